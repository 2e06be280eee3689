import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import SwaggerParser from "@apidevtools/swagger-parser";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bundle } from "../../generator/bundle/bundle.ts";
import { load } from "../../generator/load/load.ts";
import type { JsonValue } from "../../generator/load/loaded.ts";
import { valueAt } from "../../generator/load/pointer.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "specwright-bundle-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function bundled(files: Readonly<Record<string, unknown>>): Promise<JsonValue> {
  for (const [path, value] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), JSON.stringify(value));
  }
  const loaded = await load(join(folder, Object.keys(files)[0]!));
  expect(loaded.diagnostics).toEqual([]);
  return bundle(loaded);
}

async function expectValid(document: JsonValue): Promise<void> {
  await SwaggerParser.validate(JSON.parse(JSON.stringify(document)));
}

const info = { title: "T", version: "1" };
const ref = (path: string) => ({ $ref: path });
const operation = (schema: unknown) => ({
  responses: { "200": { description: "d", content: { "application/json": { schema } } } },
});
const root = (paths: unknown, components?: unknown) => ({
  openapi: "3.1.0",
  info,
  paths,
  ...(components === undefined ? {} : { components }),
});

test("the contract of this repository becomes one readable, valid document", async () => {
  const loaded = await load("spec/openapi.yaml");
  const document = bundle(loaded);
  await expectValid(document);
  const text = JSON.stringify(document);
  expect(text).not.toMatch(/"\$ref":"[^#]/);
  expect(text).not.toMatch(/"\$ref":"#\/(?!components\/\w+\/[\w.-]+")/);
  expect(Object.keys(valueAt(document, "/components/schemas") ?? {})).toEqual(
    Object.keys(valueAt(loaded.entry.value, "/components/schemas") ?? {}),
  );
  expect(JSON.stringify(bundle(await load("spec/openapi.yaml")))).toBe(text);
});

test("a document of one file stays as it is, to the last extension and example", async () => {
  const document = root(
    { "/a": { get: { ...operation(ref("#/components/schemas/A")), "x-any": ref("./none.json") } } },
    {
      schemas: {
        A: {
          properties: { $ref: { type: "string" }, x: ref("#/components/schemas/A") },
          default: ref("./none.json"),
          enum: [ref("./none.json")],
          example: ref("./none.json"),
        },
      },
      examples: { E: { value: ref("./none.json") } },
    },
  );
  expect(JSON.stringify(await bundled({ "a.json": document }))).toBe(JSON.stringify(document));
});

describe("names", () => {
  test("the entry's own name, else the file's, else the key's", async () => {
    const document = await bundled({
      "a.json": root(
        {
          "/a": { get: operation(ref("./named.json")) },
          "/b": { get: operation(ref("./schemas/Other.json")) },
          "/c": { get: operation(ref("./all.json#/definitions/Key")) },
        },
        { schemas: { Chosen: ref("named.json"), Again: ref("./named.json") } },
      ),
      "named.json": {
        type: "object",
        properties: { self: ref("#"), up: ref("a.json#/components/schemas/Again") },
      },
      "schemas/Other.json": { type: "string" },
      "all.json": {
        definitions: { Key: { type: "array", items: ref("#/definitions/Inner") }, Inner: {} },
      },
    });
    await expectValid(document);
    expect(valueAt(document, "/components/schemas")).toEqual({
      Chosen: {
        type: "object",
        properties: {
          self: ref("#/components/schemas/Chosen"),
          up: ref("#/components/schemas/Again"),
        },
      },
      Again: ref("#/components/schemas/Chosen"),
      Inner: {},
      Key: { type: "array", items: ref("#/components/schemas/Inner") },
      Other: { type: "string" },
    });
  });

  test("two of one name are both kept, each with its own place, whatever the order", async () => {
    const files = {
      "one/Build.json": { const: 1 },
      "two/Build.json": { const: 2 },
      "taken/Own.json": { const: 3 },
      "two/x.json": { Build: { const: 4 } },
    };
    const paths = [
      ["/a", { get: operation(ref("./one/Build.json")) }],
      ["/b", { get: operation(ref("./two/Build.json")) }],
      ["/c", { get: operation(ref("./taken/Own.json")) }],
      ["/d", { get: operation(ref("./two/x.json#/Build")) }],
    ] as const;
    for (const order of [paths, paths.toReversed()]) {
      const document = await bundled({
        "a.json": root(Object.fromEntries(order), { schemas: { Own: { const: 0 } } }),
        ...files,
      });
      await expectValid(document);
      expect(valueAt(document, "/components/schemas")).toEqual({
        Own: { const: 0 },
        Build_one: { const: 1 },
        Build_two: { const: 2 },
        Build_two_x: { const: 4 },
        Own_taken: { const: 3 },
      });
    }
  });

  test("a name with foreign characters becomes a legal one; two that then meet are told apart", async () => {
    const document = await bundled({
      "a.json": root({
        "/a": { get: operation(ref("./all.json#/My%20Type")) },
        "/b": { get: operation(ref("./all.json#/My~1Type")) },
        "/c": { get: operation(ref("./all.json#/é")) },
      }),
      "all.json": { "My Type": { const: 1 }, "My/Type": { const: 2 }, é: { const: 3 } },
    });
    await expectValid(document);
    const names = Object.keys(valueAt(document, "/components/schemas") ?? {});
    expect(names).toHaveLength(3);
    expect(names.filter((name) => /^My_Type_all_[0-9a-f]{8}$/.test(name))).toHaveLength(2);
    expect(names).toContain("Schema");
  });
});

