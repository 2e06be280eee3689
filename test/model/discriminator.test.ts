import { expect, test } from "vitest";
import { modelOfSchemas, typeOf } from "./documents.ts";

const ref = (name: string): string => `{ $ref: "#/components/schemas/${name}" }`;

async function types(
  lines: readonly string[],
  names: readonly string[],
): Promise<Record<string, string>> {
  const model = await modelOfSchemas("3.1.0", lines);
  return Object.fromEntries(names.map((name) => [name, typeOf(model, name)]));
}

test("a mapping names schemas by reference or by name, and one of them by several values", async () => {
  const found = await types(
    [
      `U: { oneOf: [${ref("A")}, ${ref("B")}], discriminator: { propertyName: k, mapping: { x: "#/components/schemas/A", y: B, z: B } } }`,
      "A: { type: object, properties: { k: { type: string } } }",
      "B: { type: object, properties: { v: { type: number } } }",
    ],
    ["A", "B"],
  );
  expect(found).toEqual({ A: '{k: "x"}', B: '{k: "y" | "z", v?: number}' });
});

test("without a mapping a const, an enum, a reference to one, else the name", async () => {
  const found = await types(
    [
      `U: { oneOf: [${["A", "B", "C", "D", "E"].map(ref).join(", ")}], discriminator: { propertyName: k } }`,
      "A: { type: object, properties: { k: { const: a } } }",
      "B: { type: object, properties: { k: { enum: [b, bb] } } }",
      `C: { type: object, properties: { k: ${ref("K")} } }`,
      "D: { type: object, properties: { k: { type: string } } }",
      "E: { type: object, properties: { k: { const: 5 } } }",
      "K: { const: c }",
    ],
    ["A", "B", "C", "D", "E"],
  );
  expect(found).toEqual({
    A: '{k: "a"}',
    B: '{k: "b" | "bb"}',
    C: '{k: "c"}',
    D: '{k: "D"}',
    E: "{k: 5}",
  });
});

test("children by allOf, through several levels, leave out what their parent has fixed otherwise", async () => {
  const found = await types(
    [
      "P: { type: object, required: [k], properties: { k: { type: string } }, discriminator: { propertyName: k, mapping: { a: A } } }",
      `A: { allOf: [${ref("P")}, { type: object, properties: { v: { type: number } } }] }`,
      `AA: { allOf: [${ref("A")}] }`,
      `X: { allOf: [${ref("Other")}] }`,
      "Other: { type: object }",
    ],
    ["P", "A", "AA", "X"],
  );
  expect(found).toEqual({
    P: "{k: string}",
    A: '@P & {k: "a", v?: number}',
    AA: 'without k @A & {k: "AA"}',
    X: "@Other",
  });
});

test("two unions may choose one schema by different properties, or by the same with other values", async () => {
  const found = await types(
    [
      `U: { oneOf: [${ref("A")}], discriminator: { propertyName: k, mapping: { one: A } } }`,
      `V: { oneOf: [${ref("A")}], discriminator: { propertyName: k, mapping: { two: A } } }`,
      `W: { oneOf: [${ref("A")}], discriminator: { propertyName: l } }`,
      "A: { type: object, properties: { k: { type: string } } }",
    ],
    ["A"],
  );
  expect(found).toEqual({ A: '{l: "A", k: "one" | "two"}' });
});
