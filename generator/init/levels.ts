/** Puts our rules at the severities that another tool's had. */
import { type DeclaredRule, declaredRule } from "../check/declared/declared-rule.ts";
import { loadRules } from "../check/load-rules.ts";
import { type Level, type Preset, severityIn } from "../check/preset.ts";
import { allRules } from "../check/rules.ts";
import { CannotRunError } from "../diagnostic.ts";
import type { Counterpart } from "./counterpart.ts";
import type { Note, Setting } from "./translated.ts";

/** How grave a rule of the other tool is, and who says so. */
export interface Asked {
  readonly level: Level;
  /** A person named the rule, or a ruleset that is extended has it, or nobody turned it on. */
  readonly by: "person" | "ruleset" | "nobody";
}

/** Our part of a configuration of rules. */
export interface Levelled {
  readonly rules: ReadonlyMap<string, Setting>;
  readonly declared: readonly DeclaredRule[];
  readonly notes: readonly Note[];
}

interface Merged {
  readonly level: Level;
  readonly isNamed: boolean;
  readonly options?: Readonly<Record<string, string>>;
}

const graver = (a: Level, b: Level): Level => (rank(a) >= rank(b) ? a : b);
const rank = (level: Level): number => ["off", "warn", "error"].indexOf(level);

/**
 * What `asked` of theirs makes of ours. What a person set stays as it is set; what only a ruleset set
 * makes ours graver, never lighter, so that nothing which was looked for is lost. Where several of
 * theirs are one of ours, the gravest counts. What the preset says already is left out.
 */
export function levelled(
  asked: ReadonlyMap<string, Asked>,
  counterparts: ReadonlyMap<string, Counterpart>,
  preset: Preset,
): Levelled {
  const declared: DeclaredRule[] = [];
  const notes: Note[] = [];
  const merged = new Map<string, Merged>();
  const offAt = new Map<string, string>();
  for (const [id, { level, by }] of asked) {
    const isNamed = by !== "ruleset";
    const stands = counterparts.get(id)!;
    if ("none" in stands) {
      if (level !== "off") notes.push({ about: `rule \`${id}\``, why: stands.none });
    } else if ("declared" in stands) {
      if (level !== "off") declared.push({ id: freeId(id), severity: level, ...stands.declared });
    } else
      for (const own of stands.ours) {
        const before = merged.get(own);
        if (by === "person" && level === "off") offAt.set(own, id);
        merged.set(own, {
          level: graver(before?.level ?? "off", isNamed || !stands.isWider ? level : "off"),
          isNamed: isNamed || before?.isNamed === true,
          ...(level !== "off" && stands.options && { options: stands.options }),
        });
      }
  }
  const rules = new Map<string, Setting>();
  for (const [own, { level, isNamed, options }] of merged) {
    const usual = usualLevel(own, preset);
    if (usual === undefined) {
      if (isNamed && level !== "error")
        notes.push({
          about: `rule \`${offAt.get(own) ?? own}\``,
          why: `\`${own}\` is always an error`,
        });
      continue;
    }
    const off = offAt.get(own);
    if (off !== undefined && level !== "off")
      notes.push({
        about: `rule \`${off}\``,
        why: `\`${own}\` stands for other rules as well, of which one is on`,
      });
    if (isNamed ? level === usual && !options : rank(level) <= rank(usual)) continue;
    rules.set(own, options ? [level, options] : level);
  }
  return { rules: new Map([...rules].sort(byName)), declared, notes };
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
  a < b ? -1 : 1;

/** Undefined for what load finds, which no setting changes. */
function usualLevel(id: string, preset: Preset): Level | undefined {
  const rule = allRules.find((each) => each.id === id);
  return rule && severityIn(preset, rule, true);
}

const taken: ReadonlySet<string> = new Set([...allRules, ...loadRules].map(({ id }) => id));

/** An id that none of ours has. */
export function freeId(id: string): string {
  return taken.has(id) ? `own-${id}` : id;
}

/** The rules of ours that say what one of theirs says; none where its declared rule is not on. */
export function standing(
  id: string,
  counterparts: ReadonlyMap<string, Counterpart>,
  declared: readonly DeclaredRule[],
): readonly string[] {
  if (declared.some((rule) => rule.id === freeId(id))) return [freeId(id)];
  const stands = counterparts.get(id);
  return stands && "ours" in stands ? stands.ours : [];
}

/** What is wrong with a declared rule, in words; undefined when nothing is. */
export function faultOfDeclared(rule: DeclaredRule): string | undefined {
  try {
    declaredRule(rule);
    return undefined;
  } catch (error) {
    if (error instanceof CannotRunError)
      return error.message.replace(/^the declared rule `.*?`: /s, "");
    throw error;
  }
}
