import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cancelBuild } from "../../../service/rules/cancel-build.ts";
import { followLogs } from "../../../service/rules/follow-logs.ts";
import { getBuild } from "../../../service/rules/get-build.ts";
import type { Build } from "../../../service/rules/build.ts";
import { type Demo, demo, outputs, refusal, setJob, value } from "../demo.ts";

let d: Demo;
beforeAll(async () => {
  d = await demo();
});
afterAll(() => d[Symbol.asyncDispose]());

const mine = { updateWorkspace: true, administrate: false };
const administrator = { updateWorkspace: true, administrate: true };
const reader = { updateWorkspace: false, administrate: false };

const pending = async (workspaceId = d.freshWorkspace()): Promise<Build> =>
  value(await d.create(workspaceId, { transition: "start" }));

async function running(workspaceId = d.freshWorkspace()): Promise<Build> {
  const build = await pending(workspaceId);
  await setJob(d.store, build.job.id, { startedAt: sql`now()`, workerId: crypto.randomUUID() });
  return build;
}

const locked = (): string => d.workspace("stuck-locked");

const cancel = (build: Build, may = mine, expectStatus?: string) =>
  cancelBuild(d.store, { buildId: build.id, may, expectStatus });

const statusOf = async (build: Build): Promise<unknown> => {
  const read = await getBuild(d.store, build.id);
  return [read!.status, read!.job.completedAt !== null];
};

const notAllowed = {
  reason: "forbidden",
  message: "User is not allowed to cancel workspace builds. Owner role is required.",
};

describe("a cancellation", () => {
  it.each([undefined, "", "pending"])(
    "ends a pending job at once, expecting %j",
    async (expected) => {
      const build = await pending();
      expect((await cancel(build, mine, expected)).ok).toBe(true);
      expect(await statusOf(build)).toEqual(["canceled", true]);
      const queued = await d.store.db.execute(
        sql`select id from pgboss.job where id = ${build.job.id}`,
      );
      expect(queued.rows).toEqual([]);
    },
  );

  it.each([undefined, "running"])(
    "asks the worker of a running job, expecting %j",
    async (expected) => {
      const build = await running();
      expect((await cancel(build, mine, expected)).ok).toBe(true);
      expect(await statusOf(build)).toEqual(["canceling", false]);
    },
  );

  it("ends a running job that no worker owns", async () => {
    const build = await pending();
    await setJob(d.store, build.job.id, { startedAt: sql`now()` });
    expect((await cancel(build)).ok).toBe(true);
    expect(await statusOf(build)).toEqual(["canceled", true]);
  });

  it("ends the stream of a pending job's follower", async () => {
    const build = await pending();
    const lines = outputs(followLogs(d.store, build.job.id, 0));
    await cancel(build);
    expect(await lines).toEqual([]);
  });
});

describe("what is refused, in this order", () => {
  it("a status that is none of the two", async () => {
    const build = await pending();
    expect(refusal(await cancel(build, reader, "failed"))).toEqual({
      reason: "invalid",
      message: `Invalid expect_status "failed". Only 'running' or 'pending' are allowed.`,
    });
  });

  it("who may only read", async () => {
    const build = await pending();
    expect(refusal(await cancel(build, reader))).toEqual(notAllowed);
    expect(refusal(await cancel(build, reader, "pending"))).toEqual(notAllowed);
  });

  it("users of a template that lets none cancel, unless the job is expected to be pending", async () => {
    const build = await pending(locked());
    expect(refusal(await cancel(build))).toEqual(notAllowed);
    expect(refusal(await cancel(build, mine, "running"))).toEqual(notAllowed);
    expect((await cancel(build, mine, "pending")).ok).toBe(true);
    const again = await pending(locked());
    expect((await cancel(again, administrator)).ok).toBe(true);
    // Leave comes before the job's state.
    expect(refusal(await cancel(again))).toEqual(notAllowed);
  });

  it("a job that has ended, whatever was expected", async () => {
    const build = await pending();
    await setJob(d.store, build.job.id, { completedAt: sql`now()` });
    const ended = { reason: "invalid", message: "Job has already completed!" };
    expect(refusal(await cancel(build))).toEqual(ended);
    expect(refusal(await cancel(build, mine, "running"))).toEqual(ended);
  });

  it("a job that is being canceled", async () => {
    const build = await running();
    await cancel(build);
    expect(refusal(await cancel(build, mine, "pending"))).toEqual({
      reason: "invalid",
      message: "Job has already been marked as canceled!",
    });
  });

  it("another state than expected", async () => {
    const unexpected = {
      reason: "precondition-failed",
      message: "Job is not in the expected state.",
    };
    expect(refusal(await cancel(await pending(), mine, "running"))).toEqual(unexpected);
    expect(refusal(await cancel(await running(), mine, "pending"))).toEqual(unexpected);
  });

  it("what there is not", async () => {
    const outcome = await cancelBuild(d.store, {
      buildId: crypto.randomUUID(),
      may: administrator,
    });
    expect(refusal(outcome).reason).toBe("not-found");
  });
});

it("grants one of many at once", async () => {
  const build = await running();
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => cancel(build)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});
