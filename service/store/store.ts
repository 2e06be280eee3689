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

/** A statement that each connection prepares once, under its name. */
export interface Statement<Row> {
  /** PostgreSQL keeps it under it: no other has the same. */
  readonly name: string;
  readonly text: string;
  /** Reads a row: the values as the driver gives them, in the order of `columns`. */
  readonly read: (values: readonly unknown[], columns: readonly string[]) => Row;
}

/** A connection, a transaction, or a pool of connections: whatever statements can be run on. */
export interface Database extends Omit<PgDatabase<Rows, typeof schema>, "transaction"> {
  /** Runs a prepared statement. */
  run<Row>(statement: Statement<Row>, values: readonly unknown[]): Promise<readonly Row[]>;
  /**
   * Runs statements on one connection. Those that are asked for without waiting go out together, and are run in that
   * order; whoever asks waits for all of them before it returns.
   */
  onConnection<Value>(act: (connection: Database) => Promise<Value>): Promise<Value>;
  /** Runs statements all or nothing. A transaction has none in it. */
  transaction<Value>(act: (tx: Database) => Promise<Value>): Promise<Value>;
}

/** What is told across processes when a transaction commits. */
export type Channel = "build_jobs" | "build_logs";

export interface Store {
  /** `pglite` is this process's alone; `postgres` is shared by any number of processes. */
  readonly kind: "pglite" | "postgres";
  readonly db: Database;
  /** Dispatches jobs, in the same database and, by `queue.ts`, the same transaction. */
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
