/** Each keyword, by a table of cases; Ajv says the same of every one. */
import addFormats from "ajv-formats";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { validatorsOf } from "./emitted.ts";
import { tables as arrays } from "./keywords/arrays.ts";
import { tables as composition } from "./keywords/composition.ts";
import type { KeywordTable } from "./keywords/keyword-table.ts";
import { tables as numbers } from "./keywords/numbers.ts";
import { tables as objects } from "./keywords/objects.ts";
import { tables as texts } from "./keywords/texts.ts";
import { tables as values } from "./keywords/values.ts";

const tables: readonly KeywordTable[] = [
  ...values,
  ...numbers,
  ...texts,
  ...arrays,
  ...objects,
  ...composition,
];

test.each(tables)("$keyword", async ({ cases }) => {
  const before = Object.getOwnPropertyNames(Object.prototype);
  const validators = await validatorsOf(cases.map(([schema]) => schema));
  let answers = 0;
  for (const [index, [schema, valid, invalid]] of cases.entries()) {
    const oracle = ajv().compile(schema as object);
    const asked = [
      ...valid.map((value) => [value, true] as const),
      ...invalid.map((value) => [value, false] as const),
    ];
    for (const [value, expected] of asked) {
      const place = `${JSON.stringify(schema)} of ${JSON.stringify(value)}`;
      const validator = validators[index];
      expect(oracle(value), `Ajv: ${place}`).toBe(expected);
      expect(validator?.is(value) ?? true, place).toBe(expected);
      expect((validator?.faults(value) ?? []).length === 0, `faults: ${place}`).toBe(expected);
      answers++;
    }
  }
  expect(answers).toBeGreaterThanOrEqual(15);
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
});

function ajv(): Ajv2020 {
  const oracle = new Ajv2020({
    strict: false,
    allErrors: true,
    ownProperties: true,
    logger: false,
  });
  (addFormats as unknown as (ajv: Ajv2020) => void)(oracle);
  return oracle;
}
