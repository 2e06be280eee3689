/** Diagnostics in one line each, as a test can hold them: `file:line:column rule message`. */
import type { Diagnostic } from "../../generator/diagnostic.ts";

export function told(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(
    ({ file, line, column, rule, message }) => `${file}:${line}:${column} ${rule} ${message}`,
  );
}
