/** The headers of one part of a `multipart/form-data` body (RFC 7578, section 4). */
import { utf8Decoded } from "./decode/json.ts";

export interface PartHead {
  readonly name: string;
  /** What the client calls the file; absent for a part that is no file. It is a text, and no path to write to. */
  readonly filename?: string;
  /** As it came; absent when the part says none. */
  readonly contentType?: string;
}

/** @returns undefined for headers that are malformed or name no part */
export function parsePartHead(bytes: Uint8Array): PartHead | undefined {
  const text = utf8Decoded(bytes);
  if (text === undefined) return undefined;
  const headers = new Map<string, string>();
  for (const line of text.split("\r\n")) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).toLowerCase();
    // A line that begins with white space would be folded into the one before: nobody sends it any more.
    if (colon < 1 || name.trim() !== name || headers.has(name)) return undefined;
    headers.set(name, line.slice(colon + 1).trim());
  }
  const parameters = parseDisposition(headers.get("content-disposition") ?? "");
  const name = parameters?.get("name");
  if (name === undefined) return undefined;
  const filename = parameters?.get("filename");
  const contentType = headers.get("content-type");
  return {
    name,
    ...(filename === undefined ? {} : { filename }),
    ...(contentType === undefined ? {} : { contentType }),
  };
}

/** `form-data; name="a"; filename="b"`; of two parameters of one name neither can be trusted. */
function parseDisposition(text: string): ReadonlyMap<string, string> | undefined {
  const parameters = new Map<string, string>();
  let at = text.indexOf(";");
  if (at === -1 || text.slice(0, at).trim().toLowerCase() !== "form-data") return undefined;
  while (at < text.length) {
    const equals = text.indexOf("=", at);
    if (equals === -1) return text.slice(at + 1).trim() === "" ? parameters : undefined;
    const name = text
      .slice(at + 1, equals)
      .trim()
      .toLowerCase();
    const value = text[equals + 1] === '"' ? quoted(text, equals + 1) : token(text, equals + 1);
    if (value === undefined || name === "" || parameters.has(name)) return undefined;
    parameters.set(name, value.text);
    at = value.end;
  }
  return parameters;
}

interface Value {
  readonly text: string;
  /** The place of the semicolon after it, or the text's length. */
  readonly end: number;
}

function token(text: string, start: number): Value | undefined {
  const semicolon = text.indexOf(";", start);
  const end = semicolon === -1 ? text.length : semicolon;
  const value = text.slice(start, end).trim();
  return value.includes('"') ? undefined : { text: value, end };
}

/**
 * Browsers write a quote and line breaks as `%22`, `%0D` and `%0A` (HTML, section 4.10.21.8), others
 * a backslash before a quote. A backslash before anything else is one: old browsers sent paths.
 */
function quoted(text: string, start: number): Value | undefined {
  let value = "";
  let at = start + 1;
  for (; text[at] !== '"'; at++) {
    if (at >= text.length) return undefined;
    if (text[at] === "\\" && (text[at + 1] === '"' || text[at + 1] === "\\")) at++;
    value += text[at]!;
  }
  let end = at + 1;
  while (text[end] === " " || text[end] === "\t") end++;
  if (end < text.length && text[end] !== ";") return undefined;
  const decoded = value.replaceAll("%22", '"').replaceAll("%0D", "\r").replaceAll("%0A", "\n");
  return { text: decoded, end };
}
