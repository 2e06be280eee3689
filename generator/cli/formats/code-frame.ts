/** The lines of a file around a place, with the place marked. */
import type { Range } from "../../diagnostic.ts";
import type { Colors } from "../terminal.ts";
import { visible } from "./visible.ts";

const linesAround = 2;
/** Of a longer line, such as a whole document in one, only this much around the place is shown. */
const widest = 100;

/** Shows places of one text; empty for a place that the text does not have. */
export function codeFrames(text: string, colors: Colors): (range: Range) => string {
  const linesFrom = lineReader(text);
  return (range) => codeFrame(linesFrom, range, colors);
}

function codeFrame(linesFrom: LineReader, range: Range, colors: Colors): string {
  const first = Math.max(1, range.line - linesAround);
  const lines = linesFrom(first, range.line + linesAround);
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

/** The lines of a text from one to another, as far as there are any. */
type LineReader = (first: number, last: number) => string[];

/** Goes through a text once, whatever its size, and only as far as the last line that is asked for. */
function lineReader(text: string): LineReader {
  const starts = [0];
  const ends: number[] = [];
  const readTo = (line: number) => {
    for (let at = starts[ends.length]!; ends.length < line && at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const isLast = at === text.length - 1;
      if (code !== lineFeed && code !== carriageReturn && !isLast) continue;
      ends.push(code === lineFeed || code === carriageReturn ? at : at + 1);
      if (code === carriageReturn && text.charCodeAt(at + 1) === lineFeed) at += 1;
      starts.push(at + 1);
    }
  };
  return (first, last) => {
    readTo(last);
    return ends.slice(first - 1, last).map((end, i) => text.slice(starts[first - 1 + i], end));
  };
}

const lineFeed = 10;
const carriageReturn = 13;

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
