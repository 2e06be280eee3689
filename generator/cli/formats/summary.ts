/** Diagnostics as markdown, for the summary that GitHub shows of a job. */
import type { Report } from "./report.ts";
import { counts, plural } from "./counts.ts";
import { visible } from "./visible.ts";

/** GitHub takes so many bytes of a step's summary. */
const mostBytes = 1 << 20;

/** A table of what was found, as far as it has room, and the counts. */
export function summary({ diagnostics, ignored, baselined, files }: Report): string {
  const total =
    diagnostics.length === 0
      ? `${plural(files.length, "file")}: nothing found`
      : `${counts(diagnostics)} in ${plural(files.length, "file")}`;
  const aside = [
    ...(ignored > 0 ? [`${ignored} ignored`] : []),
    ...(baselined > 0 ? [`${baselined} in the baseline`] : []),
  ];
  const head = `### specwright validate\n\n${[total, ...aside].join(", ")}\n\n`;
  if (diagnostics.length === 0) return head;
  const table = "| | where | what | rule |\n| --- | --- | --- | --- |\n";
  const left = (count: number) => (count === 0 ? "" : `\n… and ${count} more\n`);
  // Room for the last line is kept.
  let room = mostBytes - bytes(head + table) - 64;
  const rows: string[] = [];
  for (const { severity, file, line, column, message, hint, rule } of diagnostics) {
    const grave = severity === "error" ? "error" : "warning";
    const what = hint === undefined ? message : `${message}. ${hint}`;
    const row = `| ${grave} | ${cell(`${file}:${line}:${column}`)} | ${cell(what)} | ${cell(rule)} |\n`;
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
