import fc from "fast-check";
import { format } from "prettier";
import { expect, test } from "vitest";
import { layoutJson } from "../../generator/print/json-layout.ts";

const options = fc.record(
  {
    printWidth: fc.integer({ min: 1, max: 120 }),
    tabWidth: fc.integer({ min: 1, max: 8 }),
    useTabs: fc.boolean(),
  },
  { requiredKeys: [] },
);

const text = fc
  .oneof(
    fc.jsonValue({ maxDepth: 5 }),
    fc.dictionary(
      fc.string(),
      fc.array(fc.oneof(fc.string(), fc.boolean(), fc.integer(), fc.constant({}))),
    ),
  )
  .map((value) => `${JSON.stringify(value, null, 2)}\n`);

test("what is laid out by rule is what prettier gives", async () => {
  let laidOut = 0;
  await fc.assert(
    fc.asyncProperty(text, options, async (source, configuration) => {
      const laid = layoutJson(source, configuration);
      if (laid === undefined) return;
      if (source.includes("[")) laidOut++;
      expect(laid).toBe(await format(source, { ...configuration, parser: "json" }));
    }),
    { numRuns: 1500, seed: 20260919 },
  );
  expect(laidOut).toBeGreaterThan(200);
});

test.each([
  ["a list of numbers", { a: [1, 2] }],
  ["a list of lists", { a: [[true]] }],
  ["characters that may be wide", { a: "漢" }],
])("%s is left to prettier", (_, value) => {
  expect(layoutJson(`${JSON.stringify(value, null, 2)}\n`, {})).toBeUndefined();
});

test("objects that may share a line are left to prettier", () => {
  expect(layoutJson('{\n  "a": 1\n}\n', { objectWrap: "collapse" })).toBeUndefined();
});
