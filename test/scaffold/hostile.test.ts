/** Operations that are called what the files need for themselves, or what would end a comment or a text. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generate, scaffold } from "../../generator/index.ts";
import { compile, compilers, strictest, withFolder } from "../types/compilers.ts";

const ids = [
  "handlers",
  "Handlers",
  "Session",
  "session",
  "Refusal",
  "index",
  "../x",
  "CON",
  "delete",
  "größe*/",
  "toString",
  "__proto__",
  "1'\"`${x}",
];

test("compile all the same, each in its own file", async () => {
  const paths = ids.map((operationId, index) => [
    `/p${index}/*/`,
    { get: { operationId, summary: "*/ x", responses: { 200: { description: "d" } } } },
  ]);
  const text = JSON.stringify({
    openapi: "3.1.0",
    info: { title: "T", version: "1" },
    paths: Object.fromEntries(paths),
  });
  await withFolder({}, async (cwd) => {
    const options = { input: { text, name: "api.json" }, cwd, importExtension: "ts" } as const;
    await generate({ ...options, emit: ["types", "server"], format: "none" });
    const { files } = await scaffold({ ...options, handlers: "handlers" });
    expect(files).toHaveLength(ids.length + 2);
    expect(await readdir(join(cwd, "handlers"))).toHaveLength(files.length);
    const flags = {
      ...strictest,
      noPropertyAccessFromIndexSignature: false,
      module: "nodenext",
      moduleResolution: "nodenext",
      customConditions: ["specwright-source"],
      lib: ["es2023", "esnext.disposable", "dom", "dom.iterable", "dom.asynciterable"],
      types: ["node"],
      allowImportingTsExtensions: true,
    };
    const errors = await compile(compilers[0], cwd, flags, ["handlers"]);
    expect(errors.filter(({ file }) => file.startsWith("handlers"))).toEqual([]);
  });
});
