import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Claim,
  ClaimLostError,
  heartbeat,
  release,
  takeJobs,
} from "../../../service/provisioner/claim.ts";
import { complete, fail } from "../../../service/provisioner/finish.ts";
import { organizationTags as tags } from "../../../service/provisioner/provisioner.ts";
import { reap } from "../../../service/provisioner/reaper.ts";
import { writeLogs } from "../../../service/provisioner/write-logs.ts";
import { buildLogs } from "../../../service/rules/build-logs.ts";
import { cancelBuild } from "../../../service/rules/cancel-build.ts";
import { getBuild } from "../../../service/rules/get-build.ts";
import type { Build } from "../../../service/rules/build.ts";
import { addDaemon, type Demo, demo, job, setJob, value } from "../demo.ts";

let d: Demo;
beforeAll(async () => {
  d = await demo();
});
afterAll(() => d[Symbol.asyncDispose]());

const nothing = {
  state: new Uint8Array(),
  resources: [],
  agents: [],
  timings: [],
  scriptTimings: [],
};

const line = { source: "provisioner", level: "info", stage: "Setting up", output: "line" } as const;

const unused = { bytes: 0, overflowed: false };

interface Taken {
  readonly build: Build;
  readonly claim: Claim;
}

async function taken(): Promise<Taken> {
  const build = value(await d.create(d.freshWorkspace(), { transition: "start" }));
  return { build, claim: await take(build.job.id) };
}

/** Takes everything there is, and gives the claim of one job. */
async function take(jobId: string): Promise<Claim> {
  const claims = await takeJobs(d.store, crypto.randomUUID(), tags, 100);
  return claims.find((claim) => claim.jobId === jobId)!;
}

const loseLease = (jobId: string): Promise<void> =>
  setJob(d.store, jobId, { leaseUntil: sql`now() - interval '1 second'` });

const reread = async ({ id }: Build): Promise<Build> => (await getBuild(d.store, id))!;

describe("taking jobs", () => {
  it("gives each to one of many workers", async () => {
    const ids: string[] = [];
    for (let count = 0; count < 6; count += 1) {
      ids.push(value(await d.create(d.freshWorkspace(), { transition: "start" })).job.id);
    }
    const workers = await Promise.all(
      Array.from({ length: 4 }, () => takeJobs(d.store, crypto.randomUUID(), tags, 3)),
    );
    expect(
      workers
        .flat()
        .map(({ jobId }) => jobId)
        .sort(),
    ).toEqual(ids.toSorted());
  });

  it("leaves what was canceled in the meantime", async () => {
    const build = value(await d.create(d.freshWorkspace(), { transition: "start" }));
    // As if the message had been left behind.
    await setJob(d.store, build.job.id, { canceledAt: sql`now()`, completedAt: sql`now()` });
    expect(await take(build.job.id)).toBeUndefined();
    expect((await reread(build)).status).toBe("canceled");
  });
});

describe("a worker that has lost its job", () => {
  it("writes nothing any more, while the new owner does", async () => {
    const { build, claim: zombie } = await taken();
    await loseLease(build.job.id);
    await reap(d.store);
    const claim = await take(build.job.id);
    expect([zombie.attempt, claim.attempt]).toEqual([1, 2]);
    await expect(heartbeat(d.store, zombie)).rejects.toThrow(ClaimLostError);
    await expect(writeLogs(d.store, zombie, [line], unused)).rejects.toThrow(ClaimLostError);
    await expect(complete(d.store, zombie, nothing)).rejects.toThrow(ClaimLostError);
    await expect(fail(d.store, zombie, { error: "late" })).rejects.toThrow(ClaimLostError);
    await release(d.store, zombie);
    expect(await buildLogs(d.store, build.job.id)).toEqual([]);
    expect(await job(d.store, build.job.id)).toMatchObject({ workerId: claim.workerId, error: "" });
    await writeLogs(d.store, claim, [line], unused);
    expect(await complete(d.store, claim, nothing)).toBe(true);
    expect(await buildLogs(d.store, build.job.id)).toHaveLength(1);
  });

  it("is fenced by the attempt too, when the same worker takes it again", async () => {
    const { build, claim: old } = await taken();
    await loseLease(build.job.id);
    await reap(d.store);
    const [again] = await takeJobs(d.store, old.workerId, tags, 1);
    expect(again).toMatchObject({ workerId: old.workerId, attempt: 2 });
    await expect(heartbeat(d.store, old)).rejects.toThrow(ClaimLostError);
    expect(await heartbeat(d.store, again!)).toBe(false);
  });

  it("changes nothing of a job that has ended", async () => {
    const { build, claim } = await taken();
    expect(await complete(d.store, claim, nothing)).toBe(true);
    await expect(fail(d.store, claim, { error: "late" })).rejects.toThrow(ClaimLostError);
    await expect(writeLogs(d.store, claim, [line], unused)).rejects.toThrow(ClaimLostError);
    expect((await reread(build)).status).toBe("running");
  });
});

