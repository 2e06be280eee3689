/** Rules that are data: what their paths name, what their functions ask, and what they say. */
import { describe, expect, test } from "vitest";
import { check } from "../../generator/check/check.ts";
import { declaredRule, type DeclaredRule } from "../../generator/check/declared/declared-rule.ts";
import { CannotRunError } from "../../generator/diagnostic.ts";
import { load } from "../../generator/load/load.ts";

const document = {
  openapi: "3.1.0",
  info: { title: "Shop", version: "1", contact: { name: "Us" } },
  tags: [{ name: "b" }, { name: "a", description: "A" }],
  servers: [{ url: "https://a.example.com/" }],
  paths: {
    "/pets/": {
      parameters: [{ $ref: "#/components/parameters/limit" }],
      get: { operationId: "list_pets", tags: ["a", "b"], responses: {} },
      post: { operationId: "addPet", deprecated: true, responses: {} },
    },
    "/a~b": { get: { summary: "", responses: {} } },
  },
  components: {
    parameters: { limit: { name: "Limit", in: "query", schema: { type: "integer" } } },
    schemas: {
      Pet: {
        type: "object",
        properties: { kind: { enum: ["x"] }, next: { $ref: "#/components/schemas/Pet" } },
      },
      __proto__x: { type: "string", maxLength: 5 },
    },
  },
};

async function findingsOf(
  rule: Omit<DeclaredRule, "id" | "docs"> & Partial<DeclaredRule>,
  value: unknown = document,
) {
  const loaded = await load({ text: JSON.stringify(value), name: "document.json" });
  const own = declaredRule({ id: "own", docs: "It is so.", ...rule });
  return check(loaded, { plugins: [own] }).filter((each) => each.rule === "own");
}

const is = { function: "undefined" } as const;

describe("a path names", () => {
  const paths: readonly (readonly [path: string, pointers: readonly string[]])[] = [
    ["$", [""]],
    ["$.info", ["/info"]],
    ["$['info']['title']", ["/info/title"]],
    ['$.info["title"]', ["/info/title"]],
    ["$.info[title,version]", ["/info/title", "/info/version"]],
    ["$.info['title', 'version']", ["/info/title", "/info/version"]],
    ["$.tags[1].name", ["/tags/1/name"]],
    ["$.tags[*].name", ["/tags/0/name", "/tags/1/name"]],
    ["$.paths.*.get.operationId", ["/paths/~1pets~1/get/operationId"]],
    ["$.paths['/a~b']", ["/paths/~1a~0b"]],
    ["$.paths[*]~", ["/paths/~1pets~1", "/paths/~1a~0b"]],
    ["$..operationId", ["/paths/~1pets~1/get/operationId", "/paths/~1pets~1/post/operationId"]],
    ["$..[get,post].tags", ["/paths/~1pets~1/get/tags"]],
    ["$..enum..*", ["/components/schemas/Pet/properties/kind/enum/0"]],
    // Through a reference to where it leads, once.
    ["$.paths[*].parameters[*].name", ["/components/parameters/limit/name"]],
    ["$..maxLength", ["/components/schemas/__proto__x/maxLength"]],
    ["$..next.properties.kind", ["/components/schemas/Pet/properties/kind"]],
    ["$.paths[*][?(@.deprecated)]", ["/paths/~1pets~1/post"]],
    ["$.paths[*][?(@.deprecated === true)].operationId", ["/paths/~1pets~1/post/operationId"]],
    ["$.paths[*][?(@property === 'post')]", ["/paths/~1pets~1/post"]],
    ["$.paths[?(@property.match(/^\\/PETS/i))]", ["/paths/~1pets~1"]],
    ["$.tags[?(!@.description)]", ["/tags/0"]],
    ["$.tags[?(@.description == null)]", ["/tags/0"]],
    ["$.tags[?(@.name == 'a' || @.name == 'b' && @.description)]", ["/tags/1"]],
    ["$.tags[?((@.name == 'a' || @.name == 'b') && !(@.description))]", ["/tags/0"]],
    ["$.paths[*][?(@.tags.length >= 2)].tags[0]", ["/paths/~1pets~1/get/tags/0"]],
    [
      "$.paths[*][?(@ && @['operationId'] !== void 0)].responses",
      ["/paths/~1pets~1/get/responses", "/paths/~1pets~1/post/responses"],
    ],
    ["$.components.schemas[?(@.maxLength < 6)].type", ["/components/schemas/__proto__x/type"]],
    ["$.nowhere.at.all", []],
    ["$.constructor", []],
    ["$..toString", []],
  ];
  test.each(paths)("%s", async (given, pointers) => {
    const found = await findingsOf({ given, then: is });
    expect(found.map(({ pointer }) => pointer)).toEqual(pointers);
  });

  test("what stands as written, where references are not followed", async () => {
    const given = "$.paths[*].parameters[*].name";
    expect(await findingsOf({ given, then: is, resolved: false })).toEqual([]);
  });

  test.each([
    "info",
    "$.",
    "$.a[",
    "$.a[0",
    "$[?(@.a)",
    "$[?(@.a ==)]",
    "$[?(@.a + 1)]",
    "$[?(@.a.constructor.name == 'Array')]",
    "$[?(process.exit())]",
    "$[?(@.a.match(/(/))]",
    "$[(@.length-1)]",
    "$.a^",
    "$.a~.b",
    "$[0:2]",
  ])("nothing when it is %j", (given) => {
    const make = () => declaredRule({ id: "own", docs: "D", given, then: is });
    expect(make).toThrow(CannotRunError);
    expect(make).toThrow(/^the declared rule `own`: the path `.*` cannot be read/);
  });
});

