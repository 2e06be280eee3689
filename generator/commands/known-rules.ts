/** The rules that a configuration may name. */
import { loadRules } from "../check/load-rules.ts";
import { allRules } from "../check/rules.ts";
import { suggester } from "../check/suggest.ts";
import { CannotRunError } from "../diagnostic.ts";
import type { CheckConfig } from "./check-config.ts";

/** A setting of a rule that there is none of is a slip of the pen, and would be heeded by nobody. */
export function refuseUnknownRules({ rules = {}, ignore = [], plugins = [] }: CheckConfig): void {
  const known = new Set([...loadRules, ...allRules, ...plugins].map(({ id }) => id));
  for (const id of [...Object.keys(rules), ...ignore.map(({ rule }) => rule)]) {
    if (known.has(id)) continue;
    const near = suggester()(id, known);
    throw new CannotRunError(`the configuration names a rule \`${id}\` that there is none of`, {
      hint: near === undefined ? "docs/validate.md lists the rules" : `did you mean \`${near}\`?`,
    });
  }
}
