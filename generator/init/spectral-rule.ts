/** Makes declared rules of the rules that a ruleset of Spectral defines by itself. */
import type { DeclaredRule, DeclaredTest } from "../check/declared/declared-rule.ts";
import { functionNames } from "../check/declared/tests.ts";
import type { Version } from "../check/version.ts";
import { isList, isObject, type JsonObject, type JsonValue, member } from "../load/loaded.ts";
import { faultOfDeclared, freeId } from "./levels.ts";
import { spectralAliases } from "./spectral-rules.ts";
import { spectralLevel } from "./spectral-severity.ts";

/** Names for paths. */
export type Aliases = ReadonlyMap<string, readonly string[]>;

/** The aliases of a ruleset, beside those of `spectral:oas`. */
export function aliasesOf(value: JsonValue | undefined): Aliases {
  const own = Object.entries(isObject(value) ? value : {}).map(([name, paths]) => {
    const targets = member(paths, "targets");
    const lists = isList(targets) ? targets.map((target) => member(target, "given")) : [paths];
    return [name, lists.flatMap((list) => textsOf(list ?? null))] as const;
  });
  return new Map([...spectralAliases, ...own]);
}

/** The rule, or why there is none. */
export function fromSpectralRule(
  id: string,
  rule: JsonObject,
  aliases: Aliases,
  formats: JsonValue | undefined,
): DeclaredRule | string {
  const given = textsOf(member(rule, "given") ?? null).flatMap((path) =>
    written(path, aliases, []),
  );
  if (given.length === 0 || given.includes(undefined))
    return "its `given` names an alias that there is none of, or nothing";
  const then = member(rule, "then") ?? [];
  const tests = (isList(then) ? then : [then]).map(testOf);
  const strange = tests.find((test) => typeof test === "string");
  if (strange !== undefined || tests.length === 0) return strange ?? "it asks for nothing";
  const versions = versionsOf(member(rule, "formats") ?? formats);
  if (versions?.length === 0) return "it is not about OpenAPI";
  const severity = member(rule, "severity");
  const isOff = member(rule, "recommended") === false || member(rule, "enabled") === false;
  const level = isOff ? "off" : severity === undefined ? "warn" : spectralLevel(severity);
  if (level === undefined) return "its severity is none";
  const message = textOf(rule, "message");
  const declared: DeclaredRule = {
    id: freeId(id),
    severity: level,
    docs: textOf(rule, "description") ?? message ?? `The rule ${id} holds.`,
    ...(versions && { versions }),
    given: given.length === 1 ? given[0]! : (given as string[]),
    then: tests.length === 1 ? (tests[0] as DeclaredTest) : (tests as DeclaredTest[]),
    ...(message !== undefined && { message }),
    ...(member(rule, "resolved") === false && { resolved: false }),
  };
  return faultOfDeclared(declared) ?? declared;
}

/** A path with its alias written out; undefined for one that there is none of, or that comes back to itself. */
function written(
  path: string,
  aliases: Aliases,
  inside: readonly string[],
): (string | undefined)[] {
  const [whole, name] = /^#([\w-]+)/.exec(path) ?? [];
  if (whole === undefined || name === undefined) return [path];
  if (inside.includes(name)) return [undefined];
  return (aliases.get(name) ?? [undefined]).flatMap((each) =>
    each === undefined
      ? [undefined]
      : written(`${each}${path.slice(whole.length)}`, aliases, [...inside, name]),
  );
}

function testOf(value: JsonValue): DeclaredTest | string {
  const name = member(value, "function");
  const field = member(value, "field");
  const options = member(value, "functionOptions");
  if (typeof name !== "string") return "it names no function";
  if (field !== undefined && typeof field !== "string") return "its `field` is no text";
  if (!functionNames.has(name)) return `its function \`${name}\` is JavaScript, which is not run`;
  return {
    ...(field !== undefined && { field }),
    function: name,
    ...(isObject(options) && { functionOptions: options }),
  };
}

const versions: ReadonlyMap<string, readonly Version[]> = new Map<string, readonly Version[]>([
  ["oas2", ["2.0"]],
  ["oas3", ["3.0", "3.1", "3.2"]],
  ["oas3.0", ["3.0"]],
  ["oas3_0", ["3.0"]],
  ["oas3.1", ["3.1"]],
  ["oas3_1", ["3.1"]],
  ["oas3.2", ["3.2"]],
  ["oas3_2", ["3.2"]],
]);

/** Undefined for every version. */
function versionsOf(formats: JsonValue | undefined): readonly Version[] | undefined {
  if (!isList(formats)) return undefined;
  const found = new Set(formats.flatMap((format) => versions.get(String(format)) ?? []));
  return [...found].sort();
}

function textsOf(value: JsonValue): readonly string[] {
  return (isList(value) ? value : [value]).filter((each) => typeof each === "string");
}

function textOf(value: JsonObject, name: string): string | undefined {
  const text = member(value, name);
  return typeof text === "string" && text.trim() !== "" ? text.trim() : undefined;
}
