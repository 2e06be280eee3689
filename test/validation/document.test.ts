/** What OpenAPI adds to JSON Schema, in the versions that it comes in. */
import { expect, test } from "vitest";
import { modelOf } from "../emit/emitted.ts";
import { documentOf } from "./documents.ts";
import { imported } from "./emitted.ts";

const answers = (
  validator:
    { is(value: unknown): boolean; faults(value: unknown): readonly unknown[] } | undefined,
  values: readonly unknown[],
): boolean[] =>
  values.map((value) => {
    const valid = validator?.is(value) ?? true;
    expect((validator?.faults(value) ?? []).length === 0).toBe(valid);
    return valid;
  });

test("readOnly is refused in requests, writeOnly in answers, and required counts on the other side", async () => {
  const model = await modelOf(
    documentOf({
      User: {
        type: "object",
        required: ["id", "name", "password"],
        properties: {
          id: { type: "integer", readOnly: true },
          name: { type: "string" },
          password: { type: "string", writeOnly: true },
          home: { $ref: "#/components/schemas/Home" },
        },
      },
      Home: { type: "object", properties: { since: { type: "string", readOnly: true } } },
    }),
  );
  const { UserValidator, UserInputValidator } = await imported(model);
  const sent = { name: "a", password: "p" };
  const answered = { id: 1, name: "a" };
  expect(answers(UserInputValidator, [sent, answered, { ...sent, id: 1 }])).toEqual([
    true,
    false,
    false,
  ]);
  expect(answers(UserValidator, [answered, sent, { ...answered, password: "p" }])).toEqual([
    true,
    false,
    false,
  ]);
  expect(UserInputValidator?.faults({ ...sent, home: { since: "x" } })).toEqual([
    {
      pointer: "/home/since",
      keyword: "readOnly",
      message: "is read-only and must not be sent",
      expected: true,
    },
  ]);
});

test("required beside allOf is lifted for what is read-only further in", async () => {
  const model = await modelOf(
    documentOf({
      Pet: { allOf: [{ $ref: "#/components/schemas/Base" }], required: ["id", "name"] },
      Base: { properties: { id: { type: "integer", readOnly: true }, name: { type: "string" } } },
    }),
  );
  const { PetValidator, PetInputValidator } = await imported(model);
  expect(answers(PetInputValidator, [{ name: "a" }, {}])).toEqual([true, false]);
  expect(answers(PetValidator, [{ name: "a" }, { id: 1, name: "a" }])).toEqual([false, true]);
});

test("an extensible enum is closed in requests and open in answers", async () => {
  const model = await modelOf(
    documentOf({
      Job: {
        type: "object",
        properties: {
          status: { type: "string", enum: ["a", "b"], "x-extensible-enum": true },
          kind: { "x-extensible-enum": ["k"] },
        },
      },
    }),
  );
  const { JobValidator, JobInputValidator } = await imported(model);
  const values = [{ status: "a", kind: "k" }, { status: "new" }, { kind: "new" }, { status: 1 }];
  expect(answers(JobInputValidator, values)).toEqual([true, false, false, false]);
  expect(answers(JobValidator, values)).toEqual([true, true, true, false]);
});

test("OpenAPI 3.0: nullable and boolean bounds", async () => {
  const schemas = {
    Old: {
      type: "object",
      properties: {
        a: { type: "string", nullable: true },
        b: { type: "string", nullable: true, enum: ["x"] },
        c: { nullable: true, allOf: [{ $ref: "#/components/schemas/Inner" }] },
        d: { type: "number", minimum: 1, exclusiveMinimum: true },
        e: { $ref: "#/components/schemas/Inner", nullable: true },
        f: { type: "number", maximum: 1, exclusiveMaximum: false },
      },
    },
    Inner: { type: "object", required: ["z"], properties: { z: { type: "integer" } } },
  };
  const { OldValidator } = await imported(await modelOf(documentOf(schemas, { openapi: "3.0.3" })));
  const valid = [
    { a: null },
    { b: null },
    { b: "x" },
    { c: null },
    { c: { z: 1 } },
    { d: 1.1 },
    { e: null },
    { f: 1 },
  ];
  const invalid = [{ a: 1 }, { b: "null" }, { c: {} }, { c: 0 }, { d: 1 }, { e: {} }, { f: 1.1 }];
  expect(answers(OldValidator, valid)).toEqual(valid.map(() => true));
  expect(answers(OldValidator, invalid)).toEqual(invalid.map(() => false));
});

