/** Query and cookie parameters: names and values. */
import type { ParameterWire } from "../wire/operation.ts";
import { settledStyle } from "../wire/style.ts";
import { contentText } from "./content-text.ts";
import { cookieEncoding, type Pair, pairsOf, reservedEncoding, urlEncoding } from "./styled.ts";
import { isAbsent, memberOf } from "./value-text.ts";

/** The pairs of the query, percent-encoded, in the order of the declarations. */
export function queryPairs(
  parameters: readonly ParameterWire[],
  values: object | undefined,
): Pair[] {
  return pairsIn("query", parameters, values);
}

/** The pairs of the Cookie header. An exploded array or object is a cookie for each member. */
export function cookiePairs(
  parameters: readonly ParameterWire[],
  values: object | undefined,
): Pair[] {
  return pairsIn("cookie", parameters, values);
}

function pairsIn(
  location: "query" | "cookie",
  parameters: readonly ParameterWire[],
  values: object | undefined,
): Pair[] {
  return parameters.flatMap((wire) => {
    const value = wire.in === location ? memberOf(values, wire.name) : undefined;
    return isAbsent(value) ? [] : parameterPairs(wire, value);
  });
}

function parameterPairs(wire: ParameterWire, value: unknown): Pair[] {
  const reserved = wire.allowReserved === true && wire.in === "query";
  const usual = reserved ? reservedEncoding : urlEncoding;
  const encoding = wire.style === "cookie" ? cookieEncoding(wire.name) : usual;
  if (wire.content === undefined) return pairsOf(wire.name, value, settledStyle(wire), encoding);
  return [[encoding.name(wire.name), encoding.value(contentText(wire.content, value))]];
}

/** `a=1&b=2` */
export const joinedPairs = (pairs: readonly Pair[], separator: string): string =>
  pairs.map(([name, value]) => `${name}=${value}`).join(separator);

/** Adds pairs to a URL that may have a query already. */
export function withQuery(url: string, pairs: readonly Pair[]): string {
  if (pairs.length === 0) return url;
  return `${url}${url.includes("?") ? "&" : "?"}${joinedPairs(pairs, "&")}`;
}
