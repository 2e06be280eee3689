import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type ValidateOptions, validate } from "../../generator/commands/validate.ts";

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "specwright-baseline-"));
});
afterEach(() => rm(cwd, { recursive: true }));

const head = 'openapi: 3.1.0\ninfo: { title: T, version: "1" }\nsecurity: []\n';
const operation = (id: string, parameters = "") =>
  `get: { operationId: ${id}, ${parameters}responses: { "200": { description: d }, "4XX": { description: d } } }`;
const faulty = (id: string) => operation(id, "parameters: [{ name: a, in: qurey, schema: {} }], ");

async function run(text: string, options: Partial<ValidateOptions> = {}) {
  await writeFile(join(cwd, "api.yaml"), text);
  const { diagnostics, baselined } = await validate(["api.yaml"], {
    cwd,
    check: { baseline: "known.json", preset: "minimal" },
    ...options,
  });
  return { found: diagnostics.map(({ rule, pointer }) => `${rule} ${pointer}`), baselined };
}

const two = `${head}paths:\n  /a: { ${faulty("a")} }\n  /b: { ${faulty("b")} }\n`;

test("what the baseline holds is no news, wherever its lines have gone", async () => {
  expect(await run(two, { updateBaseline: true })).toEqual({ found: [], baselined: 2 });
  expect(await run(two)).toEqual({ found: [], baselined: 2 });
  expect(await run(`# moved\n\n${two}`)).toEqual({ found: [], baselined: 2 });
  const above = two.replaceAll(
    "parameters: [",
    "parameters: [{ name: z, in: query, schema: {} }, ",
  );
  expect(await run(above)).toEqual({ found: [], baselined: 2 });
});

test("a new finding is told, a mended one is gone from the next baseline", async () => {
  await run(two, { updateBaseline: true });
  const third = `${two}  /c: { ${faulty("c")} }\n`;
  expect(await run(third)).toEqual({
    found: ["field-value /paths/~1c/get/parameters/0/in"],
    baselined: 2,
  });
  const mended = two.replace(faulty("a"), operation("a"));
  expect(await run(mended)).toEqual({ found: [], baselined: 1 });
  await run(mended, { updateBaseline: true });
  expect(await run(two)).toEqual({
    found: ["field-value /paths/~1a/get/parameters/0/in"],
    baselined: 1,
  });
});

test("of two equal findings one stays known when the other is mended", async () => {
  const twin = "{ type: object, properties: { p: { type: strin } } }";
  const schemas = (...members: string[]) =>
    `${head}paths: {}\ncomponents: { schemas: { A: { allOf: [${members.join(", ")}] } } }\n`;
  await run(schemas(twin, twin), { updateBaseline: true });
  expect(await run(schemas(twin, twin))).toMatchObject({ found: [], baselined: 2 });
  expect(await run(schemas("{ type: object }", twin))).toMatchObject({ found: [], baselined: 1 });
  expect((await run(schemas(twin, twin, twin))).found).toEqual([
    "field-value /components/schemas/A/allOf/2/properties/p/type",
  ]);
});

test("the file says in words what it holds, and is whole or not there", async () => {
  await run(two, { updateBaseline: true });
  const { version, findings } = JSON.parse(await readFile(join(cwd, "known.json"), "utf8")) as {
    version: number;
    findings: Record<string, string>[];
  };
  expect(version).toBe(1);
  expect(findings).toHaveLength(2);
  expect(findings[0]).toEqual({
    fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
    rule: "field-value",
    file: "api.yaml",
    message: expect.stringContaining("did you mean `query`?"),
  });
  expect((await readdir(cwd)).sort()).toEqual(["api.yaml", "known.json"]);
});

test.each([
  ["is missing", undefined, "the baseline `<cwd>/known.json` cannot be read"],
  ["is no JSON", "{", "`<cwd>/known.json` is no baseline"],
  ["is something else", '{ "version": 2 }', "`<cwd>/known.json` is no baseline"],
])("a baseline that %s stops the run", async (_, text, message) => {
  if (text !== undefined) await writeFile(join(cwd, "known.json"), text);
  await expect(run(two)).rejects.toMatchObject({
    name: "CannotRunError",
    message: message.replace("<cwd>", cwd),
  });
});

test("a baseline that cannot be written stops the run, and the old one stands", async () => {
  await writeFile(join(cwd, "api.yaml"), two);
  const check = { baseline: "none/known.json" };
  await expect(validate(["api.yaml"], { cwd, check, updateBaseline: true })).rejects.toMatchObject({
    name: "CannotRunError",
    message: expect.stringContaining("cannot write"),
  });
  await expect(validate(["api.yaml"], { cwd, updateBaseline: true })).rejects.toMatchObject({
    message: "there is no baseline to update",
  });
});

test("a setting of a rule that there is none of is refused", async () => {
  const check = { rules: { "path-qurey": "off" as const } };
  await writeFile(join(cwd, "api.yaml"), two);
  await expect(validate(["api.yaml"], { cwd, check })).rejects.toMatchObject({
    name: "CannotRunError",
    hint: "did you mean `path-query`?",
  });
});
