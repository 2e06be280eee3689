/** Prepared statements, one behind the other, on both databases. */
import { eq, sql } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "../../../service/store/connect.ts";
import { onPool } from "../../../service/store/postgres.ts";
import { prepareSelect, prepareSql } from "../../../service/store/prepared.ts";
import { users } from "../../../service/store/schema.ts";
import type { Database, Store } from "../../../service/store/store.ts";
import { together } from "../../../service/store/together.ts";
import { demo, type Demo } from "../demo.ts";
import { testDatabase } from "../postgres.ts";

const fails = prepareSql<{ n: number }>(
  "test_fails",
  sql`select 1 / ${sql.placeholder("by")}::int as n`,
);
const back = prepareSql<{ n: number; texts: string[]; nothing: null; at: string }>(
  "test_back",
  sql`select ${sql.placeholder("n")}::int as n, ${sql.placeholder("texts")}::text[] as texts, null as nothing,
    '2026-01-02 03:04:05.123456+00'::timestamptz as at`,
);
const rename = prepareSql(
  "test_rename",
  sql`update users set avatar_url = ${sql.placeholder("to")} where username = 'member'`,
);
const avatar = prepareSelect(
  "test_avatar",
  new QueryBuilder()
    .select({ user: { url: users.avatarUrl } })
    .from(users)
    .where(eq(users.username, sql.placeholder("name"))),
);
const avatarOf = async (db: Database): Promise<string | undefined> =>
  (await avatar(db, { name: "member" }))[0]?.user.url;

describe.each([
  ["PGlite", undefined],
  ["PostgreSQL", testDatabase],
])("statements on %s", (_name, database) => {
  let d: Demo;
  let store: Store;

  beforeAll(async () => {
    d = await demo(await database?.());
    ({ store } = d);
  });
  afterAll(() => d[Symbol.asyncDispose]());

  it("give their values back the first time and later, texts in arrays as they are", async () => {
    const texts = ["plain", 'a "quote"', "a \\ backslash", "{a,b}", "NULL", "", "ü ✓"];
    for (const n of [1, 2, 3])
      expect(await back(store.db, { n, texts })).toEqual([
        { n, texts, nothing: null, at: "2026-01-02 03:04:05.123456+00" },
      ]);
  });

  it("want a value for each of their placeholders", () => {
    expect(() => back(store.db, { n: 1 })).toThrow("The statement needs a value for texts.");
  });

  it("go on after one that failed, the first time and later", async () => {
    for (const by of [0, 0, 1, 0])
      await store.db.onConnection(async (connection) => {
        const asked = [fails(connection, { by }), back(connection, { n: 7, texts: [] })] as const;
        const [failed, other] = await Promise.allSettled(asked);
        expect(failed.status).toBe(by === 0 ? "rejected" : "fulfilled");
        if (failed.status === "rejected") expect(failed.reason).toMatchObject({ code: "22012" });
        expect(other).toMatchObject({ value: [{ n: 7 }] });
      });
  });

  it("are run in the order in which they are asked for", async () => {
    await store.db.onConnection(async (connection) => {
      const [, first, , second] = await together(
        rename(connection, { to: "/first.png" }),
        avatarOf(connection),
        rename(connection, { to: "/second.png" }),
        avatarOf(connection),
      );
      expect([first, second]).toEqual(["/first.png", "/second.png"]);
    });
  });

  it("leave nothing of a transaction in which one of several failed", async () => {
    const before = await avatarOf(store.db);
    const outcome = store.db.transaction((tx) =>
      together(
        rename(tx, { to: "/never.png" }),
        fails(tx, { by: 0 }),
        rename(tx, { to: "/nor-this.png" }),
      ),
    );
    await expect(outcome).rejects.toMatchObject({ code: "22012" });
    expect(await avatarOf(store.db)).toBe(before);
  });

  it("refuse a transaction in another, and leave nothing of either", async () => {
    const before = await avatarOf(store.db);
    const outcome = store.db.transaction(async (tx) => {
      await rename(tx, { to: "/never.png" });
      await tx.transaction(() => Promise.resolve());
    });
    await expect(outcome).rejects.toThrow("A transaction has no other in it.");
    expect(await avatarOf(store.db)).toBe(before);
  });

  it("reject with what reading a row throws, and the connection lives", async () => {
    const broken = {
      name: "test_broken",
      text: "select 1 as n",
      read: () => {
        throw new Error("cannot be read");
      },
    };
    await expect(store.db.run(broken, [])).rejects.toThrow("cannot be read");
    expect(await back(store.db, { n: 1, texts: [] })).toHaveLength(1);
  });
});

it("waits for all of several, and throws what the first of them did", async () => {
  const ended: string[] = [];
  const end = async (name: string, turns: number, fault?: Error): Promise<string> => {
    for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
    ended.push(name);
    if (fault !== undefined) throw fault;
    return name;
  };
  const [slow, quick] = [new Error("slow"), new Error("quick")];
  await expect(together(end("a", 3, slow), end("b", 1, quick), end("c", 5))).rejects.toBe(slow);
  expect(ended).toEqual(["b", "a", "c"]);
  expect(await together(end("d", 1), end("e", 0))).toEqual(["d", "e"]);
});

it("asks a connection of PostgreSQL for the columns of a statement once, and writes what belongs together at once", async () => {
  const connectionString = await testDatabase();
  await (await connect({ databaseUrl: connectionString })).close();
  const pool = new pg.Pool({ connectionString, max: 1, pipeline: true });
  try {
    const client = await pool.connect();
    const described: string[] = [];
    const { connection } = client as unknown as { connection: pg.Connection };
    connection.on("rowDescription", () => described.push("columns"));
    let writes = 0;
    const stream = connection.stream as unknown as Record<"_write" | "_writev", Written>;
    for (const name of ["_write", "_writev"] as const) {
      const own = stream[name].bind(stream);
      stream[name] = (...given) => {
        writes++;
        own(...given);
      };
    }
    client.release();
    const db = onPool(pool);
    for (let turn = 0; turn < 3; turn++)
      await db.onConnection((one) =>
        together(back(one, { n: 1, texts: [] }), fails(one, { by: 1 }), rename(one, { to: "" })),
      );
    expect(described).toHaveLength(2);
    expect(writes).toBe(3);
  } finally {
    await pool.end();
  }
});

type Written = (...given: unknown[]) => void;
