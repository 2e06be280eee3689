/** Where YAML scalars and brackets begin and end in the text; the events tell only part of it. */
import { SCALAR_STYLE, type ScalarEvent } from "js-yaml";
import type { Span } from "./fault.ts";

/** The span of a scalar with its quotes or block header; `cursor` is where the text before it ends. */
export function scalarSpan(text: string, event: ScalarEvent, cursor: number): Span {
  const { valueStart, valueEnd, anchorStart, anchorEnd, tagStart, tagEnd } = event;
  const afterProperties = Math.max(anchorEnd, tagEnd);
  if (valueStart < 0) {
    const anchor = anchorStart < 0 ? Infinity : anchorStart - 1;
    return { start: Math.min(anchor, tagStart < 0 ? Infinity : tagStart), end: afterProperties };
  }
  switch (event.style) {
    case SCALAR_STYLE.SINGLE_QUOTED:
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return { start: valueStart - 1, end: valueEnd + 1 };
    case SCALAR_STYLE.LITERAL_BLOCK:
    case SCALAR_STYLE.FOLDED_BLOCK: {
      const start = blockHeader(text, Math.max(cursor, afterProperties), valueStart);
      return { start, end: start + text.slice(start, valueEnd).trimEnd().length };
    }
    default:
      return { start: valueStart, end: valueEnd };
  }
}

/** The span of a list item that has no text: its dash. */
export function emptyItem(text: string, cursor: number, isItem: boolean): Span {
  const start = skipBlank(text, cursor);
  return isItem && text.charAt(start) === "-"
    ? { start, end: start + 1 }
    : { start: cursor, end: cursor };
}

/** The offset after the bracket that closes a flow list or mapping whose members end at `cursor`. */
export function closingBracket(text: string, cursor: number, bracket: string): number {
  let at = skipBlank(text, cursor);
  while (at < text.length && text.charAt(at) !== bracket) at = skipBlank(text, at + 1);
  return Math.min(at + 1, text.length);
}

/** Block text begins on the line after its header, which a comment above may hold the signs of. */
function blockHeader(text: string, from: number, valueStart: number): number {
  let at = skipBlank(text, from);
  while (at < valueStart && !"|>".includes(text.charAt(at))) at = skipBlank(text, at + 1);
  return Math.min(at, valueStart);
}

/** The next offset that holds neither white space nor a comment. */
function skipBlank(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (at < text.length && /\s/.test(text.charAt(at))) at++;
    if (text.charAt(at) !== "#" || !/\s/.test(text.charAt(at - 1))) return at;
    while (at < text.length && !/[\r\n]/.test(text.charAt(at))) at++;
  }
}
