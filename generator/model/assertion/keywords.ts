/** The keywords of a schema whose values are no schemas; one with a value that is none of its own is left out. */
import { isList, type JsonObject, type JsonValue, member } from "../../load/loaded.ts";
import { flagOf, textOf, textsOf } from "../place.ts";
import type { AssertedType, SchemaAssertion } from "./assertion.ts";

/** JSON Schema 2020-12 Validation, section 6; OpenAPI 3.1.1, section 4.8.24. */
export function plainKeywords(schema: JsonObject): SchemaAssertion {
  const fixed = member(schema, "const");
  const format = textOf(schema, "format");
  const required = textsOf(member(schema, "required"));
  return {
    ...typesOf(schema),
    ...valuesOf(schema),
    ...(fixed === undefined ? {} : { const: fixed }),
    ...numbers(schema, limits, Number.isFinite),
    ...numbers(schema, counts, isCount),
    ...numbers(schema, ["multipleOf"], (value) => value > 0),
    ...(format === undefined ? {} : { format }),
    ...(flagOf(schema, "uniqueItems") === true ? { uniqueItems: true } : {}),
    ...(required.length === 0 ? {} : { required: [...new Set(required)] }),
    ...(flagOf(schema, "readOnly") === true ? { readOnly: true } : {}),
    ...(flagOf(schema, "writeOnly") === true ? { writeOnly: true } : {}),
  };
}

const limits = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"] as const;
const counts = [
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "minContains",
  "maxContains",
  "minProperties",
  "maxProperties",
] as const;

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}

function numbers(
  schema: JsonObject,
  keywords: readonly string[],
  isOwn: (value: number) => boolean,
): SchemaAssertion {
  return Object.fromEntries(
    keywords.flatMap((keyword) => {
      const value = member(schema, keyword);
      return typeof value === "number" && isOwn(value) ? [[keyword, value]] : [];
    }),
  );
}

const known: readonly string[] = [
  "null",
  "boolean",
  "object",
  "array",
  "number",
  "integer",
  "string",
] satisfies AssertedType[];

function typesOf(schema: JsonObject): SchemaAssertion {
  const type = member(schema, "type");
  const named = typeof type === "string" ? [type] : textsOf(type);
  const types = [...new Set(named)].filter((each): each is AssertedType => known.includes(each));
  // An old `file`, or a slip of the pen: check tells its author, and what it means is unknown.
  if (types.length === 0 || types.length < new Set(named).size) return {};
  const narrow = types.includes("number") ? types.filter((each) => each !== "integer") : types;
  return { type: types.includes("string") && isBinary(schema) ? [...narrow, "bytes"] : narrow };
}

/** A file of a multipart body is no text, though its schema says so (OpenAPI 3.0.4, section 4.7.24.2; 3.1.1, 4.8.15.4). */
function isBinary(schema: JsonObject): boolean {
  return (
    textOf(schema, "format") === "binary" ||
    (textOf(schema, "contentMediaType") !== undefined &&
      textOf(schema, "contentEncoding") === undefined)
  );
}

function valuesOf(schema: JsonObject): SchemaAssertion {
  const listed = member(schema, "enum");
  const extensible = member(schema, "x-extensible-enum");
  const values: readonly JsonValue[] | undefined = isList(listed)
    ? listed
    : isList(extensible)
      ? extensible
      : undefined;
  if (values === undefined) return {};
  const open = extensible === true || isList(extensible);
  return { enum: values, ...(open ? { extensible: true } : {}) };
}
