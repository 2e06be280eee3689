/** The contract of this repository: every operation, a hundred inputs each. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { load } from "../../generator/load/load.ts";
import { toModel } from "../../generator/model/model.ts";
import { wrongOnes } from "./report.ts";
import { roundTrips } from "./run.ts";

const contract = join(import.meta.dirname, "../../spec/openapi.yaml");

test("all that the Builds contract can carry comes across, and what breaks it is refused", async () => {
  const result = await roundTrips(toModel(await load(contract)), { inputs: 100, seed: 1 });
  expect(wrongOnes(result)).toBe("");
  expect(result.skipped).toEqual([]);
  expect(result.operations).toBe(10);
  expect(result.trips).toBe(1_000);
  expect(result.refusals.get("json body")).toBeGreaterThan(20);
  expect(result.refusals.get("frame")).toBeGreaterThan(4);
  expect([...result.streamed.keys()]).toEqual(["GET /workspacebuilds/{workspacebuild}/logs"]);
  expect(Math.min(...result.streamed.values())).toBeGreaterThanOrEqual(100);
});
