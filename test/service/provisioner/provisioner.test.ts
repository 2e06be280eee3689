import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Provisioner, startProvisioner } from "../../../service/provisioner/provisioner.ts";
import { logLimit } from "../../../service/provisioner/write-logs.ts";
import { buildLogs } from "../../../service/rules/build-logs.ts";
import { buildState, buildTimings } from "../../../service/rules/build-contents.ts";
import { cancelBuild } from "../../../service/rules/cancel-build.ts";
import type { Build } from "../../../service/rules/build.ts";
import { followLogs } from "../../../service/rules/follow-logs.ts";
import { getBuild } from "../../../service/rules/get-build.ts";
import type { Transition } from "../../../service/store/schema.ts";
import { type Demo, demo, job, outputs, value } from "../demo.ts";

let d: Demo;
let provisioner: Provisioner;
const faults: unknown[] = [];
const onError = (error: unknown): void => void faults.push(error);
beforeAll(async () => {
  d = await demo();
  provisioner = await startProvisioner(d.store, { speed: 20, onError });
});
afterAll(async () => {
  await provisioner.stop();
  await d[Symbol.asyncDispose]();
});

/** Makes a build and waits for its end. */
async function finished(workspaceId: string, transition: Transition = "start"): Promise<Build> {
  const build = value(await d.create(workspaceId, { transition }));
  await outputs(followLogs(d.store, build.job.id, 0));
  return (await getBuild(d.store, build.id))!;
}

const may = { updateWorkspace: true, administrate: false };

describe("a quick build", () => {
  it.each([
    ["start", "Starting workspace", "running"],
    ["stop", "Stopping workspace", "stopped"],
    ["delete", "Destroying workspace", "deleted"],
  ] as const)("of the transition %s", async (transition, stage, status) => {
    const build = await finished(d.freshWorkspace(), transition);
    expect(build).toMatchObject({ status, hasAiTask: false, deadline: null });
    expect(build.job).toMatchObject({ status: "succeeded", workerId: provisioner.id, error: "" });
    expect(build.workspace.deleted).toBe(transition === "delete");
    const logs = await buildLogs(d.store, build.job.id);
    expect([...new Set(logs.map((line) => line.stage))]).toEqual([
      "Setting up",
      stage,
      "Cleaning Up",
    ]);
    expect(logs.length).toBeGreaterThanOrEqual(4);
    const state: unknown = JSON.parse(Buffer.from(await buildState(d.store, build.id)).toString());
    expect(state).toMatchObject({ serial: build.buildNumber });
  });

  it("leaves resources with an agent that has an app, a script and a log source", async () => {
    const { id, resources } = await finished(d.freshWorkspace());
    expect(resources.length).toBeGreaterThanOrEqual(2);
    const agents = resources.flatMap((resource) => resource.agents);
    expect(agents).toHaveLength(1);
    const [agent] = agents;
    expect([agent!.apps.length, agent!.scripts.length, agent!.logSources.length]).toEqual([
      1, 1, 1,
    ]);
    expect(agent!.scripts[0]!.logSourceId).toBe(agent!.logSources[0]!.id);
    const timings = await buildTimings(d.store, id);
    expect(new Set(timings.provisioner.map(({ stage }) => stage))).toEqual(
      new Set(["init", "plan", "graph", "apply"]),
    );
    expect(timings.connections).toHaveLength(1);
    expect(timings.scripts).toMatchObject([{ scriptId: agent!.scripts[0]!.id }]);
  });

  it.each(["start", "stop"] as const)(
    "has a deadline by its workspace's TTL after a %s",
    async (transition) => {
      const workspace = d.world.workspaces.find(({ ttl_ms: ttl }) => ttl !== null)!;
      const build = await finished(workspace.id, transition);
      const left = Date.parse(build.deadline!) - Date.parse(build.job.completedAt!);
      expect(left).toBe(workspace.ttl_ms);
    },
  );
});

it("fails what its template makes fail, without resources, and keeps the state", async () => {
  const workspaceId = d.workspace("failing");
  const build = await finished(workspaceId);
  expect(build).toMatchObject({ status: "failed", resources: [], deadline: null });
  expect(build.job.error).not.toBe("");
  expect((await buildTimings(d.store, build.id)).provisioner).toEqual([]);
  expect((await buildState(d.store, build.id)).length).toBeGreaterThan(0);
});

it("writes 1 MiB of log at most, and says so in the last line", async () => {
  const build = await finished(d.workspace("chatty"));
  expect(build).toMatchObject({ status: "running", job: { logsOverflowed: true } });
  const logs = await buildLogs(d.store, build.job.id);
  const last = logs.at(-1)!;
  expect(last).toMatchObject({
    logLevel: "warn",
    output:
      "Provisioner logs exceeded the max size of 1MB. Will not continue to write provisioner logs for workspace build.",
  });
  const bytes = logs.slice(0, -1).reduce((sum, { output }) => sum + Buffer.byteLength(output), 0);
  expect(bytes).toBeLessThanOrEqual(logLimit);
  expect(bytes).toBeGreaterThan(logLimit - 1_024);
});

it("leaves what asks for other tags alone", async () => {
  const build = value(await d.create(d.workspace("stuck"), { transition: "start" }));
  await finished(d.freshWorkspace());
  expect((await getBuild(d.store, build.id))!.status).toBe("pending");
});

it("ends a canceled job as failed, after it was canceling for a while", async () => {
  const build = value(await d.create(d.workspace("slow"), { transition: "start" }));
  const seen: string[] = [];
  for await (const line of followLogs(d.store, build.job.id, 0)) {
    if (seen.length === 0) {
      value(await cancelBuild(d.store, { buildId: build.id, may }));
      expect((await getBuild(d.store, build.id))!.status).toBe("canceling");
    }
    seen.push(line.output);
  }
  const ended = (await getBuild(d.store, build.id))!;
  expect(ended).toMatchObject({ status: "failed", resources: [], job: { error: "canceled" } });
  expect(seen.slice(-2)).toEqual(["Canceling", "Canceled"]);
});

it("hands what it runs back when it stops, for the next one to finish", async () => {
  const workspaceId = d.workspace("slow");
  const build = value(await d.create(workspaceId, { transition: "stop" }));
  const lines = followLogs(d.store, build.job.id, 0);
  await lines.next();
  await provisioner.stop();
  expect(await job(d.store, build.job.id)).toMatchObject({ workerId: null, completedAt: null });
  expect((await getBuild(d.store, build.id))!.status).toBe("stopping");
  provisioner = await startProvisioner(d.store, { speed: 20, onError });
  await outputs(lines);
  expect((await getBuild(d.store, build.id))!.status).toBe("stopped");
  expect(await job(d.store, build.job.id)).toMatchObject({ workerId: provisioner.id, attempt: 2 });
});

it("runs no more at once than it has workers", async () => {
  await provisioner.stop();
  provisioner = await startProvisioner(d.store, { speed: 20, workers: 2, onError });
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, provisioner.running())), 1);
  const builds = await Promise.all(Array.from({ length: 6 }, () => finished(d.freshWorkspace())));
  clearInterval(watch);
  expect(builds.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => "running"));
  expect(most).toBeLessThanOrEqual(2);
});

it("has met no fault in all this", () => {
  expect(faults).toEqual([]);
});
