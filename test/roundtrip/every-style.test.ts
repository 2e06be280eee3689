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
  expect(result.streamed.size).toBe(8);
  expect(Math.min(...result.streamed.values())).toBeGreaterThanOrEqual(60);
  for (const kind of kinds) expect(result.refusals.get(kind) ?? 0, kind).toBeGreaterThan(0);
});

/** Where one thing is wrong, and must be refused. */
const kinds = [
  "header",
  "query",
  "union in query",
  "json body",
  "union in json body",
  "form body",
  "union in form body",
  "multipart body",
  "union in multipart body",
  "event item",
  "json-event item",
  "line item",
  "union in data item",
  "union in line item",
  "frame",
];

test("a seed gives the same round trips again", async () => {
  const model = await modelOf(everyStyle);
  const options = { inputs: 5, seed: 7, sample: 12 };
  expect(await roundTrips(model, options)).toEqual(await roundTrips(model, options));
});
