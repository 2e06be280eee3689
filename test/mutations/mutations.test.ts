/** A few of the mutations that `make mutations` tries, and the table as a whole. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sourcesCopied } from "./copy.ts";
import { rows } from "../pains/rows.ts";
import { failUnbroken, survived } from "./mutate.ts";
import { type Mutation, mutations } from "./table.ts";

const root = join(import.meta.dirname, "../..");
let copy: Awaited<ReturnType<typeof sourcesCopied>>;
beforeAll(async () => {
  copy = await sourcesCopied();
}, 60_000);
afterAll(() => copy.remove());

test("every place that is broken is there once, and its test is named after the row", async () => {
  const wrong: string[] = [];
  for (const { row, file, text, test: path } of mutations) {
    const source = await readFile(join(root, file), "utf8");
    if (source.split(text).length !== 2) wrong.push(`${row}: ${file} does not hold once: ${text}`);
    const tests = await readFile(join(root, path), "utf8");
    if (!tests.includes(`"${row}: `)) wrong.push(`${path} has no test of ${row}`);
  }
  expect(wrong).toEqual([]);
});

test("every row of pains is broken, and nothing that is no row", () => {
  const broken = new Set(mutations.map(({ row }) => row));
  expect(Object.keys(rows).filter((row) => !broken.has(row))).toEqual([]);
  expect([...broken].filter((row) => !Object.hasOwn(rows, row))).toEqual([]);
});

const sampled = (row: string): Mutation => {
  const found = mutations.find((each) => each.row === row);
  if (!found) throw new Error(`the table has no ${row}`);
  return found;
};

test.each(["T8", "B1"])("%s is seen", { timeout: 120_000 }, async (row) => {
  expect(await survived(copy.folder, sampled(row))).toBeUndefined();
});

test("what fails though nothing is broken is told", { timeout: 120_000 }, async () => {
  const [first, second] = ["T8", "T1"].map(sampled);
  const path = join(copy.folder, first!.file);
  expect(await failUnbroken(copy.folder, [first!, second!])).toEqual([]);
  const before = await readFile(path, "utf8");
  await writeFile(path, before.replace(first!.text, first!.replacement));
  const [name, ...others] = await failUnbroken(copy.folder, [first!, second!]);
  await writeFile(path, before);
  expect(name).toMatch(/^T8: /);
  expect(others).toEqual([]);
});

test("a change that breaks nothing is told", { timeout: 120_000 }, async () => {
  const harmless = {
    ...sampled("B4"),
    replacement: "const mediaType: string | undefined = chosen ?? declared[0];",
  };
  expect(await survived(copy.folder, harmless)).toMatch(/pass although/);
});
