/** Dispatches jobs: a queue of pg-boss for each set of tags that jobs ask for. */
import { sql } from "drizzle-orm";
import { createHash } from "node:crypto";
import { fromDrizzle, type PgBoss } from "pg-boss";
import type { Tags } from "./schema.ts";
import type { Database, Store } from "./store.ts";

/** What a worker is told: the job's own row has the rest. */
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
  await boss.send(queueName(job.tags), data, { id: job.id, db: fromDrizzle(tx, sql) });
  await notify(tx, "build_jobs", "");
}

/** Takes a job that no worker has taken back out of its queue. */
export async function withdraw(
  { boss, db }: Pick<Store, "boss" | "db">,
  job: { readonly id: string; readonly tags: Tags },
): Promise<void> {
  await boss.deleteJob(queueName(job.tags), job.id, { db: fromDrizzle(db, sql) });
}

/** Tells whoever listens, in any process, once the transaction commits. */
export async function notify(
  tx: Database,
  channel: "build_jobs" | "build_logs",
  payload: string,
): Promise<void> {
  await tx.execute(sql`select pg_notify(${channel}, ${payload})`);
}
