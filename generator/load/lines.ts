/** Turns offsets of a text into lines and columns. */
import type { Range } from "../diagnostic.ts";

/** The offset at which each line begins. A line ends with LF, CR LF or CR, as editors and YAML have it. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  if (text.includes("\r")) {
    const breaks = /\r\n?|\n/g;
    while (breaks.test(text)) starts.push(breaks.lastIndex);
  } else for (let at = 0; (at = text.indexOf("\n", at) + 1) > 0;) starts.push(at);
  return starts;
}

/** The range between two offsets; `starts` comes from {@link lineStarts} of the same text. */
export function rangeBetween(starts: readonly number[], start: number, end: number): Range {
  const line = lineOf(starts, start);
  const endLine = lineOf(starts, end);
  return {
    line: line + 1,
    column: start - starts[line]! + 1,
    endLine: endLine + 1,
    endColumn: end - starts[endLine]! + 1,
  };
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
