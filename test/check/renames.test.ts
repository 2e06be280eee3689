/** The rules about names know those that the configuration gives. */
import { expect, test } from "vitest";
import { check } from "../../generator/check/check.ts";
import { checkForCode } from "../../generator/commands/check-for-code.ts";
import { validate } from "../../generator/commands/validate.ts";
import { load } from "../../generator/load/load.ts";
import { toModel } from "../../generator/model/model.ts";
import type { Renames } from "../../generator/naming/rename.ts";

const document = `openapi: 3.1.0
info: { title: T, version: "1" }
paths:
  /a: { get: { operationId: get-user, responses: { "204": { description: d } } } }
  /b: { get: { operationId: getUser, responses: { "204": { description: d } } } }
  /c: { get: { operationId: delete, responses: { "204": { description: d } } } }
components:
  schemas:
    simple-user: {}
    SimpleUser: {}
    "400": {}
    Kept: {}
`;

async function told(rename: Renames): Promise<string[]> {
  const found = check(await load({ text: document, name: "a.yaml" }), { rename });
  return found
    .filter(({ rule }) => rule === "name-collision" || rule === "name-changed")
    .map(({ rule, line, message, hint = "" }) => `${line} ${rule}: ${message}. ${hint}`);
}

const collisions = [
  "4 name-collision: `get-user` and `getUser` both want `getUser`; this one is `get_user` (from its spelling). Give one of them another operationId",
  "9 name-collision: `simple-user` and `SimpleUser` both want `SimpleUser`; this one is `simple_user` (from its spelling). Rename one of them",
];
const changes = [
  "6 name-changed: `delete` is emitted as `delete_`. Rename it to choose the name yourself",
  "11 name-changed: `400` is emitted as `_400`. Rename it to choose the name yourself",
];

test("without any, what collides and what is changed is told", async () => {
  expect((await told({})).toSorted()).toEqual([...collisions, ...changes].toSorted());
});

test("a name of one's own ends a collision, by whatever it is given", async () => {
  for (const schemas of [
    { "simple-user": "PlainUser" },
    { "simple-*": "*Plain" },
    { "#/components/schemas/simple-user": "PlainUser" },
    { SimpleUser: "PlainUser" },
  ])
    expect(await told({ schemas })).toEqual([collisions[0], ...changes]);
  for (const operations of [
    { "get-user": "readUser" },
    { "GET /b": "readUser" },
    { "#/paths/~1a/get": "readUser" },
  ])
    expect((await told({ operations })).toSorted()).toEqual([collisions[1], ...changes].toSorted());
});

test("a name that was chosen is not one that was changed", async () => {
  const rename = { schemas: { "400": "BadRequest" }, operations: { delete: "remove" } };
  expect(await told(rename)).toEqual(collisions);
});

test("a name that another has is told, once, and generate refuses it", async () => {
  const rename = {
    schemas: { "simple-user": "PlainUser", "400": "Kept" },
    operations: { "get-user": "readUser", delete: "getUser" },
  };
  expect(await told(rename)).toEqual([
    "6 name-collision: `delete` and `getUser` both want `getUser`, which `rename` gives to this one: nothing can be generated. Choose another name in `rename`, or rename the other too",
    "11 name-collision: `400` and `Kept` both want `Kept`, which `rename` gives to this one: nothing can be generated. Choose another name in `rename`, or rename the other too",
  ]);
  const loaded = await load({ text: document, name: "a.yaml" });
  expect(() => toModel(loaded, { rename })).toThrow("cannot be called `Kept`");
});

test("generate and validate hand them on", async () => {
  const rename = { schemas: { "simple-user": "PlainUser" } };
  const input = { text: document, name: "a.yaml" };
  const isAbout = ({ rule, line }: { rule: string; line: number }): boolean =>
    rule === "name-collision" && line === 9;
  expect((await validate([input])).diagnostics.some(isAbout)).toBe(true);
  expect((await validate([input], { rename })).diagnostics.some(isAbout)).toBe(false);
  expect(checkForCode(await load(input), {}).some(isAbout)).toBe(true);
  expect(checkForCode(await load(input), { rename }).some(isAbout)).toBe(false);
});

test("an entry that renames nothing here is no matter of the document", async () => {
  expect(await told({ schemas: { Missing: "Other" } })).toEqual(await told({}));
});
