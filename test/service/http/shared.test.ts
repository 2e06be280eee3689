/** Several processes on one PostgreSQL, and what they answer while it is away. */
import { once } from "node:events";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket } from "ws";
import { testDatabase } from "../postgres.ts";
import { type Running, ask, clientOf, running, tokenOf, workspaceOf } from "./running.ts";

let databaseUrl: string;
let api: Running;
let worker: Running;

beforeAll(async () => {
  databaseUrl = await testDatabase();
  worker = await running({ databaseUrl, role: "worker" });
  api = await running({ databaseUrl, role: "api", sessionCheck: 50 });
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

test("a key that is taken back ends the streams that it opened", async () => {
  const workspace = workspaceOf(api, "stuck");
  const made = await clientOf(api, "member")
    .createWorkspaceBuild({ path: { workspace }, body: { transition: "stop" } })
    .orThrow();
  const token = tokenOf(api, "template-admin");
  const database = new pg.Client(databaseUrl);
  await database.connect();
  const socket = new WebSocket(
    `${api.url.replace("http", "ws")}/api/v2/workspacebuilds/${made.id}/logs?follow`,
    { headers: { "coder-session-token": token } },
  );
  try {
    const closed = once(socket, "close");
    await once(socket, "open");
    const expire = "update api_keys set expires_at = now() where id = $1";
    await database.query(expire, [token.slice(0, 10)]);
    const [code, reason] = (await closed) as [number, Buffer];
    expect([code, reason.toString()]).toEqual([1008, "The session is over."]);
  } finally {
    await database.end();
  }
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
    // The first ones find connections that are gone, the later ones get no new ones.
    for (let turn = 0; turn < 25; turn++) {
      const away = await ask(api, path, own);
      expect([away.status, JSON.parse(away.text)]).toEqual([
        503,
        { message: "The service is temporarily unavailable.", detail: "A later try may succeed." },
      ]);
      expect(Number(away.headers["retry-after"])).toBeGreaterThan(0);
    }
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
