/** The headers of a request: laid over one another, and nothing in them that could end a line. */
import type { ParameterWire } from "../wire/operation.ts";
import { settledStyle } from "../wire/style.ts";
import { contentText } from "./content-text.ts";
import type { HeadersOption } from "./options.ts";
import { plain, simpleText } from "./styled.ts";
import { isAbsent, memberOf, Unsendable } from "./value-text.ts";

/** Sets a header; its value is not told in the error, since it may be a secret. */
export function setHeader(headers: Headers, name: string, value: string): void {
  try {
    headers.set(name, value);
  } catch {
    throw new Unsendable(
      `header ${JSON.stringify(name)} cannot be sent: its name or value holds characters that no header may hold`,
    );
  }
  // Some runtimes trim a line break at the ends instead of refusing it.
  if (/[\r\n\0]/.test(value)) {
    throw new Unsendable(
      `header ${JSON.stringify(name)} cannot be sent: its value holds a line break`,
    );
  }
}

/** Lays the headers that a user gave over those that are there. */
export async function layHeaders(
  headers: Headers,
  given: HeadersOption | undefined,
): Promise<void> {
  const values = typeof given === "function" ? await given() : given;
  if (values === undefined) return;
  if (typeof values === "function") return layHeaders(headers, values);
  const entries: Iterable<[string, unknown]> =
    values instanceof Headers ? values.entries() : Object.entries(values);
  for (const [name, value] of entries) {
    if (value === null) headers.delete(name);
    else if (value !== undefined) setHeader(headers, name, String(value));
  }
}

/** Lays the header parameters over those that are there. Their text is not percent-encoded (OpenAPI 3.1.1, appendix D). */
export function layParameters(
  headers: Headers,
  parameters: readonly ParameterWire[],
  values: object | undefined,
): void {
  for (const wire of parameters) {
    const value = wire.in === "header" ? memberOf(values, wire.name) : undefined;
    if (isAbsent(value)) continue;
    const text =
      wire.content === undefined
        ? simpleText(value, settledStyle(wire).explode, plain)
        : inAscii(contentText(wire.content, value));
    setHeader(headers, wire.name, text);
  }
}

/** JSON says any character in ASCII. */
const inAscii = (text: string): string =>
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Adds pairs to the Cookie header. Browsers let no program set it and send their own. */
export function addCookies(headers: Headers, cookies: string): void {
  if (cookies === "") return;
  const present = headers.get("cookie");
  setHeader(headers, "cookie", present === null ? cookies : `${present}; ${cookies}`);
}
