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
    '{ "input": "a/b.yaml", "output": "../x", "handlers": "h", "strict": true }',
  );
  expect(await loadConfig(cwd)).toEqual({
    input: join(cwd, "a/b.yaml"),
    output: join(cwd, "../x"),
    handlers: join(cwd, "h"),
    strict: true,
  });
  await writeFile(join(cwd, "c.json"), '{ "input": "https://example.com/a.yaml" }');
  expect(await loadConfig(cwd, "c.json")).toEqual({ input: "https://example.com/a.yaml" });
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
  [
    '{ "formats": { "iban": { "module": "./iban.ts", "name": "a b" } } }',
    "`formats` must be an object of `{ module, name }`, where `name` is an identifier",
  ],
  ["[]", "exports no object"],
])("%s is refused", async (text, message) => {
  await writeFile(join(cwd, "specwright.config.json"), text);
  await expect(loadConfig(cwd)).rejects.toMatchObject({
    name: "CannotRunError",
    message: expect.stringContaining(message),
  });
});
