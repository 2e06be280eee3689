/** The structure table: schemas. 3.0 has a keyword set of its own, 3.1 takes JSON Schema 2020-12 whole. */
import {
  amount,
  any,
  count,
  type Field,
  flag,
  from31,
  from32,
  in30,
  list,
  map,
  object,
  type ObjectTable,
  oneOf,
  orReference,
  refersTo,
  required,
  text,
  within,
} from "./table.ts";

const schema = orReference("Schema");
const types30 = ["array", "boolean", "integer", "number", "object", "string"];

/** Keywords of JSON Schema 2020-12 that OpenAPI 3.0 has not. */
const from2020: Readonly<Record<string, Field>> = {
  $id: text,
  $schema: text,
  $ref: refersTo("Schema"),
  $anchor: text,
  $dynamicRef: text,
  $dynamicAnchor: text,
  $vocabulary: map(flag),
  $comment: text,
  $defs: map(schema),
  // Kept by 2020-12 for old documents only; references still lead there.
  definitions: map(schema),
  const: any,
  prefixItems: list(schema, { nonEmpty: true }),
  contains: schema,
  minContains: count,
  maxContains: count,
  if: schema,
  then: schema,
  else: schema,
  dependentSchemas: map(schema),
  dependentRequired: map(list(text, { unique: true })),
  patternProperties: map(schema),
  propertyNames: schema,
  unevaluatedItems: schema,
  unevaluatedProperties: schema,
  contentEncoding: text,
  contentMediaType: text,
  contentSchema: schema,
  examples: list(any),
};

export const schemaTable: ObjectTable = {
  title: "Schema",
  fields: {
    title: text,
    description: text,
    default: any,
    type: [
      within(in30, { shape: { is: "string", values: types30 } }),
      within(from31, { shape: { is: "string", values: ["null", ...types30], orList: true } }),
    ],
    format: text,
    enum: [within(in30, list(any, { nonEmpty: true })), within(from31, list(any))],
    multipleOf: { shape: { is: "number", above: 0 } },
    maximum: amount,
    minimum: amount,
    exclusiveMaximum: [within(in30, flag), within(from31, amount)],
    exclusiveMinimum: [within(in30, flag), within(from31, amount)],
    maxLength: count,
    minLength: count,
    pattern: text,
    maxItems: count,
    minItems: count,
    uniqueItems: flag,
    maxProperties: count,
    minProperties: count,
    required: [
      within(in30, list(text, { nonEmpty: true, unique: true })),
      within(from31, list(text, { unique: true })),
    ],
    allOf: list(schema, { nonEmpty: true }),
    oneOf: list(schema, { nonEmpty: true }),
    anyOf: list(schema, { nonEmpty: true }),
    not: schema,
    items: schema,
    properties: map(schema),
    additionalProperties: {
      shape: { is: "object", kind: "Schema", orReference: true, orBoolean: true },
    },
    nullable: within(in30, flag),
    discriminator: object("Discriminator"),
    readOnly: flag,
    writeOnly: flag,
    xml: object("Xml"),
    externalDocs: object("ExternalDocs"),
    example: any,
    deprecated: flag,
    ...Object.fromEntries(
      Object.entries(from2020).map(([name, field]) => [name, within(from31, field)]),
    ),
  },
};

export const discriminator: ObjectTable = {
  title: "Discriminator",
  fields: {
    propertyName: required(text),
    mapping: map(refersTo("Schema")),
    defaultMapping: within(from32, refersTo("Schema")),
  },
};

export const xml: ObjectTable = {
  title: "XML",
  fields: {
    nodeType: within(from32, oneOf("element", "attribute", "text", "cdata", "none")),
    name: text,
    namespace: text,
    prefix: text,
    attribute: flag,
    wrapped: flag,
  },
  exclusive: [
    ["nodeType", "attribute"],
    ["nodeType", "wrapped"],
  ],
};
