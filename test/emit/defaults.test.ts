/** Where the emitted server is told to fill defaults: once a property, and each constant below what it names. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Server } from "../../runtime/server/server.ts";
import { compile } from "./compiled.ts";
import { emitted, modelOf } from "./emitted.ts";

const document = (schemas: readonly string[]): string =>
  [
    "openapi: 3.0.3",
    'info: { title: T, version: "1" }',
    "paths:",
    "  /a:",
    "    post:",
    "      operationId: makeA",
    "      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Alias' } } } }",
    "      responses: { '204': { description: Made } }",
    "components:",
    "  schemas:",
    ...schemas.map((line) => `    ${line}`),
  ].join("\n");

const constantsOf = async (schemas: readonly string[]): Promise<string[]> => {
  const { "server.ts": server } = await emitted(await modelOf(document(schemas)));
  return [...server.matchAll(/const (defaultsOf\w+): Defaults = (.*);/g)].map(
    ([, name, value]) => `${name} = ${value}`,
  );
};

test("an alias stands below what it refers to, whatever the order of the document", async () => {
  expect(
    await constantsOf([
      "Alias: { $ref: '#/components/schemas/Late' }",
      "Late: { type: object, properties: { size: { type: integer, default: 3 } } }",
    ]),
  ).toEqual([
    "defaultsOfLate = { properties: { size: { default: 3 } } }",
    "defaultsOfAlias = defaultsOfLate",
  ]);
});

test("a property that several parts declare is told once", async () => {
  expect(
    await constantsOf([
      "Alias:",
      "  required: [size]",
      "  allOf:",
      "    - { type: object, properties: { size: { type: integer, default: 3 } } }",
      "    - { type: object, properties: { size: { type: integer, minimum: 1 } } }",
    ]),
  ).toEqual(["defaultsOfAlias = { properties: { size: { default: 3 } } }"]);
});

test("a schema that leads back to itself does so through a function", async () => {
  expect(
    await constantsOf([
      "Alias:",
      "  type: object",
      "  properties:",
      "    size: { type: integer, default: 3 }",
      "    next: { $ref: '#/components/schemas/Alias' }",
    ]),
  ).toEqual([
    "defaultsOfAlias = { properties: { size: { default: 3 }, next: { within: () => defaultsOfAlias } } }",
  ]);
});

describe("schemas that lead to each other", () => {
  const schemas = [
    "Alias: { type: object, properties: { size: { type: integer, default: 3 }, user: { $ref: '#/components/schemas/User' } } }",
    "User: { oneOf: [{ type: string }, { $ref: '#/components/schemas/Person' }] }",
    "Person: { type: object, properties: { roles: { type: array, items: { $ref: '#/components/schemas/Role' } }, name: { type: string, default: nobody } } }",
    "Role: { anyOf: [{ type: string }, { $ref: '#/components/schemas/Group' }] }",
    "Group: { type: object, properties: { of: { $ref: '#/components/schemas/User' }, size: { type: integer, default: 1 } } }",
  ];

  test("name no constant before it is made, and fill what they should", async () => {
    const files = await emitted(await modelOf(document(schemas)));
    expect(compile({ ...files })).toEqual([]);
    const folder = join(import.meta.dirname, `.circular-${process.pid}`);
    mkdirSync(folder, { recursive: true });
    try {
      for (const [name, written] of Object.entries(files))
        writeFileSync(join(folder, name), written);
      const { createServer } = (await import(
        /* @vite-ignore */ pathToFileURL(join(folder, "server.ts")).href
      )) as { createServer: (handlers: object) => Server };
      const seen: unknown[] = [];
      const server = createServer({
        makeA: ({ body }: { readonly body: unknown }) => {
          seen.push(body);
          return { status: 204 };
        },
      });
      const { status } = await server.fetch(
        new Request("http://server.test/a", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ user: { roles: ["a", { of: {} }] } }),
        }),
      );
      const roles = ["a", { size: 1, of: { name: "nobody" } }];
      expect({ status, seen }).toEqual({
        status: 204,
        seen: [{ size: 3, user: { name: "nobody", roles } }],
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe("in unions", () => {
  const schemas = [
    "Alias:",
    "  type: object",
    "  properties:",
    "    pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: kind } }",
    "    size: { anyOf: [{ $ref: '#/components/schemas/Size' }, { type: 'null' }, { type: string }] }",
    "    vague: { anyOf: [{ $ref: '#/components/schemas/Size' }, { type: object, required: [own], properties: { own: { type: string } } }] }",
    "    pair: { type: array, prefixItems: [{ type: string }, { $ref: '#/components/schemas/Size' }], minItems: 2, items: { $ref: '#/components/schemas/Cat' } }",
    "    pets: { type: object, additionalProperties: { type: array, items: { $ref: '#/components/schemas/Pet' } } }",
    "    mixed: { allOf: [{ $ref: '#/components/schemas/Size' }, { $ref: '#/components/schemas/Pet' }] }",
    "    either: { oneOf: [{ $ref: '#/components/schemas/Pet' }, { type: array, items: { $ref: '#/components/schemas/Size' } }] }",
    "Pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: kind } }",
    "Cat: { type: object, required: [kind], properties: { kind: { const: Cat }, lives: { type: integer, default: 9 }, kitten: { $ref: '#/components/schemas/Pet' } } }",
    "Dog: { type: object, required: [kind], properties: { kind: { const: Dog }, tricks: { type: array, items: { type: string }, default: [] } } }",
    "Size: { type: object, properties: { unit: { type: string, default: cm } } }",
  ];
  const text = document(schemas).replace("openapi: 3.0.3", "openapi: 3.1.0");

  const user = `
import { createServer } from "./server.ts";
import type { AliasReceived } from "./types.ts";

/** Compiles only where the type promises what is filled in, and nothing else. */
export function told(body: AliasReceived): unknown {
  const { pet, size, vague, pair, pets, mixed, either } = body;
  const lives: number | undefined = pet?.kind === "Cat" ? pet.lives : pet?.tricks.length;
  const kitten = pet?.kind === "Cat" && pet.kitten?.kind === "Dog" ? pet.kitten.tricks.length : 0;
  const unit: string | undefined = size && typeof size === "object" ? size.unit : "";
  const sent: { unit?: string } | { own: string } | undefined = vague;
  // @ts-expect-error -- nobody can tell which member it is, so nothing is filled in
  const promised: { unit: string } | { own: string } | undefined = vague;
  const inPair: [string | undefined, number | undefined] = [pair?.[1].unit, pair?.[2]?.lives];
  const inMap = Object.values(pets ?? {}).flat().map((each) => (each.kind === "Cat" ? each.lives + 1 : each.tricks.length));
  const inMixed: string | undefined = mixed && (mixed.kind === "Cat" ? mixed.unit.repeat(mixed.lives) : mixed.unit);
  const inEither: number = Array.isArray(either) ? either.map(({ unit }) => unit.length).length : 0;
  return { lives, kitten, unit, sent, promised, inPair, inMap, inMixed, inEither };
}
export const serverOf = (seen: (body: unknown) => void) =>
  createServer({
    makeA({ body }) {
      if (body) told(body);
      seen(body);
      return { status: 204 };
    },
  });
`;

  test.each<[what: string, sent: object, got: object]>([
    ["a discriminator chooses", { pet: { kind: "Cat" } }, { pet: { kind: "Cat", lives: 9 } }],
    ["each its own", { pet: { kind: "Dog" } }, { pet: { kind: "Dog", tricks: [] } }],
    [
      "what leads back to itself",
      { pet: { kind: "Cat", kitten: { kind: "Cat", kitten: { kind: "Dog" } } } },
      {
        pet: {
          kind: "Cat",
          lives: 9,
          kitten: { kind: "Cat", lives: 9, kitten: { kind: "Dog", tricks: [] } },
        },
      },
    ],
    ["the only object", { size: {} }, { size: { unit: "cm" } }],
    ["what is no object is left alone", { size: null }, { size: null }],
    ["members that nothing tells apart are left alone", { vague: {} }, { vague: {} }],
    [
      "the items of a tuple",
      { pair: ["a", {}, { kind: "Cat" }] },
      { pair: ["a", { unit: "cm" }, { kind: "Cat", lives: 9 }] },
    ],
    [
      "maps of lists",
      { pets: { a: [{ kind: "Cat", lives: 1 }, { kind: "Dog" }] } },
      {
        pets: {
          a: [
            { kind: "Cat", lives: 1 },
            { kind: "Dog", tricks: [] },
          ],
        },
      },
    ],
    [
      "a union among the parts of a whole",
      { mixed: { kind: "Cat" } },
      { mixed: { kind: "Cat", lives: 9, unit: "cm" } },
    ],
    ["a list beside objects", { either: [{}] }, { either: [{ unit: "cm" }] }],
    ["objects beside a list", { either: { kind: "Dog" } }, { either: { kind: "Dog", tricks: [] } }],
  ])("%s", async (_what, sent, got) => {
    const { serverOf } = await loaded();
    const seen: unknown[] = [];
    const request = new Request("http://server.test/a", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(sent),
    });
    const { status } = await serverOf((body) => seen.push(body)).fetch(request);
    expect({ status, seen }).toEqual({ status: 204, seen: [got] });
  });

  test("the types promise what is filled in, and no more", async () => {
    expect(compile({ ...(await emitted(await modelOf(text))), "user.ts": user })).toEqual([]);
  });

  // Beside the repository's own files, so that packages are found from there.
  const folder = join(import.meta.dirname, `.defaults-${process.pid}`);
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    const files = { ...(await emitted(await modelOf(text))), "user.ts": user };
    for (const [name, written] of Object.entries(files)) writeFileSync(join(folder, name), written);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const loaded = async () =>
    (await import(/* @vite-ignore */ pathToFileURL(join(folder, "user.ts")).href)) as {
      readonly serverOf: (seen: (body: unknown) => void) => Server;
    };
});

test("within the value of a parameter no default is filled in, and none is promised", async () => {
  const parameters = [
    "      parameters:",
    "        - { name: size, in: query, style: deepObject, schema: { $ref: '#/components/schemas/Alias' } }",
    "      responses:",
  ].join("\n");
  const schemas = ["Alias: { type: object, properties: { unit: { type: string, default: cm } } }"];
  const text = document(schemas).replace("      responses:", `${parameters} `);
  const reading = `
import type { MakeARequest } from "./types.ts";
export const sent = ({ query }: MakeARequest): string | undefined => query.size?.unit;
// @ts-expect-error -- it may be absent
export const promised = ({ query }: MakeARequest): { unit: string } | undefined => query.size;
export const body = ({ body }: MakeARequest): string | undefined => body?.unit.trim();
`;
  expect(compile({ ...(await emitted(await modelOf(text))), "user.ts": reading })).toEqual([]);
});
