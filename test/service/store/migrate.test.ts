import { PGlite } from "@electric-sql/pglite";
import { getTableColumns, getTableName, is, sql } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/pglite";
import { migrate as run } from "drizzle-orm/pglite/migrator";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { migrate, migrationsFolder, NewerSchemaError } from "../../../service/store/migrate.ts";
import * as schema from "../../../service/store/schema.ts";
import type { Database } from "../../../service/store/store.ts";

let pglite: PGlite;
beforeAll(async () => {
  pglite = await PGlite.create();
});
afterAll(() => pglite.close());

const ran: string[] = [];
const bring = (folder?: string): Promise<void> => {
  const driver = drizzle(pglite, { schema });
  return migrate(driver as unknown as Database, async (ours) => {
    ran.push("run");
    await run(driver, { migrationsFolder: folder ?? ours });
  });
};

it("leaves nothing behind when it is cut short, and is run again", async () => {
  const folder = await mkdtemp(join(tmpdir(), "builds-migrations-"));
  try {
    await cp(migrationsFolder, folder, { recursive: true });
    const file = join(folder, "0000_builds.sql");
    const whole = await readFile(file, "utf8");
    await writeFile(file, `${whole.slice(0, whole.indexOf("ALTER TABLE"))}select 1 / 0;`);
    await expect(bring(folder)).rejects.toThrow();
  } finally {
    await rm(folder, { recursive: true });
  }
  const tables = await pglite.query("select 1 from pg_tables where schemaname = 'public'");
  expect(tables.rows).toEqual([]);
  await bring();
  ran.length = 0;
  await bring();
  expect(ran).toEqual([]);
});

it("makes the tables that the code knows, column by column", async () => {
  const found = await pglite.query<{
    table: string;
    column: string;
    type: string;
    nullable: string;
  }>(`
    select table_name as table, column_name as column, udt_name as type, is_nullable as nullable
    from information_schema.columns where table_schema = 'public'`);
  const types: Record<string, string> = {
    "timestamp (6) with time zone": "timestamptz",
    boolean: "bool",
    bigint: "int8",
    bigserial: "int8",
    integer: "int4",
  };
  const known = Object.values(schema)
    .flatMap((each) => (is(each, PgTable) ? [each] : []))
    .flatMap((table) =>
      Object.values(getTableColumns(table)).map((column) => {
        const type = column.getSQLType();
        return {
          table: getTableName(table),
          column: column.name,
          type: types[type] ?? type,
          nullable: column.notNull ? "NO" : "YES",
        };
      }),
    );
  const order = (rows: readonly { table: string; column: string }[]): unknown[] =>
    rows.toSorted((a, b) => `${a.table}.${a.column}`.localeCompare(`${b.table}.${b.column}`));
  expect(known.length).toBeGreaterThan(100);
  expect(order(found.rows)).toEqual(order(known));
});

it("refuses a database that a newer version has migrated", async () => {
  const driver = drizzle(pglite);
  await driver.execute(
    sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9999999999999)`,
  );
  await expect(bring()).rejects.toThrow(NewerSchemaError);
  await expect(bring()).rejects.toThrow("migrated by a newer version of the service");
});
