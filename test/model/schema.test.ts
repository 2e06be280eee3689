import { describe, expect, test } from "vitest";
import { modelOfSchemas, typeOf } from "./documents.ts";

const type = async (version: string, schema: string): Promise<string> =>
  typeOf(await modelOfSchemas(version, [`A: ${schema}`, "B: { type: string }"]), "A");
const B = '{ $ref: "#/components/schemas/B" }';

describe("3.1", () => {
  test.each([
    ["true", "unknown"],
    ["false", "never"],
    ["{}", "unknown"],
    ["{ type: string, format: date-time }", "string"],
    ["{ type: integer }", "integer"],
    ["{ type: [string, number, 'null'] }", "string | number | null"],
    ["{ type: 'null' }", "null"],
    ["{ const: 1 }", "1"],
    ["{ const: { a: [1, null] } }", "{a: [1, null]}"],
    ["{ enum: [a, 1, true, null] }", '"a" | 1 | true | null'],
    ["{ enum: [a, a] }", '"a"'],
    ["{ type: string, enum: [a], x-extensible-enum: true }", '"a" | …'],
    ["{ type: string, x-extensible-enum: [a] }", '"a" | …'],
    ["{ type: array }", "[...unknown]"],
    [`{ type: array, items: ${B} }`, "[...@B]"],
    [`{ items: ${B} }`, "[...@B]"],
    ["{ prefixItems: [{ type: string }], items: false, minItems: 1 }", "[string]"],
    ["{ type: array, prefixItems: [{ type: string }], minItems: 9 }", "[string, ...unknown]"],
    ["{ type: object }", "{*}"],
    ["{ type: object, additionalProperties: false }", "{}"],
    [`{ type: object, additionalProperties: ${B} }`, "{*: @B}"],
    [`{ properties: { a: ${B} }, required: [a, z] }`, "{a: @B, z: unknown}"],
    [`{ additionalProperties: ${B}, required: [z] }`, "{z: @B, *: @B}"],
    [`{ patternProperties: { x: ${B}, y: { type: number } } }`, "{*: @B | number}"],
    [`{ anyOf: [${B}, ${B}] }`, "@B"],
    [`{ oneOf: [${B}, { type: 'null' }] }`, "@B | null"],
    [`{ anyOf: [${B}, {}] }`, "unknown"],
    [`{ allOf: [${B}, {}] }`, "@B"],
    [`{ allOf: [${B}, false] }`, "never"],
    [
      `{ type: object, oneOf: [{ required: [a] }, { required: [b] }], properties: { a: ${B} } }`,
      "{a?: @B}",
    ],
    [`{ $ref: "#/components/schemas/B", description: words }`, "@B"],
    [`{ type: string, allOf: [${B}] }`, "@B"],
  ])("%s → %s", async (schema, expected) => {
    expect(await type("3.1.0", schema)).toBe(expected);
  });
});

describe("3.0", () => {
  test.each([
    ["{ type: string, nullable: true }", "string | null"],
    ["{ type: string, nullable: true, enum: [a] }", '"a" | null'],
    ["{ nullable: true }", "unknown"],
    [`{ allOf: [${B}], nullable: true }`, "@B | null"],
    [`{ $ref: "#/components/schemas/B", nullable: true }`, "@B | null"],
    [
      "{ type: object, nullable: true, properties: { a: { type: string } } }",
      "{a?: string} | null",
    ],
    ["{ type: number, minimum: 1, exclusiveMinimum: true }", "number"],
  ])("%s → %s", async (schema, expected) => {
    expect(await type("3.0.4", schema)).toBe(expected);
  });
});

test("a schema that never ends is left open", async () => {
  const model = await modelOfSchemas("3.1.0", [
    'A: { $ref: "#/components/schemas/B" }',
    'B: { $ref: "#/components/schemas/A" }',
    'C: { allOf: [{ $ref: "#/components/schemas/C" }], required: [x] }',
  ]);
  expect(typeOf(model, "A")).toBe("@B");
  expect(typeOf(model, "C")).toBe("@C");
});
