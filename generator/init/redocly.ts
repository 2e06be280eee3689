/** Reads the configuration of Redocly CLI, as far as ours can say it. */
import type { DeclaredRule } from "../check/declared/declared-rule.ts";
import type { Level } from "../check/preset.ts";
import { isList, isObject, type JsonObject, type JsonValue, member } from "../load/loaded.ts";
import { inFolder } from "./in-folder.ts";
import { type Asked, levelled, standing } from "./levels.ts";
import { isRedoclyRuleset, redoclyRules, redoclySeverities } from "./redocly-rules.ts";
import type { Note, Translated, TranslatedIgnore } from "./translated.ts";

/**
 * What a `redocly.yaml` says.
 *
 * @param value the parsed file.
 * @param name the file, for reasons.
 * @param folder the way from our configuration to its folder, empty for the same one.
 */
export function fromRedocly(value: JsonValue, name: string, folder: string): Translated {
  const notes: Note[] = [];
  const base = member(value, "lint") ?? member(value, "styleguide") ?? value;
  const rulesets = listOf(member(base, "extends"));
  const asked = new Map<string, Asked>();
  for (const ruleset of rulesets) {
    if (isRedoclyRuleset(ruleset))
      for (const [id, level] of redoclySeverities(ruleset)) asked.set(id, { level, by: "ruleset" });
    else if (!isDiffRuleset(ruleset)) notes.push(unread(ruleset));
  }
  // Without a ruleset none of its rules is on until it is named.
  if (rulesets.length === 0)
    for (const id of redoclyRules.keys()) asked.set(id, { level: "off", by: "nobody" });
  const apis = Object.entries(objectAt(value, "apis") ?? objectAt(value, "apiDefinitions") ?? {});
  const [only] = apis.length === 1 ? apis : [];
  read(objectAt(base, "rules"), asked, notes);
  read(objectAt(only?.[1], "rules"), asked, notes);
  const preset = rulesets.every(isMinimal) ? "minimal" : "recommended";
  const { rules, declared, notes: left } = levelled(asked, redoclyRules, preset);
  const roots = apis.flatMap(([, api]) => rootOf(api));
  const [input] = roots.map((root) => inFolder(folder, root));
  if (roots.length > 1)
    notes.push({
      about: `\`apis\``,
      why: `\`input\` is one document; check all by specwright validate ${roots.map((root) => inFolder(folder, root)).join(" ")}`,
    });
  const ignore =
    apis.length > 1 ? apis.flatMap((api) => ofApi(api, name, folder, declared, notes)) : [];
  return {
    ...(input !== undefined && { input }),
    preset,
    rules,
    declared,
    ignore,
    notes: [...notes, ...left, ...unsaid(value, base)],
  };
}

const isMinimal = (ruleset: JsonValue) => ruleset === "minimal" || ruleset === "spec";
const isDiffRuleset = (ruleset: JsonValue) => String(ruleset).startsWith("diff-");

function unread(ruleset: JsonValue): Note {
  return {
    about: `extends \`${String(ruleset)}\``,
    why: "other files and plug-ins are not read: give a file to `init --from` by itself, and join the two",
  };
}

/** Notes how grave each rule is to be. */
function read(rules: JsonObject | undefined, asked: Map<string, Asked>, notes: Note[]): void {
  for (const [id, setting] of Object.entries(rules ?? {})) {
    const about = `rule \`${id}\``;
    const why = whyNot(id);
    const level = levelOf(isObject(setting) ? (member(setting, "severity") ?? "error") : setting);
    if (why !== undefined) notes.push({ about, why });
    else if (level === undefined) notes.push({ about, why: "its severity is none" });
    else {
      asked.set(id, { level, by: "person" });
      const isSaid = isObject(setting) && !("none" in redoclyRules.get(id)!);
      const options = isSaid ? Object.keys(setting).filter((key) => key !== "severity") : [];
      if (options.length > 0 && level !== "off")
        notes.push({ about, why: `its options are left out: ${options.join(", ")}` });
    }
  }
}

function whyNot(id: string): string | undefined {
  if (redoclyRules.has(id)) return undefined;
  if (/^(?:rule|assert)\//.test(id))
    return "a configurable rule: write it as a `declaredRule`, or with `defineRule`";
  if (id.includes("/"))
    return "a rule of a plug-in, which is JavaScript and is not run: write it with `defineRule`";
  return "specwright has no such rule";
}

function levelOf(severity: JsonValue): Level | undefined {
  return severity === "error" || severity === "warn" || severity === "off" ? severity : undefined;
}

/** What one API of several sets otherwise: what is off there is ignored in its document. */
function ofApi(
  [api, value]: readonly [string, JsonValue],
  name: string,
  folder: string,
  declared: readonly DeclaredRule[],
  notes: Note[],
): TranslatedIgnore[] {
  const rules = objectAt(value, "rules") ?? objectAt(member(value, "lint"), "rules") ?? {};
  const [root] = rootOf(value);
  return Object.entries(rules).flatMap(([id, setting]) => {
    const level = levelOf(isObject(setting) ? (member(setting, "severity") ?? "error") : setting);
    const stands = standing(id, redoclyRules, declared);
    if (level === "off" && root !== undefined && stands.length > 0)
      return stands.map((rule) => ({
        rule,
        at: inFolder(folder, root),
        reason: `off for the API ${api} in ${name}`,
      }));
    notes.push({
      about: `rule \`${id}\` of the API \`${api}\``,
      why: "a severity is for all documents: give this one a configuration of its own",
    });
    return [];
  });
}

/** What else the file has that is about checking, or might be thought to be. */
function unsaid(value: JsonValue, base: JsonValue): Note[] {
  const reasons: readonly (readonly [field: string, why: string])[] = [
    ["plugins", "they are JavaScript, which is not run"],
    ["decorators", "documents are checked as they are written"],
    ["preprocessors", "documents are checked as they are written"],
    ["oas2Rules", "severities are for all versions"],
    ["oas3_0Rules", "severities are for all versions"],
    ["oas3_1Rules", "severities are for all versions"],
    ["oas3_2Rules", "severities are for all versions"],
    ["resolve", "say `allowRemote` and `headers` instead"],
  ];
  return reasons
    .filter(([field]) => member(base, field) !== undefined || member(value, field) !== undefined)
    .map(([field, why]) => ({ about: `\`${field}\``, why }));
}

function rootOf(api: JsonValue): readonly string[] {
  const root = typeof api === "string" ? api : member(api, "root");
  return typeof root === "string" && root !== "" ? [root] : [];
}

function objectAt(value: JsonValue | undefined, name: string): JsonObject | undefined {
  const held = member(value, name);
  return isObject(held) ? held : undefined;
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return value === undefined || value === null ? [] : isList(value) ? value : [value];
}
