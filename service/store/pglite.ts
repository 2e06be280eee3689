/** The embedded database: a folder of one process, or its memory. */
import { PGlite, type QueryOptions, type Transaction, types } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrate as migrateBy } from "drizzle-orm/pglite/migrator";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { fromPglite, PgBoss } from "pg-boss";
import { lockFolder } from "./folder-lock.ts";
import { createHub } from "./hub.ts";
import { migrate } from "./migrate.ts";
import * as schema from "./schema.ts";
import type { Channel, Database, Statement, Store } from "./store.ts";

export interface PgliteOptions {
  readonly channels: readonly Channel[];
  readonly onError: (error: unknown) => void;
}

/**
 * Opens the embedded database. It survives a kill of the process, not a loss of power: PGlite does not wait for the
 * disk.
 *
 * @param folder undefined for memory
 * @throws FolderInUseError, NewerSchemaError
 */
export async function openPglite(
  folder: string | undefined,
  { channels, onError }: PgliteOptions,
): Promise<Store> {
  const unlock = folder === undefined ? undefined : await lockFolder(folder);
  try {
    const pglite = await (folder === undefined ? PGlite.create() : openFolder(folder));
    return await storeOn(pglite, { channels, onError }, unlock);
  } catch (error) {
    await unlock?.();
    throw error;
  }
}

/** A cluster is made beside its place and moved there when whole: one that was cut short would never open. */
async function openFolder(folder: string): Promise<PGlite> {
  const place = join(folder, "data");
  for (const each of await readdir(folder)) {
    if (each.startsWith("data.new-")) await rm(join(folder, each), { recursive: true });
  }
  if (!existsSync(place)) {
    const draft = await mkdtemp(join(folder, "data.new-"));
    await (await PGlite.create(draft)).close();
    await rename(draft, place);
  }
  try {
    return await PGlite.create(place);
  } catch (cause) {
    throw new Error(
      `The database in ${place} does not open. Restore the folder from a copy, or give another one.`,
      { cause },
    );
  }
}

async function storeOn(
  pglite: PGlite,
  { channels, onError }: PgliteOptions,
  unlock: (() => Promise<void>) | undefined,
): Promise<Store> {
  const driver = drizzle(pglite, { schema });
  const db = onPglite(pglite);
  await pglite.exec("set time zone 'UTC'");
  await migrate(db, (migrationsFolder) => migrateBy(driver, { migrationsFolder }));
  const boss = new PgBoss({ db: fromPglite(pglite), backend: "pglite", schedule: false });
  boss.on("error", onError);
  await boss.start();
  const hub = createHub(channels);
  for (const channel of hub.channels) {
    await pglite.listen(channel, (payload) => hub.tell(channel, payload));
  }
  return {
    kind: "pglite",
    db,
    boss,
    listen: hub.listen,
    async ping() {
      await pglite.query("select 1");
    },
    async close() {
      await boss.stop({ graceful: false, close: false });
      await pglite.close();
      await unlock?.();
    },
  };
}

/**
 * The database for statements of drizzle's and for prepared ones. The two drivers differ in what a raw statement gives
 * beside its rows, which nobody reads.
 */
function onPglite(pglite: PGlite): Database {
  const own: Pick<Database, "run" | "onConnection" | "transaction"> = {
    run: (statement, values) => run(pglite, statement, values),
    onConnection: (act) => act(db),
    transaction: (act) => pglite.transaction((tx) => act(insideOf(tx))),
  };
  const db = Object.assign(drizzle(pglite, { schema }), own) as unknown as Database;
  return db;
}

function insideOf(transaction: Transaction): Database {
  const own: Pick<Database, "run" | "onConnection" | "transaction"> = {
    run: (statement, values) => run(transaction, statement, values),
    onConnection: (act) => act(tx),
    transaction: () => Promise.reject(new Error("A transaction has no other in it.")),
  };
  // drizzle asks a transaction for the same things as the database.
  const client = transaction as unknown as PGlite;
  const tx = Object.assign(drizzle(client, { schema }), own) as unknown as Database;
  return tx;
}

async function run<Row>(
  on: Pick<PGlite, "query">,
  { text, read }: Statement<Row>,
  values: readonly unknown[],
): Promise<readonly Row[]> {
  const { rows, fields } = await on.query<unknown[]>(text, [...values], asArrays);
  const columns = fields.map(({ name }) => name);
  return rows.map((row) => read(row, columns));
}

const same = (text: string): string => text;

/** Moments stay as they are: a `Date` would drop their microseconds. */
const asArrays: QueryOptions = {
  rowMode: "array",
  parsers: { [types.TIMESTAMP]: same, [types.TIMESTAMPTZ]: same },
};
