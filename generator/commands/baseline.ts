/** Findings that a project has taken on: only new ones count. */
import { CannotRunError } from "../diagnostic.ts";
import { nodeReadPort } from "../load/read-port.ts";
import { replaceFile } from "./replace-file.ts";
import type { ReportedDiagnostic } from "./reported.ts";

/** More than any baseline has. */
const mostBytes = 64 << 20;

/** What stands in the file; rule, file and message are there for who reads it. */
interface Baseline {
  readonly version: 1;
  readonly findings: readonly {
    readonly fingerprint: string;
    readonly rule: string;
    readonly file: string;
    readonly message: string;
  }[];
}

/**
 * The fingerprints that a baseline holds.
 *
 * @throws {CannotRunError} when the file is missing, or is no baseline.
 */
export async function readBaseline(path: string): Promise<ReadonlySet<string>> {
  const bytes = await nodeReadPort.readFile(path, mostBytes).catch((cause: unknown) => {
    throw new CannotRunError(`the baseline \`${path}\` cannot be read`, {
      hint: "make it with --update-baseline",
      cause,
    });
  });
  const findings = findingsOf(new TextDecoder().decode(bytes));
  if (findings === undefined)
    throw new CannotRunError(`\`${path}\` is no baseline`, {
      hint: "make it anew with --update-baseline",
    });
  return new Set(findings.map(({ fingerprint }) => fingerprint));
}

function findingsOf(text: string): Baseline["findings"] | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { version, findings } = Object(parsed) as Partial<Baseline>;
  const isWhole =
    version === 1 &&
    Array.isArray(findings) &&
    findings.every((finding) => typeof Object(finding).fingerprint === "string");
  return isWhole ? findings : undefined;
}

/** Puts what was found in the place of the baseline that stood there; those mended since are gone from it. */
export async function writeBaseline(
  path: string,
  diagnostics: readonly ReportedDiagnostic[],
): Promise<void> {
  const findings = diagnostics.map(({ fingerprint, rule, file, message }) => ({
    fingerprint,
    rule,
    file,
    message,
  }));
  const baseline: Baseline = { version: 1, findings };
  await replaceFile(path, `${JSON.stringify(baseline, null, 2)}\n`);
}
