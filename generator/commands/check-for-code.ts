/** Checks a document before code is made of it, with what the configuration has to say of that. */
import { check } from "../check/check.ts";
import { severityIn } from "../check/preset.ts";
import { allRules } from "../check/rules.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { Loaded } from "../load/loaded.ts";
import type { Renames } from "../naming/rename.ts";
import type { CheckConfig } from "./check-config.ts";
import { ignored } from "./ignored.ts";
import { refuseUnknownRules } from "./known-rules.ts";

/** What a configuration has to say of checking, and where it says so. */
export interface CodeCheckOptions {
  /**
   * Of a configuration's `check`, the rules that are off and the findings that are ignored: they are not
   * told here either. No severity is heeded, since an error stops the run only where no correct code can be
   * made, and such an error cannot be silenced. Default: nothing is silent.
   */
  readonly checks?: CheckConfig;
  /** Names instead of those that the document suggests. Default: none. */
  readonly rename?: Renames;
  /** The configuration file that `checks` comes from: its ignores count paths from its folder. Default: `cwd`. */
  readonly configPath?: string;
  /** The day by which ignores run out, as `2027-03-01`. Default: today, in UTC. */
  readonly today?: string;
}

/**
 * The findings of the preset `codegen`, ordered by place. `validate` tells of ignores that have run out or
 * cover nothing. Throws a `CannotRunError` when the configuration names a rule that there is none of.
 */
export function checkForCode(
  loaded: Loaded,
  { checks = {}, rename = {}, ...options }: CodeCheckOptions & { readonly cwd?: string },
): Diagnostic[] {
  refuseUnknownRules(checks);
  const found = check(loaded, { preset: "codegen", settings: switchedOff(checks), rename });
  const files = [...loaded.files.values()].map(({ name }) => name);
  const { kept } = ignored(found, files, { ...options, check: checks });
  const isKept = new Set(kept);
  return found.filter((each) => each.severity === "error" || isKept.has(each));
}

function switchedOff({ rules = {} }: CheckConfig): Readonly<Record<string, "off">> {
  const off = allRules.filter((rule) => {
    const setting = Object.hasOwn(rules, rule.id) ? rules[rule.id] : undefined;
    const level = typeof setting === "object" ? setting[0] : setting;
    return level === "off" && severityIn("codegen", rule, true) !== "error";
  });
  return Object.fromEntries(off.map(({ id }) => [id, "off"]));
}
