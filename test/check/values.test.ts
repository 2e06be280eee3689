/** Values against schemas: the interpreter gives the answers of Ajv and of the emitted validators. */
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { interpreter } from "../../generator/check/values/interpreter.ts";
import type { Direction, Reading } from "../../generator/check/values/reading.ts";
import type { Version } from "../../generator/check/version.ts";
import { load } from "../../generator/load/load.ts";
import {
  isObject,
  type JsonValue,
  member,
  type Place,
  type SourceFile,
} from "../../generator/load/loaded.ts";
import { pointerTo, valueAt } from "../../generator/load/pointer.ts";
import { follow } from "../../generator/load/reference.ts";
import { modelOf } from "../emit/emitted.ts";
import { documentOf } from "../validation/documents.ts";
import { imported, validatorsOf } from "../validation/emitted.ts";
import { tables as arrays } from "../validation/keywords/arrays.ts";
import { tables as composition } from "../validation/keywords/composition.ts";
import type { KeywordCase } from "../validation/keywords/keyword-table.ts";
import { tables as numbers } from "../validation/keywords/numbers.ts";
import { tables as objects } from "../validation/keywords/objects.ts";
import { tables as texts } from "../validation/keywords/texts.ts";
import { tables as values } from "../validation/keywords/values.ts";
import { plain, value, wholeSchema } from "../validation/random-schemas.ts";

/** What the interpreter says of values, by the place of their schema in a document. */
async function asked(
  document: unknown,
  pointer: string,
  direction?: Direction,
  version: Version = "3.1",
) {
  const loaded = await load({ text: JSON.stringify(document), name: "document.json" });
  const { entry } = loaded;
  const reading: Reading = {
    version,
    entry,
    follow: (reference, file) => follow(reference, file, loaded) ?? anchored(reference, entry),
  };
  const schema = { file: entry, pointer, value: valueAt(entry.value, pointer)! };
  const { faults, accepts } = interpreter(reading, direction);
  return {
    accepts: (each: unknown) => accepts(each as JsonValue, schema),
    faults: (each: unknown) =>
      faults(each as JsonValue, schema).map((fault) => `${fault.pointer}: ${fault.message}`),
  };
}

/** An anchor of the document; check finds them while it walks. */
function anchored(reference: string, file: SourceFile): Place | undefined {
  const stack: Place[] = [{ file, pointer: "", value: file.value! }];
  for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
    if (!isObject(place.value)) continue;
    if (member(place.value, "$anchor") === reference.slice(1)) return place;
    for (const [name, value] of Object.entries(place.value))
      stack.push({ file, pointer: pointerTo(place.pointer, name), value });
  }
  return undefined;
}

const tables = [...values, ...numbers, ...texts, ...arrays, ...objects, ...composition];

/** Check follows references to places: `$id` gives a schema another base, which its resolver leaves aside. */
const isFollowed = ([schema]: KeywordCase) => !JSON.stringify(schema).includes('"$id"');

describe("the answers of each keyword, which Ajv and emitted validators give too", () => {
  test.each(tables)("$keyword", async ({ keyword, cases }) => {
    expect(cases.filter(isFollowed).length > 0 || keyword === "$id").toBe(true);
    for (const [schema, valid, invalid] of cases.filter(isFollowed)) {
      const { accepts } = await asked(schema, "", "request");
      for (const each of plain(valid) as unknown[])
        expect(accepts(each), `${JSON.stringify(schema)} of ${JSON.stringify(each)}`).toBe(true);
      for (const each of plain(invalid) as unknown[])
        expect(accepts(each), `${JSON.stringify(schema)} of ${JSON.stringify(each)}`).toBe(false);
    }
  });
});

test("Ajv and emitted validators agree on random schemas and values", async () => {
  const pairs = fc.array(
    fc.record({
      schema: wholeSchema,
      values: fc.array(value.map(plain), { minLength: 20, maxLength: 20 }),
    }),
    { minLength: 25, maxLength: 25 },
  );
  let agreed = 0;
  await fc.assert(
    fc.asyncProperty(pairs, async (drawn) => {
      const validators = await validatorsOf(drawn.map((each) => each.schema));
      for (const [index, { schema, values: instances }] of drawn.entries()) {
        const oracle = new Ajv2020({ strict: false, ownProperties: true, logger: false }).compile(
          schema as object,
        );
        const { accepts } = await asked(schema, "", "request");
        for (const instance of instances) {
          const place = `${JSON.stringify(schema)} of ${JSON.stringify(instance)}`;
          const answer = accepts(instance);
          expect(answer, place).toBe(validators[index]?.is(instance) ?? true);
          const judgement = answerOf(oracle, instance);
          if (judgement === undefined) continue;
          expect(answer, place).toBe(judgement);
          agreed += 1;
        }
      }
    }),
    { seed: 5, numRuns: 12, endOnFailure: true },
  );
  expect(agreed).toBeGreaterThan(1000);
});