const pets = (union: object): Record<string, unknown> => ({
  Pet: {
    oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
    ...union,
  },
  Cat: {
    type: "object",
    required: ["kind"],
    properties: { kind: { type: "string" }, lives: { type: "integer" } },
  },
  Dog: {
    type: "object",
    required: ["kind"],
    properties: { kind: { type: "string" }, tricks: { type: "array" } },
  },
});

test("a discriminator chooses by mapping, by const or by name, and its faults are those of the chosen", async () => {
  const mapped = await modelOf(
    documentOf(
      pets({
        discriminator: {
          propertyName: "kind",
          mapping: { c: "Cat", d: "#/components/schemas/Dog" },
        },
      }),
    ),
  );
  const { PetValidator } = await imported(mapped);
  expect(
    answers(PetValidator, [{ kind: "c", lives: 9 }, { kind: "d" }, { kind: "Cat" }, {}, 1]),
  ).toEqual([true, true, false, false, false]);
  expect(PetValidator?.faults({ kind: "c", lives: "x" })).toEqual([
    { pointer: "/lives", keyword: "type", message: "must be an integer", expected: "integer" },
  ]);
  expect(PetValidator?.faults({ kind: "x" })).toEqual([
    {
      pointer: "/kind",
      keyword: "discriminator",
      message: 'must be "c" or "d"',
      expected: ["c", "d"],
    },
  ]);
  const named = await imported(
    await modelOf(documentOf(pets({ discriminator: { propertyName: "kind" } }))),
  );
  expect(answers(named["PetValidator"], [{ kind: "Cat" }, { kind: "c" }])).toEqual([true, false]);
  const fixed = {
    ...pets({ discriminator: { propertyName: "kind" } }),
    Cat: { type: "object", required: ["kind"], properties: { kind: { const: "meow" } } },
  };
  const constant = await imported(await modelOf(documentOf(fixed)));
  expect(answers(constant["PetValidator"], [{ kind: "meow" }, { kind: "Cat" }])).toEqual([
    true,
    false,
  ]);
});

test("members of a union that are made of it do not lead back to it for ever", async () => {
  const schemas = {
    Pet: {
      type: "object",
      required: ["kind"],
      properties: { kind: { type: "string" } },
      oneOf: [{ $ref: "#/components/schemas/Cat" }],
      discriminator: { propertyName: "kind", mapping: { cat: "Cat" } },
    },
    Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }, { required: ["lives"] }] },
  };
  const { PetValidator, CatValidator } = await imported(await modelOf(documentOf(schemas)));
  expect(
    answers(PetValidator, [{ kind: "cat", lives: 1 }, { kind: "cat" }, { kind: "dog" }]),
  ).toEqual([true, false, false]);
  expect(answers(CatValidator, [{ kind: "cat", lives: 1 }, { lives: 1 }])).toEqual([true, false]);
});

test("the faults of a nullable object are those of the object", async () => {
  const schemas = {
    Thing: {
      properties: { a: { anyOf: [{ type: "object", required: ["b"] }, { type: "null" }] } },
    },
  };
  const { ThingValidator } = await imported(await modelOf(documentOf(schemas)));
  expect(ThingValidator?.faults({ a: {} })).toEqual([
    { pointer: "/a/b", keyword: "required", message: "must be given", expected: "b" },
  ]);
  expect(ThingValidator?.faults({ a: 1 })).toEqual([
    {
      pointer: "/a",
      keyword: "type",
      message: "must be an object or null",
      expected: ["object", "null"],
    },
  ]);
});

test("faults are all told, up to a limit, and name their place", async () => {
  const schemas = {
    List: { type: "array", items: { type: "object", properties: { "a/b~c": { type: "string" } } } },
  };
  const { ListValidator } = await imported(await modelOf(documentOf(schemas)));
  const wrong = Array.from({ length: 300 }, () => ({ "a/b~c": 1 }));
  const faults = ListValidator?.faults(wrong) ?? [];
  expect(faults).toHaveLength(100);
  expect(faults[2]).toMatchObject({ pointer: "/2/a~1b~0c", keyword: "type", expected: "string" });
  expect(ListValidator?.faults(wrong, { limit: 3 })).toHaveLength(3);
  expect(ListValidator?.["~standard"].validate([{ "a/b~c": 1 }])).toEqual({
    issues: [{ message: "must be a string", path: [0, "a/b~c"] }],
  });
});

test("a path tells an index from a name that is a number", async () => {
  const schemas = {
    Map: {
      type: "object",
      additionalProperties: { type: "array", items: { type: "array", items: { type: "string" } } },
    },
  };
  const { MapValidator } = await imported(await modelOf(documentOf(schemas)));
  const value = { 0: [["a"], ["b", 1]], "a/b~1": [[], 2] };
  expect(MapValidator?.faults(value).map(({ pointer }) => pointer)).toEqual([
    "/0/1/1",
    "/a~1b~01/1",
  ]);
  expect(MapValidator?.["~standard"].validate(value)).toMatchObject({
    issues: [{ path: ["0", 1, 1] }, { path: ["a/b~1", 1] }],
  });
});

