/** What the database has to do with it: a pool that is in use, faults of ours, sessions that end, and long logs. */
import { once } from "node:events";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { type Running, ask, clientOf, running, tokenOf, workspaceOf } from "../http/running.ts";
import { testDatabase } from "../postgres.ts";

let service: Running;
let database: pg.Client;
let own: Record<string, string>;

const connections = 2;

beforeAll(async () => {
  const databaseUrl = await testDatabase();
  service = await running({
    databaseUrl,
    role: "api",
    sessionCheck: 50,
    pool: { connections, statementTimeoutMs: 5_500 },
  });
  database = new pg.Client(databaseUrl);
  await database.connect();
  own = { "coder-session-token": tokenOf(service, "member") };
});

afterAll(async () => {
  await database.end();
  await service.close(1_000);
});

const buildsOf = (behaviour: string): string =>
  `/api/v2/workspaces/${workspaceOf(service, behaviour)}/builds`;

async function firstBuild(behaviour: string): Promise<string> {
  const { text } = await ask(service, buildsOf(behaviour), own);
  return (JSON.parse(text) as { id: string }[]).at(-1)!.id;
}

const away = {
  message: "The service is temporarily unavailable.",
  detail: "A later try may succeed.",
};

test("while every connection is in use, more requests are 503; then all is well again", async () => {
  await database.query("begin; lock table workspaces in access exclusive mode");
  const replies = await Promise.all(
    Array.from({ length: connections + 3 }, () => ask(service, buildsOf("quick"), own)),
  ).finally(() => database.query("commit"));
  expect(replies.map(({ status, text }) => [status, JSON.parse(text)])).toEqual(
    replies.map(() => [503, away]),
  );
  const waits = replies.map(({ headers }) => Number(headers["retry-after"]));
  expect(Math.min(...waits)).toBeGreaterThan(0);
  expect((await ask(service, buildsOf("quick"), own)).status).toBe(200);
});

test("a fault of ours is a 500 that says nothing of it, and one line of the log that does", async () => {
  const path = `/api/v2/workspacebuilds/${await firstBuild("quick")}/parameters`;
  const table = "workspace_build_parameters";
  await database.query(`alter table ${table} rename to elsewhere`);
  const id = "asked-1";
  const reply = await ask(service, path, { ...own, "x-request-id": id }).finally(() =>
    database.query(`alter table elsewhere rename to ${table}`),
  );
  expect([reply.status, JSON.parse(reply.text), reply.headers["x-request-id"]]).toEqual([
    500,
    { message: "An internal server error occurred." },
    id,
  ]);
  const told = service.lines.filter(
    (line) => line.includes(`"id":"${id}"`) && line.includes(table),
  );
  expect(told).toHaveLength(1);
  expect((await ask(service, path, own)).status).toBe(200);
});

describe("a session that ends, ends the streams that it opened", () => {
  let logs: string;

  beforeAll(async () => {
    const { id } = await clientOf(service, "member")
      .createWorkspaceBuild({
        path: { workspace: workspaceOf(service, "stuck") },
        body: { transition: "stop" },
      })
      .orThrow();
    logs = `${service.url.replace("http", "ws")}/api/v2/workspacebuilds/${id}/logs?follow`;
  });

  test.each([
    ["is suspended", "owner", "update users set status = 'suspended' where username = $1"],
    [
      "signs out",
      "template-admin",
      "delete from api_keys k using users u where u.id = k.user_id and username = $1",
    ],
  ] as const)("when its user %s", async (_, role, statement) => {
    const token = tokenOf(service, role);
    const socket = new WebSocket(logs, { headers: { "coder-session-token": token } });
    const closed = once(socket, "close");
    await once(socket, "open");
    const user = service.world.users.find((each) => each.token === token);
    expect((await database.query(statement, [user?.username])).rowCount).toBeGreaterThan(0);
    const [code, reason] = (await closed) as [number, Buffer];
    expect([code, reason.toString()]).toEqual([1008, "The session is over."]);
  });
});

test("a reader that pauses is sent what fits, and all the rest when it goes on", async () => {
  const build = await firstBuild("quick");
  const count = 40_000;
  await database.query(
    `insert into provisioner_job_logs (job_id, log_source, log_level, stage, output)
     select job_id, 'provisioner', 'info', 'Long', repeat('x', 1000)
     from workspace_builds, generate_series(1, $2::int) where id = $1`,
    [build, count],
  );
  const socket = new WebSocket(
    `${service.url.replace("http", "ws")}/api/v2/workspacebuilds/${build}/logs?follow`,
    { headers: own },
  );
  const ids: number[] = [];
  socket.on("message", (data: Buffer) => {
    ids.push((JSON.parse(data.toString()) as { id: number }).id);
  });
  await once(socket, "open");
  socket.pause();
  const waiting = await settled();
  expect(waiting).toBeGreaterThan(0);
  expect(waiting).toBeLessThan(count / 2);
  expect((await ask(service, buildsOf("quick"), own)).status).toBe(200);
  socket.resume();
  const [code] = (await once(socket, "close")) as [number];
  const all = await database.query<{ id: string }>(
    "select l.id from provisioner_job_logs l join workspace_builds b using (job_id) where b.id = $1 order by l.id",
    [build],
  );
  expect(code).toBe(1000);
  expect(ids).toEqual(all.rows.map(({ id }) => Number(id)));
  expect(ids.length).toBeGreaterThan(count);
});

/** How many lines were handed to streams, once it is no more for a while. */
async function settled(): Promise<number> {
  let before = -1;
  for (let same = 0; same < 10;) {
    const { text } = await ask(service, "/metrics");
    const now = Number(/^builds_log_lines_streamed_total (\d+)$/m.exec(text)?.[1]);
    same = now === before && now > 0 ? same + 1 : 0;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return before;
}
