/** Diagnostics as workflow commands, which GitHub shows beside the lines of a pull request. */
import type { Diagnostic, Severity } from "../../diagnostic.ts";
import { counts } from "./counts.ts";
import { visible } from "./visible.ts";
import { worded } from "./worded.ts";

/** GitHub shows so many errors, and so many warnings, of one step. */
const shownByGitHub = 10;

/** Errors first, spread over the rules so that each is seen; the last line counts them all. */
export function github(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return "";
  const shown = [...spread(diagnostics, "error"), ...spread(diagnostics, "warn")];
  const hidden = diagnostics.length - shown.length;
  const total = counts(diagnostics) + (hidden > 0 ? `, ${hidden} of them not shown here` : "");
  return [...shown.map(command), `::notice title=specwright::${data(total)}`, ""].join("\n");
}

function command(diagnostic: Diagnostic): string {
  const { severity, file, line, endLine, column, endColumn, rule } = diagnostic;
  const properties = { file, line, endLine, col: column, endColumn, title: rule };
  const listed = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`);
  return `::${severity === "error" ? "error" : "warning"} ${listed.join(",")}::${data(worded(diagnostic))}`;
}

/** The first of each rule, then the second of each, up to what is shown; in the order of the list. */
function spread(diagnostics: readonly Diagnostic[], severity: Severity): Diagnostic[] {
  const seen = new Map<string, number>();
  const ranked = diagnostics
    .filter((diagnostic) => diagnostic.severity === severity)
    .map((diagnostic, order) => {
      const rank = seen.get(diagnostic.rule) ?? 0;
      seen.set(diagnostic.rule, rank + 1);
      return { diagnostic, order, rank };
    });
  return ranked
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .slice(0, shownByGitHub)
    .sort((a, b) => a.order - b.order)
    .map(({ diagnostic }) => diagnostic);
}

/** A line end would begin another command. */
function data(text: string): string {
  return visible(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(value: string | number): string {
  return data(String(value)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
