/** Holds a loaded document to the rules. */
import { byPlace, CannotRunError, type Diagnostic, type Severity } from "../diagnostic.ts";
import type { JsonValue, Loaded, Place } from "../load/loaded.ts";
import type { Renames } from "../naming/rename.ts";
import { directions, directionsOf } from "./direction.ts";
import { ignores } from "./ignore.ts";
import { impossibilityOf } from "./impossible.ts";
import { locate } from "./locate.ts";
import { withoutConsequences } from "./one-cause.ts";
import { type Level, type Preset, severityIn } from "./preset.ts";
import type { Context, Finding, Rule } from "./rule.ts";
import type { Node, NodeOf } from "./node.ts";
import { allRules } from "./rules.ts";
import { notOpenApi, whyNotOpenApi } from "./rules/not-openapi.ts";
import { type Structure, structureOf } from "./structure/structure.ts";
import type { Kind } from "./structure/table.ts";
import { suggester } from "./suggest.ts";
import { type Interpreter, interpreter } from "./values/interpreter.ts";
import type { Direction } from "./values/reading.ts";
import { type Version, versionOf } from "./version.ts";
import { visitAll } from "./visit.ts";
import { walk, type Walked } from "./walk.ts";

/** What a configuration says of a rule: how grave, and what the rule itself is told. */
export type RuleSetting =
  Level | readonly [level: Level, options: Readonly<Record<string, unknown>>];

/** How to check. */
export interface CheckOptions {
  /** What the check is for; `recommended` by default. */
  readonly preset?: Preset;
  /** By rule, instead of what the preset says. Default: none. */
  readonly settings?: Readonly<Record<string, RuleSetting>>;
  /** Rules of one's own, beside the others; see `defineRule`. Default: none. */
  readonly plugins?: readonly Rule[];
  /** Names instead of those that the document suggests; what is renamed collides by its new name. Default: none. */
  readonly rename?: Renames;
  /** The rules to hold the document to; every rule by default. What load found is always in the result. */
  readonly rules?: readonly Rule[];
}

/**
 * Checks a document as it is written, in its own version.
 *
 * Gives every problem found, load's own included, sorted by place; one cause gives one diagnostic.
 * What the document itself ignores (`x-specwright-ignore`) is left out, unless no code could be made of
 * it. The same document gives the same list. Never throws for a bad document; throws a `CannotRunError`
 * that names a rule of a plug-in when that throws.
 */
export function check(loaded: Loaded, options: CheckOptions = {}): Diagnostic[] {
  const { preset = "recommended", rename = {} } = options;
  const diagnostics: Diagnostic[] = [...loaded.diagnostics];
  const refusal = whyNotOpenApi(loaded);
  const version = versionOf(loaded.entry.value);
  if (refusal !== undefined) diagnostics.push(locate(notOpenApi, refusal, "error"));
  else if (version !== undefined)
    diagnostics.push(...found(loaded, version, appliedRules(options), rename));
  const isIgnored = ignores(loaded);
  const isFatal = ({ severity }: Diagnostic) => preset === "codegen" && severity === "error";
  return distinct(diagnostics.filter((each) => isFatal(each) || !isIgnored(each)));
}

/** In order, and each once: what stands under a YAML anchor is the same text under each of its aliases. */
function distinct(diagnostics: Diagnostic[]): Diagnostic[] {
  return diagnostics.sort(byPlace).filter((diagnostic, index, sorted) => {
    const before = sorted[index - 1];
    return before === undefined || byPlace(before, diagnostic) !== 0;
  });
}

/** Every rule with how grave its findings are, and what the configuration says to it. */
export function appliedRules(options: CheckOptions): readonly Applied[] {
  const { preset = "recommended", settings = {}, plugins = [], rules = allRules } = options;
  const builtIn = new Set(allRules);
  return [...rules, ...plugins].map((rule) => {
    const setting = Object.hasOwn(settings, rule.id) ? settings[rule.id] : undefined;
    const [level, said] = typeof setting === "object" ? setting : [setting, {}];
    return { rule, said, level: level ?? severityIn(preset, rule, builtIn.has(rule)) };
  });
}

interface Applied {
  readonly rule: Rule;
  readonly level: Level;
  readonly said: Readonly<Record<string, unknown>>;
}

function found(
  loaded: Loaded,
  version: Version,
  applied: readonly Applied[],
  renames: Renames,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const structure = structureOf(version);
  const walked = walk(loaded, structure);
  const shared = sharedContext(loaded, version, structure, walked);
  const builtIn = new Set(allRules);
  for (const { rule, level, said } of applied) {
    if (level === "off" || rule.versions?.includes(version) === false) continue;
    const report = (finding: Finding) =>
      diagnostics.push(locate(rule, finding, levelOf(finding, rule, level)));
    const ctx: Context = { ...shared, renames, options: said, report };
    if (builtIn.has(rule)) visitAll(rule, walked, ctx);
    else visitNamed(rule, walked, ctx);
  }
  return withoutConsequences(diagnostics);
}

/** What a version takes more lightly is lighter where nobody has set the rule's severity another. */
function levelOf({ severity }: Finding, rule: Rule, level: Severity): Severity {
  return severity !== undefined && level === rule.severity ? severity : level;
}

/** A rule of somebody else: that it fails is no fault of ours, nor of the document. */
function visitNamed(rule: Rule, walked: Walked, ctx: Context): void {
  try {
    visitAll(rule, walked, ctx);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new CannotRunError(`The rule \`${rule.id}\` failed: ${message}`, {
      hint: "Mend the rule, or leave it out",
      cause: error,
    });
  }
}

function sharedContext(
  loaded: Loaded,
  version: Version,
  structure: Structure,
  walked: Walked,
): Omit<Context, "report" | "options" | "renames"> {
  const { follow, settle, settleText } = walked.resolver;
  const reported = new Set(loaded.diagnostics.map(({ file, pointer }) => `${file}#${pointer}`));
  const impossible = new Map<JsonValue, boolean>();
  const isAtFault = (schema: Place) => {
    const known = impossible.get(schema.value);
    if (known !== undefined) return known;
    const is = impossibilityOf(schema, { version, follow }) !== undefined;
    impossible.set(schema.value, is);
    return is;
  };
  const reading = { version, entry: loaded.entry, follow, isAtFault };
  const interpreters = new Map<Direction | undefined, Interpreter>();
  let reached: ReadonlyMap<JsonValue, number> | undefined;
  return {
    loaded,
    version,
    structure,
    nodes: <K extends Kind>(kind: K) =>
      (walked.byKind.get(kind) ?? []) as readonly Node[] as readonly NodeOf<K>[],
    holders: <K extends Kind>(kind: K) =>
      (walked.byMember.get(kind) ?? new Map()) as ReadonlyMap<string, readonly NodeOf<K>[]>,
    everyNode: () => walked.nodes,
    resolve: (reference) => settleText(reference.reference, reference.file),
    settle,
    follow,
    kindOf: (value) => walked.kinds.get(value),
    isReported: (file, pointer) => reported.has(`${file.name}#${pointer}`),
    nearest: suggester(),
    usedIn(value) {
      reached ??= directions(walked, loaded.entry);
      return directionsOf(reached.get(value) ?? 0);
    },
    values(direction) {
      const known = interpreters.get(direction) ?? interpreter(reading, direction);
      interpreters.set(direction, known);
      return known;
    },
  };
}
