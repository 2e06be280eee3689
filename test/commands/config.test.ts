import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadConfig } from "../../generator/commands/config.ts";

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "specwright-config-"));
});
afterEach(() => rm(cwd, { recursive: true }));

test("paths are relative to the file, URLs stay", async () => {
  await writeFile(
    join(cwd, "specwright.config.json"),
    '{ "input": "a/b.yaml", "output": "../x", "handlers": "h", "check": { "baseline": "known.json" }, "strict": true }',
  );
  expect(await loadConfig(cwd)).toEqual({
    input: join(cwd, "a/b.yaml"),
    output: join(cwd, "../x"),
    handlers: join(cwd, "h"),
    check: { baseline: join(cwd, "known.json") },
    strict: true,
    path: join(cwd, "specwright.config.json"),
  });
  await writeFile(join(cwd, "c.json"), '{ "input": "https://example.com/a.yaml" }');
  expect(await loadConfig(cwd, "c.json")).toEqual({
    input: "https://example.com/a.yaml",
    path: join(cwd, "c.json"),
  });
});

test("what has a choice is taken as it is said", async () => {
  const config = {
    types: { enums: "const", brand: ["uuid"], dates: "temporal", int64: "bigint" },
    groupByTags: true,
    rename: { schemas: { "user-dto": "User" }, operations: { getUser: "user" } },
  };
  const path = join(cwd, "specwright.config.json");
  await writeFile(path, JSON.stringify(config));
  expect(await loadConfig(cwd)).toEqual({ ...config, path });
});

test("a folder without a configuration has none", async () => {
  expect(await loadConfig(cwd)).toEqual({});
});

test.each([
  ['{ "inptu": "x" }', "has an unknown field `inptu`"],
  ['{ "input": 1 }', "`input` must be a path or a URL"],
  ['{ "emit": ["tpyes"] }', "`emit` must be a list of types, client, server, validators, document"],
  ['{ "format": "black" }', "`format` must be prettier, oxfmt or none"],
  ['{ "headers": { "a": 1 } }', "`headers` must be an object of texts"],
  ['{ "types": [] }', "`types` must be an object"],
  [
    '{ "types": { "enum": "const" } }',
    "`types` has an unknown field `enum`: it may have enums, brand, dates, int64",
  ],
  ['{ "types": { "enums": "object" } }', "`types.enums` must be union, const, enum"],
  ['{ "types": { "brand": "uuid" } }', "`types.brand` must be a list of formats"],
  ['{ "types": { "brand": [1] } }', "`types.brand` must be a list of formats"],
  ['{ "types": { "dates": "Date" } }', "`types.dates` must be string, date, temporal"],
  ['{ "types": { "int64": true } }', "`types.int64` must be number, bigint, string"],
  ['{ "groupByTags": "yes" }', "`groupByTags` must be true or false"],
  [
    '{ "rename": [] }',
    "`rename` must be an object with new names under `schemas` and `operations`",
  ],
  ['{ "rename": { "tags": {} } }', "`rename` must be an object with new names under"],
  ['{ "rename": { "schemas": { "User": 1 } } }', "`rename` must be an object with new names under"],
  [
    '{ "formats": { "iban": { "module": "./iban.ts", "name": "a b" } } }',
    "`formats` must be an object of `{ module, name }`, where `name` is an identifier",
  ],
  ['{ "check": [] }', "`check` must be an object"],
  ['{ "check": { "presets": 1 } }', "`check` has an unknown field `presets`: it may have preset,"],
  [
    '{ "check": { "preset": "lax" } }',
    "`check.preset` must be minimal, recommended, strict, codegen",
  ],
  [
    '{ "check": { "rules": { "path-query": "warning" } } }',
    "`path-query` must be error, warn, off",
  ],
  ['{ "check": { "rules": { "path-case": ["warn"] } } }', "`path-case` must be error, warn, off"],
  ['{ "check": { "plugins": [{ "id": "x" }] } }', "`check.plugins` must be a list of rules"],
  ['{ "check": { "ignore": [{ "rule": "x" }] } }', "`check.ignore[0]` must say its `reason`"],
  [
    '{ "check": { "ignore": [{ "rule": "x", "reason": "r", "until": "2027-02-30" }] } }',
    "`check.ignore[0]`: `until` must be a day",
  ],
  [
    '{ "check": { "ignore": [{ "rule": "x", "reason": "r", "where": "y" }] } }',
    "`check.ignore[0]` has an unknown field `where`",
  ],
  ["[]", "exports no object"],
])("%s is refused", async (text, message) => {
  await writeFile(join(cwd, "specwright.config.json"), text);
  await expect(loadConfig(cwd)).rejects.toMatchObject({
    name: "CannotRunError",
    message: expect.stringContaining(message),
  });
});
