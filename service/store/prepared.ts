/**
 * Statements that are written once and run many times. drizzle writes a statement anew each time it is asked, and finds
 * out anew for each value of each row how it is read, which took more time than all else of a request together.
 */
import { Column, is, Param, Placeholder, SQL } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import type { Database, Statement } from "./store.ts";

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
  const { sql: text, params } = select.toSQL();
  const { read } = group(select._.selectedFields as Fields, 0, outer);
  return prepared({ name, text, read: (values) => read(values) as Row }, params);
}

/** Prepares a statement written by hand. Its rows come as the driver gives them. */
export function prepareSql<Row>(name: string, statement: SQL): Prepared<Row> {
  const { sql: text, params } = new PgDialect().sqlToQuery(statement);
  return prepared(
    { name, text, read: (values, columns) => byName(values, columns) as Row },
    params,
  );
}

/** A row by the names of its columns. */
export function byName(
  values: readonly unknown[],
  columns: readonly string[],
): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const [at, column] of columns.entries()) row[column] = values[at];
  return row;
}

function prepared<Row>(statement: Statement<Row>, params: readonly unknown[]): Prepared<Row> {
  const fill = params.map(filling);
  return (db, values = {}) =>
    db.run(
      statement,
      fill.map((each) => each(values)),
    );
}

type Filling = (values: Readonly<Record<string, unknown>>) => unknown;

/** How a parameter gets its value: one that stands in the statement, or that of a placeholder. */
function filling(param: unknown): Filling {
  if (is(param, Placeholder)) return ({ [param.name]: value }) => given(value, param.name);
  if (is(param, Param) && is(param.value, Placeholder)) {
    const { encoder, value: placeholder } = param;
    const { name } = placeholder;
    return ({ [name]: value }) => encoder.mapToDriverValue(given(value, name)) as unknown;
  }
  return () => param;
}

function given(value: unknown, name: string): unknown {
  if (value === undefined) throw new Error(`The statement needs a value for ${name}.`);
  return value;
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
