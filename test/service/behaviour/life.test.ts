/** 3.3, 3.8, 3.10 and 4: what becomes of a build, seen while it happens. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Response, WorkspaceBuild, WorkspaceBuildTimings } from "../../../generated/types.ts";
import type { Reply } from "./ask.ts";
import { created } from "./prepare.ts";
import { buildOf, ended, whenJob } from "./row.ts";
import { bypass, type Caller, type Scene, sceneOf } from "./scene.ts";
import { type RunningWorld, startWorld } from "./world.ts";

let running: RunningWorld;
let scene: Scene;

beforeAll(async () => {
  running = await startWorld(["--speed", "3", "--workspaces", "30", "--workers", "1"]);
  scene = await sceneOf(running.world);
});

afterAll(async () => {
  await running?.stop();
});

const id = (name: string): string => scene.names.get(name)!;
const get = (path: string, caller: Caller = "member"): Promise<Reply> =>
  scene.ask(caller, { method: "GET", path });
const cancel = (build: string, query = "", caller: Caller = "member"): Promise<Reply> =>
  scene.ask(caller, { method: "PATCH", path: `/workspacebuilds/${build}/cancel${query}` });
const said = ({ status, text }: Reply): [number, string] => [
  status,
  (JSON.parse(text) as Response).message,
];

/** Each job status that a build shows from its creation until it has ended, in order. */
async function lifeOf(build: string, made?: WorkspaceBuild): Promise<WorkspaceBuild[]> {
  const seen: WorkspaceBuild[] = made === undefined ? [] : [made];
  for (;;) {
    const now = await buildOf(scene, build);
    const before = seen.at(-1);
    if (before?.job.status !== now.job.status) seen.push(now);
    if (ended.some((status) => status === now.job.status)) return seen;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const statuses = (life: readonly WorkspaceBuild[]): [string, string][] =>
  life.map(({ job, status }) => [job.status, status]);

describe("a slow build", () => {
  test.each([
    ["start", "starting", "running"],
    ["stop", "stopping", "stopped"],
  ] as const)("%s: pending, %s, %s", async (transition, during, after) => {
    const made = await created(scene, "member", "slow", { transition });
    const life = await lifeOf(made.id, made);
    expect(statuses(life)).toEqual([
      ["pending", "pending"],
      ["running", during],
      ["succeeded", after],
    ]);
    const [pending, active, done] = life;
    expect(pending!.job).not.toHaveProperty("worker_id");
    expect(active!.job).toHaveProperty("worker_id");
    expect(active!.job).toHaveProperty("started_at");
    expect(active!.job).not.toHaveProperty("completed_at");
    expect([active!.resources, active!.deadline]).toEqual([[], null]);
    expect(active).not.toHaveProperty("has_ai_task");
    expect(Date.parse(done!.updated_at)).toBeGreaterThan(Date.parse(done!.created_at));
    expect(done!.resources.length).toBeGreaterThanOrEqual(transition === "start" ? 1 : 0);
  });

  test("while it runs: nothing else is built, and it has neither resources nor timings", async () => {
    const { id: build } = await created(scene, "member", "slow", { transition: "start" });
    await whenJob(scene, build, ["running"]);
    const second = await scene.ask("member", {
      method: "POST",
      path: `/workspaces/${id("slow")}/builds`,
      body: '{"transition":"stop"}',
    });
    expect(said(second)).toEqual([409, "A workspace build is already active."]);
    expect(said(await get(`/workspacebuilds/${build}/resources`))).toEqual([
      400,
      "Job hasn't completed!",
    ]);
    expect(JSON.parse((await get(`/workspacebuilds/${build}/timings`)).text)).toEqual({
      provisioner_timings: [],
      agent_script_timings: [],
      agent_connection_timings: [],
    });
    expect(said(await cancel(build, "?expect_status=pending"))).toEqual([
      412,
      "Job is not in the expected state.",
    ]);
    await cancel(build);
    await whenJob(scene, build, ended);
  });

  test("cancelled: canceling for a while, then failed with an error that says so", async () => {
    const { id: build } = await created(scene, "member", "slow", { transition: "start" });
    await whenJob(scene, build, ["running"]);
    const life = lifeOf(build);
    expect(said(await cancel(build, "?expect_status=running"))).toEqual([
      200,
      "Job has been marked as canceled...",
    ]);
    expect((await buildOf(scene, build)).status).toBe("canceling");
    const marked = [400, "Job has already been marked as canceled!"];
    expect(said(await cancel(build))).toEqual(marked);
    expect(said(await cancel(build, "?expect_status=pending"))).toEqual(marked);
    const blocked = await scene.ask("member", {
      method: "POST",
      path: `/workspaces/${id("slow")}/builds`,
      body: '{"transition":"start"}',
    });
    expect(said(blocked)).toEqual([409, "A workspace build is already active."]);
    const seen = await life;
    expect(statuses(seen).slice(-2)).toEqual([
      ["canceling", "canceling"],
      ["failed", "failed"],
    ]);
    const { job, resources, deadline } = seen.at(-1)!;
    expect(job.error).toMatch(/cancell?ed/);
    expect(job).toHaveProperty("canceled_at");
    expect(job).toHaveProperty("completed_at");
    expect([resources, deadline]).toEqual([[], null]);
    expect(said(await cancel(build))).toEqual([400, "Job has already completed!"]);
    expect(JSON.parse((await get(`/workspacebuilds/${build}/timings`)).text)).toMatchObject({
      provisioner_timings: [],
    });
  });

  test("cancelled before it runs: it never does", async () => {
    const { id: build } = await created(scene, "member", "slow", { transition: "stop" });
    const reply = await cancel(build, "?expect_status=pending");
    const end = await whenJob(scene, build, ended);
    // A worker may have been quicker.
    if (reply.status === 200) {
      expect(end.job.status).toBe("canceled");
      expect(end.job).not.toHaveProperty("started_at");
    } else expect(reply.status).toBe(412);
  });

  test("a line at least every second", async () => {
    const { id: build } = await created(scene, "member", "slow", { transition: "start" });
    await whenJob(scene, build, ["succeeded"]);
    const { job } = await buildOf(scene, build);
    const lines = JSON.parse((await get(`/workspacebuilds/${build}/logs`)).text) as {
      id: number;
    }[];
    const seconds = ((Date.parse(job.completed_at!) - Date.parse(job.started_at!)) * 3) / 1_000;
    expect(lines.length).toBeGreaterThanOrEqual(Math.floor(seconds) - 1);
  });
});

describe("a quick build", () => {
  test("is pending when the answer comes, and makes what the template says", async () => {
    const build = await created(scene, "member", "fresh.0", { transition: "start" });
    expect([build.status, build.job.status]).toEqual(["pending", "pending"]);
    const done = await whenJob(scene, build.id, ["succeeded"]);
    expect(done.status).toBe("running");
    expect(done.resources.length).toBeGreaterThan(1);
    const timings = JSON.parse(
      (await get(`/workspacebuilds/${build.id}/timings`)).text,
    ) as WorkspaceBuildTimings;
    expect(timings.provisioner_timings.length).toBeGreaterThan(0);
    expect((await get(`/workspacebuilds/${build.id}/state`, "owner")).text).not.toBe("");
  });

  test("deleted: the workspace is gone, its builds stay", async () => {
    const { id: build } = await created(scene, "member", "fresh.1", { transition: "delete" });
    const life = await lifeOf(build);
    expect(statuses(life).at(-1)).toEqual(["succeeded", "deleted"]);
    expect((await get(`/users/me/workspace/${id("fresh.1.name")}/builds/1`)).status).toBe(404);
    const list = JSON.parse(
      (await get(`/workspaces/${id("fresh.1")}/builds`)).text,
    ) as WorkspaceBuild[];
    expect(list.map(({ status }) => status)).toEqual(["deleted", "running"]);
  });

  test("pending ones count the provisioners and have a place in the queue", async () => {
    const { id: busy } = await created(scene, "member", "slow", { transition: "start" });
    await whenJob(scene, busy, ["running"]);
    // The one worker is at work: what is made now waits.
    for (const name of ["fresh.2", "fresh.3"]) {
      const made = await created(scene, "member", name, { transition: "start" });
      expect(made.matched_provisioners.count).toBeGreaterThan(0);
    }
    for (const [at, name] of ["fresh.2", "fresh.3"].entries()) {
      const listed = await get(`/workspaces/${id(name)}/builds?limit=1`);
      const numbered = await get(`/users/me/workspace/${id(`${name}.name`)}/builds/2`);
      const [one] = JSON.parse(listed.text) as [WorkspaceBuild];
      for (const { job, matched_provisioners: matched } of [
        one,
        JSON.parse(numbered.text) as WorkspaceBuild,
      ]) {
        expect(job).toMatchObject({ status: "pending", queue_position: at + 1, queue_size: 2 });
        expect(matched.count).toBeGreaterThan(0);
        expect(matched.available).toBeGreaterThan(0);
        expect(matched.most_recently_seen).not.toBeNull();
      }
      const alone = await buildOf(scene, one.id);
      expect(alone.matched_provisioners).toEqual({
        count: 0,
        available: 0,
        most_recently_seen: null,
      });
    }
    await cancel(busy);
    for (const name of ["fresh.2", "fresh.3"]) {
      const [latest] = await scene.builds(id(name));
      const done = await whenJob(scene, latest!.id, ["succeeded"]);
      const [listed] = await scene.builds(id(name));
      expect(listed).toMatchObject({
        id: done.id,
        job: { queue_position: 0, queue_size: 0 },
        matched_provisioners: { count: 0, available: 0, most_recently_seen: null },
      });
    }
  });
});

describe("many at once", () => {
  test("fifty creations of one workspace give one build and forty-nine conflicts", async () => {
    // Of builds that no provisioner takes: none ends while the others are asked for.
    const replies = await Promise.all(
      Array.from({ length: 50 }, () =>
        scene.ask("owner", {
          method: "POST",
          path: `/workspaces/${id("stuck")}/builds`,
          headers: bypass,
          body: '{"transition":"start"}',
        }),
      ),
    );
    const conflicts = replies.filter(({ status }) => status === 409);
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(conflicts).toHaveLength(49);
    for (const { text } of conflicts) {
      expect(["A workspace build is already active.", "insert workspace build"]).toContain(
        (JSON.parse(text) as Response).message,
      );
    }
    const builds = await scene.builds(id("stuck"));
    expect(builds.map((each) => each.build_number)).toEqual([2, 1]);
    expect((await cancel(builds[0]!.id)).status).toBe(200);
  });

  test("ten cancellations of one build give one success", async () => {
    const { id: build } = await created(scene, "member", "stuck", { transition: "start" });
    const replies = await Promise.all(Array.from({ length: 10 }, () => cancel(build)));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const reply of replies.filter(({ status }) => status !== 200)) {
      expect(said(reply)).toEqual([400, "Job has already completed!"]);
    }
  });

  test("twelve builds at once all end, each with its lines", async () => {
    const names = Array.from({ length: 12 }, (_, at) => `fresh.${at + 13}`);
    const builds = await Promise.all(
      names.map(async (name) => (await created(scene, "member", name, { transition: "stop" })).id),
    );
    const done = await Promise.all(builds.map((build) => whenJob(scene, build, ["succeeded"])));
    expect(done.map(({ status }) => status)).toEqual(names.map(() => "stopped"));
    for (const build of builds) {
      const lines = JSON.parse((await get(`/workspacebuilds/${build}/logs`)).text) as unknown[];
      expect(lines.length).toBeGreaterThan(3);
    }
  });
});

describe("an orphan", () => {
  test("needs no provisioner where none is there", async () => {
    const build = await created(scene, "owner", "stuck.1", { transition: "delete", orphan: true });
    expect([build.job.status, build.status]).toEqual(["succeeded", "deleted"]);
    expect((await get(`/users/me/workspace/${id("stuck.1.name")}/builds/1`)).status).toBe(404);
  });

  test("goes through a provisioner where one is there", async () => {
    const build = await created(scene, "owner", "fresh.25", { transition: "delete", orphan: true });
    const done = await whenJob(scene, build.id, ["succeeded"]);
    expect(done.status).toBe("deleted");
    expect((await get(`/workspaces/${id("fresh.25")}/builds`)).status).toBe(200);
  });
});
