import { expect, test } from "vitest";
import { check } from "../../generator/check/check.ts";
import { load } from "../../generator/load/load.ts";
import { misfits, schemas } from "./misfits.ts";

const answering = (version: string, answer: string, rest: string): string => `${version}
info: { title: T, version: "1" }
paths: { /a: { get: { operationId: getA, responses: { "200": { description: d, ${answer} } } } } }
${rest}
`;

const json = `content: { application/json: { schema: { $ref: "#/components/schemas/A" } } }`;
const nullable = `A: { type: object, required: [name], properties: { name: { type: string, nullable: true }, x: { type: integer } } }`;
const typed = `A: { type: object, required: [name], properties: { name: { type: [string, "null"] }, x: { type: integer } } }`;

test.each([
  [
    "2.0",
    answering(
      `swagger: "2.0"\nproduces: [application/json]`,
      `schema: { $ref: "#/definitions/A" }`,
      `definitions: { ${nullable.replace("nullable", "x-nullable")} }`,
    ),
  ],
  ["3.0", answering("openapi: 3.0.4", json, `components: { schemas: { ${nullable} } }`)],
  ["3.1", answering("openapi: 3.1.1", json, `components: { schemas: { ${typed} } }`)],
  ["3.2", answering("openapi: 3.2.0", json, `components: { schemas: { ${typed} } }`)],
])("T11: %s is read, null included", async (_version, document) => {
  expect(
    await misfits(
      document,
      `
    same<api.A, { name: string | null; x?: number }>();
    same<api.GetA200, api.A>();
    same<api.components["schemas"]["A"], api.A>();
    `,
    ),
  ).toEqual([]);
});

test("T11: a list of types is each of them, and the items of a stream have their type", async () => {
  expect(
    await misfits(
      answering(
        "openapi: 3.2.0",
        `content: { application/jsonl: { itemSchema: { $ref: "#/components/schemas/A" } } }`,
        `components: { schemas: { A: { type: [string, integer, "null"] } } }`,
      ),
      `
    same<api.A, string | number | null>();
    same<api.GetA200 extends AsyncIterable<infer Item> ? Item : "no stream", api.A>();
    `,
    ),
  ).toEqual([]);
});

test("T11: a keyword that its version does not know is told, never passed over", async () => {
  const text = schemas("3.0.4", "A: { type: object, properties: { a: { const: x } } }");
  const found = check(await load({ text, name: "a.yaml" }));
  expect(found.map(({ rule, pointer }) => `${rule} ${pointer}`)).toContain(
    "field-version /components/schemas/A/properties/a/const",
  );
});
