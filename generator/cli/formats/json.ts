/** Diagnostics for programs. */
import { createHash } from "node:crypto";
import type { Diagnostic } from "../../diagnostic.ts";

/** A diagnostic in a report: with what stays the same when only lines move. */
type ReportedDiagnostic = Diagnostic & { readonly fingerprint: string };

interface JsonReport {
  readonly version: 1;
  readonly summary: {
    readonly error: number;
    readonly warn: number;
    readonly ignored: number;
    readonly baselined: number;
  };
  readonly diagnostics: readonly ReportedDiagnostic[];
}

export function jsonReport(diagnostics: readonly Diagnostic[]): JsonReport {
  const error = diagnostics.filter(({ severity }) => severity === "error").length;
  return {
    version: 1,
    summary: { error, warn: diagnostics.length - error, ignored: 0, baselined: 0 },
    diagnostics: fingerprinted(diagnostics),
  };
}

/** The report as a whole document, also when there is nothing to report. */
export function json(diagnostics: readonly Diagnostic[]): string {
  return `${JSON.stringify(jsonReport(diagnostics), null, 2)}\n`;
}

function fingerprinted(diagnostics: readonly Diagnostic[]): ReportedDiagnostic[] {
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const { rule, file, pointer, message } = diagnostic;
    const hash = createHash("sha256").update(JSON.stringify([rule, file, pointer, message]));
    const digits = hash.digest("hex").slice(0, 16);
    const nth = (seen.get(digits) ?? 0) + 1;
    seen.set(digits, nth);
    return { ...diagnostic, fingerprint: nth === 1 ? digits : `${digits}#${nth}` };
  });
}
