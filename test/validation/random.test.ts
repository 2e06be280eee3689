/** Random schemas and values: Ajv says the same of every pair. */
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { validatorsOf } from "./emitted.ts";
import { plain, value, wholeSchema } from "./random-schemas.ts";

const pairs = fc.array(
  fc.record({
    schema: wholeSchema,
    values: fc.array(value.map(plain), { minLength: 20, maxLength: 20 }),
  }),
  { minLength: 25, maxLength: 25 },
);

test("Ajv agrees on random schemas and values", async () => {
  let agreed = 0;
  await fc.assert(
    fc.asyncProperty(pairs, async (drawn) => {
      const validators = await validatorsOf(drawn.map((each) => each.schema));
      for (const [index, { schema: each, values }] of drawn.entries()) {
        const oracle = new Ajv2020({ strict: false, ownProperties: true, logger: false }).compile(
          each as object,
        );
        const validator = validators[index];
        for (const instance of values) {
          const place = `${JSON.stringify(each)} of ${JSON.stringify(instance)}`;
          const expected = answerOf(oracle, instance);
          if (expected === undefined) continue;
          expect(validator?.is(instance) ?? true, place).toBe(expected);
          expect((validator?.faults(instance) ?? []).length === 0, place).toBe(expected);
          agreed++;
        }
      }
    }),
    { numRuns: 20, endOnFailure: true },
  );
  expect(agreed).toBeGreaterThan(1000);
});

/** Undefined where the code that Ajv made of a schema is itself at fault. */
function answerOf(oracle: (value: unknown) => unknown, value: unknown): boolean | undefined {
  try {
    return oracle(value) === true;
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}
