/** Makes a build, or says why not. */
import { desc, eq } from "drizzle-orm";
import {
  type BuildReason,
  provisionerJobs,
  templates,
  type Transition,
  users,
  workspaceBuilds,
  workspaces,
} from "../store/schema.ts";
import type { Database, Store } from "../store/store.ts";
import { uniqueViolation } from "../store/violation.ts";
import { buildParameters, buildState } from "./build-contents.ts";
import type { Build } from "./build.ts";
import { chooseVersion } from "./choose-version.ts";
import { insertBuild, type NewBuild } from "./insert-build.ts";
import { active, jobStatus } from "./job-status.ts";
import { granted, type Outcome, refused } from "./refusal.ts";
import { refuseBuild, repeated } from "./refuse-build.ts";
import { resolveParameters } from "./resolve-parameters.ts";

/** A request whose shape has been checked. What is absent, null or the zero UUID is undefined. */
export interface CreateBuildRequest {
  readonly transition: Transition;
  readonly templateVersionId?: string | undefined;
  readonly presetId?: string | undefined;
  readonly parameters?: readonly { readonly name: string; readonly value: string }[] | undefined;
  readonly reason?: Exclude<BuildReason, "initiator"> | undefined;
  readonly logLevel?: "debug" | undefined;
  readonly dryRun?: boolean | undefined;
  readonly orphan?: boolean | undefined;
  /** Empty is as good as absent. */
  readonly state?: Uint8Array | undefined;
}

/** What whoever asks may do with this workspace; that they may read it has been settled before. */
export interface CreatePermissions {
  readonly updateWorkspace: boolean;
  readonly deleteWorkspace: boolean;
  readonly updateTemplate: boolean;
  /** Whether they may ask for a custom log level. */
  readonly administrate: boolean;
}

export interface CreateBuildOptions {
  /** Whether the deployment lets administrators ask for debug logs. False when left out. */
  readonly debugLogs?: boolean | undefined;
}

export interface CreateBuild {
  readonly workspaceId: string;
  readonly initiatorId: string;
  readonly may: CreatePermissions;
  readonly request: CreateBuildRequest;
}

/**
 * Creates the next build of a workspace and dispatches its job, in one transaction; a dry run does the same and takes
 * it back. The checks come in the order of the documentation, the first that fails is the answer.
 *
 * @returns the build as its row was written: its job pending, or succeeded where an orphan had no provisioner
 */
export async function createBuild(
  store: Store,
  asked: CreateBuild,
  options: CreateBuildOptions = {},
): Promise<Outcome<Build>> {
  const planned = await planBuild(store.db, asked, options);
  if (!planned.ok) return planned;
  try {
    return granted(await insertBuild(store, planned.value, asked.request.dryRun === true));
  } catch (error) {
    // Another request took the number between our look at the last build and now.
    const violation = uniqueViolation(error, "workspace_builds_number");
    if (violation === undefined) throw error;
    return refused("conflict", "insert workspace build", { detail: violation.message });
  }
}

/** All that is read and checked, before anything is written. */
async function planBuild(
  db: Database,
  { workspaceId, initiatorId, may, request }: CreateBuild,
  options: CreateBuildOptions,
): Promise<Outcome<NewBuild>> {
  const scene = await readScene(db, workspaceId, initiatorId);
  if (scene === undefined) {
    return refused("not-found", "Resource not found or you do not have access to this resource");
  }
  const { workspace, owner, template, initiator, last } = scene;
  const refusal = refuseBuild(workspace, may, request, options);
  if (refusal !== undefined) return refusal;

  const versionId =
    request.templateVersionId ?? last?.build.templateVersionId ?? template.activeVersionId;
  const chosen = await chooseVersion(db, template.id, versionId, request.presetId);
  if (!chosen.ok) return chosen;
  const { version, preset } = chosen.value;
  if (last !== undefined && active(jobStatus(last.job))) {
    return repeated("conflict", "A workspace build is already active.");
  }

  const previous = last === undefined ? undefined : await buildParameters({ db }, last.build.id);
  const parameters = resolveParameters(
    version.parameters,
    preset,
    request.parameters ?? [],
    previous,
  );
  if (parameters.faults.length > 0) {
    return refused("invalid", "Unable to validate parameters", { validations: parameters.faults });
  }
  return granted({
    workspace,
    owner,
    template,
    initiator,
    version,
    presetId: preset?.id ?? null,
    buildNumber: (last?.build.buildNumber ?? 0) + 1,
    transition: request.transition,
    reason: request.transition === "start" ? (request.reason ?? "initiator") : "initiator",
    logLevel: request.logLevel ?? null,
    parameters: parameters.values,
    state: await stateFor(db, request, last?.build.id),
    orphan: request.orphan === true,
  });
}

/** An orphan forgets its state, a given one replaces it, any other build goes on with that of the build before. */
async function stateFor(
  db: Database,
  { orphan, state }: CreateBuildRequest,
  lastId: string | undefined,
): Promise<Uint8Array> {
  if (orphan === true) return new Uint8Array();
  if (state !== undefined && state.length > 0) return state;
  return lastId === undefined ? new Uint8Array() : buildState({ db }, lastId);
}

async function readScene(db: Database, workspaceId: string, initiatorId: string) {
  const [found] = await db
    .select({ workspace: workspaces, owner: users, template: templates })
    .from(workspaces)
    .innerJoin(users, eq(users.id, workspaces.ownerId))
    .innerJoin(templates, eq(templates.id, workspaces.templateId))
    .where(eq(workspaces.id, workspaceId));
  if (found === undefined) return undefined;
  const initiator =
    initiatorId === found.owner.id
      ? found.owner
      : (await db.select().from(users).where(eq(users.id, initiatorId)))[0];
  if (initiator === undefined) throw new Error(`There is no user ${initiatorId}.`);
  return { ...found, initiator, last: await lastBuild(db, workspaceId) };
}

async function lastBuild(db: Database, workspaceId: string) {
  const [last] = await db
    .select({
      build: {
        id: workspaceBuilds.id,
        buildNumber: workspaceBuilds.buildNumber,
        templateVersionId: workspaceBuilds.templateVersionId,
      },
      job: {
        startedAt: provisionerJobs.startedAt,
        completedAt: provisionerJobs.completedAt,
        canceledAt: provisionerJobs.canceledAt,
        error: provisionerJobs.error,
      },
    })
    .from(workspaceBuilds)
    .innerJoin(provisionerJobs, eq(provisionerJobs.id, workspaceBuilds.jobId))
    .where(eq(workspaceBuilds.workspaceId, workspaceId))
    .orderBy(desc(workspaceBuilds.buildNumber))
    .limit(1);
  return last;
}
