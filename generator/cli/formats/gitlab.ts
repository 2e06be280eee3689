/** Diagnostics as a code quality report, which GitLab shows in merge requests. */
import { jsonText } from "./json-text.ts";
import type { Report } from "./report.ts";
import { visible } from "./visible.ts";

/** A list with an issue for each diagnostic, each with a fingerprint of its own. */
export function gitlab({ diagnostics }: Report): string {
  const issues = diagnostics.map(({ message, hint, rule, fingerprint, severity, file, line }) => ({
    description: visible(hint === undefined ? message : `${message}. ${hint}`),
    check_name: rule,
    fingerprint,
    severity: severity === "error" ? "major" : "minor",
    location: { path: file, lines: { begin: line } },
  }));
  return jsonText(issues);
}
