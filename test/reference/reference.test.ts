/**
 * The successor's promise: who has openapi-typescript's types today gets the same ones from us, but for
 * its faults. Both tools run on the bundled document, with its default flags.
 */
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type CorpusDocument, corpus, pathOf } from "../corpus/documents.ts";
import { installCorpus } from "../corpus/install.ts";
import { goldenFolder, goldens } from "../golden/goldens.ts";
import { type Comparison, compare } from "./compare.ts";
import { knownDifferences } from "./differences.ts";
import { bundled, ourTypes } from "./ours.ts";
import { referenceTypes } from "./reference-types.ts";

const minute = 60_000;
const root = resolve(import.meta.dirname, "../..");
const documents: readonly { readonly name: string; readonly path: string }[] = [
  { name: "builds", path: join(root, "spec/openapi.yaml") },
  ...goldens.map((name) => ({
    name: `golden/${name}`,
    path: join(goldenFolder, name, "openapi.yaml"),
  })),
  // It takes no Swagger 2.0.
  ...corpus
    .filter(({ openapi }: CorpusDocument) => openapi !== "2.0")
    .map((document: CorpusDocument) => ({ name: document.name, path: pathOf(document) })),
];

beforeAll(installCorpus, 10 * minute);

describe.each(documents)("$name", ({ name, path }) => {
  let comparison: Comparison;

  beforeAll(async () => {
    const document = await bundled(path);
    comparison = compare(await ourTypes(document), await referenceTypes(document));
  }, 3 * minute);

  test("has the types of the reference but for its faults", () => {
    expect(comparison.members).toBeGreaterThan(0);
    const listed = knownDifferences.filter(({ document }) => document === name);
    const told = ({ member, fault, at = "" }: Comparison["differences"][number]) =>
      `${member}: ${fault}${at}`;
    expect(comparison.differences.map(told).toSorted()).toEqual(listed.map(told).toSorted());
  });

  test("is no more often `unknown`, and has no more index signatures", () => {
    const { ours, theirs } = comparison.places;
    expect(ours.unknown).toBeLessThanOrEqual(theirs.unknown);
    expect(ours.indexSignatures).toBeLessThanOrEqual(theirs.indexSignatures);
  });
});

test("lists differences of these documents only, each once", () => {
  const names = new Set(documents.map(({ name }) => name));
  const keys = knownDifferences.map(
    ({ document, member, at = "" }) => `${document} ${member}${at}`,
  );
  expect(knownDifferences.filter(({ document }) => !names.has(document))).toEqual([]);
  expect(new Set(keys).size).toBe(keys.length);
});

test("tells types apart that only look alike", () => {
  const file = (schema: string) => `export interface components { schemas: { A: ${schema} } }`;
  const faults = (ours: string, theirs: string) =>
    compare(file(ours), file(theirs)).differences.map(({ fault, at = "" }) => fault + at);
  expect(faults("{ a: string }", "{ a: string }")).toEqual([]);
  expect(faults("{ a: string }", "{ a: string | number }")).toEqual(["ours is narrower"]);
  expect(faults("{ a?: string }", "{ a: string }")).toEqual(["ours is wider"]);
  expect(faults("{ a: string }", "{ b: string }")).toEqual(["unlike"]);
  expect(faults("{ a: string }", "{ a: string; b?: string }")).toEqual([
    "other properties.b is not in ours",
  ]);
  expect(faults("{ a: { b?: 1 } | null }", "{ a: {} | null }")).toEqual([
    "other properties.a.b is only in ours",
  ]);
  expect(faults("{ a: any }", "{ a: string }")).toEqual(["other properties.a is any"]);
});

test("counts what is unknown at the places of both", () => {
  const file = (schema: string) => `export interface components { schemas: { A: ${schema} } }`;
  const { ours, theirs } = compare(
    file("{ a: { [key: string]: unknown }; b: unknown }"),
    file("{ a: { [key: string]: unknown }; b: string }"),
  ).places;
  expect(ours).toEqual({ unknown: 2, indexSignatures: 1 });
  expect(theirs).toEqual({ unknown: 1, indexSignatures: 1 });
});
