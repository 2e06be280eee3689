/** Looks after jobs that nobody looks after: whose worker died, or that no worker ever took. */
import { and, desc, eq, isNotNull, isNull, lt, type SQL, sql } from "drizzle-orm";
import { dispatch } from "../store/queue.ts";
import { provisionerJobLogs, provisionerJobs as jobs } from "../store/schema.ts";
import type { Database, Store } from "../store/store.ts";
import { failBuild } from "./finish.ts";
import { appendLines } from "./write-logs.ts";

type Job = typeof jobs.$inferSelect;

/** A job that kills whoever takes it is not given to a worker for ever. */
const mostAttempts = 10;

const hungMinutes = 5;
const pendingMinutes = 30;

/** How many jobs one look takes on, of each kind. */
const atOnce = 100;

/**
 * Looks once. Any number of processes may look at the same time: each job is locked by one.
 *
 * - A job whose worker's lease has run out goes back into its queue, or ends when it was canceled or has been taken too
 *   often.
 * - A job that runs without an owner and without an update for five minutes fails.
 * - A job that was pending for thirty minutes fails, unless no live provisioner could take it: it goes on waiting
 *   for one.
 */
export async function reap(store: Store): Promise<void> {
  await each(store, leaseExpired, (tx, job) => recover(store, tx, job));
  await each(store, hung, (tx, job) => terminate(tx, job, "hung", hungMinutes));
  await each(store, longPending, (tx, job) => terminate(tx, job, "pending", pendingMinutes));
}

/** The database is this process's alone, and the process is new: whoever had a lease is dead. */
export async function expireLeases({ db }: Store): Promise<void> {
  await db
    .update(jobs)
    .set({ leaseUntil: sql`now()` })
    .where(and(isNotNull(jobs.workerId), isNull(jobs.completedAt)));
}

const minutes = (count: number): SQL => sql`now() - make_interval(mins => ${count})`;

const running = and(isNull(jobs.completedAt), isNotNull(jobs.startedAt));

const leaseExpired = and(running, isNotNull(jobs.workerId), sql`${jobs.leaseUntil} <= now()`);

const hung = and(running, isNull(jobs.workerId), lt(jobs.updatedAt, minutes(hungMinutes)));

const longPending = and(
  isNull(jobs.completedAt),
  isNull(jobs.startedAt),
  isNull(jobs.canceledAt),
  lt(jobs.createdAt, minutes(pendingMinutes)),
  sql`exists (
    select 1 from provisioner_daemons d
    where d.organization_id = ${jobs.organizationId} and d.tags @> ${jobs.tags}
      and d.last_seen_at > now() - interval '90 seconds')`,
);

/** Each job in a transaction of its own, so that one that fails holds up no other. */
async function each(
  { db }: Store,
  which: SQL | undefined,
  act: (tx: Database, job: Job) => Promise<void>,
): Promise<void> {
  const found = await db.select({ id: jobs.id }).from(jobs).where(which).limit(atOnce);
  for (const { id } of found) {
    await db.transaction(async (tx) => {
      const [job] = await tx
        .select()
        .from(jobs)
        .where(and(eq(jobs.id, id), which))
        .for("update", { skipLocked: true });
      if (job !== undefined) await act(tx, job);
    });
  }
}

async function recover({ boss }: Store, tx: Database, job: Job): Promise<void> {
  if (job.canceledAt !== null) {
    await end(tx, job, "canceled");
    return;
  }
  if (job.attempt >= mostAttempts) {
    await terminate(tx, job, "hung", hungMinutes);
    return;
  }
  await tx
    .update(jobs)
    .set({ workerId: null, leaseUntil: null, updatedAt: sql`now()` })
    .where(eq(jobs.id, job.id));
  await dispatch(boss, tx, job);
}

/** Fails a job, and says so in its log. */
async function terminate(
  tx: Database,
  job: Job,
  how: "hung" | "pending",
  count: number,
): Promise<void> {
  const stage = await lastStage(tx, job.id);
  const say = (output: string) =>
    ({ source: "provisioner_daemon", level: "error", stage, output }) as const;
  const found = `Build has been detected as ${how} for ${count} minutes`;
  await appendLines(tx, job.id, [say(""), say(`Coder: ${found} and will be terminated.`), say("")]);
  await end(tx, job, `${found} and was terminated by the reaper`);
}

async function end(tx: Database, { id }: Job, error: string): Promise<void> {
  await tx
    .update(jobs)
    .set({ completedAt: sql`now()`, updatedAt: sql`now()`, leaseUntil: null, error })
    .where(eq(jobs.id, id));
  await failBuild(tx, id, undefined);
}

async function lastStage(tx: Database, jobId: string): Promise<string> {
  const [last] = await tx
    .select({ stage: provisionerJobLogs.stage })
    .from(provisionerJobLogs)
    .where(eq(provisionerJobLogs.jobId, jobId))
    .orderBy(desc(provisionerJobLogs.id))
    .limit(1);
  return last?.stage ?? "Setting up";
}