describe("cancellation against completion", () => {
  it("never ends in success once it was granted", async () => {
    const { build, claim } = await taken();
    const may = { updateWorkspace: true, administrate: false };
    const [canceled, completed] = await Promise.all([
      cancelBuild(d.store, { buildId: build.id, may }),
      complete(d.store, claim, nothing),
    ]);
    expect(canceled.ok).toBe(!completed);
    expect((await reread(build)).status).toBe(completed ? "running" : "canceling");
  });

  it("is told to the worker by every write", async () => {
    const { build, claim } = await taken();
    const may = { updateWorkspace: true, administrate: false };
    value(await cancelBuild(d.store, { buildId: build.id, may }));
    expect(await heartbeat(d.store, claim)).toBe(true);
    expect((await writeLogs(d.store, claim, [line], unused)).canceled).toBe(true);
    expect(await complete(d.store, claim, nothing)).toBe(false);
    await fail(d.store, claim, { error: "canceled" });
    expect((await reread(build)).job).toMatchObject({ status: "failed", error: "canceled" });
  });
});

describe("the reaper", () => {
  it("leaves a job alone while its worker's lease runs", async () => {
    const { build, claim } = await taken();
    await reap(d.store);
    expect(await job(d.store, build.job.id)).toMatchObject({ workerId: claim.workerId });
  });

  it("ends a canceled job whose worker died", async () => {
    const { build } = await taken();
    const may = { updateWorkspace: true, administrate: false };
    value(await cancelBuild(d.store, { buildId: build.id, may }));
    await loseLease(build.job.id);
    await reap(d.store);
    expect((await reread(build)).job).toMatchObject({ status: "failed", error: "canceled" });
  });

  it("gives a job up that has been taken ten times", async () => {
    const { build } = await taken();
    await setJob(d.store, build.job.id, { attempt: 10, leaseUntil: sql`now()` });
    await reap(d.store);
    expect((await reread(build)).status).toBe("failed");
  });

  const line = (how: string): string =>
    `Coder: Build has been detected as ${how} minutes and will be terminated.`;

  it("fails what runs without an owner and an update for five minutes", async () => {
    const { build } = await taken();
    const age = (seconds: number): Promise<void> =>
      setJob(d.store, build.job.id, {
        workerId: null,
        leaseUntil: null,
        updatedAt: sql`now() - make_interval(secs => ${seconds})`,
      });
    await age(299);
    await reap(d.store);
    expect((await reread(build)).status).toBe("starting");
    await age(301);
    await reap(d.store);
    expect((await reread(build)).status).toBe("failed");
    const said = (await buildLogs(d.store, build.job.id)).map(({ output }) => output);
    expect(said).toEqual(["", line("hung for 5"), ""]);
  });

  it("fails what was pending for thirty minutes though a provisioner was there, and leaves the stuck", async () => {
    const made = value(await d.create(d.freshWorkspace(), { transition: "start" }));
    const stuck = value(await d.create(d.workspace("stuck"), { transition: "start" }));
    for (const build of [made, stuck]) {
      await setJob(d.store, build.job.id, { createdAt: sql`now() - interval '31 minutes'` });
    }
    await reap(d.store);
    expect((await reread(made)).status).toBe("pending");
    await addDaemon(d, tags);
    await reap(d.store);
    expect((await reread(made)).status).toBe("failed");
    expect((await reread(stuck)).status).toBe("pending");
    const said = (await buildLogs(d.store, made.job.id)).map(({ output }) => output);
    expect(said).toContain(line("pending for 30"));
  });

  it("puts a job back once, however many look", async () => {
    const { build } = await taken();
    await loseLease(build.job.id);
    await Promise.all([reap(d.store), reap(d.store), reap(d.store)]);
    const claims = await takeJobs(d.store, crypto.randomUUID(), tags, 100);
    expect(claims.filter(({ jobId }) => jobId === build.job.id)).toHaveLength(1);
  });
});
