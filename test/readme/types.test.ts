/** Makes and runs what the page on types shows, and holds its tables to the code. */
import { execFile } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, expect, test } from "vitest";
import { emitTypes } from "../../generator/emit/types/file.ts";
import { load } from "../../generator/load/load.ts";
import { type ModelOptions, toModel } from "../../generator/model/model.ts";
import { print } from "../../generator/print/print.ts";
import { findingsIn, membersOf } from "./compiled.ts";
import { pageAt, root } from "./page.ts";

const run = promisify(execFile);
const node = ["--conditions=specwright-source"];
const folder = join(root, ".cache/docs-types");
const page = pageAt("docs/types.md");

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of page.names("file"))
    writeFileSync(join(folder, name), page.block("file", name));
  const verb = [join(root, "generator/cli/main.ts"), "generate", "--format", "none"];
  await run(process.execPath, [...node, ...verb], { cwd: folder });
}, 60_000);

test("what is shown compiles, and prints what is shown", async () => {
  expect(findingsIn([join(folder, "meetings.ts")])).toEqual([]);
  const { stdout } = await run(process.execPath, [...node, "meetings.ts"], { cwd: folder });
  expect(stdout).toBe(page.block("output", "meetings.ts"));
}, 60_000);

test("every option has its row", () => {
  const options = membersOf("generator/commands/generate.ts", ["TypeOptions"]);
  expect(page.table("options").map(([name = ""]) => name.replaceAll("`", ""))).toEqual([
    ...options,
  ]);
});

/** The columns of the table, and the options that they are about. */
const columns: readonly ModelOptions[] = [
  { dates: "date" },
  { dates: "temporal" },
  { int64: "bigint" },
  { int64: "string" },
];

test.each(page.table("conversions"))(
  "a %s that is %s",
  async (format = "", wire = "", ...forms) => {
    const type = wire.startsWith("text") ? "string" : "integer";
    const text = `
openapi: 3.1.0
info: { title: T, version: "1" }
paths: {}
components: { schemas: { Value: { type: ${type}, format: ${format.replaceAll("`", "")} } } }
`;
    for (const [at, options] of columns.entries()) {
      const model = toModel(await load({ text, name: "a.yaml" }), options);
      const types = await print(emitTypes(model), { format: "none", outputPath: "/api" });
      const expected = forms[at]?.replaceAll("`", "") || (type === "string" ? "string" : "number");
      expect(types, `${format} ${JSON.stringify(options)}`).toContain(`type Value = ${expected};`);
    }
  },
);

test("no link leads nowhere", () => {
  expect(page.brokenLinks()).toEqual([]);
});
