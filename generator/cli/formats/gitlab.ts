/** Diagnostics as a code quality report, which GitLab shows in merge requests. */
import { jsonText } from "./json-text.ts";
import type { Report } from "./report.ts";
import { visible } from "./visible.ts";
import { worded } from "./worded.ts";

/** A list with an issue for each diagnostic, each with a fingerprint of its own. */
export function gitlab({ diagnostics }: Report): string {
  const issues = diagnostics.map((diagnostic) => ({
    description: visible(worded(diagnostic)),
    check_name: diagnostic.rule,
    fingerprint: diagnostic.fingerprint,
    severity: diagnostic.severity === "error" ? "major" : "minor",
    location: { path: diagnostic.file, lines: { begin: diagnostic.line } },
  }));
  return jsonText(issues);
}
