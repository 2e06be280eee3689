/** Every row of rows.ts has a test that is named after it, and no test a row that there is none of. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rows } from "./rows.ts";

const root = join(import.meta.dirname, "..");
const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
  (name) => name.endsWith(".test.ts") && !name.includes("node_modules"),
);

/** The rows of the four kinds that a file's tests are named after: `"T12, C1: …"`. */
function namedIn(file: string): string[] {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(/["'`]((?:[A-Z]\d+, )*[A-Z]\d+): /g)]
    .flatMap(([, names = ""]) => names.split(", "))
    .filter((name) => /^[TNBL]/.test(name));
}

const named = new Set(files.flatMap(namedIn));

test("every row has a test of its name", () => {
  expect(Object.keys(rows).filter((row) => !named.has(row))).toEqual([]);
});

test("every test that is named after a row has one", () => {
  expect([...named].filter((name) => !Object.hasOwn(rows, name))).toEqual([]);
});
