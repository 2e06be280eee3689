/** Finds patterns that some texts make take exponential time. */
import { type PatternTree, patternTree } from "./pattern-tree.ts";

/** A place in a pattern that takes a character; `next` holds every way on, twice where there are two. */
interface Position {
  readonly takes: ReadonlySet<string>;
  readonly next: Position[];
}

interface Part {
  readonly nullable: boolean;
  readonly first: readonly Position[];
  readonly last: readonly Position[];
}

/**
 * Whether a pattern can come back to a place by two ways that take the same text: then each further
 * repetition of that text doubles the work of an engine that tries one way after the other. Judged by
 * the positions of the pattern (Glushkov's automaton), in ASCII and a few other characters; patterns with
 * very many positions in one loop are passed.
 */
export function isExponential(pattern: string): boolean {
  return repeatedText(pattern) !== undefined;
}

/**
 * A short text of the kind that makes a pattern slow: more of the same doubles the work each time.
 * Undefined when there is none, or when none is found that the pattern does not match.
 */
export function slowText(pattern: string): string | undefined {
  const found = repeatedText(pattern);
  if (found === undefined) return undefined;
  const whole = new RegExp(pattern, "u");
  const body = found.before + found.repeated.repeat(found.repeated.length > 2 ? 2 : 4);
  return ["!", "\n", "\0", "", "~!"].map((end) => body + end).find((text) => !whole.test(text));
}

/** What leads to a place with two ways back, and the text that both ways take. */
function repeatedText(
  pattern: string,
): { readonly before: string; readonly repeated: string } | undefined {
  if (pattern.length > longest) return undefined;
  const tree = patternTree(pattern);
  if (!tree) return undefined;
  const positions: Position[] = [];
  const { first } = connect(tree, positions);
  if (positions.length > mostPositions) return undefined;
  const reach = new Map(positions.map((position) => [position, reached(position)]));
  for (const position of positions) {
    const loop = loopOf(position, reach);
    if (loop.size === 0 || loop.size > mostInLoop) continue;
    const repeated = repeatedAt(position, loop);
    if (repeated === undefined) continue;
    return { before: textTo(position, first), repeated };
  }
  return undefined;
}

function repeatedAt(position: Position, loop: ReadonlySet<Position>): string | undefined {
  if (!hasTwoWays(position, loop)) return returnsTwice(position, loop);
  // The two ways lead to one place: any way from there back will do.
  const seen = new Set<Position>();
  for (const next of position.next) {
    if (!seen.has(next) || !loop.has(next)) {
      seen.add(next);
      continue;
    }
    const rest = next === position ? "" : textBetween(next, position);
    return rest === undefined ? undefined : oneOf(next.takes) + rest;
  }
  return undefined;
}

/** The text that a pattern takes up to a position, that position's own character included. */
function textTo(position: Position, first: readonly Position[]): string {
  for (const start of first) {
    if (start === position) return oneOf(start.takes);
    const rest = textBetween(start, position);
    if (rest !== undefined) return oneOf(start.takes) + rest;
  }
  return "";
}

/** What is taken from after a position up to another, by the shortest way. */
function textBetween(from: Position, to: Position): string | undefined {
  const texts = new Map<Position, string>([[from, ""]]);
  const waiting = [from];
  for (let each = waiting.shift(); each; each = waiting.shift())
    for (const next of each.next) {
      const text = (texts.get(each) ?? "") + oneOf(next.takes);
      if (next === to) return text;
      if (texts.has(next)) continue;
      texts.set(next, text);
      waiting.push(next);
    }
  return undefined;
}

/** A character of a set, a plain one where there is one. */
function oneOf(takes: ReadonlySet<string>): string {
  for (const character of "aA0") if (takes.has(character)) return character;
  for (const character of takes) if (character > " ") return character;
  const [any = ""] = takes;
  return any;
}

// Bounds of what is looked at, so that a hostile pattern does not make the search itself slow.
const longest = 2000;
const mostInLoop = 60;
const mostCopies = 4;
const mostPositions = 500;

