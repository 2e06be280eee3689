import { expect, test } from "vitest";
import { check } from "../../generator/check/check.ts";
import { load } from "../../generator/load/load.ts";
import { modelOf } from "../emit/emitted.ts";
import { misfits, schemas } from "./misfits.ts";

const answer = (reference: string): string =>
  `{ description: d, content: { application/json: { schema: { $ref: "${reference}" } } } }`;
const document = (paths: string): string =>
  `openapi: 3.1.0\ninfo: { title: T, version: "1" }\npaths:\n${paths}`;

test("L1: one target has one name, and schemas of one name in two files are both kept", async () => {
  expect(
    await misfits(
      {
        "openapi.yaml": document(`
  /a: { get: { operationId: getA, responses: { "200": ${answer("a.yaml#/Item")}, "201": ${answer("./a.yaml#/Item")} } } }
  /b: { get: { operationId: getB, responses: { "200": ${answer("more/b.yaml#/Item")}, "201": ${answer("more/b.yaml#/Box")} } } }
`),
        "a.yaml": "Item: { type: object, properties: { a: { type: string } } }\n",
        "more/b.yaml": `Item: { type: object, properties: { b: { type: string } } }
Box: { type: object, required: [mine, other], properties: { mine: { $ref: "#/Item" }, other: { $ref: "../a.yaml#/Item" } } }
`,
      },
      `
    same<api.AItem, { a?: string }>();
    same<api.BItem, { b?: string }>();
    same<api.GetA200, api.AItem>();
    same<api.GetA201, api.AItem>();
    same<api.Box, { mine: api.BItem; other: api.AItem }>();
    `,
    ),
  ).toEqual([]);
});

test("L1: a file that a component refers to is that component everywhere", async () => {
  const model = await modelOf({
    "openapi.yaml": `${document(`  /a: { get: { operationId: getA, responses: { "200": ${answer("pet.yaml")} } } }`)}
components: { schemas: { Animal: { $ref: pet.yaml } } }`,
    "pet.yaml": "type: object\nproperties: { next: { $ref: pet.yaml } }\n",
  });
  expect([...model.schemas.values()].map(({ names }) => names.response)).toEqual(["Animal"]);
});

test("L2: circular schemas load and compile; a reference to itself alone is a diagnostic", async () => {
  expect(
    await misfits(
      schemas(
        "3.1.0",
        `
      Node: { type: object, properties: { next: { $ref: "#/components/schemas/Node" }, all: { type: array, items: { $ref: "#/components/schemas/Node" } } } }
      A: { type: object, properties: { b: { $ref: "#/components/schemas/B" } } }
      B: { type: object, additionalProperties: { $ref: "#/components/schemas/A" } }
      Any: { anyOf: [{ type: string }, { type: array, items: { $ref: "#/components/schemas/Any" } }] }
      `,
      ),
      `
    export const node: api.Node = { next: { next: {} }, all: [{}] };
    export const any: api.Any = ["a", ["b", []]];
    same<api.A["b"], api.B | undefined>();
    `,
    ),
  ).toEqual([]);
  const text = schemas(
    "3.1.0",
    `
    Self: { $ref: "#/components/schemas/Self" }
    Holds: { type: object, properties: { self: { $ref: "#/components/schemas/Self" } } }
    `,
  );
  const found = check(await load({ text, name: "a.yaml" }));
  expect(found.map(({ rule, severity }) => `${severity} ${rule}`)).toContain("error ref-cycle");
  expect((await modelOf(text)).schemas.size).toBe(2);
});

test("L5: a reference into the middle of a document is called by its key or place", async () => {
  const model = await modelOf(
    document(`
  /users:
    get: { operationId: getUsers, responses: { "200": { description: d, content: { application/json: { schema: { type: object, properties: { user: { type: object } } } } } } } }
  /a: { get: { operationId: getA, responses: { "200": ${answer("#/paths/~1users/get/responses/200/content/application~1json/schema/properties/user")}, "201": ${answer("#/x-parts/Address")} } } }
x-parts: { Address: { type: string } }
`),
  );
  const names = [...model.schemas.values()].map((each) => each.names.response);
  expect(names).toContain("Address");
  for (const name of names) expect(name).not.toMatch(/^\W|200|Content|Application/);
});

test("L6: a YAML timestamp stays text", async () => {
  expect(
    await misfits(
      schemas(
        "3.1.0",
        `
      Day: { type: string, enum: [2020-01-01, 2020-01-01T00:00:00Z] }
      Fixed: { const: 2020-01-01 }
      `,
      ),
      `
    same<api.Day, "2020-01-01" | "2020-01-01T00:00:00Z">();
    same<api.Fixed, "2020-01-01">();
    `,
    ),
  ).toEqual([]);
});
