/** Ends a job, one way or the other, with everything that goes with it. */
import { eq, getTableColumns, sql } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import { prepareInsert } from "../store/prepared-insert.ts";
import { prepareSelect, prepareSql } from "../store/prepared.ts";
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
import { together } from "../store/together.ts";
import { type Claim, ClaimLostError, holder, owned } from "./claim.ts";
import { timeToLive } from "./deadline.ts";

/** What a successful build leaves. */
export interface Results {
  readonly state: Uint8Array;
  readonly resources: Parameters<typeof insertResources>[1];
  readonly agents: Parameters<typeof insertAgents>[1];
  readonly timings: Parameters<typeof insertTimings>[1];
  readonly scriptTimings: Parameters<typeof insertScriptTimings>[1];
}

const insertResources = prepareInsert("insert_resources", workspaceResources, [
  "id",
  "jobId",
  "transition",
  "type",
  "name",
  "icon",
  "metadata",
]);

const insertAgents = prepareInsert("insert_agents", workspaceAgents, [
  "id",
  "resourceId",
  "createdAt",
  "name",
  "architecture",
  "operatingSystem",
  "directory",
  "environmentVariables",
  "version",
  "apiVersion",
  "lifecycle",
  "firstConnectedAt",
  "lastConnectedAt",
  "startedAt",
  "readyAt",
  "displayApps",
  "apps",
  "scripts",
  "logSources",
]);

const insertTimings = prepareInsert("insert_provisioner_timings", provisionerTimings, [
  "jobId",
  "startedAt",
  "endedAt",
  "stage",
  "source",
  "action",
  "resource",
]);

const insertScriptTimings = prepareInsert("insert_script_timings", agentScriptTimings, [
  "agentId",
  "scriptId",
  "startedAt",
  "endedAt",
  "exitCode",
  "stage",
  "status",
]);

/**
 * Completes a job with its results. A job that was canceled in the meantime does not succeed.
 *
 * @returns false when it was canceled, and nothing is written
 * @throws ClaimLostError, and nothing is written
 */
export async function complete({ db }: Store, claim: Claim, results: Results): Promise<boolean> {
  return db.transaction(async (tx) => {
    const { jobId } = claim;
    const [[ended], [row]] = await together(
      endUncanceled(tx, holder(claim)),
      buildOfJob(tx, { jobId }),
    );
    if (ended === undefined) {
      const [still] = await ownedJob(tx, holder(claim));
      if (still === undefined) throw new ClaimLostError(claim);
      return false;
    }
    if (row === undefined) throw new Error(`The job ${jobId} has no build.`);
    await together(
      insertResources(tx, results.resources),
      insertAgents(tx, results.agents),
      insertTimings(tx, results.timings),
      insertScriptTimings(tx, results.scriptTimings),
      endBuild(tx, row, results.state),
      notify(tx, "build_logs", jobId),
    );
    return true;
  });
}

const endUncanceled = prepareSql<{ readonly id: string }>(
  "complete_job",
  sql`
    update ${provisionerJobs} set completed_at = now(), updated_at = now(), lease_until = null
    where ${owned} and canceled_at is null returning id`,
);

const ownedJob = prepareSql<{ readonly id: string }>(
  "owned_job",
  sql`select id from ${provisionerJobs} where ${owned}`,
);

const buildOfJob = prepareSelect(
  "build_of_job",
  new QueryBuilder()
    .select({
      build: { id: workspaceBuilds.id, transition: workspaceBuilds.transition },
      workspace: getTableColumns(workspaces),
      template: getTableColumns(templates),
    })
    .from(workspaceBuilds)
    .innerJoin(workspaces, eq(workspaces.id, workspaceBuilds.workspaceId))
    .innerJoin(templates, eq(templates.id, workspaces.templateId))
    .where(eq(workspaceBuilds.jobId, sql.placeholder("jobId"))),
);

async function endBuild(
  tx: Database,
  { build, workspace, template }: Awaited<ReturnType<typeof buildOfJob>>[number],
  state: Uint8Array,
): Promise<void> {
  const ttl = timeToLive(workspace, template);
  const seconds = ttl === null ? null : ttl / 1_000;
  const ended = succeed(tx, { id: build.id, state, seconds });
  if (build.transition !== "delete") await ended;
  else await together(ended, deleteWorkspace(tx, { id: workspace.id }));
}

const succeed = prepareSql(
  "succeed_build",
  sql`
    update ${workspaceBuilds} set
      state = ${sql.placeholder("state")}, has_ai_task = false, updated_at = now(),
      deadline = now() + make_interval(secs => ${sql.placeholder("seconds")})
    where id = ${sql.placeholder("id")}`,
);

const deleteWorkspace = prepareSql(
  "delete_workspace",
  sql`update ${workspaces} set deleted = true where id = ${sql.placeholder("id")}`,
);

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
export async function fail(
  { db }: Store,
  claim: Claim,
  { error, errorCode, state }: Failure,
): Promise<void> {
  await db.transaction(async (tx) => {
    // What is written for one who has lost the job goes with the transaction.
    const [[job]] = await together(
      failJob(tx, { ...holder(claim), error, errorCode: errorCode ?? null }),
      failBuild(tx, claim.jobId, state),
    );
    if (job === undefined) throw new ClaimLostError(claim);
  });
}

const failJob = prepareSql<{ readonly id: string }>(
  "fail_job",
  sql`
    update ${provisionerJobs} set
      completed_at = now(), updated_at = now(), lease_until = null,
      error = ${sql.placeholder("error")}, error_code = ${sql.placeholder("errorCode")}
    where ${owned} returning id`,
);

/** What a failed job does to its build. */
export async function failBuild(
  tx: Database,
  jobId: string,
  state: Uint8Array | undefined,
): Promise<void> {
  await together(endFailed(tx, { jobId, state: state ?? null }), notify(tx, "build_logs", jobId));
}

const endFailed = prepareSql(
  "fail_build",
  sql`
    update ${workspaceBuilds} set
      has_ai_task = false, updated_at = now(), state = coalesce(${sql.placeholder("state")}::bytea, state)
    where job_id = ${sql.placeholder("jobId")}`,
);
