/**
 * Builds a second that are taken out of the queue and run, by 1, 2 and 4 processes of workers. The queue is full before
 * they start; what counts begins when each of them has taken a build.
 */
import { parseArgs } from "node:util";
import pg from "pg";
import { createBuild } from "../../service/rules/create-build.ts";
import { connect } from "../../service/store/connect.ts";
import { startPostgres, type TestPostgres } from "../../test/service/postgres.ts";
import { table } from "../table.ts";
import { type Child, start } from "./child.ts";
import { filledPostgres, type Filled } from "./databases.ts";
import type { Size } from "./fill.ts";
import { filledId } from "./targets.ts";

const { values } = parseArgs({ options: { builds: { type: "string", default: "3000" } } });
const size: Size = { name: "waiting", workspaces: Number(values.builds), builds: 1, lines: 0 };

const server: TestPostgres = await startPostgres();
const rows: string[][] = [];
try {
  const counts = [1, 2, 4];
  const filled = await filledPostgres(server, counts.length, [size]);
  for (const [index, count] of counts.entries()) rows.push(await time(filled[index]!, count));
} finally {
  await server.stop();
}
const head = [
  "worker processes",
  "builds/s taken",
  "builds/s finished",
  "CPU/build of a worker, ms",
];
process.stdout.write(`${table(head, rows)}\n`);

async function time({ place, world }: Filled, count: number): Promise<string[]> {
  if (place.kind !== "postgres") throw new Error("This is of PostgreSQL.");
  const owner = world.users.find(({ role }) => role === "owner")!;
  await fillQueue(place.url, owner.id);
  const children: Child[] = [];
  const client = new pg.Client({ connectionString: place.url });
  await client.connect();
  try {
    let before = 0;
    for (let index = 0; index < count; index++) {
      const child = await start("worker.ts", place);
      children.push(child);
      // What starting costs is no build's.
      before += (await child.usage()).cpu;
    }
    while (await waits(client)) await new Promise((resolve) => setTimeout(resolve, 100));
    const [taken, finished] = await rates(client);
    const usage = await Promise.all(children.map((child) => child.usage()));
    const spent = usage.reduce((sum, each) => sum + each.cpu, 0) - before;
    const cpu = spent / size.workspaces / 1_000;
    return [String(count), taken.toFixed(0), finished.toFixed(0), cpu.toFixed(2)];
  } finally {
    for (const child of children) await child.stop();
    await client.end();
  }
}

/** Asks for the next build of every workspace. */
async function fillQueue(databaseUrl: string, initiatorId: string): Promise<void> {
  const store = await connect({ databaseUrl, maintain: false });
  const all = true;
  const may = {
    updateWorkspace: all,
    deleteWorkspace: all,
    updateTemplate: all,
    administrate: all,
  };
  const one = async (workspace: number): Promise<void> => {
    const workspaceId = filledId(size, "workspace", String(workspace));
    const request = { transition: "start" } as const;
    const made = await createBuild(store, { workspaceId, initiatorId, may, request });
    if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  };
  for (let first = 1; first <= size.workspaces; first += 10)
    await Promise.all(
      Array.from({ length: Math.min(10, size.workspaces - first + 1) }, (_, index) =>
        one(first + index),
      ),
    );
  await store.close();
}

async function waits(client: pg.Client): Promise<boolean> {
  const { rows: found } = await client.query(
    "select 1 from provisioner_jobs where completed_at is null limit 1",
  );
  return found.length > 0;
}

/** Taken and finished a second, since the last of the workers took its first build. */
async function rates(client: pg.Client): Promise<readonly [number, number]> {
  const { rows: found } = await client.query<{ taken: number; finished: number }>(`
    with ours as (select j.* from provisioner_jobs j join provisioner_daemons d on d.id = j.worker_id),
    began as (select max(first) as at from (select min(started_at) as first from ours group by worker_id) w)
    select
      ((count(*) filter (where started_at > at)) / extract(epoch from max(started_at) - min(at)))::float8 as taken,
      ((count(*) filter (where completed_at > at)) / extract(epoch from max(completed_at) - min(at)))::float8 as finished
    from ours, began`);
  return [found[0]!.taken, found[0]!.finished];
}
