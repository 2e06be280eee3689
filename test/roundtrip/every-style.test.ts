/** Every style of parameters, every kind of body and of answer, whether a real document has it or not. */
import { expect, test } from "vitest";
import { modelOf } from "../emit/emitted.ts";
import { everyStyle } from "./every-style.ts";
import { wrongOnes } from "./report.ts";
import { roundTrips } from "./run.ts";

test("every style comes across", async () => {
  const result = await roundTrips(await modelOf(everyStyle), { inputs: 60, seed: 1 });
  expect(wrongOnes(result)).toBe("");
  expect(result.skipped).toEqual([]);
  expect(result.operations).toBeGreaterThan(80);
});

test("a seed gives the same round trips again", async () => {
  const model = await modelOf(everyStyle);
  const options = { inputs: 5, seed: 7, sample: 12 };
  expect(await roundTrips(model, options)).toEqual(await roundTrips(model, options));
});
