/**
 * Prepared statements on `pg`'s connections. Its own query asks anew, each time, which columns a statement has, and
 * writes every statement to the network by itself; here a connection learns the columns once, and what is asked in one
 * turn of the event loop goes out in one write.
 */
import pg from "pg";
import type { Duplex } from "node:stream";
import type { Statement } from "./store.ts";

/** Runs a statement on a connection. */
export type RunOn = <Row>(
  client: pg.ClientBase,
  statement: Statement<Row>,
  values: readonly unknown[],
) => Promise<readonly Row[]>;

/** Makes the function; it keeps the columns of each connection for as long as the connection lives. */
export function postgresQueries(): RunOn {
  const known = new WeakMap<object, Map<string, Columns>>();
  const columnsOf = (connection: object): Map<string, Columns> => {
    const before = known.get(connection);
    if (before !== undefined) return before;
    const made = new Map<string, Columns>();
    known.set(connection, made);
    return made;
  };
  return (client, statement, values) =>
    new Promise((resolve, reject) => {
      client.query(
        new Asked(statement, values, columnsOf, (error, rows) => {
          if (rows === undefined)
            reject(error ?? new Error("A statement ended without an answer."));
          else resolve(rows);
        }),
      );
    });
}

interface Columns {
  readonly names: readonly string[];
  readonly parse: readonly ((text: string) => unknown)[];
  /** Which of them do not stay as they come. */
  readonly parsed: readonly number[];
}

const none: Columns = { names: [], parse: [], parsed: [] };

type Ended<Row> = (error: Error | null | undefined, rows?: readonly Row[]) => void;

/** What `pg` lets the queries of others do on its connection. */
interface Wire {
  readonly stream: Duplex;
  /** By their names, the statements that the server has, and those that are on their way to it. */
  readonly parsedStatements: Readonly<Record<string, string | undefined>>;
  readonly submittedNamedStatements: Record<string, string | undefined>;
  parse(statement: { readonly name: string; readonly text: string }): void;
  bind(asked: { readonly statement: string; readonly values: readonly unknown[] }): void;
  describe(what: { readonly type: "P"; readonly name: "" }): void;
  execute(what: { readonly portal: "" }): void;
  sync(): void;
}

/** `pg` sends nobody else's queries one behind the other. */
const Query = pg.Query as unknown as new (config: object) => object;

class Asked<Row> extends Query implements pg.Submittable {
  // The first three are read by `pg`, and the third replaced, where a statement takes too long.
  readonly name: string;
  readonly text: string;
  callback: Ended<Row>;
  readonly #read: Statement<Row>["read"];
  readonly #values: readonly unknown[];
  readonly #columnsOf: (connection: object) => Map<string, Columns>;
  readonly #rows: Row[] = [];
  #kept: Map<string, Columns> | undefined;
  #columns: Columns | undefined;
  #fault: Error | undefined;

  constructor(
    { name, text, read }: Statement<Row>,
    values: readonly unknown[],
    columnsOf: (connection: object) => Map<string, Columns>,
    ended: Ended<Row>,
  ) {
    super({});
    this.name = name;
    this.text = text;
    this.#read = read;
    this.#values = values.map(asText);
    this.#columnsOf = columnsOf;
    this.callback = ended;
  }

  submit(connection: object): void {
    const wire = connection as Wire;
    const { name, text } = this;
    this.#kept = this.#columnsOf(connection);
    this.#columns = this.#kept.get(name);
    wire.stream.cork();
    process.nextTick(() => wire.stream.uncork());
    if (
      wire.parsedStatements[name] === undefined &&
      wire.submittedNamedStatements[name] === undefined
    ) {
      wire.parse({ name, text });
      wire.submittedNamedStatements[name] = text;
    }
    wire.bind({ statement: name, values: this.#values });
    if (this.#columns === undefined) wire.describe({ type: "P", name: "" });
    wire.execute({ portal: "" });
    wire.sync();
  }

  handleRowDescription({ fields }: { readonly fields: readonly Field[] }): void {
    const parse = fields.map(({ dataTypeID }) => parserOf(dataTypeID));
    this.#columns = {
      names: fields.map((field) => field.name),
      parse,
      parsed: parse.flatMap((each, at) => (each === same ? [] : [at])),
    };
    this.#kept?.set(this.name, this.#columns);
  }

  handleDataRow({ fields: values }: { readonly fields: unknown[] }): void {
    if (this.#fault !== undefined) return;
    const { names, parse, parsed } = this.#columns!;
    try {
      // In place: the row is made for us, and most of it are texts that stay.
      for (const at of parsed) {
        const text = values[at];
        if (typeof text === "string") values[at] = parse[at]!(text);
      }
      this.#rows.push(this.#read(values, names));
    } catch (error) {
      // Thrown here it would end the process: `pg` reads from the network at this moment.
      this.#fault = error instanceof Error ? error : new Error(String(error));
    }
  }

  handleCommandComplete(): void {
    // The rows are what counts.
  }

  handleError(error: Error): void {
    this.callback(error);
  }

  handleReadyForQuery(): void {
    // One that gives no rows has no columns to ask for the next time.
    if (this.#columns === undefined) this.#kept?.set(this.name, none);
    if (this.#fault === undefined) this.callback(null, this.#rows);
    else this.callback(this.#fault);
  }
}

interface Field {
  readonly name: string;
  readonly dataTypeID: number;
}

const { TEXT, UUID, VARCHAR, TIMESTAMP, TIMESTAMPTZ } = pg.types.builtins;

/** Types whose text stays as it is; of a moment, a `Date` would drop the microseconds. */
const texts: ReadonlySet<number> = new Set([TEXT, UUID, VARCHAR, TIMESTAMP, TIMESTAMPTZ]);

const same = (text: string): string => text;

const parserOf = (type: number): ((text: string) => unknown) =>
  texts.has(type) ? same : (pg.types.getTypeParser(type, "text") as (text: string) => unknown);

/** A value as PostgreSQL reads it. */
function asText(value: unknown): string | Buffer | null {
  if (typeof value === "string") return value;
  if (value === null || value === undefined) return null;
  if (value instanceof Uint8Array)
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  if (Array.isArray(value)) return `{${value.map(element).join(",")}}`;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  throw new TypeError(`A statement takes no value that is a ${typeof value}.`);
}

const element = (value: unknown): string =>
  `"${String(value).replaceAll(special, String.raw`\$&`)}"`;

/** In an array's text. */
const special = /["\\]/g;
