/** What OpenAPI 3.2 added, as the model and the emitted code have it. */
import { expect, test } from "vitest";
import { compile } from "../emit/compiled.ts";
import { emitted, modelOf } from "../emit/emitted.ts";
import { misfits } from "../pains/misfits.ts";
import { wrongOnes } from "../roundtrip/report.ts";
import { roundTrips } from "../roundtrip/run.ts";

const document = `
openapi: 3.2.0
$self: https://example.com/api/openapi
info: { title: T, version: "1" }
tags: [{ name: pets, summary: Pets, kind: nav }, { name: cats, parent: pets }]
servers: [{ url: /v1, name: main }]
paths:
  /search:
    query:
      operationId: searchPets
      requestBody: { required: true, content: { application/json: { schema: { $ref: "https://example.com/api/openapi#/components/schemas/Filter" } } } }
      responses: { "200": { summary: Found, content: { application/json: { $ref: "#/components/mediaTypes/Pets" } } } }
    additionalOperations:
      COPY: { operationId: copyPets, responses: { "204": { description: Copied } } }
      LINK: { responses: { "204": { description: Linked } } }
    get:
      operationId: findPets
      parameters:
        - name: form
          in: querystring
          required: true
          content:
            application/x-www-form-urlencoded:
              schema: { $ref: "#/components/schemas/Query" }
              encoding: { piped: { style: pipeDelimited, explode: false } }
        - { name: session, in: cookie, style: cookie, schema: { type: string, pattern: "^[a-z%]{1,9}$" } }
        - { name: parts, in: cookie, style: cookie, explode: false, schema: { type: array, minItems: 1, items: { type: string, enum: [a, "b%20"] } } }
      responses:
        "200":
          description: A stream
          content:
            application/jsonl: { itemSchema: { $ref: "#/components/schemas/Pet" } }
            text/event-stream: { itemSchema: { type: object, required: [data], properties: { data: { type: string, contentMediaType: application/json, contentSchema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  mediaTypes:
    Pets: { schema: { type: array, items: { $ref: "#/components/schemas/Pet" } } }
  securitySchemes:
    device: { type: oauth2, flows: { deviceAuthorization: { deviceAuthorizationUrl: "https://example.com/device", tokenUrl: "https://example.com/token", scopes: {} } } }
  schemas:
    Filter: { type: object, properties: { name: { type: string } } }
    Query:
      allOf:
        - { type: object, required: [page], properties: { page: { type: integer }, name: { type: string, default: Tom } } }
        - { type: object, properties: { ids: { type: array, items: { type: integer } }, piped: { type: array, items: { type: integer } }, filter: { $ref: "#/components/schemas/Filter" } } }
    Pet:
      oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }, { $ref: "#/components/schemas/Other" }]
      discriminator: { propertyName: kind, defaultMapping: Other }
    Cat: { type: object, required: [kind, lives], properties: { kind: { type: string }, lives: { type: integer } } }
    Dog: { type: object, required: [kind, tricks], properties: { kind: { type: string }, tricks: { type: array, items: { type: string } } } }
    Other: { type: object, required: [name], properties: { kind: { type: string }, name: { type: string } } }
`;

const model = await modelOf(document);

test("query and additionalOperations are operations", () => {
  expect(model.operations.map(({ method, names }) => [method, names.call])).toEqual([
    ["get", "findPets"],
    ["query", "searchPets"],
    ["COPY", "copyPets"],
    ["LINK", "linkSearch"],
  ]);
});

test("before 3.2 they are none", async () => {
  const older = await modelOf(document.replace("openapi: 3.2.0", "openapi: 3.1.1"));
  expect(older.operations.map(({ method }) => method)).toEqual(["get"]);
});

test("a query of a form is a parameter for each of its properties", () => {
  const [get] = model.operations;
  expect(
    get?.parameters.map((each) => [each.in, each.name, each.required, each.style, each.explode]),
  ).toEqual([
    ["query", "page", true, "form", true],
    ["query", "name", false, "form", true],
    ["query", "ids", false, "form", true],
    ["query", "piped", false, "pipeDelimited", false],
    ["query", "filter", false, "form", true],
    ["cookie", "session", false, "cookie", true],
    ["cookie", "parts", false, "cookie", false],
  ]);
  expect(get?.parameters[1]?.default).toBe("Tom");
  expect(get?.parameters[4]?.content).toBe("application/json");
});

test.each([
  ["application/json: { schema: { type: object, properties: { a: {} } } }", /urlencoded/],
  ["application/x-www-form-urlencoded: {}", /all listed/],
  [
    "application/x-www-form-urlencoded: { schema: { type: object, additionalProperties: { type: string } } }",
    /all listed/,
  ],
])("a query of %s is refused", async (content, why) => {
  const { diagnostics } = await modelOf(`openapi: 3.2.0
info: { title: T, version: "1" }
paths: { /a: { get: { parameters: [{ name: q, in: querystring, content: { ${content} } }], responses: {} } } }`);
  expect(diagnostics).toMatchObject([{ severity: "error", rule: "querystring", line: 3 }]);
  expect(diagnostics[0]?.message).toMatch(why);
});

test("items are told where no stream is known for them", async () => {
  const { diagnostics } = await modelOf(`openapi: 3.2.0
info: { title: T, version: "1" }
paths:
  /a:
    post:
      requestBody: { content: { application/jsonl: { itemSchema: { type: integer } } } }
      responses:
        "200": { description: d, content: { application/json-seq: { itemSchema: { type: integer } }, application/jsonl: { itemSchema: { type: integer } } } }`);
  expect(diagnostics.map(({ severity, rule, line, column }) => [severity, rule, line, column]))
    .toMatchInlineSnapshot(`
    [
      [
        "warn",
        "item-schema",
        6,
        66,
      ],
      [
        "warn",
        "item-schema",
        8,
        81,
      ],
    ]
  `);
});

test("the schema for every other value keeps its discriminator open; types mirror the document", async () => {
  expect(
    await misfits(
      document,
      `
    same<Extract<api.Pet, { kind: "Cat" }>, api.Cat>();
    same<api.Dog["kind"], "Dog">();
    same<api.Other["kind"], string | undefined>();
    same<api.paths["/search"]["query"], api.operations["searchPets"]>();
    same<api.paths["/search"]["additionalOperations"]["COPY"], api.operations["copyPets"]>();
    same<keyof api.paths["/search"]["additionalOperations"], "COPY" | "LINK">();
    same<api.SearchPets200, api.Pet[]>();
    const pet: api.Pet = { kind: "Bird", name: "Tweety" }; // fits Other
    const nameless: api.Pet = { kind: "Bird" }; // error
    export { pet, nameless };
    `,
    ),
  ).toEqual([]);
  expect(compile({ ...(await emitted(model)) })).toEqual([]);
});

test("client and server agree on it", { timeout: 60_000 }, async () => {
  // A cookie that is not percent-encoded cannot hold every wrong value, so none is sent on purpose.
  const result = await roundTrips(model, { inputs: 40, seed: 1, refusals: false });
  expect(wrongOnes(result)).toBe("");
  expect(result.skipped).toEqual([]);
  expect(result.operations).toBe(4);
  expect(result.trips).toBeGreaterThan(80);
});
