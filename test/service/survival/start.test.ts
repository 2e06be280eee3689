/** Starts that are cut off, that come second, or that find a database of the future. */
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { connect } from "../../../service/store/connect.ts";
import { testDatabase } from "../postgres.ts";
import { end, type ServiceProcess, startProcess, type StartOptions } from "./process.ts";

const processes: ServiceProcess[] = [];
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "builds-start-"));
});
afterEach(async () => {
  await Promise.all(processes.splice(0).map((each) => end(each, "SIGKILL")));
  await rm(folder, { recursive: true, force: true });
});

function started(options: StartOptions): ServiceProcess {
  const process = startProcess(options);
  processes.push(process);
  return process;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(2);
}

const laterMigration = `insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9999999999999)`;

describe("a folder of PGlite", () => {
  test("opens after first starts that were killed: in the making of the cluster, and in its migration", async () => {
    for (const sign of ["data.new-", "data"]) {
      const killed = started({ folder });
      await until(async () =>
        (await readdir(folder)).some((name) =>
          sign === "data" ? name === sign : name.startsWith(sign),
        ),
      );
      expect(await end(killed, "SIGKILL")).toBe("SIGKILL");
    }
    const whole = started({ folder });
    const { workspaces } = await whole.ready;
    expect(workspaces.length).toBeGreaterThan(10);
    expect((await readdir(folder)).toSorted()).toEqual(["data", "lock.json"]);
  });

  test("belongs to one process, and to the next when that one is killed", async () => {
    const first = started({ folder });
    await first.ready;
    const second = started({ folder });
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(
      `The folder ${folder} is in use by the process ${String(first.child.pid)}. Stop that one, or give another folder.`,
    );
    await end(first, "SIGKILL");
    const third = started({ folder });
    expect((await third.ready).url).toMatch(/^http:/);
    expect(await end(third, "SIGTERM")).toBe(0);
  });

  test("of a newer version is refused", async () => {
    const store = await connect({ folder });
    await store.db.execute(sql.raw(laterMigration));
    await store.close();
    await expectNewer(started({ folder }));
    expect(await readdir(folder)).toEqual(["data"]);
  });
});

describe("a database of PostgreSQL", () => {
  test("is migrated by the next start when one is killed in the middle, and refused when newer", async () => {
    const databaseUrl = await testDatabase();
    const other = new pg.Client({ connectionString: databaseUrl });
    await other.connect();
    try {
      // The migration waits for the one that is making a table of the same name, with half of its own made.
      await other.query("begin; create table workspaces ()");
      const killed = started({ databaseUrl });
      await until(async () => {
        // A transaction would see the same activity again and again.
        await other.query("select pg_stat_clear_snapshot()");
        const waiting = await other.query(
          "select 1 from pg_stat_activity where application_name = 'builds-migration' and wait_event_type = 'Lock' and query like '%CREATE TABLE \"workspaces\"%'",
        );
        return waiting.rows.length > 0;
      });
      await end(killed, "SIGKILL");
      await other.query("rollback");
      const whole = started({ databaseUrl });
      expect((await whole.ready).workspaces.length).toBeGreaterThan(10);
      expect(await end(whole, "SIGTERM")).toBe(0);
      await other.query(laterMigration);
      await expectNewer(started({ databaseUrl }));
    } finally {
      await other.end();
    }
  });

  test("that is not there is told, and what to do", async () => {
    const process = started({ databaseUrl: "postgres://127.0.0.1:1/builds" });
    expect(await process.ended).toBe(1);
    expect(process.said()).toContain("The database cannot be reached: connect ECONNREFUSED");
    expect(process.said()).toContain("Start it, or mend DATABASE_URL.");
  });
});

async function expectNewer(process: ServiceProcess): Promise<void> {
  expect(await process.ended).toBe(1);
  expect(process.said()).toBe(
    "The database was migrated by a newer version of the service. Start that version, or give another database.\n",
  );
}
