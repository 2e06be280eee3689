/** Where a JSON text ends or goes wrong. Iterative: no depth of brackets fills a stack. */
import { isJsonNumber } from "./json-number.ts";

export type JsonScan =
  /** The offset of the first character after the value and the white space that follows it. */
  | { readonly end: number; readonly fault?: undefined }
  /** The offset of the first character that cannot stand there; the text's length when it ends too soon. */
  | { readonly fault: number };

/** Reads the first value of a text without building anything. */
export function scanJson(text: string): JsonScan {
  const open: ("{" | "[")[] = [];
  let expected: "value" | "first item" | "name" | "first name" | "after" = "value";
  let at = 0;
  for (;;) {
    at = afterSpace(text, at);
    const character = text[at];
    if (expected === "after") {
      const innermost = open[open.length - 1];
      if (innermost === undefined) return { end: at };
      if (character === ",") expected = innermost === "{" ? "name" : "value";
      else if (character === (innermost === "{" ? "}" : "]")) open.pop();
      else return { fault: at };
      at++;
    } else if (expected === "name" || expected === "first name") {
      if (expected === "first name" && character === "}") {
        open.pop();
        expected = "after";
        at++;
        continue;
      }
      if (character !== '"') return { fault: at };
      const name = stringEnd(text, at);
      if (name.fault !== undefined) return name;
      at = afterSpace(text, name.end);
      if (text[at] !== ":") return { fault: at };
      expected = "value";
      at++;
    } else if (expected === "first item" && character === "]") {
      open.pop();
      expected = "after";
      at++;
    } else if (character === "{" || character === "[") {
      open.push(character);
      expected = character === "{" ? "first name" : "first item";
      at++;
    } else {
      const scalar = character === '"' ? stringEnd(text, at) : wordEnd(text, at);
      if (scalar.fault !== undefined) return scalar;
      at = scalar.end;
      expected = "after";
    }
  }
}

function afterSpace(text: string, at: number): number {
  while (text[at] === " " || text[at] === "\n" || text[at] === "\r" || text[at] === "\t") at++;
  return at;
}

function stringEnd(text: string, start: number): JsonScan {
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at]!;
    if (character === '"') return { end: at + 1 };
    if (character < " ") return { fault: at };
    if (character !== "\\") continue;
    at++;
    const escaped = text[at];
    if (escaped === undefined) break;
    if (escaped === "u") {
      for (let digit = 1; digit <= 4; digit++)
        if (!isHexadecimal(text.charCodeAt(at + digit)))
          return { fault: Math.min(at + digit, text.length) };
      at += 4;
    } else if (!'"\\/bfnrt'.includes(escaped)) return { fault: at };
  }
  return { fault: text.length };
}

const isHexadecimal = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x46) ||
  (code >= 0x61 && code <= 0x66);

/** `true`, `false`, `null` or a number. */
function wordEnd(text: string, start: number): JsonScan {
  for (const word of ["true", "false", "null"])
    if (text.startsWith(word, start)) return { end: start + word.length };
  let end = start;
  while (end < text.length && "+-.0123456789eE".includes(text[end]!)) end++;
  return end > start && isJsonNumber(text.slice(start, end)) ? { end } : { fault: start };
}
