/** Several processes on one PostgreSQL, and what they answer while it is away. */
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase } from "../postgres.ts";
import { type Running, ask, clientOf, running, tokenOf, workspaceOf } from "./running.ts";

let databaseUrl: string;
let api: Running;
let worker: Running;

beforeAll(async () => {
  databaseUrl = await testDatabase();
  worker = await running({ databaseUrl, role: "worker" });
  api = await running({ databaseUrl, role: "api" });
});

afterAll(async () => {
  await api.close(1_000);
  await worker.close(1_000);
});

test("what one is asked, another runs, and the first tells its lines", async () => {
  expect(api.world.users).toEqual(worker.world.users);
  const member = clientOf(api, "member");
  const made = await member
    .createWorkspaceBuild({
      path: { workspace: workspaceOf(api, "quick") },
      body: { transition: "start" },
    })
    .orThrow();
  const stages = new Set<string>();
  const path = { workspacebuild: made.id };
  for await (const { stage } of member.followWorkspaceBuildLogs({ path })) stages.add(stage);
  expect([...stages]).toContain("Cleaning Up");
  const build = await member.getWorkspaceBuild({ path }).orThrow();
  expect(build).toMatchObject({ status: "running", job: { status: "succeeded" } });
});

test("a process that runs jobs answers nothing else, but that it is well", async () => {
  expect((await ask(worker, "/readyz")).status).toBe(200);
  const reply = await ask(worker, `/api/v2/workspaces/${workspaceOf(api, "quick")}/builds`);
  expect(reply.status).toBe(501);
});

test("while the database is away every answer is 503, and they come back by themselves", async () => {
  const path = `/api/v2/workspaces/${workspaceOf(api, "quick", 1)}/builds`;
  const own = { "coder-session-token": tokenOf(api, "member") };
  const name = new URL(databaseUrl).pathname.slice(1);
  const elsewhere = Object.assign(new URL(databaseUrl), { pathname: "/postgres" });
  const admin = new pg.Client(elsewhere.href);
  await admin.connect();
  const allow = (allowed: boolean) =>
    admin.query(`alter database "${name}" with allow_connections ${String(allowed)}`);
  try {
    await allow(false);
    await admin.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [
      name,
    ]);
    const away = await ask(api, path, own);
    expect([away.status, JSON.parse(away.text)]).toEqual([
      503,
      { message: "The service is temporarily unavailable.", detail: "A later try may succeed." },
    ]);
    expect(Number(away.headers["retry-after"])).toBeGreaterThan(0);
    expect((await ask(api, "/readyz")).status).toBe(503);
    expect((await ask(api, "/healthz")).status).toBe(200);
  } finally {
    await allow(true);
    await admin.end();
  }
  for (;;) {
    const reply = await ask(api, path, own);
    if (reply.status === 200) break;
    expect(reply.status).toBe(503);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect((await ask(api, "/readyz")).status).toBe(200);
});
