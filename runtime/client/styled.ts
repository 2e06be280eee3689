/** The style table of OpenAPI 3.1.1, section 4.8.12.4 (Style Examples). */
import type { SettledStyle } from "../wire/style.ts";
import {
  encoded,
  encodedReserved,
  isAbsent,
  isObject,
  jsonText,
  textOf,
  Unsendable,
} from "./value-text.ts";

/** How names and values are written where they are sent. */
export interface Encoding {
  readonly name: (text: string) => string;
  readonly value: (text: string) => string;
}

/** In a URL. */
export const urlEncoding: Encoding = { name: encoded, value: encoded };

/** In a query parameter with `allowReserved`. */
export const reservedEncoding: Encoding = { name: encoded, value: encodedReserved };

/** In `application/x-www-form-urlencoded`, where a space is `+`. */
export const formEncoding = (allowReserved: boolean): Encoding => ({
  name: (text) => encoded(text).replaceAll("%20", "+"),
  value: (text) => (allowReserved ? encodedReserved(text) : encoded(text)).replaceAll("%20", "+"),
});

/** Where nothing needs encoding: headers and parts of a multipart body. */
export const plain: Encoding = { name: (text) => text, value: (text) => text };

/** In a cookie of the style `cookie`: what a cookie cannot hold as it is (RFC 6265, section 4.1.1) is refused. */
export const cookieEncoding = (parameter: string): Encoding => {
  const checked = (text: string): string => {
    if (/^[!#-+\--:<-[\]-~]*$/.test(text)) return text;
    throw new Unsendable(`a value of \`${parameter}\` holds what no cookie can (style cookie)`);
  };
  return { name: checked, value: checked };
};

/** A name and its value, both as they are to be sent. */
export type Pair = readonly [name: string, value: string];

/** The members that are there, nested values as text. */
function membersOf(value: object, encoding: Encoding): Pair[] {
  return Object.entries(value)
    .filter(([, member]) => !isAbsent(member))
    .map(([name, member]) => [encoding.name(name), encoding.value(textOf(member))]);
}

const itemsOf = (value: readonly unknown[], encoding: Encoding): string[] =>
  value.filter((item) => !isAbsent(item)).map((item) => encoding.value(textOf(item)));

const joined = (members: readonly Pair[], explode: boolean, separator: string): string =>
  members.map(([name, value]) => `${name}${explode ? "=" : separator}${value}`).join(separator);

/** `simple`, for a path or a header: `a,b` or `R=100,G=200`. */
export function simpleText(value: unknown, explode: boolean, encoding: Encoding): string {
  if (Array.isArray(value)) return itemsOf(value, encoding).join(",");
  if (isObject(value)) return joined(membersOf(value, encoding), explode, ",");
  return encoding.value(textOf(value));
}

/** `label`: `.a.b` when exploded, else `.a,b`. */
export function labelText(value: unknown, explode: boolean, encoding: Encoding): string {
  const separator = explode ? "." : ",";
  const within = explode ? withoutDots(encoding) : encoding;
  if (Array.isArray(value)) return `.${itemsOf(value, within).join(separator)}`;
  if (isObject(value)) return `.${joined(membersOf(value, within), explode, separator)}`;
  return `.${encoding.value(textOf(value))}`;
}

/** A dot needs no percent-encoding in a URL, but between dots that separate it must not be bare. */
const withoutDots = (encoding: Encoding): Encoding => ({
  name: (text) => encoding.name(text).replaceAll(".", "%2E"),
  value: (text) => encoding.value(text).replaceAll(".", "%2E"),
});

/** `matrix`: `;color=a;color=b` when exploded, else `;color=a,b`. An empty value is the bare name. */
export function matrixText(
  name: string,
  value: unknown,
  explode: boolean,
  encoding: Encoding,
): string {
  const pair = (key: string, text: string): string => (text === "" ? `;${key}` : `;${key}=${text}`);
  const key = encoding.name(name);
  if (Array.isArray(value)) {
    const items = itemsOf(value, encoding);
    return explode ? items.map((item) => pair(key, item)).join("") : pair(key, items.join(","));
  }
  if (isObject(value)) {
    const members = membersOf(value, encoding);
    return explode
      ? members.map(([member, text]) => pair(member, text)).join("")
      : pair(key, joined(members, false, ","));
  }
  return pair(key, encoding.value(textOf(value)));
}

/**
 * The styles of name and value: `form`, `spaceDelimited`, `pipeDelimited`, `deepObject`.
 *
 * @returns nothing for an empty array or object: there is no way to write one
 */
export function pairsOf(
  name: string,
  value: unknown,
  settled: SettledStyle,
  encoding: Encoding,
): Pair[] {
  const { style, explode } = settled;
  const key = encoding.name(name);
  if (Array.isArray(value)) {
    const items = itemsOf(value, encoding);
    if (items.length === 0) return [];
    if (explode) return items.map((item) => [key, item]);
    return [[key, items.join(delimiter(name, value, settled, encoding))]];
  }
  if (!isObject(value)) return [[key, encoding.value(textOf(value))]];
  if (style === "deepObject") return deepPairs(name, value, encoding, 0);
  const members = membersOf(value, encoding);
  if (members.length === 0 || explode) return members;
  const between = delimiter(name, Object.entries(value).flat(), settled, encoding);
  return [[key, joined(members, false, between)]];
}

const delimiters = { spaceDelimited: " ", pipeDelimited: "|" } as const;

/** A delimiter that is itself percent-encoded looks like the same character inside a value, so that one is refused. */
function delimiter(
  name: string,
  values: readonly unknown[],
  { style }: SettledStyle,
  encoding: Encoding,
): string {
  if (style !== "spaceDelimited" && style !== "pipeDelimited") return ",";
  const between = delimiters[style];
  if (values.some((value) => !isAbsent(value) && textOf(value).includes(between))) {
    throw new Unsendable(
      `a value of \`${name}\` holds ${jsonText(between)}, which separates its values (${style})`,
    );
  }
  return encoding.name(between);
}

const deepest = 64;

/** `color[R]=100`. What the specification leaves open goes the way most servers read it: `a[b][c]=1`, and an array repeats its key. */
function deepPairs(prefix: string, value: object, encoding: Encoding, depth: number): Pair[] {
  if (depth > deepest) throw new Unsendable(`\`${prefix.slice(0, 40)}…\` is nested too deep`);
  return Object.entries(value).flatMap(([name, member]): Pair[] => {
    const key = `${prefix}[${name}]`;
    if (isAbsent(member)) return [];
    if (Array.isArray(member))
      return itemsOf(member, encoding).map((item) => [encoding.name(key), item]);
    if (isObject(member)) return deepPairs(key, member, encoding, depth + 1);
    return [[encoding.name(key), encoding.value(textOf(member))]];
  });
}
