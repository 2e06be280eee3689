/** One mistake is told once: what only follows from it is left out. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { check } from "../../generator/check/check.ts";
import type { Diagnostic } from "../../generator/diagnostic.ts";
import { load } from "../../generator/load/load.ts";
import type { JsonObject } from "../../generator/load/loaded.ts";
import { mutated } from "./mutation.ts";

async function found(document: JsonObject): Promise<Diagnostic[]> {
  return check(await load({ text: JSON.stringify(document), name: "document.json" }));
}

const named = ({ rule, pointer, message }: Diagnostic) => `${rule} ${pointer} ${message}`;

/** What only tells that something is not there. */
const told: readonly string[] = ["unused-component", "direction-unused", "link-target"];
const causes: readonly string[] = ["field-type", "ref-resolves", "ref-kind", "security-defined"];

const documents = await Promise.all(
  ["2.0", "3.0", "3.1"].map(async (version) => {
    const path = join(import.meta.dirname, `documents/everything-${version}.yaml`);
    const document = parse(readFileSync(path, "utf8")) as JsonObject;
    return { document, before: new Set((await found(document)).map(named)) };
  }),
);

test("nothing follows from a wrong type, a slip or a reference that leads nowhere", async () => {
  const choice = fc.record({
    version: fc.nat({ max: documents.length - 1 }),
    place: fc.nat(),
    edit: fc.nat(),
    other: fc.nat(),
  });
  let judged = 0;
  await fc.assert(
    fc.asyncProperty(choice, async ({ version, ...edit }) => {
      const { document, before } = documents[version]!;
      const mutant = mutated(document, edit);
      const fresh = (await found(mutant.document)).filter((each) => !before.has(named(each)));
      const isSlip = fresh.some(({ message }) => message.includes("did you mean"));
      if (!isSlip && !fresh.some(({ rule }) => causes.includes(rule))) return;
      judged += 1;
      expect(
        fresh.filter(({ rule }) => told.includes(rule)).map(named),
        `${mutant.what}: ${fresh.map(named).join("; ")}`,
      ).toEqual([]);
    }),
    { seed: 4, numRuns: 800, interruptAfterTimeLimit: 15_000 },
  );
  expect(judged).toBeGreaterThan(50);
});

const base = { openapi: "3.1.0", info: { title: "T", version: "1" }, security: [], paths: {} };
const impossible = {
  type: "object",
  properties: { a: { type: "string", minLength: 5, maxLength: 3 } },
};

test.each([
  [
    "an example of what no value fits",
    {
      components: {
        schemas: { A: { ...impossible, example: { a: "abcd" }, default: { a: "x" } } },
      },
    },
    ["schema-impossible"],
  ],
  [
    "an example of what no value fits together",
    {
      components: {
        schemas: {
          A: { allOf: [{ type: "string" }, { $ref: "#/components/schemas/B" }], example: "x" },
          B: { type: "integer" },
        },
      },
    },
    ["schema-impossible"],
  ],
  [
    "an example of what leads nowhere",
    {
      components: {
        schemas: { A: { properties: { b: { $ref: "#/nowhere" } }, example: { b: 1 } } },
      },
    },
    ["ref-resolves"],
  ],
  [
    "an array whose items are misspelt",
    {
      openapi: "3.0.3",
      components: { schemas: { A: { type: "array", itms: { type: "string" } } } },
    },
    ["field-unknown"],
  ],
  [
    "a path whose parameters are misspelt",
    { paths: { "/a/{id}": { paramters: [{ name: "id", in: "path" }] } } },
    ["field-unknown"],
  ],
  [
    "a server whose variables are of a wrong type",
    { servers: [{ url: "https://{env}.example.com", variables: "env" }] },
    ["field-type"],
  ],
] as const)("%s has one cause", async (_, rest, rules) => {
  const diagnostics = await found({ ...base, ...(rest as JsonObject) });
  expect(diagnostics.map(({ rule }) => rule)).toEqual(rules);
});