test("a fault is plain: its members are its own, in text and in copies", async () => {
  const schemas = { Text: { type: "string" } };
  const { TextValidator } = await imported(await modelOf(documentOf(schemas)));
  const told = { pointer: "", keyword: "type", message: "must be a string", expected: "string" };
  const [found] = TextValidator?.faults(1) ?? [];
  expect(found).toStrictEqual(told);
  expect({ ...found }).toStrictEqual(told);
  expect(JSON.stringify(found)).toBe(JSON.stringify(told));
});

test("a recursive schema takes what JSON as deep as a server lets in", async () => {
  const schemas = {
    Tree: {
      type: "object",
      properties: { next: { $ref: "#/components/schemas/Tree" } },
      additionalProperties: false,
    },
  };
  const { TreeValidator } = await imported(await modelOf(documentOf(schemas)));
  const deep = (levels: number, end: unknown): unknown =>
    Array.from({ length: levels }).reduce<unknown>((next) => ({ next }), end);
  expect(answers(TreeValidator, [deep(64, {}), deep(64, 1), deep(1000, {})])).toEqual([
    true,
    false,
    true,
  ]);
});

test("a format of the user's own is imported; one that nobody knows is an annotation", async () => {
  const schemas = {
    Money: {
      type: "object",
      properties: {
        amount: { type: "string", format: "money" },
        other: { type: "string", format: "none" },
      },
    },
  };
  const model = await modelOf(documentOf(schemas));
  const module = new URL("./is-money.ts", import.meta.url).pathname;
  const { MoneyValidator } = await imported(model, {
    formats: { money: { module, name: "isMoney" } },
  });
  expect(answers(MoneyValidator, [{ amount: "1.00" }, { amount: "one" }, { other: "x" }])).toEqual([
    true,
    false,
    true,
  ]);
});

test("without assertFormats a format is an annotation", async () => {
  const schemas = { Day: { type: "string", format: "date" } };
  const model = await modelOf(documentOf(schemas));
  expect(answers((await imported(model))["DayValidator"], ["2024-01-01", "x"])).toEqual([
    true,
    false,
  ]);
  expect(
    answers((await imported(model, { assertFormats: false }))["DayValidator"], ["x", 1]),
  ).toEqual([true, false]);
});

test("a $dynamicRef that only a run could settle, and a pattern that is none, are told", async () => {
  const schemas = {
    Base: {
      $id: "https://a.example/base",
      $dynamicAnchor: "node",
      properties: { next: { $dynamicRef: "#node" } },
    },
    Strict: {
      $id: "https://a.example/strict",
      $dynamicAnchor: "node",
      $ref: "base",
      type: "object",
    },
    Taken: { properties: { a: { $ref: "#/components/schemas/Strict" }, b: { pattern: "(" } } },
  };
  const { assertions } = await modelOf(documentOf(schemas, { taken: "Taken" }));
  expect(
    assertions.diagnostics.map(({ rule, severity, pointer }) => [rule, severity, pointer]),
  ).toEqual([
    ["pattern", "warn", "/components/schemas/Taken/properties/b/pattern"],
    ["dynamic-ref", "error", "/components/schemas/Base/properties/next/$dynamicRef"],
  ]);
});

test("a $dynamicRef with one anchor is a plain reference", async () => {
  const schemas = {
    Tree: {
      $id: "https://a.example/tree",
      $dynamicAnchor: "node",
      type: "object",
      properties: { next: { $dynamicRef: "#node" } },
    },
  };
  const model = await modelOf(documentOf(schemas));
  expect(model.assertions.diagnostics).toEqual([]);
  expect(
    answers((await imported(model))["TreeValidator"], [
      { next: { next: {} } },
      { next: { next: 1 } },
    ]),
  ).toEqual([true, false]);
});

test("a file of a form passes where its schema says binary", async () => {
  const schemas = {
    Upload: {
      type: "object",
      properties: { file: { type: "string", format: "binary" }, name: { type: "string" } },
    },
  };
  const { UploadValidator } = await imported(await modelOf(documentOf(schemas)));
  expect(
    answers(UploadValidator, [
      { file: new Blob(["a"]) },
      { file: "a" },
      { file: 1 },
      { name: new Blob([]) },
    ]),
  ).toEqual([true, true, false, false]);
});
