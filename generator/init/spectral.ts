/** Reads a ruleset of Spectral, as far as ours can say it. */
import type { DeclaredRule } from "../check/declared/declared-rule.ts";
import type { Level } from "../check/preset.ts";
import { isList, isObject, type JsonObject, type JsonValue, member } from "../load/loaded.ts";
import type { Counterpart } from "./counterpart.ts";
import { inFolder } from "./in-folder.ts";
import { type Asked, levelled, standing } from "./levels.ts";
import { type Aliases, aliasesOf, fromSpectralRule } from "./spectral-rule.ts";
import { isSoft, spectralLevel } from "./spectral-severity.ts";
import { spectralRules } from "./spectral-rules.ts";
import type { Note, Translated, TranslatedIgnore } from "./translated.ts";

const counterparts: ReadonlyMap<string, Counterpart> = new Map(
  [...spectralRules].map(([id, { stands }]) => [id, stands]),
);

/**
 * What a `.spectral.yaml` or `.spectral.json` says.
 *
 * @param value the parsed file.
 * @param name the file, for reasons.
 * @param folder the way from our configuration to its folder, empty for the same one.
 */
export function fromSpectral(value: JsonValue, name: string, folder: string): Translated {
  const notes: Note[] = [];
  const asked = new Map<string, Asked>();
  const isExtended = extended(member(value, "extends"), asked, notes);
  const own = new Map<string, DeclaredRule>();
  const aliases = aliasesOf(member(value, "aliases"));
  const rules = member(value, "rules");
  for (const [id, rule] of Object.entries(isObject(rules) ? rules : {}))
    readRule(id, rule, { asked, own, notes, aliases, formats: member(value, "formats") });
  const preset = isExtended ? "recommended" : "minimal";
  const { rules: settings, declared, notes: left } = levelled(asked, counterparts, preset);
  const all = [...declared, ...own.values()];
  const ignore = overridden(member(value, "overrides"), name, folder, all, notes);
  return {
    preset,
    rules: settings,
    declared: all,
    ignore,
    notes: [...notes, ...left, ...soft(rules), ...unsaid(value)],
  };
}

/** Notes what the rulesets ask for; whether `spectral:oas` is on. */
function extended(value: JsonValue | undefined, asked: Map<string, Asked>, notes: Note[]): boolean {
  let mode: JsonValue = "off";
  for (const each of isList(value) ? value : value === undefined ? [] : [value]) {
    const [ruleset, wanted] = isList(each) ? each : [each, "recommended"];
    if (ruleset === "spectral:oas") mode = wanted ?? "recommended";
    else
      notes.push({
        about: `extends \`${String(ruleset)}\``,
        why: String(ruleset).startsWith("spectral:")
          ? "it is not about OpenAPI"
          : "other files and packages are not read: give a file to `init --from` by itself, and join the two",
      });
  }
  for (const [id, { severity, recommended }] of spectralRules) {
    const isOn = mode === "all" || (mode !== "off" && recommended);
    // Without a ruleset a rule is off because somebody wants it so.
    asked.set(id, { level: isOn ? severity : "off", by: mode === "off" ? "nobody" : "ruleset" });
  }
  return mode !== "off";
}

interface Reading {
  readonly asked: Map<string, Asked>;
  readonly own: Map<string, DeclaredRule>;
  readonly notes: Note[];
  readonly aliases: Aliases;
  /** Those of the whole ruleset. */
  readonly formats: JsonValue | undefined;
}

function readRule(id: string, rule: JsonValue, reading: Reading): void {
  const { asked, own, notes, aliases, formats } = reading;
  const about = `rule \`${id}\``;
  const known = spectralRules.get(id);
  if (isObject(rule) && Object.hasOwn(rule, "given")) {
    const read = fromSpectralRule(id, rule, aliases, formats);
    if (typeof read === "string") notes.push({ about, why: read });
    else own.set(id, read);
    // It stands in the place of the one of that name.
    if (known) asked.set(id, { level: "off", by: "ruleset" });
    return;
  }
  const said = isObject(rule) ? (member(rule, "severity") ?? true) : rule;
  const level: Level | undefined = said === true ? known?.severity : spectralLevel(said);
  if (known === undefined)
    notes.push({ about, why: "it is none of `spectral:oas`, and what defines it was not read" });
  else if (level === undefined) notes.push({ about, why: "its severity is none" });
  else asked.set(id, { level, by: "person" });
}

/** What is off for some files or places is ignored there. */
function overridden(
  value: JsonValue | undefined,
  name: string,
  folder: string,
  declared: readonly DeclaredRule[],
  notes: Note[],
): TranslatedIgnore[] {
  return (isList(value) ? value : []).flatMap((override) => {
    const files = listOf(override, "files");
    const rules = member(override, "rules");
    const about = `overrides of \`${files.join(", ")}\``;
    if (member(override, "extends") !== undefined)
      notes.push({ about, why: "its `extends` is left out: rules are for all documents" });
    return Object.entries(isObject(rules) ? rules : {}).flatMap(([id, severity]) => {
      const ours = standing(id, counterparts, declared);
      if (spectralLevel(severity) !== "off" || ours.length === 0) {
        const why = "only what is off can be said of some files";
        notes.push({ about: `${about}, \`${id}\``, why });
        return [];
      }
      return files.flatMap((file) => {
        const at = placeOf(file, folder);
        if (at !== undefined)
          return ours.map((rule) => ({ rule, at, reason: `off there in ${name}` }));
        notes.push({ about: `${about}, \`${id}\``, why: "`at` has no globs but `*` and `**`" });
        return [];
      });
    });
  });
}

/** A glob with a pointer as `at` has it; undefined for a glob that it has not. */
function placeOf(file: string, folder: string): string | undefined {
  const hash = file.indexOf("#");
  const [glob, pointer] = hash < 0 ? [file, ""] : [file.slice(0, hash), file.slice(hash)];
  if (/[?[\]{}!()]/.test(glob)) return undefined;
  // Theirs takes a name without a slash in whatever folder, and no folder for `**/`.
  const anywhere = glob.startsWith("*") && !glob.includes("/") ? `*${glob}` : glob;
  return `${inFolder(folder, anywhere.replaceAll("**/", "**").replaceAll(/\*{3,}/g, "**"))}${pointer === "#" ? "" : pointer}`;
}

function listOf(value: JsonValue, name: string): readonly string[] {
  const list = member(value, name);
  return (isList(list) ? list : []).filter((each) => typeof each === "string");
}

function soft(rules: JsonValue | undefined): Note[] {
  const found = Object.entries(isObject(rules) ? rules : {}).flatMap(([id, rule]) =>
    isSoft(isObject(rule) ? member(rule, "severity") : rule) ? [`\`${id}\``] : [],
  );
  return found.length === 0
    ? []
    : [{ about: found.join(", "), why: "there is no `info` and no `hint`: it is `warn`" }];
}

function unsaid(value: JsonValue): Note[] {
  const fields: readonly (readonly [field: string, why: string])[] = [
    ["functions", "they are JavaScript, which is not run: write rules with `defineRule`"],
    ["functionsDir", "it holds JavaScript, which is not run: write rules with `defineRule`"],
    ["parserOptions", "equal keys and what cannot be read are always errors"],
    ["except", "say `ignore` with a reason"],
  ];
  const object: JsonObject = isObject(value) ? value : {};
  return fields
    .filter(([field]) => Object.hasOwn(object, field))
    .map(([field, why]) => ({ about: `\`${field}\``, why }));
}
