/** Swagger 2.0 becomes the model that 3.x becomes. */
import { expect, test } from "vitest";
import type { ApiModel, Operation } from "../../generator/model/api-model.ts";
import { compile } from "../emit/compiled.ts";
import { emitted, modelOf } from "../emit/emitted.ts";
import { misfits } from "../pains/misfits.ts";
import { wrongOnes } from "../roundtrip/report.ts";
import { roundTrips } from "../roundtrip/run.ts";
import { swagger } from "./swagger-document.ts";

const model: ApiModel = await modelOf(swagger);

function operation(id: string): Operation {
  const found = model.operations.find(({ operationId }) => operationId === id);
  if (!found) throw new Error(`there is no ${id}`);
  return found;
}

const parametersOf = (id: string): unknown[] =>
  operation(id).parameters.map(({ name, style, explode }) => [name, style, explode]);

const bodyOf = (id: string): unknown[] | undefined =>
  operation(id).body?.contents.map(({ mediaType, kind, encoding }) => [mediaType, kind, encoding]);

const answersOf = (id: string): unknown[] =>
  operation(id).responses.map(({ status, component, contents }) => [
    status,
    component,
    contents.map(({ mediaType, kind }) => `${mediaType} ${kind}`),
  ]);

test("schemes, host and basePath are servers, of an operation too", () => {
  expect(model.servers.map(({ url }) => url)).toEqual([
    "https://api.example.com/v2",
    "http://api.example.com/v2",
  ]);
  expect(model.basePaths).toEqual(["/v2"]);
  expect(operation("somePets").servers?.map(({ url }) => url)).toEqual([
    "http://api.example.com/v2",
  ]);
  expect(operation("listPets").servers).toBeUndefined();
});

test.each([
  ["host: a.example.com", ["https://a.example.com"]],
  ["host: a.example.com\nschemes: [ws]", ["https://a.example.com"]],
  ["host: a.example.com\nbasePath: v1", ["https://a.example.com/v1"]],
  ["basePath: /v1", ["/v1"]],
  ["schemes: [http]", []],
])("servers of %j", async (lines, urls) => {
  const { servers } = await modelOf(
    `swagger: "2.0"\ninfo: { title: T, version: "1" }\n${lines}\npaths: {}`,
  );
  expect(servers.map(({ url }) => url)).toEqual(urls);
});

test("collectionFormat is style and explode", () => {
  expect(parametersOf("listPets")).toEqual([
    ["limit", "form", true],
    ["tags", "form", false],
    ["ids", "form", true],
    ["spaced", "spaceDelimited", false],
    ["piped", "pipeDelimited", false],
    ["X-Trace", "simple", false],
    ["since", "form", true],
  ]);
  expect(parametersOf("somePets")).toEqual([["ids", "simple", false]]);
});

test("a parameter's own keywords are its schema", () => {
  const [limit] = operation("listPets").parameters;
  expect(limit).toMatchObject({
    component: "Limit",
    default: 20,
    type: { kind: "integer" },
    doc: { format: "int32" },
  });
  expect(model.assertions.schemas.get(limit?.schema ?? "")).toEqual({
    type: ["integer"],
    format: "int32",
    minimum: 1,
    maximum: 50,
  });
});

test("formData is a form: its type by consumes, or by the file in it", () => {
  expect(bodyOf("login")).toEqual([
    [
      "application/x-www-form-urlencoded",
      "form",
      [
        { property: "roles", style: "form", explode: false },
        { property: "spaced", style: "spaceDelimited", explode: false },
      ],
    ],
  ]);
  expect(bodyOf("addPhoto")).toEqual([["multipart/form-data", "multipart", []]]);
  expect(operation("addPhoto").body?.contents[0]?.type).toMatchObject({
    properties: [
      { name: "photo", type: { kind: "bytes" } },
      { name: "comment" },
      { name: "sizes" },
    ],
  });
  expect(operation("login").body?.required).toBe(true);
});

test.each([
  ["", "{ type: string }", ["application/x-www-form-urlencoded"]],
  ["consumes: [application/json],", "{ type: string }", ["application/x-www-form-urlencoded"]],
  ["consumes: [application/json],", "{ type: file }", ["multipart/form-data"]],
  [
    "consumes: [multipart/form-data, application/x-www-form-urlencoded],",
    "{ type: string }",
    ["multipart/form-data", "application/x-www-form-urlencoded"],
  ],
])("a form with %j and %s", async (consumes, field, types) => {
  const { operations } = await modelOf(`swagger: "2.0"
info: { title: T, version: "1" }
paths: { /a: { post: { ${consumes} parameters: [${field.replace("{", "{ name: a, in: formData,")}], responses: {} } } }`);
  expect(operations[0]?.body?.contents.map(({ mediaType }) => mediaType)).toEqual(types);
});

