/** Schemas and values drawn at random. */
import fc from "fast-check";

// Few names, numbers and texts, so that schemas and values meet.
const name = fc.constantFrom("a", "b", "c", "a-b");
const number = fc.constantFrom(-1, 0, 1, 2, 2.5, 3, 1e10);
const text = fc.constantFrom("", "a", "ab", "b1", "\u{1f600}");
const count = fc.integer({ min: 0, max: 3 });
const scalar = fc.oneof(number, text, fc.boolean(), fc.constant(null));

export const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: "small", withCrossShrink: true },
    scalar,
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(name, tie("value"), { maxKeys: 3 }),
  ),
}));

const types = fc.constantFrom("string", "integer", "number", "boolean", "null", "array", "object");
const pattern = fc.constantFrom("^a", "b", "\\d$", "^$");

const { schema } = fc.letrec<{ schema: unknown }>((tie) => {
  const inner = tie("schema");
  const list = fc.array(inner, { minLength: 1, maxLength: 3 });
  const optional = { requiredKeys: [] };
  const scalars = fc.record(
    {
      type: fc.oneof(types, fc.uniqueArray(types, { minLength: 1, maxLength: 3 })),
      minimum: number,
      exclusiveMaximum: number,
      multipleOf: fc.constantFrom(1, 2, 0.5),
      minLength: count,
      maxLength: count,
      pattern,
    },
    optional,
  );
  const values = fc.oneof(
    fc.record({ const: value }),
    fc.record({ enum: fc.uniqueArray(scalar, { minLength: 1, maxLength: 4 }) }),
  );
  const objects = fc.record(
    {
      type: fc.constantFrom("object", ["object", "null"]),
      properties: fc.dictionary(name, inner, { maxKeys: 3 }),
      patternProperties: fc.dictionary(pattern, inner, { maxKeys: 1 }),
      additionalProperties: inner,
      propertyNames: inner,
      required: fc.uniqueArray(name, { maxLength: 2 }),
      minProperties: count,
      maxProperties: count,
      dependentRequired: fc.dictionary(name, fc.uniqueArray(name, { maxLength: 2 }), {
        maxKeys: 1,
      }),
      dependentSchemas: fc.dictionary(name, inner, { maxKeys: 1 }),
    },
    optional,
  );
  const tuples = fc.record(
    {
      prefixItems: list,
      items: inner,
      minItems: count,
      maxItems: count,
      uniqueItems: fc.boolean(),
    },
    optional,
  );
  // Ajv loses `contains` beside `prefixItems`, so that the two are not drawn together.
  const lists = fc.record(
    {
      type: fc.constantFrom("array", ["array", "string"]),
      items: inner,
      contains: inner,
      minContains: count,
      maxContains: count,
      uniqueItems: fc.boolean(),
    },
    optional,
  );
  const compositions = fc.record(
    { allOf: list, anyOf: list, oneOf: list, not: inner, if: inner, then: inner, else: inner },
    optional,
  );
  // Ajv forgets what `if` evaluates and remembers what fails, so that only plain parts are drawn.
  const part = fc.record(
    {
      properties: fc.dictionary(name, fc.oneof(scalars, fc.boolean()), { maxKeys: 2 }),
      required: fc.uniqueArray(name, { maxLength: 1 }),
    },
    optional,
  );
  const unevaluated = fc.record(
    {
      properties: fc.dictionary(name, inner, { maxKeys: 2 }),
      allOf: fc.array(part, { minLength: 1, maxLength: 2 }),
      anyOf: fc.array(part, { minLength: 1, maxLength: 2 }),
      unevaluatedProperties: fc.oneof(fc.constant(false), scalars),
    },
    optional,
  );
  const referring = fc.constantFrom(
    { $ref: "#/$defs/tree" },
    { $ref: "#/$defs/text", minLength: 1 },
  );
  return {
    schema: fc.oneof(
      { maxDepth: 3, depthSize: "small", withCrossShrink: true },
      fc.boolean(),
      scalars,
      values,
      referring,
      objects,
      tuples,
      lists,
      compositions,
      unevaluated,
    ),
  };
});

const $defs = {
  text: { type: ["string", "null"] },
  tree: {
    type: "object",
    properties: { a: { $ref: "#/$defs/tree" }, b: { $ref: "#/$defs/text" } },
    required: ["b"],
  },
};

/** A schema with what its references lead to. */
export const wholeSchema = schema.map((each) =>
  plain(typeof each === "object" ? { ...each, $defs } : each),
);

/** As JSON gives it. */
export function plain(drawn: unknown): unknown {
  return JSON.parse(JSON.stringify(drawn));
}
