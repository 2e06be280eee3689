/** Turns what rules report into diagnostics, with their place in a file. */
import type { Diagnostic, Severity } from "../diagnostic.ts";
import type { Finding, Rule } from "./rule.ts";

/** The diagnostic of a finding. Lines and columns are computed here, for findings alone. */
export function locate(rule: Rule, finding: Finding, severity: Severity): Diagnostic {
  const { file, pointer, part } = finding.at;
  return {
    severity,
    rule: rule.id,
    message: finding.message,
    file: file.name,
    ...file.rangeOf(pointer, part),
    pointer,
    hint: hintOf(rule, finding, severity),
    ...(finding.related === undefined
      ? {}
      : {
          related: finding.related.map(({ at, message }) => ({
            file: at.file.name,
            ...at.file.rangeOf(at.pointer, at.part),
            message,
          })),
        }),
  };
}

/** An error that a preset has turned into a warning says what is assumed instead. */
function hintOf(rule: Rule, finding: Finding, severity: Severity): string {
  const { hint } = finding;
  const isLighter = finding.severity === severity;
  const isLowered = rule.severity === "error" && severity === "warn" && !isLighter;
  return isLowered && rule.assumes !== undefined ? `${hint}. For now, ${rule.assumes}` : hint;
}
