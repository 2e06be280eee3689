/** Diagnostics as SARIF 2.1.0, which GitHub and other code scanners take. */
import { gzipSync } from "node:zlib";
import type { RelatedPlace } from "../../diagnostic.ts";
import type { ReportedDiagnostic } from "../../commands/reported.ts";
import { jsonText } from "./json-text.ts";
import type { Report } from "./report.ts";
import { visible } from "./visible.ts";
import { worded } from "./worded.ts";

/** GitHub keeps so many results of a run, and takes so many bytes of a report when compressed. */
const mostResults = 5000;
const mostBytes = 10_000_000;

/** One run with every rule that was applied; errors first where not all results have room, and it says so. */
export function sarif(report: Report, version: string): string {
  const ordered = [...report.diagnostics].sort((a, b) => grave(a) - grave(b));
  let kept = Math.min(ordered.length, mostResults);
  for (;;) {
    const text = jsonText(log(report, ordered.slice(0, kept), version));
    if (kept === 0 || text.length <= mostBytes || gzipSync(text).length <= mostBytes) return text;
    kept = Math.floor(kept / 2);
  }
}

function grave({ severity }: ReportedDiagnostic): number {
  return severity === "error" ? 0 : 1;
}

function log(report: Report, results: readonly ReportedDiagnostic[], version: string): object {
  const ids = [
    ...new Set([
      ...report.rules.map(({ id }) => id),
      ...report.diagnostics.map(({ rule }) => rule),
    ]),
  ].sort();
  const about = new Map(report.rules.map((rule) => [rule.id, rule]));
  const indexes = new Map(ids.map((id, index) => [id, index]));
  const cut = report.diagnostics.length - results.length;
  return {
    $schema:
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "specwright",
            semanticVersion: version,
            rules: ids.map((id) => described(id, about.get(id))),
          },
        },
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications:
              cut === 0
                ? []
                : [
                    {
                      level: "warning",
                      message: {
                        text: `${cut} findings had no room in this report and are left out`,
                      },
                    },
                  ],
          },
        ],
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: {
          "%SRCROOT%": { description: { text: "The root of the repository" } },
        },
        results: results.map((diagnostic) => result(diagnostic, indexes)),
      },
    ],
  };
}

function described(id: string, rule: Report["rules"][number] | undefined): object {
  const docs = rule?.docs ?? id;
  const why = rule?.why === undefined ? docs : `${docs} ${rule.why}`;
  return {
    id,
    shortDescription: { text: docs },
    fullDescription: { text: why },
    help: { text: why, markdown: `**${id}**: ${why}` },
    defaultConfiguration: { level: rule?.severity === "warn" ? "warning" : "error" },
    properties: { tags: ["openapi"] },
  };
}

function result(diagnostic: ReportedDiagnostic, indexes: ReadonlyMap<string, number>): object {
  const { rule, severity, related = [], fingerprint } = diagnostic;
  return {
    ruleId: rule,
    ruleIndex: indexes.get(rule),
    level: severity === "error" ? "error" : "warning",
    message: { text: visible(worded(diagnostic)) },
    locations: [{ physicalLocation: physical(diagnostic) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, id) => ({
        id,
        physicalLocation: physical(place),
        message: { text: visible(place.message) },
      })),
    }),
    partialFingerprints: { primaryLocationLineHash: numbered(fingerprint) },
  };
}

// A lone surrogate has no bytes, and so no spelling in a URI.
const uriOf = (file: string) =>
  encodeURI(file.replaceAll(/\p{Surrogate}/gu, "\ufffd")).replaceAll(/[?#]/g, encodeURIComponent);

function physical({
  file,
  line,
  column,
  endLine,
  endColumn,
}: Omit<RelatedPlace, "message">): object {
  const isUrl = /^[a-z][a-z\d+.-]+:\/\//i.test(file);
  return {
    artifactLocation: isUrl ? { uri: file } : { uri: uriOf(file), uriBaseId: "%SRCROOT%" },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}

/** GitHub counts equal hashes by a number after a colon. */
function numbered(fingerprint: string): string {
  const [digits, nth = "1"] = fingerprint.split("#");
  return `${digits}:${nth}`;
}
