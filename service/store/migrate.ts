/** Brings a database to the schema that this code knows. */
import { sql } from "drizzle-orm";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { fileURLToPath } from "node:url";
import type { Database } from "./store.ts";

/** The database has a schema that this code does not know yet. */
export class NewerSchemaError extends Error {
  override readonly name = "NewerSchemaError";

  constructor() {
    super(
      "The database was migrated by a newer version of the service. Start that version, or give another database.",
    );
  }
}

export const migrationsFolder = fileURLToPath(new URL("migrations", import.meta.url));

/**
 * Runs the migrations that are missing, all in one transaction: a process that dies half-way leaves nothing behind,
 * and the next one starts anew.
 *
 * @param run drizzle's migrator for the driver
 * @throws NewerSchemaError when the database knows a migration that is later than all of ours
 */
export async function migrate(db: Database, run: (folder: string) => Promise<void>): Promise<void> {
  const newest = readMigrationFiles({ migrationsFolder }).at(-1)?.folderMillis ?? 0;
  const last = await lastMigration(db);
  if (last > newest) throw new NewerSchemaError();
  if (last < newest) await run(migrationsFolder);
}

/** When the last migration was written that the database has seen; 0 for none. */
async function lastMigration(db: Database): Promise<number> {
  const table = await db.execute<{ found: boolean }>(
    sql`select to_regclass('drizzle.__drizzle_migrations') is not null as found`,
  );
  if (table.rows[0]?.found !== true) return 0;
  const last = await db.execute<{ at: string | null }>(
    sql`select max(created_at)::text as at from drizzle.__drizzle_migrations`,
  );
  return Number(last.rows[0]?.at ?? 0);
}
