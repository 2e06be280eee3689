/** A database that is away, silent, slow, read-only or full: 503 meanwhile, and work goes on by itself afterwards. */
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import {
  ask,
  clientOf,
  ended,
  type Reply,
  type Running,
  running,
  tokenOf,
  workspaceOf,
} from "../http/running.ts";
import { testDatabase } from "../postgres.ts";
import { flawedNetwork, type FlawedNetwork } from "./flawed-network.ts";

let databaseUrl: string;
let network: FlawedNetwork;
let service: Running;
/** Somebody else's connection. */
let other: pg.Client;

beforeAll(async () => {
  databaseUrl = await testDatabase();
  network = await flawedNetwork(databaseUrl);
  service = await running({
    databaseUrl: network.url,
    pool: { connections: 4, statementTimeoutMs: 500 },
    lease: 2,
    speed: 5,
  });
  other = new pg.Client({ connectionString: databaseUrl });
  await other.connect();
});
afterAll(async () => {
  network.mend();
  await service.close(1_000);
  await network.close();
  await other.end();
});

const envelope = {
  message: "The service is temporarily unavailable.",
  detail: "A later try may succeed.",
};

const get = (from: Running, path = `/workspaces/${workspaceOf(from, "quick")}/builds`) =>
  ask(from, `/api/v2${path}`, { "coder-session-token": tokenOf(from, "owner") });

const create = (at: Running, workspace: string) =>
  ask(
    at,
    `/api/v2/workspaces/${workspace}/builds`,
    { "coder-session-token": tokenOf(at, "owner") },
    { method: "POST", body: '{"transition":"start"}' },
  );

function expectUnavailable({ status, headers, text }: Reply, retryAfter?: string): void {
  expect({ status, body: JSON.parse(text) as unknown }).toEqual({ status: 503, body: envelope });
  expect(headers["retry-after"]).toMatch(retryAfter ?? /^\d+$/);
}

const eventually = (check: () => Promise<void>): Promise<void> =>
  vi.waitFor(check, { timeout: 40_000, interval: 100 });

/** Everything is as it should be: requests are answered, and builds run to their ends. */
async function expectRecovered(): Promise<void> {
  await eventually(async () => expect((await ask(service, "/readyz")).status).toBe(200));
  await eventually(async () => expect((await get(service)).status).toBe(200));
  await expectBuilds(await begun(workspaceOf(service, "quick", 1)));
}

/** The id of a new build. */
async function begun(workspace: string): Promise<string> {
  let id = "";
  await eventually(async () => {
    const { status, text } = await create(service, workspace);
    expect(status).toBe(201);
    ({ id } = JSON.parse(text) as { id: string });
  });
  return id;
}

async function expectBuilds(id: string): Promise<void> {
  await eventually(async () => {
    const { status, text } = await get(service, `/workspacebuilds/${id}`);
    expect({ status, job: JSON.parse(text) as unknown }).toMatchObject({
      status: 200,
      job: { job: { status: "succeeded" } },
    });
  });
}

async function isRunning(id: string): Promise<void> {
  await eventually(async () => {
    const { text } = await get(service, `/workspacebuilds/${id}`);
    expect((JSON.parse(text) as { status: string }).status).toBe("starting");
  });
}

/** As a restart of the server does to them. */
const endConnections = () =>
  other.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
  );

