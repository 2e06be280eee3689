import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildLogs } from "../../../service/rules/build-logs.ts";
import { followLogs } from "../../../service/rules/follow-logs.ts";
import type { Store } from "../../../service/store/store.ts";
import { notify } from "../../../service/store/queue.ts";
import { appendLines } from "../../../service/provisioner/write-logs.ts";
import { type Demo, demo, outputs, setJob, value } from "../demo.ts";

let d: Demo;
beforeAll(async () => {
  d = await demo();
});
afterAll(() => d[Symbol.asyncDispose]());

const line = (output: string) =>
  ({ source: "provisioner", level: "info", stage: "Setting up", output }) as const;

async function newJob(): Promise<string> {
  const build = value(await d.create(d.freshWorkspace(), { transition: "start" }));
  return build.job.id;
}

const write = (jobId: string, ...outputs: string[]): Promise<void> =>
  d.store.db.transaction((tx) => appendLines(tx, jobId, outputs.map(line)));

async function end(jobId: string): Promise<void> {
  await setJob(d.store, jobId, { completedAt: sql`now()` });
  await notify(d.store.db, "build_logs", jobId);
}

it("gives what is there, what comes, and ends with the job", async () => {
  const jobId = await newJob();
  await write(jobId, "1", "2");
  const followed = outputs(followLogs(d.store, jobId, 0));
  await write(jobId, "3");
  await write(jobId, "4", "5");
  await end(jobId);
  expect(await followed).toEqual(["1", "2", "3", "4", "5"]);
});

it("goes on from an id, and takes any number for one", async () => {
  const jobId = await newJob();
  await write(jobId, "1", "2", "3");
  await end(jobId);
  const [first] = await buildLogs(d.store, jobId);
  expect(await outputs(followLogs(d.store, jobId, first!.id))).toEqual(["2", "3"]);
  expect(await outputs(followLogs(d.store, jobId, -1))).toEqual(["1", "2", "3"]);
});

it("gives no line twice and leaves none out, whatever the page, the pace and the other jobs", async () => {
  const jobId = await newJob();
  const other = await newJob();
  const followers = [1, 2, 7, 200].map((page) =>
    outputs(followLogs(d.store, jobId, 0, undefined, page)),
  );
  const wanted: string[] = [];
  for (let batch = 0; batch < 30; batch += 1) {
    const some = Array.from({ length: (batch * 7) % 5 }, (_, index) => `${batch}.${index}`);
    wanted.push(...some);
    await Promise.all([write(jobId, ...some), write(other, "noise")]);
  }
  await end(jobId);
  for (const followed of await Promise.all(followers)) expect(followed).toEqual(wanted);
});

it("reads no more than a page ahead of its reader", async () => {
  const jobId = await newJob();
  await write(jobId, ...Array.from({ length: 50 }, (_, index) => String(index)));
  let reads = 0;
  const counted: Store = {
    ...d.store,
    db: new Proxy(d.store.db, {
      get(db, name) {
        if (name === "run") reads += 1;
        const value: unknown = Reflect.get(db, name);
        return typeof value === "function" ? value.bind(db) : value;
      },
    }),
  };
  const lines = followLogs(counted, jobId, 0, undefined, 10);
  expect((await lines.next()).value).toMatchObject({ output: "0" });
  await write(jobId, "more");
  // The job, and one page of its lines.
  expect(reads).toBe(2);
  await lines.return();
});

it("ends when it is aborted, while it waits and while it gives", async () => {
  const jobId = await newJob();
  await write(jobId, "1", "2");
  const stop = new AbortController();
  const lines = followLogs(d.store, jobId, 0, stop.signal);
  await lines.next();
  await lines.next();
  const waiting = lines.next();
  stop.abort();
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(await outputs(followLogs(d.store, jobId, 0, stop.signal))).toEqual([]);
});

it("ends at once for a job that is not there", async () => {
  expect(await outputs(followLogs(d.store, crypto.randomUUID(), 0))).toEqual([]);
});

it("reads lines between two ids", async () => {
  const jobId = await newJob();
  await write(jobId, "1", "2", "3", "4");
  const all = await buildLogs(d.store, jobId);
  const ids = all.map(({ id }) => id);
  expect(ids).toEqual(ids.toSorted((a, b) => a - b));
  const between = await buildLogs(d.store, jobId, { after: ids[0], before: ids[3] });
  expect(between.map(({ output }) => output)).toEqual(["2", "3"]);
  expect(await buildLogs(d.store, jobId, { after: ids[3] })).toEqual([]);
});
