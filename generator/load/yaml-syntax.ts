/** Every syntax error of a YAML file, in words; imported only for a file that has one. */
import type { YAMLException } from "js-yaml";
import { type ErrorCode, parseAllDocuments } from "yaml";
import { type Fault, type Span, syntaxFault } from "./fault.ts";

/** A file that is no YAML at all is told so by its first errors. */
const mostFaults = 50;

/** Characters of a text that is worth the seconds that all its errors take to find: the first will do. */
const mostText = 16 * 1024 * 1024;

interface Found extends Span {
  readonly code: ErrorCode | undefined;
  readonly message: string;
}

/**
 * The errors of a text that js-yaml refuses, one a line, since one mistake often shows as several on
 * its line. Where the `yaml` package finds none, the error of js-yaml stands.
 */
export function yamlSyntaxFaults(text: string, refused: YAMLException): Fault[] {
  const start = Math.min(refused.mark?.position ?? 0, text.length);
  const first: Found = { code: undefined, message: refused.reason, start, end: start };
  const found = text.length > mostText ? [] : allErrors(text);
  const faults: Fault[] = [];
  let before: Found | undefined;
  for (const error of found.length > 0 ? found : [first]) {
    if (before && !text.slice(before.start, error.start).includes("\n")) continue;
    before = error;
    faults.push(worded(text, error));
    if (faults.length === mostFaults) break;
  }
  return faults;
}

function allErrors(text: string): Found[] {
  try {
    const documents = parseAllDocuments(text, {
      prettyErrors: false,
      uniqueKeys: false,
      logLevel: "silent",
    });
    return ("empty" in documents ? [] : documents)
      .flatMap(({ errors }) => errors)
      .map(({ code, message, pos }) => ({ code, message, start: pos[0], end: pos[1] }))
      .sort((a, b) => a.start - b.start);
  } catch (error) {
    // It parses by recursion, and gives up on nesting that js-yaml may refuse for another reason.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function worded(text: string, error: Found): Fault {
  const start = Math.min(error.start, text.length);
  const end = Math.max(start, Math.min(error.end, endOfLine(text, start)));
  const fault = (message: string, hint?: string) => syntaxFault(message, { start, end }, hint);
  const tab = tabInIndentation(text, start);
  if (tab !== undefined)
    return syntaxFault(
      "a tab in the indentation",
      { start: tab, end: tab + 1 },
      "YAML indents with spaces only",
    );
  if (error.code === "BAD_INDENT" || /indentation|same column/.test(error.message)) {
    const placed = indentation(text, start);
    if (placed) return placed;
  }
  const message = plain(error.message);
  switch (error.code) {
    case "BLOCK_AS_IMPLICIT_KEY":
      return fault("a second `: ` on one line", "Put a text that holds `: ` into quotes");
    case "MULTILINE_IMPLICIT_KEY":
      return fault(
        "a key without `:`, or a text that goes on over several lines",
        "Is a `:` missing, or the indentation of this line wrong?",
      );
    case "BAD_SCALAR_START":
      return fault(message, "Put the text into quotes");
    case "BAD_DQ_ESCAPE":
      return fault(
        message,
        "A backslash itself is written `\\\\`; in single quotes it needs nothing",
      );
    case "MISSING_CHAR":
      return fault(message, "Is a quote, comma or bracket missing before it?");
    default:
      return fault(message);
  }
}

function plain(message: string): string {
  const [line = message] = message
    .replace(/[.:]$/, "")
    .replace(/(["'])quote/, "$1 quote")
    .split("\n");
  return `${line.charAt(0).toLowerCase()}${line.slice(1)}`;
}

function tabInIndentation(text: string, at: number): number | undefined {
  const start = startOfLine(text, at);
  const blank = /^[ \t]*/.exec(text.slice(start, endOfLine(text, start)))![0];
  const tab = blank.indexOf("\t");
  return tab < 0 ? undefined : start + tab;
}

/** Tells how far a line is indented and which indentations the lines above would allow. */
function indentation(text: string, at: number): Fault | undefined {
  const start = startOfLine(text, at);
  const own = indentOf(text.slice(start, endOfLine(text, start)));
  if (own === undefined) return undefined;
  const allowed: number[] = [];
  for (let above = start; above > 0 && allowed[0] !== 0;) {
    const line = startOfLine(text, above - 1);
    const indent = indentOf(text.slice(line, above).trimEnd());
    if (indent !== undefined && indent < (allowed[0] ?? Infinity)) allowed.unshift(indent);
    above = line;
  }
  const below = allowed.findLast((indent) => indent < own);
  const above = allowed.find((indent) => indent > own);
  const nearest = [below, above].filter((indent) => indent !== undefined);
  if (nearest.length === 0 || allowed.includes(own)) return undefined;
  return syntaxFault(
    `indented ${spaces(own)}, where the lines above stand at ${nearest.join(" or ")}`,
    { start: start + own, end: start + own + 1 },
    "Indent it as far as the line that it belongs to",
  );
}

function indentOf(line: string): number | undefined {
  const indent = line.search(/[^ ]/);
  return indent < 0 || line.charAt(indent) === "#" ? undefined : indent;
}

function spaces(number: number): string {
  return number === 1 ? "1 space" : `${number} spaces`;
}

function startOfLine(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}
