/** What every format is given. */
import type { AppliedRule } from "../../commands/validate.ts";
import type { ReportedDiagnostic } from "../../commands/reported.ts";
import type { Severity } from "../../diagnostic.ts";

export interface Report {
  /** By place; files are named from the repository's root. */
  readonly diagnostics: readonly ReportedDiagnostic[];
  readonly ignored: number;
  readonly baselined: number;
  readonly rules: readonly AppliedRule[];
  /** The files that were read, named likewise. */
  readonly files: readonly string[];
  /** The least that makes the run fail. */
  readonly failOn: Severity;
}
