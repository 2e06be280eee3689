/** A PostgreSQL server, shared by any number of processes. */
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as run } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { PgBoss } from "pg-boss";
import { createHub } from "./hub.ts";
import { migrate } from "./migrate.ts";
import { listenOnPostgres } from "./postgres-listener.ts";
import { type RunOn, postgresQueries } from "./postgres-query.ts";
import * as schema from "./schema.ts";
import type { Channel, Database, Store } from "./store.ts";
import { unavailable } from "./unavailable.ts";

export interface PostgresOptions {
  readonly databaseUrl: string;
  readonly connections: number;
  readonly statementTimeoutMs: number;
  readonly maintain: boolean;
  readonly channels: readonly Channel[];
  readonly onError: (error: unknown) => void;
}

/** Any number that no other program takes for its lock. */
const migrationLock = 7_405_831_203;

/** A server that is there gives a statement up by itself; one that says nothing is given up after this much more. */
const silenceMs = 1_000;

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
    query_timeout: statementTimeoutMs + silenceMs,
    idle_in_transaction_session_timeout: statementTimeoutMs,
    options: "-c TimeZone=UTC",
    keepAlive: true,
    // What is asked for without waiting in between goes out together.
    pipeline: true,
    application_name: "builds",
  });
  pool.on("error", onError);
  // A connection that is in use when it is lost says so too, and nobody else listens.
  pool.on("connect", (client) => client.on("error", onError));
  const db = onPool(pool);
  // Its own few connections serve its upkeep; jobs are sent and fetched on ours.
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: 2,
    schedule: false,
    supervise: maintain,
    application_name: "builds-queue",
  });
  boss.on("error", onError);
  const hub = createHub(options.channels);
  const listener = await (async () => {
    try {
      await boss.start();
      return await listenOnPostgres(databaseUrl, hub, onError);
    } catch (error) {
      await boss.stop({ graceful: false }).catch(onError);
      await pool.end();
      throw error;
    }
  })();
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

/**
 * A pool, or rather its connections, for statements of drizzle's and for prepared ones. Transactions are our own:
 * drizzle keeps a connection whose `begin` fails for ever, and gives one back for others to use that the server has
 * stopped answering on.
 */
export function onPool(pool: pg.Pool): Database {
  const runOn = postgresQueries();
  const connections = new WeakMap<pg.PoolClient, Database>();
  const onClient = (client: pg.PoolClient): Database => {
    const before = connections.get(client);
    if (before !== undefined) return before;
    const made = connectionOf(client, runOn);
    connections.set(client, made);
    return made;
  };
  const withClient = async <Value>(
    act: (client: pg.PoolClient) => Promise<Value>,
  ): Promise<Value> => {
    const client = await pool.connect();
    let isLost = false;
    try {
      return await act(client);
    } catch (error) {
      isLost = unavailable(error) !== undefined;
      throw error;
    } finally {
      client.release(isLost);
    }
  };
  const own: Own = {
    run: (statement, values) => withClient((client) => runOn(client, statement, values)),
    onConnection: (act) => withClient((client) => act(onClient(client))),
    transaction: (act) => withClient((client) => onClient(client).transaction(act)),
  };
  return Object.assign(drizzle(pool, { schema }), own) as unknown as Database;
}

/** What drizzle has not, or has otherwise. */
type Own = Pick<Database, "run" | "onConnection" | "transaction">;

/** One connection, for whoever has it alone. */
function connectionOf(client: pg.PoolClient, runOn: RunOn): Database {
  const run: Own["run"] = (statement, values) => runOn(client, statement, values);
  const inside = drizzle(client, { schema });
  const tx: Own = {
    run,
    onConnection: (act) => act(inside as unknown as Database),
    transaction: () => Promise.reject(new Error("A transaction has no other in it.")),
  };
  Object.assign(inside, tx);
  const own: Own = {
    run,
    onConnection: (act) => act(connection as unknown as Database),
    async transaction(act) {
      await client.query("begin");
      try {
        const value = await act(inside as unknown as Database);
        await client.query("commit");
        return value;
      } catch (error) {
        await client.query("rollback");
        throw error;
      }
    },
  };
  const connection = Object.assign(drizzle(client, { schema }), own);
  return connection as unknown as Database;
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
