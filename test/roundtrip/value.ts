/** Values of a schema: every branch, every listed value, every property there and not there in its turn. */
import fc from "fast-check";
import type {
  AssertedType,
  Assertion,
  SchemaAssertion,
} from "../../generator/model/assertion/assertion.ts";
import { isEqual } from "../../runtime/validation/equal.ts";
import type { Draw } from "./draw.ts";
import { Contradiction, type Drawing, isRoomy } from "./drawing.ts";
import { numberOf } from "./number.ts";
import { arrayOf, objectOf } from "./structure.ts";
import { textOf } from "./text.ts";

/**
 * A value that all of some schemas allow, as far as their plain keywords tell: `not`, `oneOf` and the like
 * are for a validator to judge.
 *
 * @throws Contradiction
 */
export function valueOf(all: readonly Assertion[], at: Drawing): unknown {
  if (at.depth > 40) throw new Contradiction("it never ends");
  const flat = flattened(all, at);
  const listed = listedValues(flat, at);
  if (listed !== undefined) return listed.value;
  const type = typeOf(flat, at);
  switch (type) {
    case "null":
      return null;
    case "boolean":
      return at.draw.pick(flat[0] ?? at.draw, "boolean", [true, false]);
    case "integer":
    case "number":
      return numberOf(flat, type === "integer", at.draw);
    case "string":
      return textOf(flat, at.draw);
    case "bytes":
      return fileOf(at.draw);
    case "array":
      return arrayOf(flat, at);
    case "object":
      return objectOf(flat, at);
  }
}

const bytes = fc.uint8Array({ maxLength: 64 });
const fileNames = fc.constantFrom("a.png", '\u00e9 "quoted".txt', "no-extension", "a;b=c.bin");
const fileTypes = fc.constantFrom("", "image/png", "text/plain", "application/json");

/** A file with a name, a type and any bytes. */
function fileOf(draw: Draw): File {
  const content = new Uint8Array(draw.of(bytes));
  return new File([content], draw.of(fileNames), { type: draw.of(fileTypes) });
}

/** All schemas that must hold, with a branch chosen wherever there are several. */
function flattened(all: readonly Assertion[], at: Drawing): SchemaAssertion[] {
  const flat = new Set<SchemaAssertion>();
  const waiting = [...all];
  for (let each = waiting.shift(); each !== undefined; each = waiting.shift()) {
    if (each === false) throw new Contradiction("nothing is allowed");
    if (typeof each !== "object" || flat.has(each)) continue;
    flat.add(each);
    const { $ref, allOf = [], anyOf, oneOf, discriminator } = each;
    if ($ref !== undefined) waiting.push(at.schemas($ref) ?? true);
    waiting.push(...allOf);
    if (anyOf) waiting.push(at.draw.pick(each, "anyOf", anyOf));
    if (oneOf) waiting.push(at.draw.pick(each, "oneOf", oneOf));
    if (each.if !== undefined)
      waiting.push(
        ...at.draw.pick(each, "if", [[each.if, each.then ?? true], [each.else ?? true]]),
      );
    if (discriminator && discriminator.cases.length > 0) {
      const { value, schema } = at.draw.pick(each, "discriminator", discriminator.cases);
      const { property } = discriminator;
      waiting.push(schema, {
        required: [property],
        properties: new Map([[property, { const: value }]]),
      });
    }
  }
  return [...flat];
}

/** One of the values that `enum` and `const` list. */
function listedValues(
  flat: readonly SchemaAssertion[],
  at: Drawing,
): { readonly value: unknown } | undefined {
  const lists = flat.flatMap((each) => [
    ...(each.enum ? [{ each, values: each.enum }] : []),
    ...(each.const === undefined ? [] : [{ each, values: [each.const] }]),
  ]);
  const [first] = lists;
  if (!first) return undefined;
  const values = first.values.filter((value) =>
    lists.every((list) => list.values.some((other) => isEqual(other, value))),
  );
  if (values.length === 0) throw new Contradiction("no listed value is left");
  return { value: at.draw.pick(first.each, `enum of ${String(values.length)}`, values) };
}

const structured: readonly AssertedType[] = ["object", "array"];

function typeOf(flat: readonly SchemaAssertion[], at: Drawing): AssertedType {
  let types: readonly AssertedType[] | undefined;
  for (const { type } of flat) {
    if (!type) continue;
    types = types === undefined ? type : common(types, type);
  }
  const [first] = flat;
  const possible = (types ?? impliedTypes(flat)).filter((type) => at.files || type !== "bytes");
  if (possible.includes("bytes")) return "bytes";
  if (possible.length === 0 || !first) throw new Contradiction("no type is left");
  if (!isRoomy(at)) {
    const ending = possible.find((type) => !structured.includes(type));
    if (ending) return ending;
  }
  return at.draw.pick(first, `type ${possible.join()}`, possible);
}

function common(one: readonly AssertedType[], other: readonly AssertedType[]): AssertedType[] {
  const narrowed = (type: AssertedType): AssertedType[] => {
    if (other.includes(type)) return [type];
    if (type === "integer" && other.includes("number")) return [type];
    return type === "number" && other.includes("integer") ? ["integer"] : [];
  };
  return one.flatMap(narrowed);
}

/** What a schema without `type` speaks of; any type will do, but then it would say nothing. */
function impliedTypes(flat: readonly SchemaAssertion[]): AssertedType[] {
  const says = (...keywords: readonly (keyof SchemaAssertion)[]): boolean =>
    flat.some((each) => keywords.some((keyword) => each[keyword] !== undefined));
  if (says("properties", "required", "additionalProperties", "patternProperties", "minProperties"))
    return ["object"];
  if (says("items", "prefixItems", "minItems", "uniqueItems")) return ["array"];
  if (says("minimum", "maximum", "multipleOf")) return ["number"];
  if (says("minLength", "maxLength", "pattern", "format")) return ["string"];
  return ["string", "number", "boolean"];
}
