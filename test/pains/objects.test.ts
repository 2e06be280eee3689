import { expect, test } from "vitest";
import { misfits, exchanged, schemas } from "./misfits.ts";

test("T5: required beside allOf makes a member's property required, through several levels", async () => {
  expect(
    await misfits(
      schemas(
        "3.1.0",
        `
      Base: { type: object, properties: { a: { type: string }, b: { $ref: "#/components/schemas/Word" }, c: { type: string } } }
      Word: { type: string }
      Middle: { allOf: [{ $ref: "#/components/schemas/Base" }, { type: object, properties: { d: { type: string } } }] }
      Beside: { allOf: [{ $ref: "#/components/schemas/Middle" }], required: [a, d] }
      Inside: { allOf: [{ $ref: "#/components/schemas/Middle" }, { required: [b] }] }
      Deep: { allOf: [{ allOf: [{ $ref: "#/components/schemas/Middle" }], required: [c] }] }
      Later: { allOf: [{ $ref: "#/components/schemas/Beside" }], required: [b] }
      Beside31: { $ref: "#/components/schemas/Base", required: [b, g], properties: { g: { type: string } } }
      Rule: { required: [c, f] }
      Outer: { type: object, properties: { f: { type: string } }, allOf: [{ $ref: "#/components/schemas/Base" }, { $ref: "#/components/schemas/Rule" }] }
      Typed: { type: object, required: [a, e], properties: { e: { type: string } }, allOf: [{ $ref: "#/components/schemas/Base" }] }
      `,
      ),
      `
    same<Flat<api.Beside>, { a: string; b?: string; c?: string; d: string }>();
    same<Flat<api.Inside>, { a?: string; b: string; c?: string; d?: string }>();
    same<Flat<api.Deep>, { a?: string; b?: string; c: string; d?: string }>();
    same<Flat<api.Later>, { a: string; b: string; c?: string; d: string }>();
    same<Flat<api.Outer>, { a?: string; b?: string; c: string; f: string }>();
    same<Flat<api.Beside31>, { a?: string; b: string; c?: string; g: string }>();
    same<Flat<api.Typed>, { a: string; b?: string; c?: string; e: string }>();
    `,
    ),
  ).toEqual([]);
});

test("T5: what is required and declared nowhere is there all the same, with any value", async () => {
  expect(
    await misfits(
      exchanged(
        "3.1.0",
        `
      Body: { type: object, required: [a, gone], properties: { a: { type: string } } }
      Typed: { type: object, required: [x], properties: { a: { type: string } }, additionalProperties: { type: string } }
      Whole: { type: object, properties: { a: { type: string, default: d }, id: { type: string, readOnly: true } }, allOf: [{ type: object, required: [a, id], properties: { b: { type: string } } }] }
      Either: { type: object, properties: { a: { type: string } }, oneOf: [{ required: [a], properties: { b: { type: string } } }, { properties: { c: { type: string } } }] }
      `,
      ),
      `
    same<api.Body, { a: string; gone: unknown }>();
    same<api.components["schemas"]["Body"], { a: string }>();
    same<api.Typed["x"], string>();
    same<Flat<api.Whole>, { a: string; id: string; b?: string }>();
    export const either: api.Either = { a: "a", b: "b" };
    export const body: api.Body = { a: "a", gone: null };
    export const wrong: api.Body = { a: "a" }; // error
    `,
    ),
  ).toEqual([]);
});

test("T7: additionalProperties beside properties is constructible and keeps the named types", async () => {
  expect(
    await misfits(
      exchanged(
        "3.1.0",
        `
      Body:
        type: object
        required: [id]
        properties: { id: { type: integer }, note: { type: string } }
        additionalProperties: { type: boolean }
      Open: { type: object, properties: { id: { type: integer } }, additionalProperties: true }
      Empty: { type: object, properties: { id: { type: integer } }, additionalProperties: {} }
      Closed: { type: object, properties: { id: { type: integer } }, additionalProperties: false }
      Nothing: { type: object, additionalProperties: false }
      Map: { type: object, additionalProperties: { type: string } }
      Composed: { allOf: [{ $ref: "#/components/schemas/Closed" }, {}] }
      Patterns: { type: object, patternProperties: { "^x-": { type: string } }, properties: { id: { type: integer } } }
      `,
      ),
      `
    export const body: api.Body = { id: 1, note: "n", other: true };
    same<api.Body["id"], number>();
    same<api.Body["note"], string | undefined>();
    export const wrong: api.Body = { id: "1" }; // error
    export const open: api.Open = { id: 1, other: [] };
    same<api.Open["id"], number | undefined>();
    same<api.Empty["id"], number | undefined>();
    same<keyof api.Closed, "id">();
    same<api.Closed, api.Composed>();
    export const more: api.Closed = { id: 1, x: 2 }; // error
    same<api.Nothing, { [key: string]: never }>();
    same<api.Map, { [key: string]: string }>();
    export const patterns: api.Patterns = { id: 1, "x-a": "text" };
    `,
    ),
  ).toEqual([]);
});

test("T9: an enum that is marked as open takes unknown texts and keeps the known ones apart", async () => {
  expect(
    await misfits(
      schemas(
        "3.1.0",
        `
      Marked: { type: string, enum: [a, b], x-extensible-enum: true }
      Listed: { type: string, x-extensible-enum: [a, b] }
      Nullable: { type: [string, "null"], enum: [a, null], x-extensible-enum: true }
      Closed: { type: string, enum: [a, b] }
      `,
      ),
      `
    export const known: api.Marked = "a";
    export const added: api.Marked = "c";
    export const listed: api.Listed = "c";
    same<api.Marked, "a" | "b" | (string & {})>();
    export const nothing: api.Nullable = null;
    export const number: api.Marked = 1; // error
    export const closed: api.Closed = "c"; // error
    `,
    ),
  ).toEqual([]);
});

test("T10: tuples are closed only where the document closes them, and long ones are lists", async () => {
  const long = Array.from({ length: 65 }, () => "{ type: number }").join(", ");
  expect(
    await misfits(
      schemas(
        "3.1.0",
        `
      Pair: { type: array, prefixItems: [{ type: string }, { type: number }], items: false, minItems: 2 }
      Most: { type: array, prefixItems: [{ type: string }, { type: number }], maxItems: 2 }
      Open: { type: array, prefixItems: [{ type: string }] }
      Rest: { type: array, prefixItems: [{ type: string }], items: { type: boolean }, minItems: 1 }
      Fixed: { type: array, items: { type: string }, minItems: 2, maxItems: 2 }
      Long: { type: array, prefixItems: [${long}], items: { type: string } }
      `,
      ),
      `
    same<api.Pair, [string, number]>();
    same<api.Most, [string?, number?]>();
    same<api.Open, [string?, ...unknown[]]>();
    same<api.Rest, [string, ...boolean[]]>();
    same<api.Fixed, string[]>();
    same<api.Long, (number | string)[]>();
    `,
    ),
  ).toEqual([]);
});

test("T15: every schema is a named export, the same as under components", async () => {
  expect(
    await misfits(
      schemas(
        "3.1.0",
        `
      simple-user: { type: object, properties: { name: { type: string } } }
      Team: { type: array, items: { $ref: "#/components/schemas/simple-user" } }
      `,
      ),
      `
    same<api.SimpleUser, { name?: string }>();
    same<api.Team, api.SimpleUser[]>();
    same<api.components["schemas"]["simple-user"], api.SimpleUser>();
    same<api.components["schemas"]["Team"], api.Team>();
    export const record: Record<string, unknown> = {} as api.SimpleUser;
    `,
    ),
  ).toEqual([]);
});
