/** How values become text in a URL, a header or a form. */
import { LongInteger } from "../wire/long-integer.ts";

/** A call that cannot be sent, found where method and URL are not known yet. */
export class Unsendable extends Error {}

export const isAbsent = (value: unknown): value is null | undefined =>
  value === null || value === undefined;

/** A plain object or the like: something with members to write out. */
export const isObject = (value: unknown): value is object =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !(value instanceof LongInteger);

/** The text of one value. What has members and no style for them is written as JSON. */
export function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (value instanceof Date) return dateText(value);
  if (value instanceof LongInteger) return String(value);
  if (typeof value === "object" && value !== null) return jsonText(value);
  return String(value);
}

export function jsonText(value: unknown): string {
  try {
    const text: string | undefined = JSON.stringify(value);
    if (text !== undefined) return text;
  } catch (cause) {
    throw new Unsendable("a value cannot be written as JSON", { cause });
  }
  throw new Unsendable(`a ${typeof value} cannot be written as JSON`);
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) throw new Unsendable("a Date is invalid");
  return date.toISOString();
}

/** A member of its own of what a caller passes in; a name such as `constructor` finds nothing inherited. */
export function memberOf(values: object | undefined, name: string): unknown {
  return values !== undefined && Object.hasOwn(values, name)
    ? Reflect.get(values, name)
    : undefined;
}

/** Everything but the unreserved characters and `!'()*` becomes percent-encoded UTF-8. */
export function encoded(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    throw new Unsendable("a text holds half of a surrogate pair");
  }
}

/**
 * The reserved expansion of RFC 6570, section 3.2.3, for a query: reserved characters and
 * percent-encoded triplets stay, save `#`, `&` and `+`, which would end the query, end the value, or
 * arrive as a space.
 */
export function encodedReserved(text: string): string {
  return text
    .split(/(%[0-9A-Fa-f]{2}|[:/?[\]@!$'()*,;=])/)
    .map((part, index) => (index % 2 === 1 ? part : encoded(part)))
    .join("");
}