test("path items are inlined, their own parts found where they then stand", async () => {
  const document = await bundled({
    "a.json": root({ "/a/{id}": ref("./paths/a.json"), "/b/{id}": ref("./paths/a.json") }),
    "paths/a.json": {
      parameters: [ref("../parameters/id.json")],
      get: operation({ type: "string" }),
      put: operation(ref("#/get/responses/200/content/application~1json/schema")),
    },
    "parameters/id.json": { name: "id", in: "path", required: true, schema: { type: "string" } },
  });
  await expectValid(document);
  expect(valueAt(document, "/components")).toEqual({
    parameters: { id: { name: "id", in: "path", required: true, schema: { type: "string" } } },
  });
  expect(
    valueAt(document, "/paths/~1b~1{id}/put/responses/200/content/application~1json/schema"),
  ).toEqual(ref("#/paths/~1a~1%7Bid%7D/get/responses/200/content/application~1json/schema"));
});

test("circles over files are closed once", async () => {
  const document = await bundled({
    "a.json": root({ "/a": { get: operation(ref("./A.json")) } }),
    "A.json": { type: "object", properties: { b: ref("./B.json"), a: ref("./A.json#") } },
    "B.json": {
      type: "object",
      properties: { a: ref("./A.json"), part: ref("#/$defs/P") },
      $defs: { P: { type: "null" } },
    },
  });
  await expectValid(document);
  expect(valueAt(document, "/components/schemas")).toEqual({
    A: {
      type: "object",
      properties: { b: ref("#/components/schemas/B"), a: ref("#/components/schemas/A") },
    },
    B: {
      type: "object",
      properties: { a: ref("#/components/schemas/A"), part: ref("#/components/schemas/B/$defs/P") },
      $defs: { P: { type: "null" } },
    },
  });
});

test("every kind goes into its own section; what stands beside a reference stays", async () => {
  const document = await bundled({
    "a.json": root({
      "/a": {
        post: {
          parameters: [{ ...ref("./all.json#/P"), description: "here" }],
          requestBody: ref("./all.json#/B"),
          responses: { "200": ref("./all.json#/R") },
          callbacks: { done: ref("./all.json#/C") },
        },
      },
    }),
    "all.json": {
      P: { name: "p", in: "query", schema: { ...ref("#/S"), description: "beside" } },
      B: { content: { "application/json": { examples: { e: ref("#/E") } } } },
      R: { description: "r", headers: { H: ref("#/H") }, links: { l: ref("#/L") } },
      C: { "{$request.body#/url}": { post: { responses: { "200": ref("#/R") } } } },
      S: { type: "string" },
      E: { value: { $ref: "#/S" } },
      H: { schema: { type: "integer" } },
      L: { operationId: "x" },
    },
  });
  const components = valueAt(document, "/components") as Record<string, object>;
  expect(
    Object.entries(components).flatMap(([section, held]) =>
      Object.keys(held).map((name) => `${section}/${name}`),
    ),
  ).toEqual([
    "parameters/P",
    "requestBodies/B",
    "responses/R",
    "callbacks/C",
    "schemas/S",
    "examples/E",
    "headers/H",
    "links/L",
  ]);
  expect(valueAt(document, "/paths/~1a/post/parameters/0")).toEqual({
    $ref: "#/components/parameters/P",
    description: "here",
  });
  expect(valueAt(document, "/components/parameters/P/schema")).toEqual({
    $ref: "#/components/schemas/S",
    description: "beside",
  });
  expect(valueAt(document, "/components/examples/E")).toEqual({ value: { $ref: "#/S" } });
});

test("a discriminator's mapping follows its schemas; names stay names", async () => {
  const document = await bundled({
    "a.json": root(
      { "/a": { get: operation(ref("./pets/Pet.json")) } },
      { schemas: { Cat: { type: "object" } } },
    ),
    "pets/Pet.json": {
      oneOf: [ref("./Dog.json")],
      discriminator: { propertyName: "kind", mapping: { dog: "./Dog.json", cat: "Cat" } },
    },
    "pets/Dog.json": { type: "object" },
  });
  expect(valueAt(document, "/components/schemas/Pet/discriminator/mapping")).toEqual({
    dog: "#/components/schemas/Dog",
    cat: "Cat",
  });
});

test("Swagger 2.0 keeps its own places", async () => {
  const document = await bundled({
    "a.json": {
      swagger: "2.0",
      info,
      paths: {
        "/a": { get: { responses: { "200": { description: "d", schema: ref("./A.json") } } } },
      },
    },
    "A.json": { type: "object" },
  });
  await expectValid(document);
  expect(valueAt(document, "/definitions")).toEqual({ A: { type: "object" } });
});

test("hostile names stay data", async () => {
  const text =
    '{"openapi":"3.1.0","info":{"title":"t","version":"1"},"paths":{},"components":{"schemas":{"__proto__":{"type":"string"},"constructor":{"$ref":"./A.json"}}}}';
  await writeFile(join(folder, "a.json"), text);
  await writeFile(join(folder, "A.json"), '{"properties":{"__proto__":{"$ref":"#"}}}');
  const document = bundle(await load(join(folder, "a.json")));
  expect(JSON.stringify(valueAt(document, "/components/schemas"))).toBe(
    '{"__proto__":{"type":"string"},"constructor":{"properties":{"__proto__":{"$ref":"#/components/schemas/constructor"}}}}',
  );
  expect(Object.hasOwn(Object.prototype, "type")).toBe(false);
});
