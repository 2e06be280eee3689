/** Makes a build, or says why not. */
import { aliasedTable, desc, eq, getTableColumns, sql } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import { prepareSelect } from "../store/prepared.ts";
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
import { together } from "../store/together.ts";
import { uniqueViolation } from "../store/violation.ts";
import type { Build } from "./build.ts";
import { chooseVersion } from "./choose-version.ts";
import { insertBuild, type NewBuild } from "./insert-build.ts";
import { active, jobStatus } from "./job-status.ts";
import { matchProvisioners } from "./provisioners.ts";
import { granted, type Outcome, refused } from "./refusal.ts";
import { refuseBuild, repeated } from "./refuse-build.ts";
import { type NamedValue, resolveParameters } from "./resolve-parameters.ts";

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
  try {
    return await store.db.onConnection(async (connection) => {
      const planned = await planBuild(connection, asked, options);
      if (!planned.ok) return planned;
      const { dryRun = false } = asked.request;
      return granted(await insertBuild({ ...store, db: connection }, planned.value, dryRun));
    });
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
  const [chosen, matched] = await together(
    chooseVersion(db, template.id, versionId, request.presetId),
    matchProvisioners(db, workspace.organizationId, template.tags),
  );
  if (!chosen.ok) return chosen;
  const { version, preset } = chosen.value;
  if (last !== undefined && active(jobStatus(last.job))) {
    return repeated("conflict", "A workspace build is already active.");
  }

  const parameters = resolveParameters(
    version.parameters,
    preset,
    request.parameters ?? [],
    last?.parameters,
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
    state: stateOf(request),
    previousId: last?.build.id ?? null,
    orphan: request.orphan === true,
    matched,
  });
}

/** An orphan forgets its state, a given one replaces it; null for any other build, which goes on with the one before. */
function stateOf({ orphan, state }: CreateBuildRequest): Uint8Array | null {
  if (orphan === true) return new Uint8Array();
  return state !== undefined && state.length > 0 ? state : null;
}

async function readScene(db: Database, workspaceId: string, initiatorId: string) {
  const [[found], [last]] = await together(
    workspaceWith(db, { workspaceId, initiatorId }),
    lastBuild(db, { workspaceId }),
  );
  return found === undefined ? undefined : { ...found, last };
}

const initiators = aliasedTable(users, "initiators");

const workspaceWith = prepareSelect(
  "workspace_with_initiator",
  new QueryBuilder()
    .select({
      workspace: getTableColumns(workspaces),
      owner: getTableColumns(users),
      template: getTableColumns(templates),
      initiator: { id: initiators.id, username: initiators.username },
    })
    .from(workspaces)
    .innerJoin(users, eq(users.id, workspaces.ownerId))
    .innerJoin(templates, eq(templates.id, workspaces.templateId))
    .innerJoin(initiators, eq(initiators.id, sql.placeholder("initiatorId")))
    .where(eq(workspaces.id, sql.placeholder("workspaceId"))),
);

const lastBuild = prepareSelect(
  "last_build",
  new QueryBuilder()
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
      parameters: sql<readonly NamedValue[]>`coalesce((
        select jsonb_agg(jsonb_build_object('name', p.name, 'value', p.value))
        from workspace_build_parameters p
        where p.workspace_build_id = ${workspaceBuilds.id}), '[]')`,
    })
    .from(workspaceBuilds)
    .innerJoin(provisionerJobs, eq(provisionerJobs.id, workspaceBuilds.jobId))
    .where(eq(workspaceBuilds.workspaceId, sql.placeholder("workspaceId")))
    .orderBy(desc(workspaceBuilds.buildNumber))
    .limit(1),
);
