/** The validators of real documents: guard and check agree on any value, and neither ever throws. */
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { load } from "../../../generator/load/load.ts";
import { toModel } from "../../../generator/model/model.ts";
import { corpus, pathOf } from "../../corpus/documents.ts";
import { installCorpus } from "../../corpus/install.ts";
import { imported } from "../../validation/emitted.ts";

beforeAll(installCorpus, 600_000);

test.each(corpus.filter((document) => !("large" in document)))("$name", async (document) => {
  const model = toModel(await load(pathOf(document)));
  expect(model.assertions.diagnostics).toEqual([]);
  const validators = Object.entries(await imported(model)).filter(([name]) =>
    name.endsWith("Validator"),
  );
  expect(validators.length).toBeGreaterThan(document.operations / 2);
  const names = [...model.assertions.schemas.values()].flatMap((schema) =>
    typeof schema === "object" ? [...(schema.properties?.keys() ?? [])] : [],
  );
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(null, true, 0, -1.5, "", "a", "2026-11-24T00:00:00Z"),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...names), tie("value"), {
        minKeys: 3,
        maxKeys: 12,
        noNullPrototype: true,
      }),
    ),
  }));
  const values = fc.sample(value, { numRuns: 60, seed: 1 });
  for (const [name, validator] of validators)
    for (const each of values) {
      const faults = validator?.faults(each) ?? [];
      expect(validator?.is(each), `${name} of ${JSON.stringify(each)}`).toBe(faults.length === 0);
    }
});
