import { describe, expect, test } from "vitest";
import { load } from "../../generator/load/load.ts";
import { follow } from "../../generator/load/reference.ts";
import { memoryPort } from "./memory-port.ts";
import { told } from "./told.ts";

const reach = async (files: Record<string, string>, input = "spec/openapi.yaml") => {
  const port = memoryPort({ files });
  const loaded = await load(input, { cwd: "/work", port });
  return {
    ...loaded,
    names: [...loaded.files.values()].map(({ name }) => name),
    asked: port.asked,
  };
};

test("relative references, from file to file, in JSON and YAML, each file read once", async () => {
  const loaded = await reach({
    "/work/spec/openapi.yaml":
      "paths:\n  /a: {$ref: paths/a.json}\n  /b: {$ref: './paths/b.yml'}\n  /c: {$ref: 'paths/a.json#/get'}\n",
    "/work/spec/paths/a.json": '{"get": {"$ref": "../schemas/Pet.yaml"}, "x": {"$ref": "#/get"}}',
    "/work/spec/paths/b.yml": "get: {$ref: '../schemas/Pet.yaml#/properties/id'}\n",
    "/work/spec/schemas/Pet.yaml": "properties:\n  id: {type: integer}\n",
  });
  expect(loaded.diagnostics).toEqual([]);
  expect(loaded.names).toEqual([
    "spec/openapi.yaml",
    "spec/paths/a.json",
    "spec/paths/b.yml",
    "spec/schemas/Pet.yaml",
  ]);
  expect(loaded.asked.reads).toHaveLength(4);
  const [, , b] = [...loaded.files.values()];
  const place = follow("../schemas/Pet.yaml#/properties/id", b!, loaded);
  expect(place?.value).toEqual({ type: "integer" });
  expect(place?.file.rangeOf(place.pointer)).toMatchObject({ line: 2, column: 7 });
});

test("pointers are decoded: `#/paths/~1x%7Bid%7D/get` is the path `/x{id}`", async () => {
  const loaded = await reach({
    "/work/spec/openapi.yaml": "a: {$ref: 'b.yaml#/paths/~1x%7Bid%7D/get'}\n",
    "/work/spec/b.yaml": "paths:\n  /x{id}:\n    get: here\n",
  });
  expect(follow("b.yaml#/paths/~1x%7Bid%7D/get", loaded.entry, loaded)?.value).toBe("here");
});

test("one file in several spellings is one file", async () => {
  const loaded = await reach({
    "/work/spec/openapi.yaml":
      "a: {$ref: 'a b~.yaml'}\nb: {$ref: 'a%20b%7E.yaml'}\nc: {$ref: './x/../a b~.yaml#/k'}\nd: {$ref: '%6Fpenapi.yaml#/e'}\ne: 1\n",
    "/work/spec/a b~.yaml": "k: 1\n",
  });
  expect(loaded.diagnostics).toEqual([]);
  expect(loaded.names).toEqual(["spec/openapi.yaml", "spec/a b~.yaml"]);
  for (const reference of ["a b~.yaml#/k", "a%20b%7E.yaml#/k", "./a%20b~.yaml#/k"])
    expect(follow(reference, loaded.entry, loaded)?.value).toBe(1);
  expect(follow("%6Fpenapi.yaml#/e", loaded.entry, loaded)?.value).toBe(1);
});

test("files that refer to each other, and to themselves by name, load", async () => {
  const loaded = await reach({
    "/work/spec/openapi.yaml": "a: {$ref: 'b.yaml#/b'}\nself: {$ref: 'openapi.yaml#/a'}\n",
    "/work/spec/b.yaml": "b: {$ref: 'openapi.yaml#/a'}\nc: {$ref: 'c.yaml'}\n",
    "/work/spec/c.yaml": "b: {$ref: 'b.yaml#/c'}\n",
  });
  expect(loaded.diagnostics).toEqual([]);
  expect(loaded.names).toEqual(["spec/openapi.yaml", "spec/b.yaml", "spec/c.yaml"]);
  expect(loaded.asked.reads).toHaveLength(3);
});

test("every reference to a missing file is told at its place", async () => {
  const loaded = await reach({
    "/work/spec/openapi.yaml":
      "a: {$ref: gone.yaml}\nb:\n  - $ref: 'gone.yaml#/x'\nc: {$ref: b.yaml}\nd: {$ref: folder}\n",
    "/work/spec/b.yaml": "a: {$ref: lost.json}\n",
    "/work/spec/folder/x.yaml": "",
  });
  expect(told(loaded.diagnostics)).toEqual([
    "spec/b.yaml:1:11 ref-resolves there is no file `spec/lost.json`",
    "spec/openapi.yaml:1:11 ref-resolves there is no file `spec/gone.yaml`",
    "spec/openapi.yaml:3:11 ref-resolves there is no file `spec/gone.yaml`",
    "spec/openapi.yaml:5:11 ref-resolves `spec/folder` is a directory",
  ]);
  expect(loaded.diagnostics[1]).toMatchObject({ pointer: "/a/$ref", hint: "Is the path right?" });
});

test("what is wrong in a second file is told there", async () => {
  const loaded = await reach({
    "/work/spec/openapi.yaml": "a: {$ref: b.json}\nb: {$ref: c.yaml}\nc: {$ref: d.yaml}\n",
    "/work/spec/b.json": '{"a": 1',
    "/work/spec/c.yaml": "",
    "/work/spec/d.yaml": "a: 1\na: 2\n",
  });
  expect(told(loaded.diagnostics)).toEqual([
    "spec/b.json:1:8 syntax the file ends inside an object",
    "spec/c.yaml:1:1 syntax the file is empty",
    "spec/d.yaml:2:1 duplicate-key the key `a` stands twice in one object",
  ]);
  expect(loaded.names).toHaveLength(4);
});

