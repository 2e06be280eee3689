/** What a configuration says of checking. */
import type { RuleSetting } from "../check/check.ts";
import type { Preset } from "../check/preset.ts";
import { presets } from "../check/preset-names.ts";
import type { Rule } from "../check/rule.ts";
import type { Ignore } from "./ignores.ts";

export { type Preset, presets };

/** How documents are checked. */
export interface CheckConfig {
  /** What the check is for. Default: `recommended`; `generate` always takes `codegen`. */
  readonly preset?: Preset;
  /** By rule, instead of what the preset says: `"error"`, `"warn"`, `"off"`, or one of these with options. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** Rules of one's own, made by `defineRule`. Default: none. */
  readonly plugins?: readonly Rule[];
  /** Findings that are meant. Default: none. */
  readonly ignore?: readonly Ignore[];
  /** The file of findings that the project has taken on, relative to the configuration. Default: none. */
  readonly baseline?: string;
}

const levels: readonly unknown[] = ["error", "warn", "off"];

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What is wrong with the field `check` of a configuration, in words; undefined when nothing is. */
export function faultOfCheck(value: unknown): string | undefined {
  if (!isRecord(value)) return "`check` must be an object";
  for (const [name, held] of Object.entries(value)) {
    const fault = fields.get(name);
    if (fault === undefined)
      return `\`check\` has an unknown field \`${name}\`: it may have ${[...fields.keys()].join(", ")}`;
    const found = held === undefined ? undefined : fault(held);
    if (found !== undefined) return found;
  }
  return undefined;
}

const fields: ReadonlyMap<string, (value: unknown) => string | undefined> = new Map([
  [
    "preset",
    (value) =>
      presets.some((name) => name === value)
        ? undefined
        : `\`check.preset\` must be ${presets.join(", ")}`,
  ],
  ["rules", faultOfRules],
  [
    "plugins",
    (value) =>
      Array.isArray(value) &&
      value.every((rule) => isRecord(rule) && isText(rule.id) && isRecord(rule.visit))
        ? undefined
        : "`check.plugins` must be a list of rules, each made by `defineRule`",
  ],
  ["ignore", faultOfIgnores],
  ["baseline", (value) => (isText(value) ? undefined : "`check.baseline` must be a file")],
]);

function faultOfRules(value: unknown): string | undefined {
  if (!isRecord(value)) return "`check.rules` must be an object of severities by rule";
  for (const [id, setting] of Object.entries(value)) {
    const isPair = Array.isArray(setting) && setting.length === 2 && isRecord(setting[1]);
    if (!levels.includes(isPair ? setting[0] : setting))
      return `\`check.rules\`: \`${id}\` must be ${levels.join(", ")}, or one of these with an object of options`;
  }
  return undefined;
}

function faultOfIgnores(value: unknown): string | undefined {
  if (!Array.isArray(value)) return "`check.ignore` must be a list";
  for (const [index, ignore] of value.entries()) {
    const place = `\`check.ignore[${index}]\``;
    if (!isRecord(ignore) || !isText(ignore.rule)) return `${place} must name a \`rule\``;
    if (!isText(ignore.reason) || ignore.reason.trim() === "")
      return `${place} must say its \`reason\`: why the finding is meant`;
    if (ignore.at !== undefined && typeof ignore.at !== "string")
      return `${place}: \`at\` must be a text such as "paths/users.yaml#/get"`;
    if (ignore.until !== undefined && !isDay(ignore.until))
      return `${place}: \`until\` must be a day such as "2027-03-01"`;
    const extra = Object.keys(ignore).find(
      (name) => !["rule", "at", "reason", "until"].includes(name),
    );
    if (extra !== undefined) return `${place} has an unknown field \`${extra}\``;
  }
  return undefined;
}

function isDay(value: unknown): boolean {
  return (
    typeof value === "string" &&
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value) === true
  );
}
