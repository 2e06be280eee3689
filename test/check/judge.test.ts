/** Our structure rules against swagger-parser, on whole documents and on thousands of broken ones. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { check } from "../../generator/check/check.ts";
import { structureRules } from "../../generator/check/rules.ts";
import type { Diagnostic } from "../../generator/diagnostic.ts";
import { load } from "../../generator/load/load.ts";
import type { JsonObject, JsonValue } from "../../generator/load/loaded.ts";
import { member } from "../../generator/load/loaded.ts";
import { judged } from "./judge.ts";
import { exceptions } from "./judge-exceptions.ts";
import { mutated } from "./mutation.ts";

/** The rules that speak of what the judge looks at. */
const comparable: ReadonlySet<string> = new Set([
  ...structureRules.map(({ id }) => id),
  "ref-resolves",
  "ref-cycle",
  "ref-kind",
  "ref-scope",
  "param-style",
  "param-duplicate",
  "path-template",
  "operation-responses",
]);

/** Of 2.0 the judge looks at paths, arrays and required names as well. */
const comparableIn20: ReadonlySet<string> = new Set([
  ...comparable,
  "path-param-missing",
  "path-param-unused",
  "array-items",
  "required-undefined",
  "operation-id-unique",
]);

const documents = ["everything-2.0.yaml", "everything-3.0.yaml", "everything-3.1.yaml"].map(
  (name) => parse(readFileSync(join(import.meta.dirname, "documents", name), "utf8")) as JsonObject,
);

/** What the two sides say of a document, where they disagree; each line is one thing to explain. */
async function disagreement(document: JsonValue): Promise<string[]> {
  const loaded = await load({ text: JSON.stringify(document), name: "document.json" });
  const all = check(loaded);
  const version = String(member(document, "openapi") ?? member(document, "swagger")).slice(0, 3);
  const compared = version === "2.0" ? comparableIn20 : comparable;
  const ours = all.filter(({ rule }) => compared.has(rule));
  const theirs = await judged(document);
  if (ours.length > 0 === (theirs !== undefined)) return [];
  if (theirs === undefined) return ours.map((diagnostic) => `${version} ${worded(diagnostic)}`);
  const sibling = all.find(({ rule }) => rule === "ref-sibling");
  return [`${version} ${sibling === undefined ? theirs : worded(sibling)}`];
}

function worded({ rule, pointer, message }: Diagnostic): string {
  return `${rule} ${pointer} ${message}`;
}

function explanation(line: string): string | undefined {
  return exceptions.find(({ ours, judge }) => (ours ?? judge)!.test(line))?.id;
}

test.each(exceptions.map((exception) => [exception.id, exception] as const))(
  "they disagree: %s",
  async (id, { document, ours, judge }) => {
    const lines = await disagreement(document);
    expect(lines.length, `${id} matches nothing`).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch((ours ?? judge)!);
  },
);

test("they agree on whole documents", async () => {
  for (const document of documents) {
    expect(await judged(document)).toBeUndefined();
    const loaded = await load({ text: JSON.stringify(document), name: "document.json" });
    expect(check(loaded).filter(({ rule }) => comparable.has(rule))).toEqual([]);
  }
});

test("they agree on the negative documents, but for the exceptions", async () => {
  const root = join(import.meta.dirname, "../negative");
  const unexplained: string[] = [];
  let compared = 0;
  for (const rule of readdirSync(root))
    for (const name of readdirSync(join(root, rule))) {
      if (!/\.(?:yaml|json)$/.test(name)) continue;
      const { entry, files, diagnostics } = await load(name, { cwd: join(root, rule) });
      // The judge reads one file, and only what load has nothing to say of.
      if (entry.value === undefined || files.size > 1 || diagnostics.length > 0) continue;
      compared += 1;
      for (const line of await disagreement(entry.value))
        if (explanation(line) === undefined) unexplained.push(`${rule}/${name}: ${line}`);
    }
  expect(unexplained).toEqual([]);
  expect(compared).toBeGreaterThan(80);
});

test("they agree on thousands of documents with one thing broken, but for the exceptions", async () => {
  const choice = fc.record({
    version: fc.nat({ max: documents.length - 1 }),
    place: fc.nat(),
    edit: fc.nat(),
    other: fc.nat(),
  });
  await fc.assert(
    fc.asyncProperty(choice, async ({ version, ...edit }) => {
      const { document, what } = mutated(documents[version]!, edit);
      for (const line of await disagreement(document))
        expect(explanation(line), `${what}: ${line}`).toBeDefined();
    }),
    // A busy machine sees fewer of them, in the same order.
    { seed: 4, numRuns: 2000, interruptAfterTimeLimit: 20_000 },
  );
});
