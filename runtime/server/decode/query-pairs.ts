/** The pairs of a query or of a urlencoded form, told apart once, with values still as they came. */
import { cookieDecoded, queryDecoded } from "./percent.ts";

export interface Pairs {
  /** Raw values by decoded name, in order. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Names whose percent-encoding is malformed, as they came. */
  readonly malformed: readonly string[];
}

const nothing: Pairs = { values: new Map(), malformed: [] };

/** Cuts at `&` and at each piece's first `=`. A name without `=` has the empty value. */
export function parsePairs(text: string): Pairs {
  if (text === "") return nothing;
  const values = new Map<string, string[]>();
  const malformed: string[] = [];
  for (const piece of text.split("&")) {
    if (piece === "") continue;
    const mark = piece.indexOf("=");
    const rawName = mark === -1 ? piece : piece.slice(0, mark);
    const name = queryDecoded(rawName);
    if (name === undefined) {
      malformed.push(rawName);
      continue;
    }
    const value = mark === -1 ? "" : piece.slice(mark + 1);
    const known = values.get(name);
    if (known === undefined) values.set(name, [value]);
    else known.push(value);
  }
  return { values, malformed };
}

/**
 * The pairs of a Cookie header (RFC 6265, section 4.2), values without their quotes. A name that is no
 * token comes percent-encoded.
 */
export function parseCookies(header: string | undefined): Pairs {
  const values = new Map<string, string[]>();
  for (const piece of header === undefined ? [] : header.split(";")) {
    const mark = piece.indexOf("=");
    if (mark === -1) continue;
    const name = cookieName(piece.slice(0, mark).trim());
    let value = piece.slice(mark + 1).trim();
    if (value.length > 1 && value.startsWith('"') && value.endsWith('"'))
      value = value.slice(1, -1);
    const known = values.get(name);
    if (known === undefined) values.set(name, [value]);
    else known.push(value);
  }
  return { values, malformed: [] };
}

/**
 * Decodes only what had to be encoded: `%5F%5FHost-id` is another name than `__Host-id`, which no page
 * but a secure one of that very host can set.
 */
function cookieName(raw: string): string {
  const name = cookieDecoded(raw);
  if (name === undefined || name === raw) return raw;
  return encodeURIComponent(name).toLowerCase() === raw.toLowerCase() ? name : raw;
}
