/** Diagnostics as markdown, for the summary that GitHub shows of a job. */
import type { Report } from "./report.ts";
import { counts, plural } from "./counts.ts";
import { visible } from "./visible.ts";
import { untold, worded } from "./worded.ts";

/** GitHub takes so many bytes of a step's summary. */
const mostBytes = 1 << 20;

/** A table of what was found, as far as it has room, and the counts. */
export function summary({ diagnostics, ignored, baselined, files }: Report): string {
  const total =
    diagnostics.length === 0
      ? `${plural(files.length, "file")}: nothing found`
      : `${counts(diagnostics)} in ${plural(files.length, "file")}`;
  const head = `### specwright validate\n\n${[total, ...untold({ ignored, baselined })].join(", ")}\n\n`;
  if (diagnostics.length === 0) return head;
  const table = "| | where | what | rule |\n| --- | --- | --- | --- |\n";
  const left = (count: number) => (count === 0 ? "" : `\n… and ${count} more\n`);
  // Room for the last line is kept.
  let room = mostBytes - bytes(head + table) - 64;
  const rows: string[] = [];
  for (const diagnostic of diagnostics) {
    const { severity, file, line, column, rule } = diagnostic;
    const grave = severity === "error" ? "error" : "warning";
    const row = `| ${grave} | ${cell(`${file}:${line}:${column}`)} | ${cell(worded(diagnostic))} | ${cell(rule)} |\n`;
    room -= bytes(row);
    if (room < 0) break;
    rows.push(row);
  }
  return head + table + rows.join("") + left(diagnostics.length - rows.length);
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}

/** Text of a document is shown as it is: no markup, no mention, no row of its own. */
function cell(text: string): string {
  return visible(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(/[\\`*_[\]|~#!@]/g, (character) => `&#${character.codePointAt(0)!};`);
}
