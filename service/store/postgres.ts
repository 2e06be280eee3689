/** A PostgreSQL server, shared by any number of processes. */
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as run } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { PgBoss } from "pg-boss";
import { createHub } from "./hub.ts";
import { migrate } from "./migrate.ts";
import { listenOnPostgres } from "./postgres-listener.ts";
import * as schema from "./schema.ts";
import type { Database, Store } from "./store.ts";

export interface PostgresOptions {
  readonly databaseUrl: string;
  readonly connections: number;
  readonly statementTimeoutMs: number;
  readonly maintain: boolean;
  readonly onError: (error: unknown) => void;
}

/** Any number that no other program takes for its lock. */
const migrationLock = 7_405_831_203;

/**
 * Connects to a server, and brings its schema to the newest version while no other process does.
 *
 * @throws NewerSchemaError, or an error of the driver when the server cannot be reached
 */
export async function openPostgres(options: PostgresOptions): Promise<Store> {
  const { databaseUrl, connections, statementTimeoutMs, maintain, onError } = options;
  await migrateAlone(databaseUrl);
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: connections,
    connectionTimeoutMillis: 5_000,
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: statementTimeoutMs,
    options: "-c TimeZone=UTC",
    keepAlive: true,
    application_name: "builds",
  });
  pool.on("error", onError);
  const db = drizzle(pool, { schema }) as unknown as Database;
  // Its own few connections serve its upkeep; jobs are sent and fetched on ours.
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: 2,
    schedule: false,
    supervise: maintain,
    application_name: "builds-queue",
  });
  boss.on("error", onError);
  try {
    await boss.start();
  } catch (error) {
    await pool.end();
    throw error;
  }
  const hub = createHub();
  const listener = await listenOnPostgres(databaseUrl, hub, onError);
  return {
    kind: "postgres",
    db,
    boss,
    listen: hub.listen,
    async ping() {
      await pool.query("select 1");
    },
    async close() {
      await listener.close();
      await boss.stop({ graceful: false });
      await pool.end();
    },
  };
}

async function migrateAlone(databaseUrl: string): Promise<void> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 5_000,
    application_name: "builds-migration",
  });
  await client.connect();
  try {
    // Held by the connection: it ends with the process, however that ends.
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    const driver = drizzle(client, { schema });
    await migrate(driver as unknown as Database, (migrationsFolder) =>
      run(driver, { migrationsFolder }),
    );
  } finally {
    await client.end();
  }
}
