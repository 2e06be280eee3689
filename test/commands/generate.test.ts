import { mkdtemp, readFile, readdir, rm, writeFile, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { generate } from "../../generator/commands/generate.ts";
import { nodeWritePort } from "../../generator/write/write-port.ts";

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "specwright-generate-"));
  await writeFile(join(cwd, "api.yaml"), document);
});
afterEach(() => rm(cwd, { recursive: true }));

const document = `openapi: 3.0.3
info: { title: T, version: "1" }
paths:
  /a:
    get: { operationId: getA, responses: { "200": { description: d } } }
components:
  schemas:
    A: { type: object }
`;

const input = "api.yaml";

test("gives what it did, in numbers", async () => {
  const result = await generate({ cwd, input });
  const texts = await Promise.all(
    result.files.map(({ path }) => readFile(join(cwd, "generated", path), "utf8")),
  );
  expect(result).toMatchObject({
    refused: false,
    operations: 1,
    schemas: 1,
    drift: "",
    output: join(cwd, "generated"),
  });
  expect(result.files).toEqual(
    ["client.ts", "openapi.json", "server.ts", "types.ts", "validators.ts"].map((path, index) => ({
      path,
      action: "created",
      lines: texts[index]!.split("\n").length - 1,
      bytes: Buffer.byteLength(texts[index]!),
    })),
  );
});

test("the same input gives the same bytes, in another folder and on a second run", async () => {
  await generate({ cwd, input });
  await generate({ cwd, input, output: join(cwd, "deep/er") });
  for (const name of await readdir(join(cwd, "generated")))
    expect(await readFile(join(cwd, "deep/er", name), "utf8")).toBe(
      await readFile(join(cwd, "generated", name), "utf8"),
    );
  const again = await generate({ cwd, input });
  expect(new Set(again.files.map(({ action }) => action))).toEqual(new Set(["unchanged"]));
});

test.each(["js", "ts", "none"] as const)(
  "files import each other by the extension asked for: %s",
  async (importExtension) => {
    await generate({ cwd, input, importExtension });
    const client = await readFile(join(cwd, "generated/client.ts"), "utf8");
    expect(client).toContain(
      importExtension === "none" ? '"./types"' : `"./types.${importExtension}"`,
    );
  },
);

test("a text may be the input, under a name", async () => {
  const result = await generate({ cwd, input: { text: "{", name: "in.json" } });
  expect(result.refused).toBe(true);
  expect(result.diagnostics[0]).toMatchObject({ file: "in.json", rule: "syntax", line: 1 });
  expect([...result.sources]).toEqual([["in.json", "{"]]);
  expect(await readdir(cwd)).toEqual(["api.yaml"]);
});

test("with check nothing is written, not even to the cache", async () => {
  await mkdir(join(cwd, "node_modules"));
  const refuse = () => Promise.reject(new Error("written"));
  const port = {
    ...nodeWritePort(),
    create: refuse,
    makeFolder: refuse,
    rename: refuse,
    remove: refuse,
  };
  const result = await generate({ cwd, input, check: true, port });
  expect(result.files.map(({ action }) => action)).toEqual([
    "created",
    "created",
    "created",
    "created",
    "created",
  ]);
  expect(result.drift).toContain("--- /dev/null\n+++ b/client.ts\n");
  expect((await readdir(cwd)).sort()).toEqual(["api.yaml", "node_modules"]);
  expect(await readdir(join(cwd, "node_modules"))).toEqual([]);
});

test("an interruption rejects with its reason and leaves nothing", async () => {
  const reason = new Error("enough");
  await expect(generate({ cwd, input, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  expect(await readdir(cwd)).toEqual(["api.yaml"]);
});

test("an output that is a file is told before anything is emitted", async () => {
  await writeFile(join(cwd, "generated"), "mine");
  await expect(generate({ cwd, input })).rejects.toThrow(
    `the output \`${join(cwd, "generated")}\` is a file`,
  );
});

test("a format of the project's own is imported by the validators", async () => {
  await writeFile(
    join(cwd, "api.yaml"),
    [
      "openapi: 3.1.0",
      'info: { title: T, version: "1" }',
      "paths:",
      "  /a:",
      "    get:",
      "      operationId: getA",
      "      parameters: [{ name: iban, in: query, schema: { type: string, format: iban } }]",
      "      responses: { '204': { description: None } }",
    ].join("\n"),
  );
  const formats = { iban: { module: "../iban.js", name: "isIban" } };
  await generate({ cwd, input, formats });
  const validators = await readFile(join(cwd, "generated/validators.ts"), "utf8");
  expect(validators).toContain('import { isIban } from "../iban.js";');
  expect(validators).toContain("isIban(value)");
});
