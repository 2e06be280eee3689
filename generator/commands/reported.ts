/** Findings as reports give them: each with the name that it keeps from run to run. */
import type { Diagnostic } from "../diagnostic.ts";
import { fingerprints } from "../check/fingerprint.ts";
import type { SourceFile } from "../load/loaded.ts";
import { fromRoot } from "./from-root.ts";
import { repositoryRoot } from "./repository-root.ts";

/** A diagnostic, with what stays the same when only lines move. */
export interface ReportedDiagnostic extends Diagnostic {
  /** Sixteen hexadecimal digits, and `#2`, `#3` … for one that equals another before it. */
  readonly fingerprint: string;
}

/** Diagnostics in order, with their fingerprints; the file counts by its path in the repository around `cwd`. */
export async function reported(
  diagnostics: readonly Diagnostic[],
  files: Iterable<SourceFile>,
  cwd = process.cwd(),
): Promise<ReportedDiagnostic[]> {
  const root = await repositoryRoot(cwd);
  const moved = (file: string) => fromRoot(file, root, cwd);
  const values = new Map([...files].map(({ name, value }) => [moved(name), value]));
  const prints = fingerprints(
    diagnostics.map((diagnostic) => ({ ...diagnostic, file: moved(diagnostic.file) })),
    (file) => values.get(file),
  );
  return diagnostics.map((diagnostic, index) => ({ ...diagnostic, fingerprint: prints[index]! }));
}
