/** Diagnostics for programs. */
import type { ReportedDiagnostic } from "../../commands/reported.ts";
import { jsonText } from "./json-text.ts";

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

/** What a report counts beside what it shows. */
interface Counted {
  readonly diagnostics: readonly ReportedDiagnostic[];
  readonly ignored?: number;
  readonly baselined?: number;
}

export function jsonReport({ diagnostics, ignored = 0, baselined = 0 }: Counted): JsonReport {
  const error = diagnostics.filter(({ severity }) => severity === "error").length;
  return {
    version: 1,
    summary: { error, warn: diagnostics.length - error, ignored, baselined },
    diagnostics,
  };
}

/** The report as a whole document, also when there is nothing to report. */
export function json(report: Counted): string {
  return jsonText(jsonReport(report));
}
