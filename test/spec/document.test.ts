/** The document as a whole: valid, complete, tidy. */
import { posix } from "node:path";
import SwaggerParser from "@apidevtools/swagger-parser";
import { describe, expect, it } from "vitest";
import { load } from "js-yaml";
import {
  contractPath,
  loadContract,
  objectsIn,
  operationsOf,
  specFile,
  specFiles,
} from "./contract.ts";
import type { Json, JsonObject } from "./json.ts";
import { listAt, objectAt, objectsAt, textAt } from "./json.ts";

const contract = await loadContract();
const operations = operationsOf(contract);
const files = await specFiles();
const trees = new Map<string, JsonObject>();
for (const name of files) trees.set(name, objectAt(load(await specFile(name)) as Json));

describe("the document", () => {
  it("is valid", async () => {
    const api = await SwaggerParser.validate(contractPath);
    expect("openapi" in api && api.openapi).toBe("3.1.1");
  });

  it("has the ten operations by their ids", () => {
    const ids = operations.map(({ value }) => textAt(value, "operationId"));
    expect(ids.sort()).toEqual([
      "cancelWorkspaceBuild",
      "createWorkspaceBuild",
      "getWorkspaceBuild",
      "getWorkspaceBuildByNumber",
      "getWorkspaceBuildState",
      "getWorkspaceBuildTimings",
      "listWorkspaceBuildLogs",
      "listWorkspaceBuildParameters",
      "listWorkspaceBuildResources",
      "listWorkspaceBuilds",
    ]);
  });

  it("serves from an origin that can be set", () => {
    const [server] = listAt(contract, "servers");
    expect(textAt(server, "url")).toBe("{origin}/api/v2");
    expect(textAt(server, "variables", "origin", "default")).toBe("http://coder-server:8080");
  });

  it("declares each placeholder of a path, and no other path parameter", () => {
    for (const { name, path, value } of operations) {
      const placeholders = [...path.matchAll(/\{(\w+)\}/g)].map(([, each]) => each);
      const inPath = listAt(value, "parameters").filter((each) => textAt(each, "in") === "path");
      expect([name, inPath.map((each) => textAt(each, "name")).sort()]).toEqual([
        name,
        placeholders.sort(),
      ]);
    }
  });

  it("uses the tags that it declares", () => {
    const declared = listAt(contract, "tags").map((tag) => textAt(tag, "name"));
    const used = operations.flatMap(({ value }) => listAt(value, "tags"));
    expect(new Set(used)).toEqual(new Set(declared));
  });
});

describe("its files", () => {
  it.each(["schemas", "responses", "parameters", "examples", "headers"])(
    "of %s are the components, by name",
    (kind) => {
      const own = files.filter((name) => name.startsWith(`${kind}/`));
      const expected = own.map((name) => [posix.basename(name, ".yaml"), { $ref: `./${name}` }]);
      const root = trees.get("openapi.yaml");
      expect(objectAt(root, "components", kind)).toEqual(Object.fromEntries(expected));
    },
  );

  it("are each reached from a path", () => {
    const reached = new Set<string>();
    const visit = (name: string): void => {
      if (reached.has(name)) return;
      reached.add(name);
      for (const target of referencesOf(name)) visit(target);
    };
    for (const [, item] of objectsAt(trees.get("openapi.yaml"), "paths"))
      visit(posix.join(".", textAt(item, "$ref")));
    expect(files.filter((name) => !reached.has(name))).toEqual(["openapi.yaml"]);
  });

  it("refer to files that exist", () => {
    const broken = files.flatMap((name) =>
      referencesOf(name).filter((target) => !trees.has(target)),
    );
    expect(broken).toEqual([]);
  });

  it("keep to a hundred columns, without comments", async () => {
    for (const name of files) {
      const lines = (await specFile(name)).split("\n");
      expect([name, lines.filter((line) => line.length > 100 || /^\s*#(?!!)/.test(line))]).toEqual([
        name,
        [],
      ]);
    }
  });

  function referencesOf(name: string): string[] {
    const places = [...objectsIn(trees.get(name) ?? {})];
    const targets = places
      .map(([, each]) => textAt(each, "$ref"))
      .filter((target) => target !== "");
    return targets.map((target) => posix.join(posix.dirname(name), target));
  }
});

describe("its descriptions", () => {
  it("stand beside every operation, with a summary", () => {
    const bare = operations.filter(
      ({ value }) => textAt(value, "summary") === "" || textAt(value, "description").length < 40,
    );
    expect(bare.map(({ name }) => name)).toEqual([]);
  });

  it("stand beside every schema, property, parameter, response, header and tag", () => {
    const described = ["schemas", "responses", "parameters", "headers", "securitySchemes"];
    const holders: [string, JsonObject][] = [
      ...described.flatMap((kind) => objectsAt(contract, "components", kind)),
      ...[...trees].flatMap(([name, tree]) =>
        objectsAt(tree, "properties").map(([field, value]): [string, JsonObject] => [
          `${name}.${field}`,
          value,
        ]),
      ),
      ...operations.flatMap(({ value }) => objectsAt(value, "responses")),
      ...operations.flatMap(({ name, value }) =>
        listAt(value, "parameters").map((each): [string, JsonObject] => [name, objectAt(each)]),
      ),
      ...listAt(contract, "tags").map((tag): [string, JsonObject] => ["tag", objectAt(tag)]),
    ];
    const bare = holders.filter(([, holder]) => textAt(holder, "description") === "");
    expect(bare.map(([name]) => name)).toEqual([]);
  });
});

describe("its objects", () => {
  it("never have both example and examples", () => {
    const both = [...objectsIn(contract)].filter(
      ([, each]) => "example" in each && "examples" in each,
    );
    expect(both.map(([place]) => place)).toEqual([]);
  });

  it("use nothing that 3.1 has done away with", () => {
    const old = [...objectsIn(contract)].filter(
      ([, each]) => "nullable" in each || each["format"] === "binary" || each["format"] === "byte",
    );
    expect(old.map(([place]) => place)).toEqual([]);
  });
});
