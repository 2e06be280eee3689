/** The page on the service says what the service itself says. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { usage } from "../../service/flags.ts";
import { pageAt, root } from "./page.ts";

const page = pageAt("docs/service.md");

const cells = (name: string): string[] =>
  page.table(name).map(([cell = ""]) => cell.replaceAll("`", ""));

test("its flags are those that --help tells of", () => {
  const told = [...usage.matchAll(/^ {2}(--\w+(?: [A-Z]+)?)/gm)].map(([, flag]) => flag);
  expect(told.length).toBeGreaterThan(8);
  expect(cells("flags").toSorted()).toEqual(told.toSorted());
});

test("its endpoints are those that stand beside the contract", () => {
  const code = readFileSync(join(root, "service/beside.ts"), "utf8");
  const [api, ...beside] = cells("endpoints");
  expect(api).toBe("/api/v2/…");
  expect(beside.toSorted()).toEqual(
    [...code.matchAll(/"(\/[\w./]+)"/g)].map(([, path]) => path).toSorted(),
  );
});

test("every file that it names is there", () => {
  expect(page.brokenLinks()).toEqual([]);
});
