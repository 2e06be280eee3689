/** Check as a whole: presets, order, hostile and large documents. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { check, type CheckOptions } from "../../generator/check/check.ts";
import { defineRule } from "../../generator/check/rule.ts";
import { allRules } from "../../generator/check/rules.ts";
import { byPlace, type Diagnostic } from "../../generator/diagnostic.ts";
import { load } from "../../generator/load/load.ts";
import type { JsonObject, JsonValue } from "../../generator/load/loaded.ts";
import { mutated } from "./mutation.ts";

const head = { openapi: "3.1.0", info: { title: "T", version: "1" } };

async function checked(document: JsonValue, options?: CheckOptions): Promise<Diagnostic[]> {
  const text = JSON.stringify(document);
  return check(await load({ text, name: "document.json" }), options);
}

const everything = ["everything-3.0.yaml", "everything-3.1.yaml"].map(
  (name) => parse(readFileSync(join(import.meta.dirname, "documents", name), "utf8")) as JsonObject,
);

describe("presets", () => {
  const broken = {
    ...head,
    paths: {
      "/a/{id}": { get: { operationId: "a", respones: {} } },
      "/b": { get: { operationId: "a", requestBody: { $ref: "#/nowhere" } } },
    },
  };

  test("recommended holds a document to the specification", async () => {
    const found = await checked(broken);
    expect(found.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual([
      "warn security-missing",
      "error path-param-missing",
      "error field-unknown",
      "error operation-id-unique",
      "warn body-method",
      "error ref-resolves",
    ]);
  });

  test("codegen errs where no correct code can be emitted, and says what it assumes elsewhere", async () => {
    const found = await checked(broken, { preset: "codegen" });
    expect(found.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual([
      "warn path-param-missing",
      "warn field-unknown",
      "error operation-id-unique",
      "warn body-method",
      "error ref-resolves",
    ]);
    expect(found[1]?.hint).toBe(
      "Write `responses`, or begin a name of your own with `x-`. For now, the field is ignored",
    );
    expect(found[3]?.hint).toBe("Use parameters, or another method");
  });

  test("codegen says what it assumes for every rule that it turns into a warning", () => {
    const fatal = ["not-openapi", "operation-id-unique", "ref-cycle", "ref-resolves"];
    const assuming = allRules.filter(({ assumes }) => assumes !== undefined);
    const errors = allRules.filter(({ severity }) => severity === "error");
    expect(errors.map(({ id }) => id).sort()).toEqual(
      [...fatal, ...assuming.map(({ id }) => id)].sort(),
    );
  });

  test.each(["recommended", "codegen"] as const)("%s takes every version", async (preset) => {
    const versions = [
      { swagger: "2.0" },
      { openapi: "3.0.4" },
      { openapi: "3.1.1" },
      { openapi: "3.2.0" },
    ];
    for (const version of versions) {
      const document = { ...version, info: { title: "T", version: "1" }, paths: {} };
      expect(await checked(document, { preset })).toEqual([]);
    }
  });

  test("what is new in 3.2 is known there, and means nothing before", async () => {
    const folder = join(import.meta.dirname, "documents");
    const text = readFileSync(join(folder, "new-in-3.2.yaml"), "utf8");
    expect(check(await load({ text, name: "new.yaml" }))).toEqual([]);
    const older = check(await load({ text: text.replace("3.2.0", "3.1.0"), name: "new.yaml" }));
    expect(older.filter(({ rule }) => rule === "field-version").length).toBeGreaterThan(12);
  });

  test("what load found stays an error", async () => {
    const loaded = await load({ text: '{"openapi": "3.1.0",', name: "a.json" });
    expect(check(loaded, { preset: "codegen" })).toEqual(loaded.diagnostics);
  });
});

test("a rule of one's own visits the objects that it asks for", async () => {
  const tagged = defineRule({
    id: "operation-tagged",
    severity: "warn",
    docs: "An operation has a tag.",
    visit: {
      Operation(node, ctx) {
        const at = { file: node.file, pointer: node.pointer, part: "key" } as const;
        if (!Object.hasOwn(node.value, "tags"))
          ctx.report({ message: "No tag", at, hint: "Add one" });
      },
    },
  });
  const found = await checked(everything[0]!, { rules: [tagged] });
  expect(found.length).toBeGreaterThan(5);
  expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(["operation-tagged"]));
});

describe("properties", () => {
  const edits = fc.record({
    version: fc.nat({ max: 1 }),
    edits: fc.array(fc.record({ place: fc.nat(), edit: fc.nat(), other: fc.nat() }), {
      minLength: 1,
      maxLength: 6,
    }),
  });
  const documents = edits.map((choice) => {
    let document = everything[choice.version]!;
    for (const edit of choice.edits) ({ document } = mutated(document, edit));
    return document;
  });

  test("never throws; findings are sorted, distinct and the same on a second run", async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const found = await checked(document);
        expect(found).toEqual([...found].sort(byPlace));
        expect(new Set(found.map((each) => JSON.stringify(each))).size).toBe(found.length);
        expect(await checked(document)).toEqual(found);
        for (const { message, hint } of found) {
          expect(message).not.toMatch(/[.]$|undefined|\[object|NaN/);
          expect(hint).toMatch(/\S/);
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  test("the order of keys changes nothing but places", async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const [one, other] = [await checked(document), await checked(reversed(document))];
        expect(unplaced(other)).toEqual(unplaced(one));
      }),
      { seed: 2, numRuns: 200 },
    );
  });

  test("any names in any position", async () => {
    const name = fc.oneof(
      fc.constantFrom(
        "__proto__",
        "constructor",
        "toString",
        "",
        "a/b~c",
        "\u0000\u001b[31m",
        "$ref",
      ),
      fc.string({ unit: "binary" }),
    );
    await fc.assert(
      fc.asyncProperty(name, name, async (one, other) => {
        const pet = { type: "object", properties: own(one, { type: "string" }) };
        const document = {
          ...head,
          paths: own(`/${other}`, { get: { operationId: one, tags: [other] } }),
          components: { schemas: own(one, pet), securitySchemes: own(other, { type: one }) },
        };
        const text = await checked(document);
        expect(text).toEqual([...text].sort(byPlace));
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

describe("large and hostile documents", () => {
  test("200 levels of schemas", async () => {
    let schema: JsonValue = { type: "strng" };
    for (let i = 0; i < 94; i += 1) schema = { properties: { a: schema } };
    const found = await checked({ ...head, components: { schemas: { A: schema } } });
    expect(found.map(({ rule }) => rule)).toEqual(["field-value"]);
  });

  test("the walk needs no stack", () => {
    let schema: JsonObject = { type: "strng" };
    for (let i = 0; i < 20_000; i += 1) schema = { items: schema };
    const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
    const value = { ...head, components: { schemas: { A: schema } } };
    const file = { uri: "file:///a", name: "a", text: "", value, rangeOf: () => place };
    const loaded = { entry: file, files: new Map([[file.uri, file]]), diagnostics: [] };
    expect(check(loaded).map(({ rule }) => rule)).toEqual(["field-value"]);
  });

  test("a million values of an enum are not looked at one by one", async () => {
    const values = Array.from({ length: 1_000_000 }, (_, i) => i);
    const loaded = await load({
      text: JSON.stringify({ ...head, components: { schemas: { A: { enum: values } } } }),
      name: "a.json",
    });
    const begun = performance.now();
    expect(check(loaded)).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  test("names that are told apart by one letter, all referred to wrongly, end in time", async () => {
    const schemas: Record<string, JsonValue> = {};
    for (let i = 0; i < 2000; i += 1)
      schemas[`Name${i}`] = { $ref: `#/components/schemas/Nam${i}` };
    const found = await checked({ ...head, components: { schemas } });
    expect(found).toHaveLength(2000);
  });

  test("a chain of references is followed to its end", async () => {
    const schemas: Record<string, JsonValue> = { A0: { type: "string" } };
    for (let i = 1; i < 20_000; i += 1)
      schemas[`A${i}`] = { $ref: `#/components/schemas/A${i - 1}` };
    expect(await checked({ ...head, components: { schemas } })).toEqual([]);
    schemas["A0"] = { $ref: "#/components/schemas/A19999" };
    const found = await checked({ ...head, components: { schemas } });
    expect(found.map(({ rule }) => rule)).toEqual(["ref-cycle"]);
  });

  test("paths that overlap in every way end in time", async () => {
    const paths: Record<string, JsonValue> = {};
    for (let i = 0; i < 4096; i += 1)
      paths[
        [...i.toString(2).padStart(12, "0")]
          .map((bit, k) => (bit === "0" ? `/{p${k}}` : "/x"))
          .join("")
      ] = {};
    const begun = performance.now();
    await checked({ ...head, paths });
    expect(performance.now() - begun).toBeLessThan(20_000);
  });
});

/** An object with one member, whatever its name. */
function own(name: string, value: JsonValue): JsonObject {
  return Object.fromEntries([[name, value]]);
}

function reversed(value: JsonValue): JsonObject {
  return turned(value) as JsonObject;
}

function turned(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value as JsonObject).toReversed();
  return Object.fromEntries(members.map(([name, held]) => [name, turned(held)]));
}

/** What is found, without where: messages that name a line, or the other of two, depend on the order. */
function unplaced(found: readonly Diagnostic[]): string[] {
  return found
    .map(({ rule, message }) =>
      /^(?:path|operation|name|param)/.test(rule) ? rule : `${rule} ${message}`,
    )
    .sort();
}