describe("a function asks", () => {
  const info = (contact: unknown) => ({ openapi: "3.1.0", info: { "x-a": contact }, paths: {} });
  const asked: readonly (readonly [
    name: string,
    options: Readonly<Record<string, unknown>>,
    fits: readonly unknown[],
    fails: readonly unknown[],
  ])[] = [
    ["truthy", {}, ["a", 1, true, [], {}], ["", 0, false, null]],
    ["falsy", {}, ["", 0, false, null], ["a", []]],
    ["defined", {}, ["", null, 0], []],
    ["undefined", {}, [], ["", null]],
    ["pattern", { match: "^a" }, ["ab", 1, null], ["b"]],
    ["pattern", { notMatch: "/^A/i" }, ["b"], ["ab"]],
    ["pattern", { match: "a", notMatch: "b" }, ["a"], ["ab", "c"]],
    ["casing", { type: "flat" }, ["ab1", "", 4], ["aB", "a-b"]],
    ["casing", { type: "camel" }, ["aB", "ab", "a1B"], ["AB", "a_b", "aBC-"]],
    ["casing", { type: "pascal" }, ["AbC"], ["ab", "A_b"]],
    ["casing", { type: "kebab" }, ["a-b2"], ["a--b", "aB"]],
    ["casing", { type: "cobol" }, ["A-B"], ["a-b"]],
    ["casing", { type: "snake" }, ["a_b"], ["a-b", "_a"]],
    ["casing", { type: "macro" }, ["A_B"], ["a_b"]],
    ["casing", { type: "kebab", disallowDigits: true }, ["a-b"], ["a-b2"]],
    ["casing", { type: "pascal", separator: { char: "-" } }, ["Ab-Cd"], ["ab-Cd", "-Ab"]],
    [
      "casing",
      { type: "flat", separator: { char: "/", allowLeading: true } },
      ["/a/b", "/"],
      ["//a"],
    ],
    ["enumeration", { values: ["a", 1] }, ["a", 1, [], {}], ["b", 2, null]],
    ["length", { min: 2, max: 3 }, ["ab", [1, 2], { a: 1, b: 2 }, 3, true], ["a", [1], {}, 4]],
    [
      "alphabetical",
      {},
      [["a", "b"], { a: 1, b: 2 }, [1, 2, 10], ["a"]],
      [["b", "a"], [10, 9], { b: 1, a: 2 }],
    ],
    ["alphabetical", { keyedBy: "n" }, [[{ n: "a" }, { n: "b" }]], [[{ n: "b" }, { n: "a" }]]],
    ["schema", { schema: { type: "array", minItems: 1 } }, [[1]], [[], "a", null]],
    ["schema", { schema: { $ref: "#/$defs/a", $defs: { a: { const: 1 } } } }, [1], [2]],
    ["xor", { properties: ["a", "b"] }, [{ a: 1 }, 4], [{}, { a: 1, b: 1 }]],
    ["or", { properties: ["a", "b"] }, [{ a: 1 }, { a: 1, b: 1 }], [{ c: 1 }]],
  ];
  const rows = asked.flatMap(([name, options, fits, fails]) => [
    ...fits.map((value) => [name, options, value, 0] as const),
    ...fails.map((value) => [name, options, value, 1] as const),
  ]);
  test.each(rows)("%s %j of %j: %i", async (name, functionOptions, value, count) => {
    const then = { field: "x-a", function: name, functionOptions } as never;
    expect(await findingsOf({ given: "$.info", then }, info(value))).toHaveLength(count);
  });

  test.each([
    ["truthy", {}, 1],
    ["defined", {}, 1],
    ["schema", { schema: true }, 1],
    ["undefined", {}, 0],
    ["falsy", {}, 0],
    ["pattern", { match: "a" }, 0],
    ["length", { min: 1 }, 0],
  ])("%s %j of what is not there: %i", async (name, functionOptions, count) => {
    const then = { field: "x-b.c", function: name, functionOptions } as never;
    expect(await findingsOf({ given: "$.info", then }, info(1))).toHaveLength(count);
  });

  test.each([
    ["run", {}, /there is no function `run`/],
    ["toString", {}, /there is no function `toString`/],
    ["pattern", {}, /`match` or `notMatch` must be a regular expression/],
    ["pattern", { match: "(" }, /must be a regular expression/],
    ["casing", { type: "Train" }, /`type` must be flat, camel/],
    ["casing", { type: "flat", separator: { char: "ab" } }, /`separator` must have/],
    ["enumeration", { values: "a" }, /`values` must be a list/],
    ["length", { min: "1" }, /`min` and `max` must be numbers/],
    ["alphabetical", { keyedBy: 1 }, /`keyedBy`/],
    ["schema", {}, /`schema` must be a schema/],
    ["xor", { properties: ["a"] }, /two names or more/],
  ])("nothing of %s %j", (name, functionOptions, message) => {
    const then = { function: name, functionOptions } as never;
    const make = () => declaredRule({ id: "own", docs: "D", given: "$", then });
    expect(make).toThrow(CannotRunError);
    expect(make).toThrow(message);
  });
});

