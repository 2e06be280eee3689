/** What the model makes of parameters that check finds fault with: what the finding says is assumed. */
import { expect, test } from "vitest";
import type { Parameter } from "../../generator/model/api-model.ts";
import { modelOf } from "../emit/emitted.ts";
import { misfits } from "../pains/misfits.ts";

async function parametersOf(path: string, lines: readonly string[]): Promise<readonly Parameter[]> {
  const model = await modelOf(
    [
      "openapi: 3.1.0",
      'info: { title: T, version: "1" }',
      "paths:",
      `  ${path}:`,
      "    get:",
      "      operationId: getA",
      "      parameters:",
      ...lines.map((line) => `        - ${line}`),
      "      responses: { '200': { description: Fine } }",
    ].join("\n"),
  );
  return model.operations[0]?.parameters ?? [];
}

test("param-duplicate: the first of two counts", async () => {
  const parameters = await parametersOf("/a", [
    "{ name: x, in: query, schema: { type: integer } }",
    "{ name: y, in: query, schema: { type: boolean } }",
    "{ name: x, in: query, schema: { type: string } }",
  ]);
  expect(parameters.map(({ name, type }) => [name, type.kind])).toEqual([
    ["x", "integer"],
    ["y", "boolean"],
  ]);
});

test("path-param-unused: what the path does not name is ignored", async () => {
  const parameters = await parametersOf("/a/{id}", [
    "{ name: id, in: path, required: true, schema: { type: string } }",
    "{ name: ident, in: path, required: true, schema: { type: string } }",
  ]);
  expect(parameters.map(({ name }) => name)).toEqual(["id"]);
});

test("path-param-missing: what the path names is a text to client and server; the mirror lacks it", async () => {
  const document = `openapi: 3.1.0
info: { title: T, version: "1" }
paths:
  /a/{id}/{part}:
    get:
      operationId: getA
      parameters: [{ name: part, in: path, required: true, schema: { type: integer } }]
      responses: { "200": { description: Fine } }
      callbacks:
        done:
          "/{$request.body#/to}":
            post: { responses: { "200": { description: Fine } } }`;
  const [operation] = (await modelOf(document)).operations;
  expect(operation?.parameters.map((parameter) => [parameter.name, parameter.type.kind])).toEqual([
    ["part", "integer"],
    ["id", "string"],
  ]);
  expect(operation?.callbacks[0]?.items[0]?.operations.get("post")?.parameters).toEqual([]);
  const types = `
    same<api.GetAInput["path"]["id"], string>();
    same<api.GetARequest["path"], { part: number; id: string }>();
    same<api.paths["/a/{id}/{part}"]["get"]["parameters"]["path"], { part: number }>();`;
  expect(await misfits(document, types)).toEqual([]);
});

test.each([
  ["{ name: x, in: query, style: matrix, schema: { type: string } }", "form"],
  ["{ name: x, in: header, style: form, schema: { type: string } }", "simple"],
  ["{ name: x, in: query, style: deepObject, schema: { type: string } }", "form"],
  ["{ name: x, in: query, style: deepObject, schema: { type: array } }", "form"],
  ["{ name: x, in: query, style: pipeDelimited, schema: { type: integer } }", "form"],
  ["{ name: x, in: query, style: pipeDelimited, schema: { type: array } }", "pipeDelimited"],
  ["{ name: x, in: query, style: deepObject, schema: { type: object } }", "deepObject"],
])("param-style: %s is %s", async (line, style) => {
  const [parameter] = await parametersOf("/a", [line]);
  expect(parameter?.style).toBe(style);
});

test("param-reserved: what media types and security say is no parameter, but stays in the mirror", async () => {
  const document = `openapi: 3.1.0
info: { title: T, version: "1" }
paths:
  /a:
    get:
      operationId: getA
      parameters:
        - { name: Accept, in: header, required: true, schema: { type: string } }
        - { name: content-type, in: header, schema: { type: string } }
        - { name: Authorization, in: header, schema: { type: string } }
        - { name: X-Accept, in: header, schema: { type: string } }
        - { name: accept, in: query, schema: { type: string } }
      responses: { "200": { description: Fine } }`;
  const [operation] = (await modelOf(document)).operations;
  expect(operation?.parameters.map(({ name }) => name)).toEqual(["X-Accept", "accept"]);
  expect(
    await misfits(
      document,
      `
    same<api.GetAInput["headers"], { "X-Accept"?: string } | undefined>();
    same<keyof NonNullable<api.operations["getA"]["parameters"]["header"]>, "Accept" | "content-type" | "Authorization" | "X-Accept">();
    `,
    ),
  ).toEqual([]);
});

test("a path parameter is always sent: its default is for people to read", async () => {
  const [parameter] = await parametersOf("/a/{id}", [
    "{ name: id, in: path, required: true, schema: { type: string, default: me } }",
  ]);
  expect(parameter).not.toHaveProperty("default");
  expect(parameter?.doc.default).toBe("me");
});