describe("PostgreSQL", () => {
  test.each(["cut", "freeze"] as const)("the network to it fails: %s", async (how) => {
    const build = await begun(workspaceOf(service, "slow"));
    await isRunning(build);
    network[how]();
    const replies = await Promise.all([
      ...Array.from({ length: 8 }, () => get(service)),
      create(service, workspaceOf(service, "quick", 2)),
    ]);
    for (const reply of replies) expectUnavailable(reply);
    expect((await ask(service, "/healthz")).status).toBe(200);
    const ready = await ask(service, "/readyz");
    expect([ready.status, ready.headers["retry-after"]]).toEqual([503, "1"]);
    network.mend();
    await expectRecovered();
    // Whoever ran it may have lost it; it ends all the same.
    await expectBuilds(build);
  });

  test("it ends every connection, again and again, with requests under way", async () => {
    const build = await begun(workspaceOf(service, "slow"));
    let isOver = false;
    const statuses = new Set<number>();
    const readers = Array.from({ length: 6 }, async () => {
      while (!isOver) statuses.add((await get(service)).status);
    });
    const workspace = workspaceOf(service, "quick", 2);
    const makers = Array.from({ length: 3 }, async () => {
      while (!isOver) statuses.add((await create(service, workspace)).status);
    });
    for (let count = 0; count < 10; count += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      await endConnections();
    }
    isOver = true;
    await Promise.all([...readers, ...makers]);
    expect([200, 201, 409, 503]).toEqual(expect.arrayContaining([...statuses]));
    await expectRecovered();
    await expectBuilds(build);
  });

  test("it takes no writes: they are refused, reads are answered", async () => {
    const name = other.escapeIdentifier(new URL(databaseUrl).pathname.slice(1));
    const readOnly = async (value: "on" | "off"): Promise<void> => {
      await other.query(`alter database ${name} set default_transaction_read_only = ${value}`);
      await endConnections();
    };
    await other.query("set default_transaction_read_only = off");
    await readOnly("on");
    await eventually(async () =>
      expectUnavailable(await create(service, workspaceOf(service, "quick", 2)), "10"),
    );
    expect((await get(service)).status).toBe(200);
    await readOnly("off");
    await expectRecovered();
  });

  test("its disk is full: writes are refused, reads are answered, and what runs goes on later", async () => {
    const build = await begun(workspaceOf(service, "slow"));
    await isRunning(build);
    await other.query(`
      create function refuse_full() returns trigger language plpgsql as
      $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$;
      create trigger full_jobs before insert on provisioner_jobs for each row execute function refuse_full();
      create trigger full_logs before insert on provisioner_job_logs for each row execute function refuse_full();`);
    expectUnavailable(await create(service, workspaceOf(service, "quick", 2)), "30");
    expect((await get(service)).status).toBe(200);
    await other.query("drop function refuse_full cascade");
    await expectRecovered();
    await expectBuilds(build);
  });

  test("it is slow: a statement is given up", async () => {
    await other.query("begin; lock table api_keys in access exclusive mode");
    const reply = await get(service);
    expect(reply.status).toBe(503);
    expectUnavailable(reply, "2");
    await other.query("rollback");
    await expectRecovered();
  });

  test("every connection of the pool is in use", async () => {
    const small = await running({
      databaseUrl,
      role: "api",
      pool: { connections: 1, statementTimeoutMs: 30_000 },
    });
    try {
      await other.query("begin; lock table api_keys in access exclusive mode");
      const first = get(small);
      const second = get(small);
      const refused = await Promise.race([first, second]);
      expectUnavailable(refused, "1");
      await other.query("rollback");
      const statuses = (await Promise.all([first, second])).map(({ status }) => status);
      expect(statuses.toSorted()).toEqual([200, 503]);
    } finally {
      await other.query("rollback");
      await small.close(1_000);
    }
  });
});

test("PGlite: its disk is full, as the driver says it", async () => {
  const embedded = await running();
  const full = Object.assign(new Error("could not extend file"), { code: "53100" });
  const driver = vi.spyOn(PGlite.prototype, "transaction").mockRejectedValue(full);
  try {
    expectUnavailable(await create(embedded, workspaceOf(embedded, "quick")), "30");
    expect((await get(embedded)).status).toBe(200);
    driver.mockRestore();
    const { status, text } = await create(embedded, workspaceOf(embedded, "quick"));
    expect(status).toBe(201);
    const { id } = JSON.parse(text) as { id: string };
    expect((await ended(clientOf(embedded, "owner"), id)).status).toBe("running");
  } finally {
    driver.mockRestore();
    await embedded.close(1_000);
  }
});
