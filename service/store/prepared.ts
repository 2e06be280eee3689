/**
 * Statements that are written once and run many times. drizzle writes a statement anew each time it is asked, and finds
 * out anew for each value of each row how it is read, which took more time than all else of a request together.
 */
import { Column, is, SQL } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import type { Database } from "./store.ts";

/** A statement that waits for the connection, or transaction, to run on, and for the values of its placeholders. */
export type Prepared<Row> = (
  db: Database,
  values?: Readonly<Record<string, unknown>>,
) => Promise<readonly Row[]>;

/** What drizzle's builder makes of a `select`, with `sql.placeholder` for each of its values. */
interface Select<Row> {
  readonly _: { readonly result: readonly Row[]; readonly selectedFields: unknown };
  toSQL(): { sql: string; params: unknown[] };
}

/**
 * Prepares a `select` of columns, or of groups of columns.
 *
 * @param name PostgreSQL keeps the statement under it, in each of its connections: no other has the same
 * @param outer the groups that an outer join may leave without a row; each begins with a column that is never null
 */
export function prepareSelect<Row>(
  name: string,
  select: Select<Row>,
  outer: readonly string[] = [],
): Prepared<Row> {
  const query = select.toSQL();
  const { read } = group(select._.selectedFields as Fields, 0, outer);
  const readAll = (rows: unknown[][]): Row[] => rows.map((row) => read(row) as Row);
  return (db, values) =>
    db._.session.prepareQuery<Runs<Row[]>>(query, undefined, name, true, readAll).execute(values);
}

/** Prepares a statement written by hand. Its rows come as the driver gives them. */
export function prepareSql<Row>(name: string, statement: SQL): Prepared<Row> {
  const query = new PgDialect().sqlToQuery(statement);
  return async (db, values) => {
    const prepared = db._.session.prepareQuery<Runs<{ readonly rows: readonly Row[] }>>(
      query,
      undefined,
      name,
      false,
    );
    return (await prepared.execute(values)).rows;
  };
}

interface Runs<Given> {
  execute: Given;
  all: unknown;
  values: unknown;
}

interface Fields {
  readonly [name: string]: Column | SQL | Fields;
}

interface Reader {
  readonly read: (row: readonly unknown[]) => unknown;
  /** Behind the last column that it reads. */
  readonly end: number;
}

/** Reads a group out of a row that holds its values in the order in which they are written, from `start` on. */
function group(fields: Fields, start: number, outer: readonly string[]): Reader {
  const parts: (readonly [string, Reader["read"]])[] = [];
  let at = start;
  for (const [name, field] of Object.entries(fields)) {
    const { read, end } =
      is(field, Column) || is(field, SQL) ? value(field, at) : group(field, at, []);
    parts.push([name, outer.includes(name) ? orNull(read, at) : read]);
    at = end;
  }
  return {
    end: at,
    read(row) {
      const made: Record<string, unknown> = {};
      for (const [name, read] of parts) made[name] = read(row);
      return made;
    },
  };
}

const orNull =
  (read: Reader["read"], key: number): Reader["read"] =>
  (row) =>
    row[key] === null ? null : read(row);

function value(field: Column | SQL, at: number): Reader {
  const end = at + 1;
  if (!is(field, Column) || field.mapFromDriverValue === asItComes)
    return { end, read: (row) => row[at] };
  const read: Reader["read"] = (row) => {
    const given = row[at];
    return given === null ? null : field.mapFromDriverValue(given);
  };
  return { end, read };
}

/** Of the types of columns that leave a value as the driver gives it. */
const asItComes = Column.prototype.mapFromDriverValue;
