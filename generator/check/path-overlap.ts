/** Finds pairs of paths that one request can fit, of which neither is the more concrete. */
import type { PathEntry } from "./paths.ts";

/** Two paths that fit one request. */
export interface Ambiguity {
  readonly one: PathEntry;
  readonly other: PathEntry;
  /** A request's path that fits both, with names for the parts that both leave open. */
  readonly example: string;
}

/** Steps through the tree of segments in one check; beyond it no pair is looked for, so that time stays bounded. */
const budget = 2_000_000;

/** A segment of the paths so far, with what can follow it. */
interface Branch {
  readonly next: Map<string, Branch>;
  /** The names of {@link next} that hold a parameter. */
  readonly templated: string[];
  entry?: PathEntry;
}

/**
 * The ambiguous pairs among paths. Each path is led through a tree of the paths before it, so that only
 * those that can overlap are ever compared.
 */
export function ambiguities(
  entries: readonly PathEntry[],
  matters: (one: PathEntry, other: PathEntry) => boolean,
): Ambiguity[] {
  const root: Branch = { next: new Map(), templated: [] };
  const found: Ambiguity[] = [];
  let spent = 0;
  for (const entry of [...entries].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const segments = entry.path.slice(1).split("/");
    const stack: Trail[] = [{ branch: root, depth: 0, sides: 0, steps: [] }];
    for (let trail = stack.pop(); trail !== undefined; trail = stack.pop()) {
      spent += 1;
      if (spent > budget) return found;
      const { branch, depth, sides, steps } = trail;
      if (depth === segments.length) {
        const other = branch.entry;
        if (other !== undefined && sides === bothSides && matters(entry, other))
          found.push({ one: entry, other, example: `/${steps.join("/")}` });
        continue;
      }
      const segment = segments[depth]!;
      const names = isTemplated(segment)
        ? branch.next.keys()
        : new Set([segment, ...branch.templated]);
      for (const name of names) {
        const next = branch.next.get(name);
        const fit = next && commonSegment(segment, name);
        if (next === undefined || fit === undefined) continue;
        const side = moreConcrete(segment, name);
        stack.push({ branch: next, depth: depth + 1, sides: sides | side, steps: [...steps, fit] });
      }
    }
    plant(root, segments, entry);
  }
  return found;
}

interface Trail {
  readonly branch: Branch;
  readonly depth: number;
  /** Which of the two was more concrete in some segment: 1 for the one, 2 for the other. */
  readonly sides: number;
  readonly steps: readonly string[];
}

const bothSides = 3;

function plant(root: Branch, segments: readonly string[], entry: PathEntry): void {
  let branch = root;
  for (const segment of segments) {
    let next = branch.next.get(segment);
    if (next === undefined) {
      next = { next: new Map(), templated: [] };
      branch.next.set(segment, next);
      if (isTemplated(segment)) branch.templated.push(segment);
    }
    branch = next;
  }
  branch.entry = entry;
}

function isTemplated(segment: string): boolean {
  return segment.includes("{");
}

function moreConcrete(one: string, other: string): number {
  return Math.sign(rank(one) - rank(other)) + 1 === 1 ? 0 : rank(one) < rank(other) ? 1 : 2;
}

/** 0 for plain text, 1 for text around a parameter, 2 for a parameter alone. */
function rank(segment: string): number {
  if (!isTemplated(segment)) return 0;
  return /^\{[^{}]*\}$/.test(segment) ? 2 : 1;
}

/** A segment that fits both; undefined when none is found. */
function commonSegment(one: string, other: string): string | undefined {
  if (!isTemplated(one) && !isTemplated(other)) return one === other ? one : undefined;
  if (!isTemplated(one)) return fits(one, other) ? one : undefined;
  if (!isTemplated(other)) return fits(other, one) ? other : undefined;
  const [a, b] = [ends(one), ends(other)];
  const start = longer(a.start, b.start, (long, short) => long.startsWith(short));
  const end = longer(a.end, b.end, (long, short) => long.endsWith(short));
  return start === undefined || end === undefined ? undefined : `${start}${middle(one)}${end}`;
}

/** Whether plain text fits a segment with parameters: by what stands before the first and after the last. */
function fits(text: string, template: string): boolean {
  const { start, end } = ends(template);
  return text.length > start.length + end.length && text.startsWith(start) && text.endsWith(end);
}

function ends(template: string): { start: string; end: string } {
  return {
    start: template.slice(0, template.indexOf("{")),
    end: template.slice(template.lastIndexOf("}") + 1),
  };
}

function middle(template: string): string {
  return template.slice(template.indexOf("{") + 1, template.indexOf("}"));
}

function longer(
  a: string,
  b: string,
  holds: (long: string, short: string) => boolean,
): string | undefined {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  return holds(long, short) ? long : undefined;
}
