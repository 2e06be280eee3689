import { expect, test } from "vitest";
import { compile } from "../emit/compiled.ts";
import { emitted, modelOf } from "../emit/emitted.ts";
import { exchanged, misfits, schemas } from "./misfits.ts";

test("T3: a discriminator without mapping takes the member's const or enum, else its name", async () => {
  const document = exchanged(
    "3.1.0",
    `
    Body:
      oneOf:
        - { $ref: "#/components/schemas/Cat" }
        - { $ref: "#/components/schemas/Dog" }
        - { $ref: "#/components/schemas/Fish" }
        - { $ref: "#/components/schemas/Bird" }
      discriminator: { propertyName: kind }
    Cat: { type: object, required: [kind, lives], properties: { kind: { const: cat }, lives: { type: integer } } }
    Dog: { type: object, required: [kind, tail], properties: { kind: { type: string, enum: [dog] }, tail: { type: string } } }
    Fish: { type: object, required: [fins], properties: { fins: { type: integer } } }
    Bird: { allOf: [{ $ref: "#/components/schemas/Winged" }, { type: object, required: [song], properties: { song: { type: string } } }] }
    Winged: { type: object, required: [kind], properties: { kind: { $ref: "#/components/schemas/Kind" } } }
    Kind: { type: string, enum: [bird, bat] }
    `,
  );
  expect(
    await misfits(
      document,
      `
    same<api.Body["kind"], "cat" | "dog" | "Fish" | "Bird">();
    export function told(body: api.Body): string | number {
      switch (body.kind) {
        case "cat": return body.lives;
        case "dog": return body.tail;
        case "Fish": return body.fins;
        case "Bird": return body.song;
      }
    }
    export const wrong: api.Body = { kind: "Cat", lives: 9 }; // error
    `,
    ),
  ).toEqual([]);
});

test("T3: a mapping wins over the names, for children by allOf and aliases too", async () => {
  expect(
    await misfits(
      schemas(
        "3.0.4",
        `
      Pet:
        type: object
        required: [type]
        properties: { type: { type: string } }
        discriminator: { propertyName: type, mapping: { c: Cat, d: "#/components/schemas/Dog", hound: Dog } }
      Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { lives: { type: integer } } }] }
      Dog: { allOf: [{ $ref: "#/components/schemas/Pet" }] }
      Puppy: { allOf: [{ $ref: "#/components/schemas/Dog" }] }
      Any: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }] }
      `,
      ),
      `
    same<api.Cat["type"], "c">();
    same<api.Dog["type"], "d" | "hound">();
    same<api.Puppy["type"], "Puppy">();
    export function told(any: api.Any): number | undefined {
      return any.type === "c" ? any.lives : undefined;
    }
    `,
    ),
  ).toEqual([]);
});

test("T12: results are plain types: a nested union narrows, and what came can be sent", async () => {
  const document = exchanged(
    "3.1.0",
    `
    Body:
      type: object
      required: [step, tags]
      properties:
        step: { oneOf: [{ $ref: "#/components/schemas/Wait" }, { $ref: "#/components/schemas/Done" }] }
        tags: { type: array, items: { type: string } }
    Wait: { type: object, required: [state, seconds], properties: { state: { const: wait }, seconds: { type: integer } } }
    Done: { type: object, required: [state, result], properties: { state: { const: done }, result: { type: string } } }
    `,
  );
  const files = await emitted(await modelOf(document));
  const use = `
import { type ExchangeResult, createClient, exchange, connect } from "./client.ts";
import type { Body } from "./types.ts";
export async function run(body: Body): Promise<string | number> {
  const result: ExchangeResult = await createClient().exchange({ body });
  const { step } = result.data;
  if (step.state === "wait") return step.seconds;
  const again: Body = await exchange(connect(), { body: { step, tags: ["a"] } }).orThrow();
  return again.step.state === "done" ? again.step.result : step.result;
}
`;
  expect(compile({ ...files, "use.ts": use })).toEqual([]);
});

test("T13: a union of 200 members checks", async () => {
  const names = Array.from({ length: 200 }, (_, index) => `M${index}`);
  const members = names.map(
    (name) =>
      `${name}: { type: object, required: [kind, v], properties: { kind: { type: string }, v: { type: array, items: { $ref: "#/components/schemas/All" } } } }`,
  );
  expect(
    await misfits(
      schemas(
        "3.1.0",
        [
          `All: { oneOf: [${names.map((name) => `{ $ref: "#/components/schemas/${name}" }`).join(", ")}], discriminator: { propertyName: kind } }`,
          ...members,
        ].join("\n"),
      ),
      `
    export const one: api.All = { kind: "M199", v: [{ kind: "M0", v: [] }] };
    export const none: api.All = { kind: "M200", v: [] }; // error
    same<api.components["schemas"]["All"], api.All>();
    export const told = (all: api.All): api.M7 | undefined => (all.kind === "M7" ? all : undefined);
    `,
    ),
  ).toEqual([]);
});

test("T7: `additionalProperties: true` beside a choice of types leaves the scalars in it", async () => {
  expect(
    await misfits(
      schemas(
        "3.0.4",
        `
    Payload: { anyOf: [{ type: string }, { type: object }, { type: integer }], additionalProperties: true }
    `,
      ),
      `
    const text: api.Payload = "a";
    const whole: api.Payload = 1;
    const object: api.Payload = { a: 1 };
    const flag: api.Payload = true; // error
    export { text, whole, object, flag };
    `,
    ),
  ).toEqual([]);
});
