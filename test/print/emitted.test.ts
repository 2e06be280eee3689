/** What the emitters really give: formatted in chunks it is what formatting whole gives. */
import { format } from "prettier";
import { printStructure } from "ts-morph";
import { beforeAll, expect, test } from "vitest";
import { bundle } from "../../generator/bundle/bundle.ts";
import { emitClient } from "../../generator/emit/client/file.ts";
import { emitServer } from "../../generator/emit/server/file.ts";
import { emitTypes } from "../../generator/emit/types/file.ts";
import { load } from "../../generator/load/load.ts";
import type { Loaded } from "../../generator/load/loaded.ts";
import { toModel } from "../../generator/model/model.ts";
import { type Chunk, joined } from "../../generator/print/chunks/chunk.ts";
import { jsonChunks } from "../../generator/print/chunks/json.ts";
import { typeScriptChunks } from "../../generator/print/chunks/typescript.ts";
import { parsed } from "../../generator/print/verify.ts";

const configurations = [
  {},
  { printWidth: 100 },
  { semi: false, singleQuote: true, useTabs: true, trailingComma: "none", quoteProps: "preserve" },
] as const;

let loaded: Loaded;
beforeAll(async () => {
  loaded = await load("spec/openapi.yaml");
});

test.each([
  ["types.ts", emitTypes],
  ["client.ts", emitClient],
  ["server.ts", emitServer],
] as const)("%s of the contract", async (path, emit) => {
  const { structure } = emit(toModel(loaded), {});
  const text = printStructure(structure, { indentNumberOfSpaces: 2 });
  const chunks = typeScriptChunks(text, parsed(path, text));
  expect(await isEqual(text, chunks, "typescript")).toBe(true);
});

test("openapi.json of the contract", async () => {
  const text = `${JSON.stringify(bundle(loaded), null, 2)}\n`;
  expect(await isEqual(text, jsonChunks(text), "json")).toBe(true);
});

async function isEqual(text: string, chunks: readonly Chunk[], parser: string): Promise<boolean> {
  for (const configuration of configurations) {
    const options = { ...configuration, parser };
    const formatted = await Promise.all(chunks.map((chunk) => format(chunk.text, options)));
    if (joined(chunks, formatted) !== (await format(text, options))) return false;
  }
  return true;
}
