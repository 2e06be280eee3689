/** Rows of a table, any number of them in one statement that is written once. */
import { getTableColumns, type InferSelectModel, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { prepareSql } from "./prepared.ts";
import type { Database } from "./store.ts";

/** Writes rows, and nothing where there are none. */
export type Insert<Row> = (db: Database, rows: readonly Row[]) => Promise<void>;

/**
 * Prepares an `insert`. The rows go as one JSON text, so that their number does not change the statement; they are
 * written in their order.
 *
 * @param name PostgreSQL keeps the statement under it: no other has the same
 * @param columns what every row gives, no bytes among them; all others get their defaults
 */
export function prepareInsert<
  Table extends PgTable,
  Name extends keyof InferSelectModel<Table> & string,
>(
  name: string,
  table: Table,
  columns: readonly Name[],
): Insert<Pick<InferSelectModel<Table>, Name>> {
  const all = getTableColumns(table);
  const known = columns.map((key) => [key, all[key]!] as const);
  const names = sql.join(
    known.map(([, column]) => sql.identifier(column.name)),
    sql`, `,
  );
  const types = sql.join(
    known.map(([, column]) => sql`${sql.identifier(column.name)} ${sql.raw(column.getSQLType())}`),
    sql`, `,
  );
  const insert = prepareSql(
    name,
    sql`insert into ${table} (${names})
      select ${names} from jsonb_to_recordset(${sql.placeholder("rows")}::jsonb) as given (${types})`,
  );
  return async (db, rows) => {
    if (rows.length === 0) return;
    const given = rows.map((row) =>
      Object.fromEntries(known.map(([key, column]) => [column.name, row[key]])),
    );
    await insert(db, { rows: JSON.stringify(given) });
  };
}
