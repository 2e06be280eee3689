import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { validate } from "../../generator/commands/validate.ts";

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "specwright-validate-"));
  const write = (name: string, schema: string) =>
    writeFile(
      join(cwd, name),
      `openapi: 3.1.0\ninfo: { title: T, version: "1" }\npaths: {}\ncomponents:\n  schemas:\n    A: ${schema}\n`,
    );
  await write("a.yaml", "{ $ref: ./shared.yaml }");
  await write("b.yaml", "{ $ref: ./shared.yaml }");
  await write("c.yaml", '{ $ref: "#/components/schemas/None" }');
  await writeFile(join(cwd, "shared.yaml"), "type: object\ntype: string\n");
});
afterAll(() => rm(cwd, { recursive: true }));

const rules = ({ diagnostics }: Awaited<ReturnType<typeof validate>>, rule: string) =>
  diagnostics.filter((found) => found.rule === rule).map(({ file, line }) => `${file}:${line}`);

test("L7: findings do not depend on the order or the number of inputs; a shared one is there once", async () => {
  const alone = await Promise.all(
    ["a.yaml", "b.yaml", "c.yaml"].map((input) => validate([input], { cwd })),
  );
  const together = await validate(["a.yaml", "b.yaml", "c.yaml"], { cwd });
  const reversed = await validate(["c.yaml", "b.yaml", "a.yaml"], { cwd });
  expect(reversed.diagnostics).toEqual(together.diagnostics);
  for (const { diagnostics } of alone)
    expect(together.diagnostics).toEqual(expect.arrayContaining([...diagnostics]));
  expect(rules(together, "duplicate-key")).toEqual(["shared.yaml:2"]);
  expect(rules(together, "ref-resolves")).toEqual(["c.yaml:6"]);
  expect([...together.sources.keys()].sort()).toEqual([
    "a.yaml",
    "b.yaml",
    "c.yaml",
    "shared.yaml",
  ]);
});

test("strict makes every warning an error", async () => {
  const text = `openapi: 3.1.0
info: { title: T, version: "1" }
paths:
  /a: { get: { operationId: a, responses: { "200": { description: d } } } }
components: { schemas: { Unused: {} } }
`;
  const loose = await validate([{ text, name: "d.yaml" }], { cwd });
  const strict = await validate([{ text, name: "d.yaml" }], { cwd, strict: true });
  expect(loose.diagnostics.some(({ severity }) => severity === "warn")).toBe(true);
  expect(strict.diagnostics.every(({ severity }) => severity === "error")).toBe(true);
  expect(strict.diagnostics).toHaveLength(loose.diagnostics.length);
});

test("an input that is missing rejects with a reason", async () => {
  await expect(validate(["a.yaml", "none.yaml"], { cwd })).rejects.toMatchObject({
    name: "CannotRunError",
  });
});
