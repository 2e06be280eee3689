/** How grave each rule's findings are, by what the check is for. */
import type { Severity } from "../diagnostic.ts";
import type { Rule } from "./rule.ts";

/**
 * What a check is for: `recommended` holds a document to the specification; `codegen` errs only where
 * no correct code can be emitted, and turns every other error into a warning that names what is assumed.
 */
export type Preset = "recommended" | "codegen";

/** The rules that stay errors in `codegen`; what load finds is always one. */
const fatalToCode: ReadonlySet<string> = new Set([
  "not-openapi",
  "ref-resolves",
  "ref-cycle",
  "path-param-missing",
  "operation-id-unique",
]);

/** The severity of a rule's findings in a preset. */
export function severityIn(preset: Preset, rule: Rule): Severity {
  return preset === "codegen" && !fatalToCode.has(rule.id) ? "warn" : rule.severity;
}
