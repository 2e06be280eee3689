/** Cancels a build's job, or says why not. */
import { eq, sql } from "drizzle-orm";
import { notify, withdraw } from "../store/queue.ts";
import { provisionerJobs, templates, workspaceBuilds, workspaces } from "../store/schema.ts";
import type { Database, Store } from "../store/store.ts";
import { jobStatus } from "./job-status.ts";
import { granted, type Outcome, refused } from "./refusal.ts";

export interface CancelPermissions {
  /** Whether they may change the workspace: one who may only read it cancels nothing. */
  readonly updateWorkspace: boolean;
  /** Whether they may cancel where the template lets no user do so. */
  readonly administrate: boolean;
}

export interface CancelBuild {
  readonly buildId: string;
  /** The raw text of the query parameter; empty or undefined: any status will do. */
  readonly expectStatus?: string | undefined;
  readonly may: CancelPermissions;
}

/**
 * Marks a job as canceled: a pending one ends at once, a running one when its worker has seen it. The checks come in
 * the order of the documentation, the first that fails is the answer.
 */
export async function cancelBuild(store: Store, asked: CancelBuild): Promise<Outcome<void>> {
  const { buildId, expectStatus = "", may } = asked;
  if (expectStatus !== "" && expectStatus !== "running" && expectStatus !== "pending") {
    return refused(
      "invalid",
      `Invalid expect_status "${expectStatus}". Only 'running' or 'pending' are allowed.`,
    );
  }
  const { boss, db } = store;
  let pending: Job | undefined;
  const outcome = await db.transaction(async (tx): Promise<Outcome<void>> => {
    const found = await lockedJob(tx, buildId);
    if (found === undefined) {
      return refused("not-found", "Resource not found or you do not have access to this resource");
    }
    const { job, userMayCancel } = found;
    const free = expectStatus === "pending" || userMayCancel;
    if (!may.updateWorkspace || (!free && !may.administrate)) {
      return refused(
        "forbidden",
        "User is not allowed to cancel workspace builds. Owner role is required.",
      );
    }
    if (job.completedAt !== null) return refused("invalid", "Job has already completed!");
    if (job.canceledAt !== null) {
      return refused("invalid", "Job has already been marked as canceled!");
    }
    if (expectStatus !== "" && expectStatus !== jobStatus(job)) {
      return refused("precondition-failed", "Job is not in the expected state.");
    }
    if (job.workerId === null) {
      await end(tx, job);
      pending = job;
    } else await ask(tx, job);
    return granted(undefined);
  });
  // Not in the transaction: a worker locks message and job the other way round. One that is left behind does no harm.
  if (pending !== undefined) {
    const { id, tags } = pending;
    await withdraw(boss, db, { ids: [id], tags }).catch(() => undefined);
  }
  return outcome;
}

type Job = typeof provisionerJobs.$inferSelect;

/** Holds the job's row: neither a worker nor another cancellation comes in between. */
async function lockedJob(tx: Database, buildId: string) {
  const [found] = await tx
    .select({ job: provisionerJobs, userMayCancel: templates.allowUserCancelWorkspaceJobs })
    .from(workspaceBuilds)
    .innerJoin(provisionerJobs, eq(provisionerJobs.id, workspaceBuilds.jobId))
    .innerJoin(workspaces, eq(workspaces.id, workspaceBuilds.workspaceId))
    .innerJoin(templates, eq(templates.id, workspaces.templateId))
    .where(eq(workspaceBuilds.id, buildId))
    .for("update", { of: provisionerJobs });
  return found;
}

/** Leaves the end to the worker that owns the job. */
async function ask(tx: Database, { id }: Job): Promise<void> {
  await tx
    .update(provisionerJobs)
    .set({ canceledAt: sql`now()`, updatedAt: sql`now()` })
    .where(eq(provisionerJobs.id, id));
  await notify(tx, "build_jobs", id);
}

/** Ends a job that nobody owns. */
async function end(tx: Database, { id }: Job): Promise<void> {
  await tx
    .update(provisionerJobs)
    .set({ canceledAt: sql`now()`, completedAt: sql`now()`, updatedAt: sql`now()` })
    .where(eq(provisionerJobs.id, id));
  await tx
    .update(workspaceBuilds)
    .set({ updatedAt: sql`now()`, hasAiTask: false })
    .where(eq(workspaceBuilds.jobId, id));
  // Whoever follows the logs would wait for ever.
  await notify(tx, "build_logs", id);
}
