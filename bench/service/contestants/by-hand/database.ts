/** The two databases behind one function, as a careful person would write it: named statements, rows as they come. */
import { PGlite } from "@electric-sql/pglite";
import { createHash } from "node:crypto";
import pg from "pg";
import { type Db, fromPglite, PgBoss } from "pg-boss";
import type { Place } from "../../place.ts";

export type Row = Readonly<Record<string, unknown>>;

/** Runs a statement. PostgreSQL keeps it under its name. */
export type Query = (name: string, text: string, values: readonly unknown[]) => Promise<Row[]>;

export interface Database {
  readonly query: Query;
  readonly transaction: <Value>(act: (query: Query) => Promise<Value>) => Promise<Value>;
  readonly boss: PgBoss;
}

export async function openDatabase(place: Place): Promise<Database> {
  return place.kind === "postgres" ? openPostgres(place.url) : openPglite(place.folder);
}

async function openPostgres(connectionString: string): Promise<Database> {
  const asText = (text: string): string => text;
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    statement_timeout: 10_000,
    query_timeout: 11_000,
    keepAlive: true,
    options: "-c TimeZone=UTC",
    types: {
      getTypeParser: (type, format) =>
        type === pg.types.builtins.TIMESTAMPTZ ? asText : pg.types.getTypeParser(type, format),
    },
  });
  const on =
    (client: pg.Pool | pg.PoolClient): Query =>
    async (name, text, values) =>
      (await client.query<Row>({ name, text, values: [...values] })).rows;
  const boss = new PgBoss({ connectionString, max: 2, schedule: false, supervise: false });
  await boss.start();
  return {
    boss,
    query: on(pool),
    async transaction(act) {
      const client = await pool.connect();
      try {
        await client.query("begin");
        const value = await act(on(client));
        await client.query("commit");
        return value;
      } catch (error) {
        await client.query("rollback");
        throw error;
      } finally {
        client.release();
      }
    },
  };
}

async function openPglite(folder: string): Promise<Database> {
  const pglite = await PGlite.create(`${folder}/data`);
  await pglite.exec("set time zone 'UTC'");
  const boss = new PgBoss({ db: fromPglite(pglite), backend: "pglite", schedule: false });
  await boss.start();
  const timestamptz = 1184;
  const options = { parsers: { [timestamptz]: (text: string) => text } };
  const on =
    (client: Pick<PGlite, "query">): Query =>
    async (_name, text, values) =>
      (await client.query<Row>(text, [...values], options)).rows;
  return {
    boss,
    query: on(pglite),
    transaction: (act) => pglite.transaction((tx) => act(on(tx as unknown as PGlite))),
  };
}

/** A connection of the queue that runs its statements in a transaction, prepared too. */
export const bossOn = (query: Query): Db => ({
  executeSql: async (text, values = []) => {
    const name = createHash("sha256").update(text).digest("hex").slice(0, 16);
    return { rows: await query(name, text, values) };
  },
});