describe("which references lead to files", () => {
  const cases: [name: string, text: string, read: boolean][] = [
    ["a schema", "components: {schemas: {A: {$ref: b.yaml}}}", true],
    ["a property named default", "properties: {default: {$ref: b.yaml}}", true],
    ["a schema named example", "components: {schemas: {example: {$ref: b.yaml}}}", true],
    ["a property named x-a", "properties: {x-a: {$ref: b.yaml}}", true],
    [
      "a property named properties",
      "properties: {properties: {properties: {enum: {$ref: b.yaml}}}}",
      true,
    ],
    ["the default response", "responses: {default: {$ref: b.yaml}}", true],
    ["a header named x-a", "headers: {x-a: {$ref: b.yaml}}", true],
    ["a parameter in a list", "parameters: [{$ref: b.yaml}]", true],
    ["a member of allOf", "schema: {allOf: [{}, {$ref: b.yaml}]}", true],
    ["an Example Object", "examples: {a: {$ref: b.yaml}}", true],
    ["a component named examples", "components: {examples: {default: {$ref: b.yaml}}}", true],
    ["x-websocket", "get: {x-websocket: {send: {$ref: b.yaml}}}", true],
    ["a mapping to a file", "discriminator: {mapping: {a: b.yaml}}", true],
    ["a mapping to a place in a file", "discriminator: {mapping: {a: 'b.yaml#/A'}}", true],
    ["a whole map", "paths: {$ref: b.yaml}", true],
    ["the value of an Example Object", "examples: {a: {value: {$ref: b.yaml}}}", false],
    ["schema examples", "examples: [{$ref: b.yaml}]", false],
    ["an example", "schema: {example: {a: {$ref: b.yaml}}}", false],
    ["a default", "schema: {default: {$ref: b.yaml}}", false],
    ["an enum", "schema: {enum: [{$ref: b.yaml}]}", false],
    ["a const", "schema: {const: {$ref: b.yaml}}", false],
    ["an extension", "x-a: {$ref: b.yaml}", false],
    ["an extension of paths", "paths: {x-a: {$ref: b.yaml}}", false],
    ["an extension of components", "components: {x-a: {$ref: b.yaml}}", false],
    ["a mapping to a name", "discriminator: {mapping: {a: b}}", false],
    [
      "a mapping to a name like a file's",
      "components: {schemas: {b.yaml: {discriminator: {mapping: {a: b.yaml}}}}}",
      false,
    ],
    [
      "a Swagger 2.0 response example",
      "swagger: '2.0'\nexamples: {application/json: {$ref: b.yaml}}",
      false,
    ],
    ["a property named $ref", "properties: {$ref: {type: string}}", false],
  ];
  test.each(cases)("%s", async (_, text, isRead) => {
    const { names } = await reach({ "/work/spec/openapi.yaml": text, "/work/spec/b.yaml": "A: 1" });
    expect(names).toEqual(isRead ? ["spec/openapi.yaml", "spec/b.yaml"] : ["spec/openapi.yaml"]);
  });
});

test("a text given by a caller is taken for the file that it names", async () => {
  const port = memoryPort({ files: { "/work/spec/b.yaml": "a: 1" } });
  const loaded = await load(
    { text: "a: {$ref: b.yaml}", name: "spec/openapi.yaml" },
    { cwd: "/work", port },
  );
  expect(loaded.entry.name).toBe("spec/openapi.yaml");
  expect(loaded.entry.uri).toBe("file:///work/spec/openapi.yaml");
  expect(follow("b.yaml#/a", loaded.entry, loaded)?.value).toBe(1);
});

test("the order of files and findings is the same however long each takes to read", async () => {
  const files: Record<string, string> = { "/s/a.yaml": "" };
  for (let i = 0; i < 30; i++) {
    files["/s/a.yaml"] += `k${i}: {$ref: f${i}.yaml}\n`;
    files[`/s/f${i}.yaml`] = `a: {$ref: g${i % 7}.yaml}\nb: {$ref: gone${i}.yaml}\n`;
    files[`/s/g${i}.yaml`] = "x: 1\n";
  }
  const port = memoryPort({ files });
  const slow = {
    ...port,
    readFile: async (path: string, most: number) => {
      await new Promise((done) => setTimeout(done, path.length % 3));
      return port.readFile(path, most);
    },
  };
  const [first, second] = [
    await load("a.yaml", { cwd: "/s", port }),
    await load("a.yaml", { cwd: "/s", port: slow }),
  ];
  expect([...second.files.keys()]).toEqual([...first.files.keys()]);
  expect(second.diagnostics).toEqual(first.diagnostics);
  expect(first.diagnostics).toHaveLength(30);
});

test("a document is found under the name that it gives itself, and nothing is asked of the network", async () => {
  const loaded = await reach({
    "/work/spec/openapi.yaml":
      'openapi: 3.2.0\n$self: https://example.com/api/openapi\na: {$ref: "https://example.com/api/openapi#/c"}\nb: {$ref: b.yaml}\nc: 1\n',
    "/work/spec/b.yaml": 'back: {$ref: "https://example.com/api/openapi#/c"}\n',
  });
  expect(loaded.diagnostics).toEqual([]);
  expect(loaded.names).toEqual(["spec/openapi.yaml", "spec/b.yaml"]);
  for (const file of loaded.files.values())
    expect(follow("https://example.com/api/openapi#/c", file, loaded)?.value).toBe(1);
});
