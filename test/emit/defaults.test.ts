/** Where the emitted server is told to fill defaults: once a property, and each constant below what it names. */
import { expect, test } from "vitest";
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
