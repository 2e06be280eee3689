/**
 * Types against values: what Ajv accepts is assignable to its type, and what is missing, of another
 * primitive or outside a closed list is not. A sample of each document; `make corpus` takes them whole.
 */
import { beforeAll, describe, expect, test } from "vitest";
import { type CorpusDocument, corpus } from "../../corpus/documents.ts";
import { installCorpus } from "../../corpus/install.ts";
import { type Figures, figuresOf } from "./figures.ts";
import { knownRefusals } from "./known.ts";
import { refused } from "./refused.ts";

const minute = 60_000;
const documents: readonly CorpusDocument[] = corpus;
/** Figma's nodes are every kind of node inside each other, which makes its values large. */
const sampleOf = ({ name }: CorpusDocument): number => (name === "figma" ? 10 : 20);

beforeAll(installCorpus, 10 * minute);

describe.each(documents)("$name", (document) => {
  let figures: Figures;

  beforeAll(async () => {
    const sample = sampleOf(document);
    figures = await figuresOf(document, { values: 2, broken: 4, seed: 1, sample });
  }, 2 * minute);

  test("every valid value is assignable", () => {
    expect(figures.valid).toBeGreaterThan(figures.schemas);
    expect(figures.refused).toEqual([]);
  });

  test("of the broken values that openapi-typescript's types refuse, at least 95 % are refused", () => {
    expect(figures.accepted.length).toBeLessThanOrEqual(figures.broken * 0.05);
    const { refused: theirs, byOurs } = figures.reference ?? { refused: 0, byOurs: 0 };
    expect(byOurs).toBeGreaterThanOrEqual(theirs * 0.95);
    expect(theirs > 0).toBe(document.openapi !== "2.0");
  });
});

test("the compiler refuses by line what is wrong, and nothing else", async () => {
  const types = `export type A = { kind: "a" | "b"; size?: number; gone: unknown };`;
  const values: unknown[] = [
    { kind: "a", gone: null },
    { kind: "a", gone: "line\u2028separators\u2029" },
    { kind: "c", gone: 1 },
    { kind: "b", size: "1", gone: 1 },
    { kind: "b" },
    { kind: "b", size: 1, gone: [] },
  ];
  const found = await refused(
    types,
    values.map((value) => ({ type: "api.A", value })),
  );
  expect([...found.keys()]).toEqual([2, 3, 4]);
  await expect(refused("export type A = B;", [])).rejects.toThrow("types.ts:1 does not compile");
});

test("lists refusals of these documents only, each once", () => {
  const names = new Set(documents.map(({ name }) => name));
  const keys = knownRefusals.map(({ document, type }) => `${document} ${type}`);
  expect(knownRefusals.filter(({ document }) => !names.has(document))).toEqual([]);
  expect(new Set(keys).size).toBe(keys.length);
});
