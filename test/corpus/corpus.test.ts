/** Breadth: real documents of many makers generate whole, and all that comes out compiles. */
import { beforeAll, describe, expect, test } from "vitest";
import { type CorpusDocument, corpus, pathOf } from "./documents.ts";
import { type Generated, generated } from "./generated.ts";
import { installCorpus } from "./install.ts";
import { complaints, layOut } from "./type-check.ts";

const minute = 60_000;
const documents: readonly CorpusDocument[] = corpus;

beforeAll(installCorpus, 10 * minute);

describe.each(documents)("$name", (document) => {
  let made: Generated;

  beforeAll(async () => {
    made = await generated(pathOf(document));
    await layOut(document.name, made.files);
  }, 2 * minute);

  test("is the version, the operations and the schemas that the list says", () => {
    const entry = made.loaded.entry.value as {
      readonly openapi?: string;
      readonly swagger?: string;
      readonly components?: { readonly schemas: object };
      readonly definitions?: object;
    };
    expect((entry.openapi ?? entry.swagger)?.slice(0, 3)).toBe(document.openapi);
    expect(made.model.operations).toHaveLength(document.operations);
    const schemas = entry.components?.schemas ?? entry.definitions ?? {};
    expect(Object.keys(schemas)).toHaveLength(document.schemas);
    expect(made.model.schemas.size).toBeGreaterThanOrEqual(document.schemas);
  });

  test("has no error, and the warnings that the list says", () => {
    expect(made.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const counts: Record<string, number> = {};
    for (const { rule } of made.diagnostics) counts[rule] = (counts[rule] ?? 0) + 1;
    expect(counts).toEqual(document.warnings);
  });

  test("compiles whole", { timeout: 3 * minute }, async () => {
    expect([...made.files.keys()]).toEqual(["types.ts", "client.ts", "server.ts"]);
    expect(await complaints([document.name], "TypeScript 7")).toBe("");
  });

  test("gives the same bytes on a second run", { timeout: 2 * minute }, async () => {
    const again = await generated(pathOf(document));
    for (const [path, text] of again.files)
      expect(text === made.files.get(path), `${path} differs`).toBe(true);
  });
});

// In one run of the slow compiler, since most of its time is the libraries'.
test("all but the largest compile with TypeScript 5 too", { timeout: 3 * minute }, async () => {
  const names = documents.filter(({ large }) => !large).map(({ name }) => name);
  expect(await complaints(names, "TypeScript 5")).toBe("");
});