/** Undefined where the code that Ajv made of a schema is itself at fault. */
function answerOf(oracle: (value: unknown) => unknown, instance: unknown): boolean | undefined {
  try {
    return oracle(instance) === true;
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

describe("what OpenAPI adds, against emitted validators", () => {
  const text = documentOf({
    User: {
      type: "object",
      required: ["id", "name", "password"],
      properties: {
        id: { type: "integer", readOnly: true },
        name: { type: "string" },
        password: { type: "string", writeOnly: true },
        home: { $ref: "#/components/schemas/Home" },
        job: { "x-extensible-enum": ["a", "b"] },
        level: { type: "string", enum: ["low"], "x-extensible-enum": true },
        pet: { $ref: "#/components/schemas/Pet" },
        entry: { $ref: "#/components/schemas/Entry" },
      },
    },
    Entry: {
      oneOf: [{ $ref: "#/components/schemas/Folder" }, { $ref: "#/components/schemas/File" }],
      discriminator: {
        propertyName: "kind",
        mapping: { array: "#/components/schemas/Folder", file: "#/components/schemas/File" },
      },
    },
    Folder: { $ref: "#/components/schemas/Names" },
    Names: { type: "array", items: { type: "string" } },
    File: { type: "object", properties: { kind: { type: "string" } } },
    Home: { type: "object", properties: { since: { type: "string", readOnly: true } } },
    Pet: {
      oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
      discriminator: { propertyName: "kind", mapping: { feline: "Cat" } },
    },
    Cat: {
      type: "object",
      required: ["kind", "lives"],
      properties: { lives: { type: "integer" } },
    },
    Dog: { type: "object", properties: { kind: { type: "string", enum: ["dog", "puppy"] } } },
  });
  const document: unknown = JSON.parse(text);
  const sent = { name: "a", password: "p" };
  const answered = { id: 1, name: "a" };
  const instances: unknown[] = [
    sent,
    answered,
    {},
    { ...sent, ...answered },
    { ...sent, home: { since: "x" } },
    ...[sent, answered].flatMap((base) => [
      ...["a", "c", 1].map((job) => ({ ...base, job })),
      ...["low", "high", 1].map((level) => ({ ...base, level })),
      ...[
        { kind: "feline", lives: 9 },
        { kind: "feline" },
        { kind: "Cat", lives: 9 },
        { kind: "dog" },
        { kind: "puppy", lives: "x" },
        { kind: "Dog" },
        {},
        1,
      ].map((pet) => ({ ...base, pet })),
      ...[["a"], [1], { kind: "file" }, { kind: "array" }, {}].map((entry) => ({ ...base, entry })),
    ]),
  ];

  test.each(["request", "response"] as const)("in a %s", async (direction) => {
    const emitted = await imported(await modelOf(text));
    const validator = emitted[direction === "request" ? "UserInputValidator" : "UserValidator"]!;
    const { accepts } = await asked(document, pointerTo("/components/schemas/User"), direction);
    const answers = instances.map(accepts);
    expect(answers).toEqual(instances.map((each) => validator.is(each)));
    expect(new Set(answers)).toEqual(new Set([true, false]));
  });

  test("in either direction nothing that one side hides is asked for or refused", async () => {
    const { accepts } = await asked(document, "/components/schemas/User");
    expect([{ name: "a" }, { ...sent, ...answered }].map(accepts)).toEqual([true, true]);
    expect(accepts({ id: 1 })).toBe(false);
    // A list has no property that could tell what it is.
    expect([["a"], [1]].map((entry) => accepts({ name: "a", entry }))).toEqual([true, false]);
  });

  test.each([
    ["3.0", { type: "string", nullable: true, enum: ["a"] }, null, true],
    ["3.0", { nullable: true, allOf: [{ type: "string" }] }, null, true],
    ["3.1", { type: "string", nullable: true }, null, false],
    ["2.0", { type: "string", "x-nullable": true }, null, true],
    ["3.0", { type: "integer", minimum: 1, exclusiveMinimum: true }, 1, false],
    ["3.0", { type: "integer", minimum: 1, exclusiveMinimum: false }, 1, true],
    ["3.1", { type: "integer", exclusiveMinimum: 1 }, 1, false],
  ] as const)("%s %j takes %j: %s", async (version, schema, instance, answer) => {
    expect((await asked(schema, "", undefined, version)).accepts(instance)).toBe(answer);
  });
});

test("faults say what is wrong where", async () => {
  const schema = {
    type: "object",
    required: ["id"],
    additionalProperties: false,
    properties: {
      id: { type: "integer" },
      "a/b": { type: "array", items: { enum: ["x", "y"] }, maxItems: 1 },
      name: { type: ["string", "null"], minLength: 2, pattern: "^a" },
      when: { type: "string", format: "date" },
      either: { anyOf: [{ type: "string", maxLength: 1 }, { type: "integer" }] },
    },
  };
  const { faults } = await asked(schema, "");
  expect(faults({ "a/b": ["z", "x"], name: "b", when: "now", either: "long", more: 1 })).toEqual([
    ": `id` is missing",
    "/a~1b: at most 1 expected, 2 items found",
    '/a~1b/0: "x" or "y" expected, "z" found',
    '/name: at least 2 characters expected, "b" found',
    '/name: a match of `^a` expected, "b" found',
    '/when: format `date` expected, "now" found',
    '/either: at most 1 character expected, "long" found',
    "/more: the schema has no property `more`",
  ]);
  expect(faults({ id: 1, name: 1, either: true })).toEqual([
    "/name: string or null expected, 1 found",
    "/either: string or integer expected, true found",
  ]);
  expect(faults([])).toEqual([": object expected, list found"]);
});

test("circles and depths end", async () => {
  const circle = { $ref: "#/$defs/a", $defs: { a: { allOf: [{ $ref: "#" }], type: "object" } } };
  const { accepts } = await asked(circle, "");
  expect([accepts({}), accepts(1)]).toEqual([true, false]);
  const deep = { type: "object", properties: { a: { $ref: "#" } } };
  let instance: unknown = 1;
  for (let i = 0; i < 150; i += 1) instance = { a: instance };
  expect((await asked(deep, "")).accepts(instance)).toBe(false);
});
