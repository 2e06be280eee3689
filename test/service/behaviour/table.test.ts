/** Requests and what the documents promise for each, by section, against one running service. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prepare } from "./prepare.ts";
import { runRows, type Table } from "./row.ts";
import { type Scene, sceneOf } from "./scene.ts";
import { authentication } from "./table/authentication.ts";
import { byNumber } from "./table/by-number.ts";
import { cancellation } from "./table/cancel.ts";
import { creationRefusals } from "./table/create-refusals.ts";
import { creation } from "./table/create.ts";
import { build } from "./table/build.ts";
import { carryOver } from "./table/carry-over.ts";
import { creationBodies } from "./table/create-body.ts";
import { crossSite } from "./table/csrf.ts";
import { details } from "./table/details.ts";
import { stateAndTimings } from "./table/state-and-timings.ts";
import { listing } from "./table/list.ts";
import { lines } from "./table/logs.ts";
import { envelopeAndOrder } from "./table/order.ts";
import { roles } from "./table/roles.ts";
import { states } from "./table/states.ts";
import { timesAndIds } from "./table/times-and-ids.ts";
import { type RunningWorld, startWorld } from "./world.ts";

/** In this order: later rows find what earlier ones made. */
const tables: readonly Table[] = [
  authentication,
  crossSite,
  ...envelopeAndOrder,
  roles,
  timesAndIds,
  byNumber,
  build,
  ...details,
  ...stateAndTimings,
  lines,
  listing,
  cancellation,
  creationBodies,
  creationRefusals,
  creation,
  carryOver,
  states,
];

let running: RunningWorld;
let scene: Scene;

beforeAll(async () => {
  running = await startWorld(["--speed", "10", "--workspaces", "5"]);
  scene = await sceneOf(running.world);
  await prepare(scene);
});

afterAll(async () => {
  await running?.stop();
});

for (const { section, rows } of tables) {
  describe(section, () => {
    runRows(rows, () => scene);
  });
}

test("every section has rows, and there are at least 300 in all", () => {
  const sections = new Set(tables.map(({ section }) => section));
  const wanted = [
    "2.1",
    "2.2",
    "2.3",
    "2.4",
    "2.5",
    ...Array.from({ length: 10 }, (_, at) => `3.${at + 1}`),
    "4",
  ];
  expect(wanted.filter((section) => !sections.has(section))).toEqual([]);
  expect(tables.reduce((sum, { rows }) => sum + rows.length, 0)).toBeGreaterThanOrEqual(300);
});
