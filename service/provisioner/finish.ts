/** Ends a job, one way or the other, with everything that goes with it. */
import { and, eq, isNull, sql } from "drizzle-orm";
import { notify } from "../store/queue.ts";
import {
  agentScriptTimings,
  provisionerJobs,
  provisionerTimings,
  templates,
  workspaceAgents,
  workspaceBuilds,
  workspaceResources,
  workspaces,
} from "../store/schema.ts";
import type { Database, Store } from "../store/store.ts";
import { type Claim, ClaimLostError, owned } from "./claim.ts";
import { deadline, timeToLive } from "./deadline.ts";

/** What a successful build leaves. */
export interface Results {
  readonly state: Uint8Array;
  readonly resources: readonly (typeof workspaceResources.$inferInsert)[];
  readonly agents: readonly (typeof workspaceAgents.$inferInsert)[];
  readonly timings: readonly (typeof provisionerTimings.$inferInsert)[];
  readonly scriptTimings: readonly (typeof agentScriptTimings.$inferInsert)[];
}

/**
 * Completes a job with its results. A job that was canceled in the meantime does not succeed.
 *
 * @returns false when it was canceled, and nothing is written
 * @throws ClaimLostError, and nothing is written
 */
export async function complete({ db }: Store, claim: Claim, results: Results): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [job] = await tx
      .update(provisionerJobs)
      .set({ completedAt: sql`now()`, updatedAt: sql`now()`, leaseUntil: null })
      .where(and(owned(claim), isNull(provisionerJobs.canceledAt)))
      .returning({ id: provisionerJobs.id });
    if (job === undefined) {
      await demandOwned(tx, claim);
      return false;
    }
    await writeResults(tx, results);
    await endBuild(tx, claim.jobId, results.state);
    await notify(tx, "build_logs", claim.jobId);
    return true;
  });
}

async function demandOwned(tx: Database, claim: Claim): Promise<void> {
  const [row] = await tx
    .select({ id: provisionerJobs.id })
    .from(provisionerJobs)
    .where(owned(claim));
  if (row === undefined) throw new ClaimLostError(claim);
}

async function writeResults(tx: Database, results: Results): Promise<void> {
  const { resources, agents, timings, scriptTimings } = results;
  if (resources.length > 0) await tx.insert(workspaceResources).values([...resources]);
  if (agents.length > 0) await tx.insert(workspaceAgents).values([...agents]);
  if (timings.length > 0) await tx.insert(provisionerTimings).values([...timings]);
  if (scriptTimings.length > 0) await tx.insert(agentScriptTimings).values([...scriptTimings]);
}

async function endBuild(tx: Database, jobId: string, state: Uint8Array): Promise<void> {
  const [row] = await tx
    .select({
      buildId: workspaceBuilds.id,
      transition: workspaceBuilds.transition,
      workspace: workspaces,
      template: templates,
    })
    .from(workspaceBuilds)
    .innerJoin(workspaces, eq(workspaces.id, workspaceBuilds.workspaceId))
    .innerJoin(templates, eq(templates.id, workspaces.templateId))
    .where(eq(workspaceBuilds.jobId, jobId));
  if (row === undefined) throw new Error(`The job ${jobId} has no build.`);
  await tx
    .update(workspaceBuilds)
    .set({
      state,
      hasAiTask: false,
      updatedAt: sql`now()`,
      deadline: deadline(timeToLive(row.workspace, row.template)),
    })
    .where(eq(workspaceBuilds.id, row.buildId));
  if (row.transition !== "delete") return;
  await tx.update(workspaces).set({ deleted: true }).where(eq(workspaces.id, row.workspace.id));
}

/** Why a job has failed. */
export interface Failure {
  readonly error: string;
  readonly errorCode?: string | undefined;
  /** What the provisioner has kept all the same; left out, the state stays. */
  readonly state?: Uint8Array | undefined;
}

/**
 * Fails a job; its build has no resources then.
 *
 * @throws ClaimLostError, and nothing is written
 */
export async function fail({ db }: Store, claim: Claim, failure: Failure): Promise<void> {
  await db.transaction(async (tx) => {
    const [job] = await tx
      .update(provisionerJobs)
      .set({
        completedAt: sql`now()`,
        updatedAt: sql`now()`,
        leaseUntil: null,
        error: failure.error,
        errorCode: failure.errorCode ?? null,
      })
      .where(owned(claim))
      .returning({ id: provisionerJobs.id });
    if (job === undefined) throw new ClaimLostError(claim);
    await failBuild(tx, claim.jobId, failure.state);
  });
}

/** What a failed job does to its build. */
export async function failBuild(
  tx: Database,
  jobId: string,
  state: Uint8Array | undefined,
): Promise<void> {
  await tx
    .update(workspaceBuilds)
    .set({ hasAiTask: false, updatedAt: sql`now()`, ...(state === undefined ? {} : { state }) })
    .where(eq(workspaceBuilds.jobId, jobId));
  await notify(tx, "build_logs", jobId);
}
