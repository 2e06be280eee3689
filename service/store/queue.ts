/** Dispatches jobs: a queue of pg-boss for each set of tags that jobs ask for. */
import { sql } from "drizzle-orm";
import { createHash } from "node:crypto";
import type { Db, PgBoss } from "pg-boss";
import { byName, prepareSql } from "./prepared.ts";
import type { Tags } from "./schema.ts";
import type { Channel, Database, Store } from "./store.ts";
import { together } from "./together.ts";

/** What a worker is told, under the job's own id: its row has the rest. */
export interface Dispatched {
  readonly jobId: string;
}

const year = 365 * 24 * 60 * 60;

/** The queue of the jobs with these tags. Any order of the tags names the same one. */
export function queueName(tags: Tags): string {
  const sorted = JSON.stringify(Object.entries(tags).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return `builds-${createHash("sha256").update(sorted).digest("hex").slice(0, 16)}`;
}

/** Makes the queue for these tags where it is missing. A job waits in it for a year if it must. */
export async function makeQueue({ boss }: Pick<Store, "boss">, tags: Tags): Promise<void> {
  await boss.createQueue(queueName(tags), { retentionSeconds: year });
}

/** Tells the workers of a job, once the transaction commits. */
export async function dispatch(
  boss: PgBoss,
  tx: Database,
  job: { readonly id: string; readonly tags: Tags },
): Promise<void> {
  const data: Dispatched = { jobId: job.id };
  await together(
    boss.send(queueName(job.tags), data, { id: job.id, db: bossOn(tx) }),
    notify(tx, "build_jobs", ""),
  );
}

/** Takes up to `most` messages of the queue of these tags: nobody else gets them, unless the transaction fails. */
export async function fetchDispatched(
  boss: PgBoss,
  tx: Database,
  tags: Tags,
  most: number,
): Promise<readonly Dispatched[]> {
  const options = { batchSize: most, db: bossOn(tx) };
  const messages = await boss.fetch<Dispatched>(queueName(tags), options);
  return messages.map(({ data }) => data);
}

/** Takes jobs back out of the queue of these tags, for good. */
export async function withdraw(
  boss: PgBoss,
  db: Database,
  jobs: { readonly ids: readonly string[]; readonly tags: Tags },
): Promise<void> {
  await boss.deleteJob(queueName(jobs.tags), [...jobs.ids], { db: bossOn(db) });
}

/** Has the queue's statements run on a connection, or in a transaction. They are few, and prepared. */
const bossOn = (db: Database): Db => ({
  executeSql: async (text, values = []) => {
    const name = `queue-${createHash("sha256").update(text).digest("hex").slice(0, 16)}`;
    const rows = await db.run({ name, text, read: byName }, values);
    return { rows: [...rows] };
  },
});

/** Tells whoever listens, in any process, once the transaction commits. */
export async function notify(tx: Database, channel: Channel, payload: string): Promise<void> {
  await notification(tx, { channel, payload });
}

const notification = prepareSql(
  "notify",
  sql`select pg_notify(${sql.placeholder("channel")}, ${sql.placeholder("payload")})`,
);
