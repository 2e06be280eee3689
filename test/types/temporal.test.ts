/** Emitted types that name Temporal, under each compiler: with its own library, or with a package's where it has none. */
import { expect, test } from "vitest";
import { emitTypes } from "../../generator/emit/types/file.ts";
import { load } from "../../generator/load/load.ts";
import { toModel } from "../../generator/model/model.ts";
import { print } from "../../generator/print/print.ts";
import { convertedDocument } from "../emit/conversions-document.ts";
import { compile, compilers, strictest, withFolder } from "./compilers.ts";

const use = `
import type { Event, components } from "./types.ts";
export const day: Event["day"] = Temporal.PlainDate.from("2026-01-02");
export const at: Temporal.Instant = Temporal.Instant.from("2026-01-02T03:04:05Z");
export const event: Event = { id: 9007199254740993n, at, due: at, took: Temporal.Duration.from("P1D") };
export const mirrored: components["schemas"]["Event"] = { id: 1, at: "2026-01-02T03:04:05Z", due: "x" };
export const wrong: Event = { id: 1n, at: day, due: at };
`;

test.each(compilers)("$name", async (compiler) => {
  const loaded = await load({ text: convertedDocument, name: "a.yaml" });
  const model = toModel(loaded, { dates: "temporal", int64: "bigint" });
  const types = await print(emitTypes(model), { format: "none", outputPath: "/api" });
  const hasTemporal = compiler.package !== "typescript";
  const options = {
    ...strictest,
    allowImportingTsExtensions: true,
    module: "nodenext",
    // What is emitted needs no library but the one that has Blob.
    lib: ["es2023", "dom", ...(hasTemporal ? ["esnext.temporal"] : [])],
    types: hasTemporal ? [] : ["temporal-spec/global"],
  };
  await withFolder({ "types.ts": types, "use.ts": use }, async (folder) => {
    const errors = await compile(compiler, folder, options, ["*.ts"]);
    expect(errors.map(({ file, line, code }) => ({ file, line, code }))).toEqual([
      { file: "use.ts", line: 7, code: 2739 },
    ]);
  });
});

test("a schema that is called as the namespace or the class is told from it", async () => {
  const text = `
openapi: 3.1.0
info: { title: T, version: "1" }
paths: {}
components:
  schemas:
    Date: { type: object, properties: { at: { type: string, format: date-time } } }
    Temporal: { type: object, properties: { at: { type: string, format: date-time } } }
`;
  const emitted = async (dates: "date" | "temporal"): Promise<string> => {
    const model = toModel(await load({ text, name: "a.yaml" }), { dates });
    return print(emitTypes(model), { format: "none", outputPath: "/api" });
  };
  expect(await emitted("date")).toContain("at?: globalThis.Date;");
  expect(await emitted("temporal")).toContain("at?: globalThis.Temporal.Instant;");
  const compiler = compilers.find((each) => each.package === "typescript-6");
  if (compiler === undefined) throw new Error("there is no TypeScript 6");
  const files = { "date.ts": await emitted("date"), "temporal.ts": await emitted("temporal") };
  const options = { ...strictest, module: "nodenext", types: [], lib: ["esnext"] };
  await withFolder(files, async (folder) => {
    expect(await compile(compiler, folder, options, ["*.ts"])).toEqual([]);
  });
});
