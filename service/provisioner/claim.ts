/** A worker's hold on a job, and every write that it allows. */
import { type Placeholder, type SQL, sql } from "drizzle-orm";
import { prepareSql } from "../store/prepared.ts";
import { dispatch, fetchDispatched, withdraw } from "../store/queue.ts";
import { rfc3339 } from "../store/schema/columns.ts";
import { provisionerJobs as jobs, type Tags } from "../store/schema.ts";
import type { Database, Store } from "../store/store.ts";
import { together } from "../store/together.ts";

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
const leaseEnd = (lease: Placeholder): SQL => sql`now() + make_interval(secs => ${lease})`;

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
  return db.transaction(async (tx) => {
    const messages = await fetchDispatched(boss, tx, tags, most);
    if (messages.length === 0) return [];
    const ids = messages.map(({ jobId }) => jobId);
    const [taken] = await together(
      acquire(tx, { ids, workerId, lease }),
      withdraw(boss, tx, { ids, tags }),
    );
    const byId = new Map(taken.map((row) => [row.id, row]));
    return ids.flatMap((jobId) => {
      const row = byId.get(jobId);
      if (row === undefined) return [];
      const { attempt, tags, at, logBytes, logsOverflowed } = row;
      const takenAt = rfc3339(at);
      return [{ jobId, workerId, attempt, tags, lease, takenAt, logBytes, logsOverflowed }];
    });
  });
}

/** Owns jobs, but for those that have ended, were canceled, or are another worker's. */
const acquire = prepareSql<{
  readonly id: string;
  readonly attempt: number;
  readonly tags: Tags;
  readonly at: string;
  readonly logBytes: number;
  readonly logsOverflowed: boolean;
}>(
  "acquire_jobs",
  sql`
    update ${jobs} set
      worker_id = ${sql.placeholder("workerId")}, started_at = coalesce(started_at, now()), updated_at = now(),
      attempt = attempt + 1, lease_until = ${leaseEnd(sql.placeholder("lease"))}
    where id = any(${sql.placeholder("ids")}::uuid[])
      and completed_at is null and canceled_at is null and worker_id is null
    returning id, attempt, tags, updated_at::text as at, log_bytes as "logBytes",
      logs_overflowed as "logsOverflowed"`,
);

/** The fence: only the owner of this very attempt changes the row, and only while the job has not ended. */
export const owned = sql`
  id = ${sql.placeholder("jobId")} and worker_id = ${sql.placeholder("workerId")}
  and attempt = ${sql.placeholder("attempt")} and completed_at is null`;

/** The worker lives; more columns may say how far it is. */
const lives = (more: SQL = sql.empty()): SQL => sql`
  update ${jobs} set updated_at = now(), lease_until = ${leaseEnd(sql.placeholder("lease"))}${more}
  where ${owned} returning canceled_at is not null as canceled`;

/**
 * Says that the worker lives.
 *
 * @returns whether the job was canceled
 * @throws ClaimLostError
 */
export async function heartbeat({ db }: Pick<Store, "db">, claim: Claim): Promise<boolean> {
  return stillOwned(claim, await beat(db, holder(claim)));
}

const beat = prepareSql<Canceled>("heartbeat", lives());

/**
 * The same, with how much of the log is used up. It locks the job's row to the end of the transaction.
 *
 * @throws ClaimLostError
 */
export async function heartbeatOfLog(
  tx: Database,
  claim: Claim,
  use: { readonly bytes: number; readonly overflowed: boolean },
): Promise<boolean> {
  return stillOwned(claim, await beatOfLog(tx, { ...holder(claim), ...use }));
}

const beatOfLog = prepareSql<Canceled>(
  "heartbeat_of_log",
  lives(
    sql`, log_bytes = ${sql.placeholder("bytes")}, logs_overflowed = ${sql.placeholder("overflowed")}`,
  ),
);

interface Canceled {
  readonly canceled: boolean;
}

function stillOwned(claim: Claim, [row]: readonly Canceled[]): boolean {
  if (row === undefined) throw new ClaimLostError(claim);
  return row.canceled;
}

/** The values of the fence. */
export const holder = ({ jobId, workerId, attempt, lease }: Claim) => ({
  jobId,
  workerId,
  attempt,
  lease,
});

/**
 * Hands a job back, for any worker to take. One that was canceled stays, for the reaper to end: no worker takes it.
 */
export async function release({ db, boss }: Store, claim: Claim): Promise<void> {
  await db.transaction(async (tx) => {
    const [row] = await giveBack(tx, holder(claim));
    if (row !== undefined) await dispatch(boss, tx, { id: claim.jobId, tags: claim.tags });
    // Its lease ends now, so that the reaper need not wait for it.
    else await endLease(tx, holder(claim));
  });
}

const giveBack = prepareSql<{ readonly id: string }>(
  "give_job_back",
  sql`
    update ${jobs} set worker_id = null, lease_until = null, updated_at = now()
    where ${owned} and canceled_at is null returning id`,
);

const endLease = prepareSql(
  "end_lease",
  sql`update ${jobs} set lease_until = now() where ${owned}`,
);
