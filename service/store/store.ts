/** The database that everything is in, its queue, and its notifications, behind one plain value. */
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type { PgBoss } from "pg-boss";
import type * as schema from "./schema.ts";

/** What a raw statement gives, with either driver. */
interface Result<Row> {
  readonly rows: Row[];
}

interface Rows extends PgQueryResultHKT {
  type: Result<this["row"]>;
}

/** A connection, or a transaction: whatever statements can be run on. */
export type Database = PgDatabase<Rows, typeof schema>;

/** What is told across processes when a transaction commits. */
export type Channel = "build_jobs" | "build_logs";

export interface Store {
  /** `pglite` is this process's alone; `postgres` is shared by any number of processes. */
  readonly kind: "pglite" | "postgres";
  readonly db: Database;
  /** Dispatches jobs, in the same database and, by `{ db: fromDrizzle(tx, sql) }`, the same transaction. */
  readonly boss: PgBoss;
  /**
   * Calls back for every notification on a channel, and with `undefined` whenever some may have been missed,
   * because the connection that listens was lost and is back.
   *
   * @returns a function that ends it
   */
  listen(channel: Channel, heard: (payload: string | undefined) => void): () => void;
  /** Runs one small statement. Rejects when the database does not answer. */
  ping(): Promise<void>;
  /** Ends the connections; a PGlite folder is free for another process then. */
  close(): Promise<void>;
}
