/** Findings as the negative tests write them down. */
import type { Diagnostic } from "../../generator/diagnostic.ts";

/** A line a finding, then its hint and its related places, indented. */
export function rendered(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .flatMap(({ file, line, column, severity, rule, message, hint, related = [] }) => [
      `${file}:${line}:${column} ${severity} ${rule} ${message}`,
      ...(hint === undefined ? [] : [`  hint: ${hint}`]),
      ...related.map(
        (place) => `  related: ${place.file}:${place.line}:${place.column} ${place.message}`,
      ),
    ])
    .map((line) => `${line}\n`)
    .join("");
}
