/** References in every form that authors write, each document emitted, compiled, and run from client to server. */
import { describe, expect, test } from "vitest";
import { check } from "../../generator/check/check.ts";
import { load } from "../../generator/load/load.ts";
import type { ApiModel } from "../../generator/model/api-model.ts";
import { toModel } from "../../generator/model/model.ts";
import { compile } from "../emit/compiled.ts";
import { emitted } from "../emit/emitted.ts";
import { memoryPort } from "../load/memory-port.ts";
import { wrongOnes } from "../roundtrip/report.ts";
import { roundTrips } from "../roundtrip/run.ts";

type Files = Readonly<Record<string, string>>;

const document = (paths: string, rest = "", version = "3.1.0"): string =>
  `openapi: ${version}\ninfo: { title: T, version: "1" }\npaths:\n${paths}\n${rest}`;

const echo = (reference: string, operationId = "echo"): string =>
  `{ post: { operationId: ${operationId}, requestBody: { required: true, content: { application/json: { schema: { $ref: "${reference}" } } } }, responses: { "200": ${answer(reference)} } } }`;

const answer = (reference: string): string =>
  `{ description: d, content: { application/json: { schema: { $ref: "${reference}" } } } }`;

const pet = "{ type: object, required: [name], properties: { name: { type: string } } }";

/** A document, the names of its schemas, and of its operations. */
interface Form {
  readonly files: Files;
  readonly schemas: readonly string[];
  readonly operations: readonly string[];
}

const forms: Readonly<Record<string, Form>> = {
  "relative, with dots, down and up": {
    files: {
      "spec/openapi.yaml": document(`  /a: { $ref: "./paths/../paths/a.yaml" }`),
      "spec/paths/a.yaml": echo("../schemas/pet.yaml"),
      "spec/schemas/pet.yaml": pet,
    },
    schemas: ["Pet"],
    operations: ["echo"],
  },
  "percent-encoded, in the path and in the pointer": {
    files: {
      "openapi.yaml": document(`  /a: ${echo("a%20pet.yaml#/Pet%20%7Bnew%7D")}`),
      "a pet.yaml": `"Pet {new}": ${pet}\n`,
    },
    schemas: ["PetNew"],
    operations: ["echo"],
  },
  "not encoded where it should be": {
    files: {
      "openapi.yaml": document(`  /a: ${echo("ä pet.yaml#/Pet {new}")}`),
      "ä pet.yaml": `"Pet {new}": ${pet}\n`,
    },
    schemas: ["PetNew"],
    operations: ["echo"],
  },
  "into the middle of an operation": {
    files: {
      "openapi.yaml": document(
        `  /x: { get: { operationId: getX, responses: { "200": { description: d, content: { application/json: { schema: ${pet} } } } } } }
  /y: ${echo("#/paths/~1x/get/responses/200/content/application~1json/schema", "echoY")}`,
      ),
    },
    schemas: ["XGet"],
    operations: ["getX", "echoY"],
  },
  "into another file's path item": {
    files: {
      "openapi.yaml": document(
        `  /x: { $ref: x.yaml }
  /y: { post: { operationId: postY, requestBody: { $ref: "x.yaml#/post/requestBody" }, responses: { "200": { $ref: "x.yaml#/post/responses/200" } } } }`,
      ),
      "x.yaml": `post: { operationId: postX, requestBody: { required: true, content: { application/json: { schema: ${pet} } } }, responses: { "200": ${answer("#/post/requestBody/content/application~1json/schema")} } }\n`,
    },
    schemas: ["XPost"],
    operations: ["postX", "postY"],
  },
  "an operation of another file": {
    files: {
      "openapi.yaml": document(`  /a: { $ref: "other.yaml#/paths/~1b~1{id}" }`),
      "other.yaml": document(
        `  /b/{id}: { get: { operationId: getB, parameters: [{ $ref: "#/components/parameters/id" }], responses: { "200": ${answer("#/components/schemas/Pet")} } } }`,
        `components: { parameters: { id: { name: q, in: query, schema: { type: integer } } }, schemas: { Pet: ${pet} } }`,
      ),
    },
    schemas: ["Pet"],
    operations: ["getB"],
  },
  "references to references": {
    files: {
      "openapi.yaml": document(
        `  /a: ${echo("#/components/schemas/One")}`,
        `components: { schemas: { One: { $ref: "two.yaml#/Two" } } }`,
      ),
      "two.yaml": `Two: { $ref: "three.json" }\n`,
      "three.json": `{ "$ref": "#/definitions/Pet", "definitions": { "Pet": ${JSON.stringify({
        type: "object",
        required: ["name"],
        properties: { name: { type: "string" } },
      })} } }`,
    },
    schemas: ["One", "Pet"],
    operations: ["echo"],
  },
  "in a circle over files, JSON and YAML mixed": {
    files: {
      "openapi.json": JSON.stringify({
        openapi: "3.1.0",
        info: { title: "T", version: "1" },
        paths: { "/a": { $ref: "paths.yml#/a" } },
        components: { schemas: { Tree: { $ref: "tree.yaml" } } },
      }),
      "paths.yml": `a: ${echo("openapi.json#/components/schemas/Tree")}\n`,
      "tree.yaml": `type: object\nproperties: { leaf: { $ref: leaf.json#/Leaf } }\n`,
      "leaf.json": `{ "Leaf": { "type": "object", "properties": { "tree": { "$ref": "tree.yaml" }, "next": { "$ref": "#/Leaf" } } } }`,
    },
    schemas: ["Tree", "Leaf"],
    operations: ["echo"],
  },
  "a path item through two files, with a parameter of its own": {
    files: {
      "openapi.yaml": document(`  /a/{id}: { $ref: one.yaml }`),
      "one.yaml": `$ref: two.yaml#/item\n`,
      "two.yaml": `item: { parameters: [{ name: id, in: path, required: true, schema: { $ref: "#/Id" } }], get: { operationId: getA, responses: { "204": { description: d } } } }\nId: { type: integer, minimum: 1 }\n`,
    },
    schemas: ["Id"],
    operations: ["getA"],
  },
  "by an anchor, of its own file and of another": {
    files: {
      "openapi.yaml": document(
        `  /a: ${echo("#pet")}\n  /b: ${echo("b.yaml#other", "echoB")}`,
        `components: { schemas: { Pet: { $anchor: pet, ${pet.slice(1)} } }`,
      ),
      "b.yaml": `Other: { $anchor: other, type: object, properties: { next: { $ref: "#other" } } }\n`,
    },
    schemas: ["Pet", "Other"],
    operations: ["echo", "echoB"],
  },
  "by the name that a schema gives itself, absolute and relative to it": {
    files: {
      "openapi.yaml": document(
        `  /a: ${echo("https://example.com/schemas/tree")}\n  /b: ${echo("https://example.com/schemas/tree#leaf", "echoLeaf")}`,
        `components:
  schemas:
    Tree: { $id: "https://example.com/schemas/tree", type: object, properties: { leaf: { $ref: "#/$defs/Leaf" }, pet: { $ref: pet } }, $defs: { Leaf: { $anchor: leaf, type: object, properties: { up: { $ref: tree } } } } }
    Pet: { $id: "https://example.com/schemas/pet", ${pet.slice(1)}`,
      ),
    },
    schemas: ["Tree", "Pet", "Leaf"],
    operations: ["echo", "echoLeaf"],
  },
  "to a schema that only labels itself, by its path": {
    files: {
      "openapi.yaml": document(
        `  /a: ${echo("schemas/tree.json")}`,
        `components: { schemas: { Pet: ${pet} } }`,
      ),
      "schemas/tree.json": `{ "$id": "https://example.com/v1/tree.json", "type": "object", "properties": { "pet": { "$ref": "pet.json" }, "tree": { "$ref": "tree.json" } } }`,
      "schemas/pet.json": `{ "$ref": "../openapi.yaml#/components/schemas/Pet" }`,
    },
    schemas: ["Pet", "Tree"],
    operations: ["echo"],
  },
  "to the entry, by the name that it gives itself": {
    files: {
      "openapi.yaml": document(
        `  /a: { $ref: a.yaml }`,
        `$self: https://example.com/api\ncomponents: { schemas: { Pet: ${pet} } }`,
        "3.2.0",
      ),
      "a.yaml": echo("https://example.com/api#/components/schemas/Pet"),
    },
    schemas: ["Pet"],
    operations: ["echo"],
  },
};

