/** Bodies of `application/x-www-form-urlencoded`: pairs, read by the types of the body's properties. */
import { isJson, parseMediaType } from "../wire/media-type.ts";
import type { EncodingWire, ValueType } from "../wire/operation.ts";
import { settledStyle } from "../wire/style.ts";
import type { Parts } from "./body.ts";
import type { ServerBody } from "./contract.ts";
import { parseJson } from "./decode/json.ts";
import { decodedAll } from "./decode/delimited.ts";
import { type Outcome, failed, problem, within } from "./decode/outcome.ts";
import { decodePairs } from "./decode/pair-styles.ts";
import { queryDecoded } from "./decode/percent.ts";
import { type Pairs, parsePairs } from "./decode/query-pairs.ts";
import { decodeTexts } from "./decode/source.ts";
import { ownOf, setOwn } from "./own.ts";
import type { Fault } from "./refusal.ts";

export type ObjectType = Extract<ValueType, { readonly object: unknown }>;

/** The first object among a body's types; without one every property is a text. */
export function objectType(type: ValueType | undefined): ObjectType {
  if (typeof type === "object") {
    if ("object" in type) return type;
    if ("union" in type) {
      const found = type.union.find((member) => typeof member === "object" && !("array" in member));
      if (found !== undefined) return objectType(found);
    }
  }
  return { object: {} };
}

/** Decodes a form by its properties' types and encodings. Names that are not declared are kept as their texts. */
export function decodeForm(
  text: string,
  { type, encoding = {} }: ServerBody,
  depth: number,
): Parts {
  const pairs = parsePairs(text);
  const object = objectType(type);
  const names = Object.keys(object.object);
  const used = new Set<string>();
  const value: Record<string, unknown> = {};
  const faults: Omit<Fault, "in">[] = pairs.malformed.map((name) => ({
    name,
    ...problem("encoding", "must be percent-encoded UTF-8", name),
  }));
  const settle = (name: string, outcome: Outcome | undefined): void => {
    if (outcome?.problems !== undefined)
      faults.push(...within(outcome.problems, name).map((found) => ({ name, ...found })));
    else if (outcome !== undefined) setOwn(value, name, outcome.value);
  };
  for (const name of names) {
    const others = new Set(names.filter((other) => other !== name));
    const property = { name, type: object.object[name] ?? "any", others };
    settle(name, decodeProperty(pairs, property, ownOf(encoding, name) ?? {}, used, depth));
  }
  for (const name of pairs.values.keys())
    if (!used.has(name)) settle(name, decodeExtra(pairs, name, object.additional));
  return faults.length === 0 ? { value } : { faults };
}

interface Property {
  readonly name: string;
  readonly type: ValueType;
  readonly others: ReadonlySet<string>;
}

/** Without a style an array is a pair an item and an object is JSON (OpenAPI 3.1.1, section 4.8.15.1). */
function decodeProperty(
  pairs: Pairs,
  property: Property,
  { contentType, style, explode, allowReserved }: EncodingWire,
  used: Set<string>,
  depth: number,
): Outcome | undefined {
  const raws = pairs.values.get(property.name);
  const styled = style !== undefined || explode !== undefined || allowReserved !== undefined;
  if (styled || raws === undefined) {
    const settled = settledStyle({
      in: "query",
      ...(style === undefined ? {} : { style }),
      ...(explode === undefined ? {} : { explode }),
    });
    // Many clients write the members of an object without a style too.
    return decodePairs(pairs, { ...property, ...settled, decode: queryDecoded }, used);
  }
  used.add(property.name);
  const texts = decodedAll(raws, raws[0] ?? "", { decode: queryDecoded });
  if (texts.problem !== undefined) return failed(texts.problem);
  const mediaType = contentType === undefined ? undefined : parseMediaType(contentType);
  if (mediaType === undefined || !isJson(mediaType)) return decodeTexts(texts.read, property.type);
  const [text] = texts.read;
  if (text === undefined || texts.read.length > 1)
    return failed(problem("duplicate", "must be given once"));
  return parseJson(text, { depth });
}

/** A name that no property declares: its text, or all of them when it came several times. */
function decodeExtra(pairs: Pairs, name: string, type: ValueType | undefined): Outcome {
  const raws = pairs.values.get(name) ?? [];
  const texts = decodedAll(raws, raws[0] ?? "", { decode: queryDecoded });
  if (texts.problem !== undefined) return failed(texts.problem);
  return decodeTexts(texts.read, type ?? (raws.length > 1 ? { array: "any" } : "any"));
}
