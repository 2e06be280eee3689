import { sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startProvisioner } from "../../../service/provisioner/provisioner.ts";
import { createBuild } from "../../../service/rules/create-build.ts";
import { followLogs } from "../../../service/rules/follow-logs.ts";
import { getBuild } from "../../../service/rules/get-build.ts";
import { seed } from "../../../service/seed.ts";
import { connect } from "../../../service/store/connect.ts";
import type { Store } from "../../../service/store/store.ts";
import { unavailable } from "../../../service/store/unavailable.ts";
import { demo, type Demo, outputs, ownerMay, value } from "../demo.ts";
import { testDatabase } from "../postgres.ts";

let databaseUrl: string;
let d: Demo;
/** As another process has it. */
let other: Store;
beforeAll(async () => {
  databaseUrl = await testDatabase();
  // Two that start at once: one migrates, the other waits.
  const [first, second] = await Promise.all([
    demo(databaseUrl),
    connect({ databaseUrl, maintain: false }),
  ]);
  d = first;
  other = second;
  await seed(other, { workspaces: 60 });
});
afterAll(async () => {
  await other.close();
  await d[Symbol.asyncDispose]();
});

const start = { transition: "start" } as const;

describe("processes on one server", () => {
  it("have one demo world", async () => {
    const builds = await other.db.execute(sql`select count(*)::int as n from workspace_builds`);
    expect(builds.rows).toEqual([{ n: d.world.workspaces.length }]);
  });

  it("give one of fifty creations at once the number", async () => {
    const workspaceId = d.freshWorkspace();
    const initiatorId = d.world.users[0]!.id;
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        createBuild(index % 2 === 0 ? d.store : other, {
          workspaceId,
          initiatorId,
          may: ownerMay,
          request: start,
        }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const messages = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.message]));
    const expected = new Set(["A workspace build is already active.", "insert workspace build"]);
    expect(messages.every((message) => expected.has(message))).toBe(true);
  });

  it("run and follow each other's jobs, and no job runs twice", async () => {
    const build = value(await d.create(d.freshWorkspace(), start));
    const followed = outputs(followLogs(d.store, build.job.id, 0));
    const here = await startProvisioner(d.store, { speed: 20 });
    const there = await startProvisioner(other, { speed: 20 });
    try {
      const lines = await followed;
      expect(lines.length).toBeGreaterThan(3);
      expect(lines.filter((output) => output === "docker_volume.home: created")).toHaveLength(1);
      expect((await getBuild(other, build.id))!.status).toBe("running");
      // Moments keep their microseconds.
      expect(build.createdAt).toMatch(/T\d\d:\d\d:\d\d(?:\.\d{1,6})?Z$/);
    } finally {
      await here.stop();
      await there.stop();
    }
  });
});

describe("a connection that is lost", () => {
  it("comes back: those that listen are told, and a follower misses nothing", async () => {
    const build = value(await d.create(d.freshWorkspace(), start));
    const followed = outputs(followLogs(other, build.job.id, 0));
    const told = new Promise<void>((resolve) => {
      const end = other.listen("build_logs", (payload) => {
        if (payload !== undefined) return;
        end();
        resolve();
      });
    });
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name in ('builds-listener', 'builds')",
    );
    await client.end();
    await told;
    await other.ping();
    const provisioner = await startProvisioner(d.store, { speed: 20 });
    try {
      expect((await followed).length).toBeGreaterThan(3);
    } finally {
      await provisioner.stop();
    }
  });
});

it("hears only what it was to hear", async () => {
  const worker = await connect({ databaseUrl, maintain: false, channels: ["build_jobs"] });
  try {
    const heard = new Promise((resolve) => worker.listen("build_jobs", resolve));
    expect(() => worker.listen("build_logs", () => undefined)).toThrow(
      "This process was not to hear build_logs.",
    );
    const told = sql`select pg_notify('build_logs', 'log'), pg_notify('build_jobs', 'job')`;
    await d.store.db.execute(told);
    expect(await heard).toBe("job");
  } finally {
    await worker.close();
  }
});

describe("what is unavailable", () => {
  it("is a server that is not there", async () => {
    const error = await connect({ databaseUrl: "postgres://127.0.0.1:1/x" }).catch(
      (error: unknown) => error,
    );
    expect(unavailable(error)).toMatchObject({ reason: "connection" });
  });

  it("is a statement that takes too long", async () => {
    const small = await connect({
      databaseUrl,
      connections: 1,
      statementTimeoutMs: 300,
      maintain: false,
    });
    try {
      const slow = await small.db.execute(sql`select pg_sleep(5)`).catch((error: unknown) => error);
      expect(unavailable(slow)).toMatchObject({ reason: "timeout" });
      await small.ping();
    } finally {
      await small.close();
    }
  });

  it("is a database that takes no writes", async () => {
    const outcome = d.store.db.transaction(async (tx) => {
      await tx.execute(sql`set transaction read only`);
      await tx.execute(sql`update users set avatar_url = ''`);
    });
    const error = await outcome.catch((error: unknown) => error);
    expect(unavailable(error)).toMatchObject({ reason: "read-only" });
  });
});