describe("a finding", () => {
  test("says what the rule says, where a person edits", async () => {
    const found = await findingsOf({
      given: "$.paths[*][get,post]",
      then: { field: "operationId", function: "casing", functionOptions: { type: "camel" } },
      message: "{{property}} {{value}} at {{ path }}: {{error}}; {{description}}; {{other}}.",
    });
    expect(found).toMatchObject([
      {
        severity: "warn",
        message:
          'operationId list_pets at #/paths/~1pets~1/get/operationId: "operationId" must be in camel case; ' +
          "It is so.; {{other}}",
        hint: "`operationId` must be in camel case",
        pointer: "/paths/~1pets~1/get/operationId",
      },
    ]);
  });

  test("about what is not there stands at what lacks it", async () => {
    const then = { field: "contact.email", function: "truthy" };
    expect(await findingsOf({ given: "$.info", then, severity: "error" })).toMatchObject([
      {
        severity: "error",
        message: "It is so",
        hint: "`contact.email` must be there and not be empty",
        pointer: "/info",
      },
    ]);
  });

  test("about the name of a reference stands at that name, not where it leads", async () => {
    const then = { function: "pattern", functionOptions: { notMatch: "^next$|^0$" } };
    const given = ["$..properties[*]~", "$.paths[*].parameters[*]~"];
    expect((await findingsOf({ given, then })).map(({ pointer }) => pointer)).toEqual([
      "/paths/~1pets~1/parameters/0",
      "/components/schemas/Pet/properties/next",
    ]);
  });

  test("about a name stands at the name", async () => {
    const then = { field: "@key", function: "pattern", functionOptions: { notMatch: "/$" } };
    const [found, ...more] = await findingsOf({ given: "$.paths", then });
    expect(more).toEqual([]);
    const text = JSON.stringify(document);
    expect(text.slice(found!.column - 1, found!.endColumn - 1)).toBe('"/pets/"');
  });

  test("of what hostile names hold is about them alone", async () => {
    const text =
      '{"openapi":"3.1.0","info":{"__proto__":{"a":1},"constructor":{"a":2}},"paths":{}}';
    const given = ["$.info['__proto__'].a", "$.info.constructor", "$.info[?(@.a == 1)]"];
    const found = await findingsOf({ given, then: is }, JSON.parse(text));
    expect(found.map(({ pointer }) => pointer)).toEqual([
      "/info/__proto__",
      "/info/__proto__/a",
      "/info/constructor",
    ]);
  });

  test("comes only in the versions that the rule is about", async () => {
    expect(await findingsOf({ given: "$", then: is, versions: ["3.0"] })).toEqual([]);
    expect(await findingsOf({ given: "$", then: is, versions: ["3.1"] })).toHaveLength(1);
  });

  test("comes once, whatever number of paths lead there", async () => {
    expect(await findingsOf({ given: ["$.info", "$['info']", "$.*"], then: is })).toHaveLength(6);
  });
});
