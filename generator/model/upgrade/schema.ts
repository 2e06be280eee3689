/** Turns a schema of an older version into JSON Schema 2020-12, one object at a time. */
import { isList, type JsonObject, type JsonValue, member } from "../../load/loaded.ts";

/** A schema object as 2020-12 would have it; its subschemas are left for when they are read. */
export type SchemaUpgrade = (schema: JsonObject) => JsonObject;

/** The upgrade for the version that a document states; 3.1 and later need none. */
export function schemaUpgrade(document: JsonValue | undefined): SchemaUpgrade {
  if (isSwagger(document)) return fromSwagger;
  const version = member(document, "openapi");
  return typeof version === "string" && version.startsWith("3.0")
    ? fromOpenApi30
    : (schema) => schema;
}

/** Whether a document is written in Swagger 2.0. */
export function isSwagger(document: JsonValue | undefined): boolean {
  return member(document, "swagger") !== undefined;
}

/**
 * Swagger 2.0: Schema Object; also a Parameter, Header or Items Object, which hold the keywords of their
 * schema themselves. `x-nullable` is what its users agreed on before 3.0 had a word for it.
 */
function fromSwagger(schema: JsonObject): JsonObject {
  const changes: JsonObject = {
    ...(member(schema, "x-nullable") === true ? { nullable: true } : {}),
    ...(member(schema, "type") === "file" ? { type: "string", format: "binary" } : {}),
    ...discriminatorOf(schema),
  };
  return fromOpenApi30(Object.keys(changes).length === 0 ? schema : { ...schema, ...changes });
}

/** In Swagger 2.0 a discriminator is the name of its property alone. */
function discriminatorOf(schema: JsonObject): JsonObject {
  const name = member(schema, "discriminator");
  return typeof name === "string" ? { discriminator: { propertyName: name } } : {};
}

/** OpenAPI 3.0.4, section 4.7.24: Schema Object. */
function fromOpenApi30(schema: JsonObject): JsonObject {
  const nullable = member(schema, "nullable") === true;
  // 3.0 ignores what stands beside `$ref`; people mean it all the same, and for null it costs nothing to obey.
  if (typeof member(schema, "$ref") === "string")
    return nullable
      ? { anyOf: [{ $ref: member(schema, "$ref") ?? "" }, { type: "null" }], ...words(schema) }
      : schema;
  const upgraded = withBounds(schema);
  return nullable ? withNull(upgraded) : upgraded;
}

function withNull(schema: JsonObject): JsonObject {
  const { nullable: _, ...rest } = schema;
  const type = member(schema, "type");
  const values = member(schema, "enum");
  const enumerated =
    isList(values) && !values.includes(null) ? { ...rest, enum: [...values, null] } : rest;
  const composed = ["allOf", "anyOf", "oneOf"].some((keyword) => isList(member(schema, keyword)));
  if (composed) return { anyOf: [withoutWords(enumerated), { type: "null" }], ...words(schema) };
  return typeof type === "string" ? { ...enumerated, type: [type, "null"] } : enumerated;
}

// Boolean in 3.0, a number since JSON Schema draft 6.
function withBounds(schema: JsonObject): JsonObject {
  const low = member(schema, "exclusiveMinimum");
  const high = member(schema, "exclusiveMaximum");
  if (typeof low !== "boolean" && typeof high !== "boolean") return schema;
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, ...rest } = schema;
  return {
    ...rest,
    ...bound("minimum", "exclusiveMinimum", minimum, exclusiveMinimum),
    ...bound("maximum", "exclusiveMaximum", maximum, exclusiveMaximum),
  };
}

function bound(
  inclusive: string,
  exclusive: string,
  limit: JsonValue | undefined,
  excluded: JsonValue | undefined,
): JsonObject {
  if (limit === undefined) return typeof excluded === "number" ? { [exclusive]: excluded } : {};
  return excluded === true ? { [exclusive]: limit } : { [inclusive]: limit };
}

const wordKeywords: readonly string[] = [
  "title",
  "description",
  "deprecated",
  "readOnly",
  "writeOnly",
  "default",
  "example",
];

function words(schema: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(schema).filter(([keyword]) => wordKeywords.includes(keyword)),
  );
}

function withoutWords(schema: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(schema).filter(([keyword]) => !wordKeywords.includes(keyword)),
  );
}
