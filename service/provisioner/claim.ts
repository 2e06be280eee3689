/** A worker's hold on a job, and every write that it allows. */
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { fromDrizzle } from "pg-boss";
import { dispatch, type Dispatched, queueName } from "../store/queue.ts";
import { provisionerJobs as jobs, type Tags } from "../store/schema.ts";
import type { Database, Store } from "../store/store.ts";

/** How long an owner need not be heard of, where nothing else is said. */
export const usualLease = 15;

/** A job that a worker owns. Every write names the worker and the attempt, so that one who lost it writes nothing. */
export interface Claim {
  readonly jobId: string;
  readonly workerId: string;
  readonly attempt: number;
  readonly tags: Tags;
  /** Seconds for which the worker need not be heard of. */
  readonly lease: number;
  /** When it was taken, by the database's clock. */
  readonly takenAt: string;
  /** What earlier attempts have written of the log. */
  readonly logBytes: number;
  readonly logsOverflowed: boolean;
}

/** The job is no longer this worker's: it was taken over, failed by a reaper, or has ended. */
export class ClaimLostError extends Error {
  override readonly name = "ClaimLostError";

  constructor({ jobId }: Claim) {
    super(`The job ${jobId} is no longer this worker's.`);
  }
}

/** When a lease of so many seconds ends that begins now. */
export const leaseEnd = (lease: number): SQL => sql`now() + make_interval(secs => ${lease})`;

/**
 * Takes up to `most` jobs out of the queue of these tags. Taking a job and its leaving the queue are one transaction:
 * a worker that dies in the middle has taken nothing.
 */
export async function takeJobs(
  { db, boss }: Store,
  workerId: string,
  tags: Tags,
  most: number,
  lease = usualLease,
): Promise<readonly Claim[]> {
  const queue = queueName(tags);
  return db.transaction(async (tx) => {
    const connection = fromDrizzle(tx, sql);
    const messages = await boss.fetch<Dispatched>(queue, { batchSize: most, db: connection });
    if (messages.length === 0) return [];
    const claims: Claim[] = [];
    for (const { data } of messages)
      claims.push(...(await acquire(tx, workerId, data.jobId, lease)));
    const ids = messages.map(({ id }) => id);
    await boss.deleteJob(queue, ids, { db: connection });
    return claims;
  });
}

/** Owns a job, unless it has ended, was canceled, or another worker owns it. */
async function acquire(
  tx: Database,
  workerId: string,
  jobId: string,
  lease: number,
): Promise<readonly Claim[]> {
  const rows = await tx
    .update(jobs)
    .set({
      workerId,
      startedAt: sql`coalesce(${jobs.startedAt}, now())`,
      updatedAt: sql`now()`,
      attempt: sql`${jobs.attempt} + 1`,
      leaseUntil: leaseEnd(lease),
    })
    .where(
      and(
        eq(jobs.id, jobId),
        isNull(jobs.completedAt),
        isNull(jobs.canceledAt),
        isNull(jobs.workerId),
      ),
    )
    .returning();
  return rows.map(({ attempt, tags, updatedAt, logBytes, logsOverflowed }) => ({
    jobId,
    workerId,
    attempt,
    tags,
    lease,
    takenAt: updatedAt,
    logBytes,
    logsOverflowed,
  }));
}

/** The fence: only the owner of this very attempt changes the row, and only while the job has not ended. */
export const owned = ({ jobId, workerId, attempt }: Claim): SQL | undefined =>
  and(
    eq(jobs.id, jobId),
    eq(jobs.workerId, workerId),
    eq(jobs.attempt, attempt),
    isNull(jobs.completedAt),
  );

/**
 * Says that the worker lives.
 *
 * @returns whether the job was canceled
 * @throws ClaimLostError
 */
export async function heartbeat({ db }: Store, claim: Claim): Promise<boolean> {
  const [row] = await db
    .update(jobs)
    .set({ updatedAt: sql`now()`, leaseUntil: leaseEnd(claim.lease) })
    .where(owned(claim))
    .returning({ canceledAt: jobs.canceledAt });
  if (row === undefined) throw new ClaimLostError(claim);
  return row.canceledAt !== null;
}

/**
 * Hands a job back, for any worker to take. One that was canceled stays, for the reaper to end: no worker takes it.
 */
export async function release({ db, boss }: Store, claim: Claim): Promise<void> {
  await db.transaction(async (tx) => {
    const [row] = await tx
      .update(jobs)
      .set({ workerId: null, leaseUntil: null, updatedAt: sql`now()` })
      .where(and(owned(claim), isNull(jobs.canceledAt)))
      .returning({ id: jobs.id });
    if (row !== undefined) await dispatch(boss, tx, { id: claim.jobId, tags: claim.tags });
    // Its lease ends now, so that the reaper need not wait for it.
    else
      await tx
        .update(jobs)
        .set({ leaseUntil: sql`now()` })
        .where(owned(claim));
  });
}
