/** Random users give random commands, and a model in plain data says what must come of each. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allCommands } from "./model/commands.ts";
import { type Model, modelOf } from "./model/model.ts";
import { ended, whenJob } from "./row.ts";
import { bypass, type Scene, sceneOf } from "./scene.ts";
import { testDatabase } from "../postgres.ts";
import { type RunningWorld, startWorld } from "./world.ts";

/** `BEHAVIOUR_RUNS=500` looks longer, `BEHAVIOUR_SEED` elsewhere. */
const numRuns = Number(process.env["BEHAVIOUR_RUNS"] ?? 12);
const seed = Number(process.env["BEHAVIOUR_SEED"] ?? 1);

const kept = ["stuck", "stuck.1", "locked", "failing", "foreign", "quick.0"];

/** What was left pending by the run before is cancelled; what was deleted is not used again. */
async function begin(scene: Scene, spare: string[]): Promise<Model> {
  const model = await modelOf(scene, [...kept, ...spare.slice(0, 2)]);
  for (const { builds } of model.workspaces) {
    const latest = builds.at(-1)!;
    if (latest.last === "pending") {
      const path = `/workspacebuilds/${latest.id}/cancel`;
      await scene.ask("owner", { method: "PATCH", path, headers: bypass });
    }
    await whenJob(scene, latest.id, ended);
  }
  const settled = await modelOf(
    scene,
    model.workspaces.map(({ key }) => key),
  );
  return settled;
}

const databases: readonly [string, () => Promise<Record<string, string>>][] = [
  ["PGlite", async () => ({})],
  ["PostgreSQL", async () => ({ DATABASE_URL: await testDatabase() })],
];

describe.each(databases)("%s", (_, environment) => {
  let running: RunningWorld;
  let scene: Scene;

  beforeAll(async () => {
    running = await startWorld(["--speed", "10", "--workspaces", "40"], await environment());
    scene = await sceneOf(running.world);
  });

  afterAll(async () => {
    await running?.stop();
  });

  test("every answer is one that the model allows", async () => {
    const spare = Array.from({ length: 40 }, (_, at) => `fresh.${at}`);
    await fc.assert(
      fc.asyncProperty(
        fc.commands(allCommands, { maxCommands: 40, size: "max" }),
        async (commands) => {
          const model = await begin(scene, spare);
          await fc.asyncModelRun(() => ({ model, real: scene }), commands);
          for (const { key, deleted } of model.workspaces) {
            if (deleted && spare.length > 2) spare.splice(spare.indexOf(key), 1);
          }
        },
      ),
      { numRuns, seed, endOnFailure: numRuns < 50 },
    );
    expect(spare.length).toBeGreaterThan(0);
  });
});
