/** Databases that have the demo world, and more of it. */
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import pg from "pg";
import { seed, type World } from "../../service/seed.ts";
import { connect } from "../../service/store/connect.ts";
import type { TestPostgres } from "../../test/service/postgres.ts";
import { fill, type Size } from "./fill.ts";
import type { Place } from "./place.ts";

export interface Filled {
  readonly place: Place;
  readonly world: World;
}

/** As many databases of a server as wanted, with the same in them. */
export async function filledPostgres(
  server: TestPostgres,
  count: number,
  sizes: readonly Size[],
): Promise<readonly Filled[]> {
  const url = await server.createDatabase();
  const store = await connect({ databaseUrl: url, maintain: false });
  const world = await seed(store);
  await store.close();
  // A connection of its own: the store's ends statements that take this long.
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const size of sizes) await fill((statement) => client.query(statement), size);
  await client.end();
  const filled: Filled[] = [{ place: { kind: "postgres", url }, world }];
  const admin = new pg.Client({ connectionString: await server.createDatabase() });
  await admin.connect();
  for (let index = 1; index < count; index++) {
    const copy = `${databaseOf(url)}_${String(index)}`;
    await admin.query(`create database ${copy} template ${databaseOf(url)}`);
    filled.push({ place: { kind: "postgres", url: url.replace(databaseOf(url), copy) }, world });
  }
  await admin.end();
  return filled;
}

const databaseOf = (url: string): string => new URL(url).pathname.slice(1);

/** As many folders of PGlite with the same in them as wanted; `remove` takes them away. */
export async function filledFolders(
  count: number,
  sizes: readonly Size[],
): Promise<{ readonly filled: readonly Filled[]; readonly remove: () => Promise<void> }> {
  const parent = await mkdtemp(join(tmpdir(), "builds-bench-"));
  const first = join(parent, "0");
  const store = await connect({ folder: first });
  const world = await seed(store);
  for (const size of sizes) await fill((statement) => store.db.execute(sql.raw(statement)), size);
  await store.close();
  const filled: Filled[] = [{ place: { kind: "pglite", folder: first }, world }];
  for (let index = 1; index < count; index++) {
    const folder = join(parent, String(index));
    await cp(first, folder, { recursive: true });
    filled.push({ place: { kind: "pglite", folder }, world });
  }
  return { filled, remove: () => rm(parent, { recursive: true, force: true }) };
}

/** The token of the site owner, and the header that lets them ask without a limit. */
export function ownerHeaders({ users }: World): Readonly<Record<string, string>> {
  const owner = users.find(({ role }) => role === "owner");
  if (owner === undefined) throw new Error("The demo world has no owner.");
  return { "coder-session-token": owner.token, "x-coder-bypass-ratelimit": "true" };
}
