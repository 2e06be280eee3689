import { describe, expect, test } from "vitest";
import { CannotRunError } from "../../generator/diagnostic.ts";
import { load } from "../../generator/load/load.ts";
import { toModel } from "../../generator/model/model.ts";
import type { Renames } from "../../generator/naming/rename.ts";
import { compile } from "../emit/compiled.ts";
import { emitted } from "../emit/emitted.ts";

const document = `openapi: 3.1.0
info: { title: T, version: "1" }
paths:
  /users/{id}:
    get: { operationId: users.get, responses: { "200": { description: d, content: { application/json: { schema: { $ref: "#/components/schemas/sdk.User" } } } } } }
    put: { responses: { "204": { description: d } } }
  /teams:
    get: { operationId: users.teams, responses: { "204": { description: d } } }
components:
  schemas:
    sdk.User: { type: object, properties: { team: { $ref: "#/components/schemas/sdk.Team" } } }
    sdk.Team: { type: string }
    "400": { type: number }
    Kept: { type: boolean }
`;

const modelWith = async (rename: Renames) =>
  toModel(await load({ text: document, name: "openapi.yaml" }), { rename });

const named = async (rename: Renames): Promise<Record<string, string>> => {
  const { schemas, operations } = await modelWith(rename);
  return Object.fromEntries([
    ...[...schemas.values()].map(({ names }) => [names.component, names.response]),
    ...operations.map(({ method, path, names }) => [`${method} ${path}`, names.call]),
  ]);
};

const before = {
  "sdk.User": "SdkUser",
  "sdk.Team": "SdkTeam",
  "400": "_400",
  Kept: "Kept",
  "get /users/{id}": "usersGet",
  "put /users/{id}": "putUsersById",
  "get /teams": "usersTeams",
};

describe("names that the configuration gives", () => {
  const cases: [name: string, rename: Renames, after: Record<string, string>][] = [
    [
      "a schema by its place",
      { schemas: { "#/components/schemas/400": "BadRequest" } },
      { "400": "BadRequest" },
    ],
    ["a schema by its name", { schemas: { "400": "BadRequest" } }, { "400": "BadRequest" }],
    [
      "schemas by a pattern",
      { schemas: { "sdk.*": "*" } },
      { "sdk.User": "User", "sdk.Team": "Team" },
    ],
    [
      "operations by place, id, and method and path",
      {
        operations: {
          "#/paths/~1users~1{id}/get": "getUser",
          "users.teams": "listTeams",
          "PUT /users/{id}": "replaceUser",
        },
      },
      {
        "get /users/{id}": "getUser",
        "get /teams": "listTeams",
        "put /users/{id}": "replaceUser",
      },
    ],
    [
      "operations by a pattern",
      { operations: { "users.*": "*" } },
      { "get /users/{id}": "get", "get /teams": "teams" },
    ],
  ];
  test.each(cases)("%s", async (_, rename, after) => {
    expect(await named(rename)).toEqual({ ...before, ...after });
  });

  test("without any, names are the document's", async () => {
    expect(await named({})).toEqual(before);
  });

  test("a name counts more than a pattern, a place more than a name", async () => {
    const schemas = {
      "sdk.*": "*",
      "sdk.Team": "Squad",
      "400": "Bad",
      "#/components/schemas/400": "Worse",
    };
    await expect(named({ schemas })).rejects.toThrow("no schema is called `400`");
    const { "400": _, ...others } = schemas;
    expect(await named({ schemas: others })).toEqual({
      ...before,
      "sdk.User": "User",
      "sdk.Team": "Squad",
      "400": "Worse",
    });
  });

  test("derived types follow, and all of it compiles; what mirrors the document stays", async () => {
    const files = await emitted(
      await modelWith({ schemas: { "sdk.*": "*" }, operations: { "users.get": "getUser" } }),
    );
    expect(files["types.ts"]).toContain("export type GetUserResponses");
    expect(files["types.ts"]).toContain('"sdk.User": User;');
    expect(files["types.ts"]).toContain('"users.get": {');
    expect(compile({ ...files })).toEqual([]);
  });
});

describe("what cannot be is refused, with what to do", () => {
  const cases: [rename: Renames, message: string, hint: string][] = [
    [
      { schemas: { "sdk.Usr": "User" } },
      "`rename`: no schema is called `sdk.Usr`",
      "mend the name or the place, or take the entry out",
    ],
    [
      { operations: { "#/paths/~1users/get": "getUser" } },
      "`rename`: no operation is called `#/paths/~1users/get`",
      "mend the name or the place, or take the entry out",
    ],
    [
      { schemas: { "400": "bad request" } },
      "`rename`: `bad request` (for `400`) is no name for a schema",
      "write `BadRequest`",
    ],
    [
      { operations: { "users.get": "delete" } },
      "`rename`: `delete` (for `users.get`) is no name for an operation",
      "write `delete_`",
    ],
    [
      { schemas: { "400": "Kept" } },
      "`rename`: the schema at `#/components/schemas/400` cannot be called `Kept`: another has that name, or code of ours",
      "choose another name, or rename the other too",
    ],
    [
      { schemas: { "sdk.*": "Same" } },
      "`rename`: the schema at `#/components/schemas/sdk.User` cannot be called `Same`: another has that name, or code of ours",
      "choose another name, or rename the other too",
    ],
    [
      { schemas: { "sdk.*": "*", "*User": "*Person" } },
      "`rename`: both `sdk.*` and `*User` rename the schema `sdk.User`",
      "make one of them narrower, or name the place",
    ],
  ];
  test.each(cases)("%j", async (rename, message, hint) => {
    const error: unknown = await modelWith(rename).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CannotRunError);
    expect(error).toMatchObject({ message, hint });
  });
});
