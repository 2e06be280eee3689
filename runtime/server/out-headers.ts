/** Headers on their way out: nothing in a name or value may end the line it stands in. */
import { LongInteger } from "../wire/long-integer.ts";
import type { AnswerHeaders, HeaderValue } from "./handler.ts";

/**
 * Joins an answer's headers: a name of the answer replaces that of `typed`, and both replace that
 * of `always`.
 *
 * @param typed names and values in turn, as the runtime sets them
 * @param always names and values in turn, for every answer
 * @returns names and values in turn
 * @throws for a name that is no token and a value that a header cannot carry
 */
export function headerLines(
  own: AnswerHeaders | undefined,
  typed: readonly string[],
  always: readonly string[],
): readonly string[] {
  if (own === undefined && always.length === 0) return typed;
  const lines: string[] = [];
  const seen = new Set<string>();
  for (const [name, value] of Object.entries(own ?? {})) {
    if (value === undefined) continue;
    if (!isToken(name)) throw new Error(`${JSON.stringify(name)} is no header name.`);
    const key = name.toLowerCase();
    if (framing.has(key)) throw new Error(`The header ${name} is the server's own to set.`);
    seen.add(key);
    for (const text of texts(key, value)) {
      if (!isFieldValue(text))
        throw new Error(`A header cannot carry the value given for ${name}.`);
      lines.push(name, text);
    }
  }
  for (const pairs of [typed, always]) {
    const before = new Set(seen);
    for (let index = 0; index < pairs.length; index += 2) {
      const key = pairs[index]!.toLowerCase();
      if (before.has(key)) continue;
      seen.add(key);
      lines.push(pairs[index]!, pairs[index + 1]!);
    }
  }
  return lines;
}

/** What says where a message ends; two opinions on it are how requests are smuggled. */
const framing: ReadonlySet<string> = new Set(["content-length", "transfer-encoding", "connection"]);

/** Cookies may hold commas, so each has its own line (RFC 6265, section 3); so has each challenge. */
function texts(key: string, value: HeaderValue): readonly string[] {
  if (typeof value !== "object" || value instanceof LongInteger) return [String(value)];
  if (key === "set-cookie" || key === "www-authenticate") return value.map(String);
  return [value.map(String).join(",")];
}

const isToken = (name: string): boolean => {
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (code <= 0x20 || code >= 0x7f || '"(),/:;<=>?@[\\]{}'.includes(name[at]!)) return false;
  }
  return name !== "";
};

/**
 * Gives a media type that a header can carry.
 *
 * @throws for any other: a quoted parameter may hold what HTTP does not
 */
export function sendable(contentType: string): string {
  if (isFieldValue(contentType)) return contentType;
  throw new Error(`A header cannot carry the media type ${JSON.stringify(contentType)}.`);
}

/** RFC 9110, section 5.5: visible characters, space and tab; bytes above ASCII are opaque. */
function isFieldValue(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code < 0x20 && code !== 0x09) || code === 0x7f || code > 0xff) return false;
  }
  return true;
}
