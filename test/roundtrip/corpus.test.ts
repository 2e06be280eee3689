/** Real documents: a sample of each one's operations, ten inputs each. */
import { beforeAll, expect, test } from "vitest";
import { load } from "../../generator/load/load.ts";
import { toModel } from "../../generator/model/model.ts";
import { corpus, pathOf } from "../corpus/documents.ts";
import { installCorpus } from "../corpus/install.ts";
import { wrongOnes } from "./report.ts";
import { roundTrips } from "./run.ts";

const minute = 60_000;

beforeAll(installCorpus, 10 * minute);

test.each(corpus)("$name", { timeout: 2 * minute }, async (document) => {
  const model = toModel(await load(pathOf(document)));
  const result = await roundTrips(model, { inputs: 10, seed: 1, sample: 60 });
  expect(wrongOnes({ ...result, skipped: [] })).toBe("");
  expect(result.skipped.length).toBeLessThanOrEqual(result.operations * 0.02);
  expect(result.trips).toBeGreaterThan(result.operations * 8);
});
