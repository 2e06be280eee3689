/** Bodies of `application/x-www-form-urlencoded` (OpenAPI 3.1.1, section 4.8.14.4). */
import type { EncodingWire } from "../wire/operation.ts";
import { settledStyle } from "../wire/style.ts";
import { contentText } from "./content-text.ts";
import { joinedPairs } from "./query.ts";
import { formEncoding, type Pair, pairsOf } from "./styled.ts";
import { isAbsent, isObject, jsonText, textOf } from "./value-text.ts";

export type Encodings = Readonly<Record<string, EncodingWire>> | undefined;

/** What is said of a property; nothing, for most. */
export const encodingOf = (encodings: Encodings, name: string): EncodingWire =>
  (encodings !== undefined && Object.hasOwn(encodings, name) ? encodings[name] : undefined) ?? {};

/** Whether a property is written by a style; its media type counts for nothing then (section 4.8.15.1.2). */
export const isStyled = ({ style, explode, allowReserved }: EncodingWire): boolean =>
  style !== undefined || explode !== undefined || allowReserved !== undefined;

/** An array is a pair for each item, an object is JSON, unless `encoding` says otherwise. */
export function formText(body: object, encodings: Encodings): string {
  const pairs = Object.entries(body).flatMap(([name, value]) =>
    isAbsent(value) ? [] : propertyPairs(name, value, encodingOf(encodings, name)),
  );
  return joinedPairs(pairs, "&");
}

function propertyPairs(name: string, value: unknown, wire: EncodingWire): Pair[] {
  const encoding = formEncoding(wire.allowReserved === true);
  if (isStyled(wire)) return pairsOf(name, value, settledStyle({ in: "query", ...wire }), encoding);
  const pair = (text: string): Pair => [encoding.name(name), encoding.value(text)];
  if (wire.contentType !== undefined) return [pair(contentText(wire.contentType, value))];
  if (Array.isArray(value)) {
    return value.filter((item) => !isAbsent(item)).map((item) => pair(textOf(item)));
  }
  return [pair(isObject(value) ? jsonText(value) : textOf(value))];
}