test("consumes and produces: the operation's, else the document's", () => {
  expect(bodyOf("addPet")).toEqual([["application/json", "json", []]]);
  expect(operation("addPet").body?.component).toBe("NewPet");
  expect(bodyOf("replacePet")).toEqual([["application/vnd.pet+json", "json", []]]);
  expect(operation("replacePet").body?.component).toBeUndefined();
  expect(answersOf("listPets")).toEqual([
    ["200", undefined, ["application/json json"]],
    ["410", "Gone", []],
    ["default", "Problem", ["application/json json"]],
  ]);
  expect(answersOf("somePets")).toEqual([
    ["200", undefined, ["application/json json", "text/plain text"]],
    ["default", undefined, ["application/json json", "text/plain text"]],
  ]);
});

test("a key called examples is a name in definitions and data in a response", async () => {
  const document = `swagger: "2.0"
info: { title: T, version: "1" }
definitions: { A: { type: object, properties: { examples: { $ref: "b.yaml#/B" } } } }
paths: { /a: { get: { operationId: a, responses: { "200": { description: d, examples: { text/plain: { $ref: nowhere.yaml } }, schema: { $ref: "#/definitions/A" } } } } } }`;
  const files = { "swagger.yaml": document, "b.yaml": "B: { type: integer }" };
  expect(await misfits(files, `same<api.A, { examples?: number }>();`)).toEqual([]);
});

test("an answer that is a file is bytes under every media type", () => {
  expect(answersOf("getPhoto")).toEqual([
    ["200", undefined, ["image/png bytes", "application/json bytes"]],
  ]);
});

test("securityDefinitions are schemes", () => {
  expect(model.securitySchemes).toEqual([
    { name: "basic", doc: {}, type: "http", scheme: "basic" },
    { name: "key", doc: {}, type: "apiKey", in: "header", parameter: "X-Key" },
    { name: "login", doc: {}, type: "oauth2" },
  ]);
  expect(model.security).toEqual([{ key: [] }]);
  expect(operation("somePets").security).toEqual([{ basic: [] }, { login: ["read:pets"] }]);
});

test("what no style can write is told with its place", async () => {
  const { diagnostics } = await modelOf(`swagger: "2.0"
info: { title: T, version: "1" }
paths:
  /a/{b}:
    get:
      parameters:
        - { name: tabs, in: query, type: array, collectionFormat: tsv, items: { type: string } }
        - { name: b, in: path, required: true, type: array, collectionFormat: pipes, items: { type: string } }
        - { name: deep, in: query, type: array, items: { type: array, collectionFormat: pipes, items: { type: string } } }
      responses: { "200": { description: d, headers: { X-A: { type: array, collectionFormat: ssv, items: { type: string } } } } }`);
  expect(
    diagnostics.map(({ severity, message, line, column }) => [severity, message, line, column]),
  ).toMatchInlineSnapshot(`
    [
      [
        "warn",
        "\`collectionFormat: tsv\` is not supported in query; it is read as \`csv\`",
        7,
        67,
      ],
      [
        "warn",
        "\`collectionFormat: pipes\` is not supported in path; it is read as \`csv\`",
        8,
        79,
      ],
      [
        "warn",
        "An array in an array has no separator of its own",
        9,
        89,
      ],
      [
        "warn",
        "\`collectionFormat: ssv\` is not supported in header; it is read as \`csv\`",
        10,
        94,
      ],
    ]
  `);
});

test("the types are what they are in 3.0, and everything compiles", async () => {
  expect(compile({ ...(await emitted(model)) })).toEqual([]);
  expect(
    await misfits(
      // The assertions know no `Blob`: nothing but the language.
      {
        ...swagger,
        "swagger.yaml": swagger["swagger.yaml"].replaceAll("type: file", "type: string"),
      },
      `
    same<api.Pet["nick"], string | null | undefined>();
    same<api.Pet["mood"], "calm" | "wild" | null | undefined>();
    same<api.Cat["petType"], "Cat">();
    same<NonNullable<api.Pet["owner"]>, api.Person>();
    same<api.components["schemas"]["Problem"], api.Problem>();
    same<api.components["requestBodies"]["NewPet"]["content"]["application/json"], api.components["schemas"]["Pet"]>();
    same<api.components["responses"]["Problem"]["content"]["application/json"], api.Problem>();
    same<api.operations["listPets"]["parameters"]["query"], { limit?: api.components["parameters"]["Limit"]; tags?: string[]; ids?: number[]; spaced?: number[]; piped?: number[]; since?: string } | undefined>();
    same<api.LoginInput["body"], { user: string; age?: number; roles?: string[]; spaced?: number[] }>();
    same<api.LoginRequest["body"], { user: string; age: number; roles?: string[]; spaced?: number[] }>();
    same<api.ListPets200Headers, { "x-total"?: number; "x-pages"?: number[] }>();
    `,
    ),
  ).toEqual([]);
});

test("client and server agree on it", { timeout: 60_000 }, async () => {
  const result = await roundTrips(model, { inputs: 30, seed: 1 });
  expect(wrongOnes(result)).toBe("");
  expect(result.skipped).toEqual([]);
  expect(result.operations).toBe(8);
  expect(result.trips).toBeGreaterThan(150);
  for (const kind of ["query", "header", "json body", "form body", "multipart body"])
    expect(result.refusals.get(kind) ?? 0, kind).toBeGreaterThan(0);
});
