/** How grave each rule's findings are, by what the check is for. */
import type { Severity } from "../diagnostic.ts";
import type { presets } from "./preset-names.ts";
import type { Rule } from "./rule.ts";
import { pathRules, referenceRules, structureRules } from "./rules.ts";

/**
 * What a check is for. `recommended` holds a document to the specification. `minimal` looks at its
 * structure, its references and its paths alone. `strict` makes every warning an error and turns on what
 * is off. `codegen` errs only where no correct code can be emitted, turns every other error into a
 * warning that names what is assumed, and is silent on what no emitted code shows.
 */
export type Preset = (typeof presets)[number];

/** How grave a finding is, or that it is not looked for. */
export type Level = Severity | "off";

/** The rules of `minimal`; those of a plug-in are in every preset. */
const offInMinimal = (rule: Rule, isBuiltIn: boolean) =>
  isBuiltIn && ![structureRules, referenceRules, pathRules].some((group) => group.includes(rule));

/** The rules that stay errors in `codegen`; what load finds is always one. */
const fatalToCode: ReadonlySet<string> = new Set([
  "not-openapi",
  "ref-resolves",
  "ref-cycle",
  "operation-id-unique",
]);

/**
 * The rules that are about nothing that emitted code shows, or about what it takes as it was meant, such
 * as `nullable` without `type`. Whoever emits validators tells itself which patterns are left out or slow.
 */
const silentInCodegen: ReadonlySet<string> = new Set([
  "direction-unused",
  "enum-duplicate",
  "enum-null",
  "example-valid",
  "keyword-no-effect",
  "markdown-script",
  "nullable-type",
  "operation-success",
  "regex-dialect",
  "regex-slow",
  "regex-valid",
  "response-no-body",
  "security-cleartext",
  "security-missing",
  "security-query-key",
  "security-scope",
]);

/** The severity of a rule's findings in a preset. */
export function severityIn(preset: Preset, rule: Rule, isBuiltIn: boolean): Level {
  const { id, severity } = rule;
  switch (preset) {
    case "recommended":
      return severity;
    case "minimal":
      return offInMinimal(rule, isBuiltIn) ? "off" : severity;
    case "strict":
      return severity === "off" ? "warn" : "error";
    case "codegen":
      if (severity === "off" || silentInCodegen.has(id)) return "off";
      return fatalToCode.has(id) ? severity : "warn";
  }
}