/** Adds the positions of a part and the ways between them. */
function connect(tree: PatternTree, positions: Position[]): Part {
  switch (tree.kind) {
    case "empty":
      return { nullable: true, first: [], last: [] };
    case "set": {
      const position: Position = { takes: charactersOf(tree.source), next: [] };
      positions.push(position);
      return { nullable: false, first: [position], last: [position] };
    }
    case "choice": {
      const parts = tree.parts.map((part) => connect(part, positions));
      return {
        nullable: parts.some(({ nullable }) => nullable),
        first: parts.flatMap(({ first }) => first),
        last: parts.flatMap(({ last }) => last),
      };
    }
    case "sequence":
      return tree.parts
        .map((part) => connect(part, positions))
        .reduce(joined, { nullable: true, first: [], last: [] });
    case "repeat": {
      const { part, least, most } = tree;
      const wanted = Math.max(least, most === Infinity ? 1 : most);
      const copies = Math.min(wanted, positions.length > mostPositions ? 1 : mostCopies);
      if (most === 0) return { nullable: true, first: [], last: [] };
      const parts = Array.from({ length: copies }, (_, index) => {
        const copy = connect(part, positions);
        if (most === Infinity && index === copies - 1) link(copy.last, copy.first);
        return index < least ? copy : { ...copy, nullable: true };
      });
      return parts.reduce(joined, { nullable: true, first: [], last: [] });
    }
  }
}

function joined(one: Part, other: Part): Part {
  link(one.last, other.first);
  return {
    nullable: one.nullable && other.nullable,
    first: one.nullable ? [...one.first, ...other.first] : one.first,
    last: other.nullable ? [...one.last, ...other.last] : other.last,
  };
}

function link(from: readonly Position[], to: readonly Position[]): void {
  for (const each of from) each.next.push(...to);
}

type Reach = ReadonlyMap<Position, ReadonlySet<Position>>;

/** The positions from which a position can be come back to, itself included; empty where it cannot. */
function loopOf(position: Position, reach: Reach): ReadonlySet<Position> {
  const ahead = reach.get(position) ?? new Set();
  return ahead.has(position)
    ? new Set([...ahead].filter((other) => reach.get(other)?.has(position)))
    : new Set();
}

function reached(from: Position): Set<Position> {
  const found = new Set<Position>();
  const waiting = [from];
  for (let each = waiting.pop(); each; each = waiting.pop())
    for (const next of each.next) {
      if (found.has(next)) continue;
      found.add(next);
      waiting.push(next);
    }
  return found;
}

/** Whether one position follows another for two reasons, as in `(a+)+`. */
function hasTwoWays({ next }: Position, loop: ReadonlySet<Position>): boolean {
  const within = next.filter((each) => loop.has(each));
  return new Set(within).size < within.length;
}

/** The text by which two ways that part come back together; undefined when none do. */
function returnsTwice(start: Position, loop: ReadonlySet<Position>): string | undefined {
  const numbers = new Map([...loop].map((position, index) => [position, index]));
  const met = new Set<string>();
  const waiting: [one: Position, other: Position, parted: boolean, text: string][] = [
    [start, start, false, ""],
  ];
  for (let pair = waiting.pop(); pair; pair = waiting.pop()) {
    const [one, other, parted, text] = pair;
    for (const a of one.next) {
      for (const b of other.next) {
        const common = numbers.has(a) && numbers.has(b) ? overlap(a.takes, b.takes) : undefined;
        if (common === undefined) continue;
        if (parted && a === start && b === start) return text + common;
        const apart = parted || a !== b;
        const key = `${String(numbers.get(a))} ${String(numbers.get(b))} ${String(apart)}`;
        if (met.has(key)) continue;
        met.add(key);
        waiting.push([a, b, apart, text + common]);
      }
    }
  }
  return undefined;
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): string | undefined {
  const common = one === other ? one : new Set([...one].filter((each) => other.has(each)));
  return common.size === 0 ? undefined : oneOf(common);
}

const characters: readonly string[] = [
  ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)),
  ..."éß中あא1٣\u{1f600}\u2028",
];

function charactersOf(source: string): ReadonlySet<string> {
  const one = new RegExp(`^(?:${source})$`, "u");
  return new Set(characters.filter((character) => one.test(character)));
}
