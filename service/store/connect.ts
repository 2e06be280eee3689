/** Opens the database, at the newest schema. */
import { everyChannel } from "./hub.ts";
import { openPglite } from "./pglite.ts";
import { openPostgres } from "./postgres.ts";
import type { Channel, Store } from "./store.ts";

export interface ConnectOptions {
  /** `postgres://…`; without it, PGlite is used. */
  readonly databaseUrl?: string | undefined;
  /** PGlite's folder, made when missing; without it, the data lives in memory and dies with the process. */
  readonly folder?: string | undefined;
  /** PostgreSQL's pool. 10 when left out. */
  readonly connections?: number | undefined;
  /** How long one statement may take, on PostgreSQL. 10 seconds when left out. */
  readonly statementTimeoutMs?: number | undefined;
  /** Whether this process looks after the queue's tables (a worker does). True when left out. */
  readonly maintain?: boolean | undefined;
  /**
   * What it listens to: each notification costs every process that hears it. All of them when left out.
   */
  readonly channels?: readonly Channel[] | undefined;
  /** Hears of faults that belong to no call: a connection that was lost, the queue's upkeep. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/**
 * Opens the store and brings its schema to the newest version.
 *
 * @throws FolderInUseError when another process has the folder; NewerSchemaError when a newer version of the service
 *   has migrated the database; an error of the driver when there is no database to reach
 */
export async function connect(options: ConnectOptions = {}): Promise<Store> {
  const { databaseUrl, folder, channels = everyChannel, onError = () => undefined } = options;
  if (databaseUrl === undefined) return openPglite(folder, { channels, onError });
  const { connections = 10, statementTimeoutMs = 10_000, maintain = true } = options;
  return openPostgres({
    databaseUrl,
    connections,
    statementTimeoutMs,
    maintain,
    channels,
    onError,
  });
}
