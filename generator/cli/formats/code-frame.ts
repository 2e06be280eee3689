/** The lines of a file around a place, with the place marked. */
import type { Range } from "../../diagnostic.ts";
import type { Colors } from "../terminal.ts";
import { visible } from "./visible.ts";

const linesAround = 2;
/** Of a longer line, such as a whole document in one, only this much around the place is shown. */
const widest = 100;

/** Empty for a place that the text does not have. */
export function codeFrame(text: string, range: Range, colors: Colors): string {
  const first = Math.max(1, range.line - linesAround);
  const lines = linesFrom(text, first, range.line + linesAround);
  const width = String(first + lines.length - 1).length;
  return lines
    .map((line, index) => {
      const number = first + index;
      const label = String(number).padStart(width);
      if (number !== range.line)
        return `  ${colors.dim(`${label} | ${visible(line.slice(0, widest))}`)}`.trimEnd();
      const marked = markedLine(line, range);
      const margin = " ".repeat(width);
      return [
        `${colors.red(">")} ${label} | ${marked.text}`,
        `  ${margin} | ${" ".repeat(marked.start)}${colors.red("^".repeat(marked.length))}`,
      ].join("\n");
    })
    .join("\n");
}

function linesFrom(text: string, first: number, last: number): string[] {
  if (text === "") return [];
  const lines = text.split(/\r\n|\n|\r/);
  const end = lines.at(-1) === "" && lines.length > 1 ? lines.length - 1 : lines.length;
  return lines.slice(first - 1, Math.max(Math.min(last, end), first));
}

/** Spelled-out characters take more room than they had: the mark is measured after them. */
function markedLine(
  line: string,
  { line: start, column, endLine, endColumn }: Range,
): { text: string; start: number; length: number } {
  const from = Math.max(0, column - 1 - widest / 2);
  const shown = line.slice(from, from + widest);
  const begin = column - 1 - from;
  const end = (endLine === start ? endColumn - 1 : line.length) - from;
  const before = visible(shown.slice(0, begin));
  const place = visible(shown.slice(begin, Math.max(end, begin)));
  return {
    text: before + place + visible(shown.slice(Math.max(end, begin))),
    start: before.length,
    length: Math.max(1, place.trimEnd().length),
  };
}