const read = async (files: Files) => {
  const named = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [`/api/${name}`, text]),
  );
  const [entry = ""] = Object.keys(files);
  return load(entry, { cwd: "/api", port: memoryPort({ files: named }) });
};

const namesOf = (model: ApiModel): string[] =>
  [...model.schemas.values()].map(({ names }) => names.response).toSorted();

describe("a document with references", () => {
  test.each(Object.entries(forms))("%s", { timeout: 60_000 }, async (_, form) => {
    const loaded = await read(form.files);
    const found = check(loaded, { preset: "codegen" });
    expect(found.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
    const model = toModel(loaded);
    expect(model.diagnostics).toEqual([]);
    expect(namesOf(model)).toEqual(form.schemas.toSorted());
    expect(model.operations.map(({ names }) => names.call).toSorted()).toEqual(
      form.operations.toSorted(),
    );
    expect(compile({ ...(await emitted(model)) })).toEqual([]);
    const trips = await roundTrips(model, { inputs: 5, seed: 1 });
    expect(wrongOnes(trips)).toBe("");
    expect(trips.trips).toBeGreaterThan(0);
  });
});

test("a reference to the entry's own name that leads nowhere is told as one into the entry", async () => {
  const loaded = await read({
    "openapi.yaml": document(
      `  /a: { $ref: a.yaml }`,
      `$self: https://example.com/api\ncomponents: { schemas: { Pet: ${pet} } }`,
      "3.2.0",
    ),
    "a.yaml": echo("https://example.com/api#/components/schemas/Pat"),
  });
  const [first] = check(loaded, { preset: "codegen" });
  expect(first?.message).toBe(
    "No `#/components/schemas/Pat` in `openapi.yaml`; did you mean `Pet`?",
  );
});
