/** Writes a build, its job and the job's dispatch, all or nothing. */
import { eq, sql } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { dispatch } from "../store/queue.ts";
import { prepareSql } from "../store/prepared.ts";
import { rfc3339 } from "../store/schema/columns.ts";
import { type templates, type users, workspaces } from "../store/schema.ts";
import type { Database, Store } from "../store/store.ts";
import { together } from "../store/together.ts";
import type { Build } from "./build.ts";
import type { TemplateVersion } from "./choose-version.ts";
import { type MatchedProvisioners, noProvisioners, noQueue } from "./provisioners.ts";
import { built, type BuildRow } from "./read-builds.ts";
import type { NamedValue } from "./resolve-parameters.ts";

/** A build that may be made. */
export interface NewBuild {
  readonly workspace: typeof workspaces.$inferSelect;
  readonly owner: typeof users.$inferSelect;
  readonly initiator: Build["initiator"];
  readonly template: typeof templates.$inferSelect;
  readonly version: TemplateVersion;
  readonly presetId: string | null;
  readonly buildNumber: number;
  readonly transition: Build["transition"];
  readonly reason: Build["reason"];
  readonly logLevel: "debug" | null;
  readonly parameters: readonly NamedValue[];
  /** Null: that of the build before. */
  readonly state: Uint8Array | null;
  readonly previousId: string | null;
  readonly orphan: boolean;
  /** The provisioners that its job's tags ask for. */
  readonly matched: MatchedProvisioners;
}

/**
 * Writes a build and gives it as it was written. An orphan that no live provisioner could take is done at once.
 *
 * @param dryRun takes everything back in the end
 * @throws the breach of `workspace_builds_number` when another build has the number
 */
export async function insertBuild(
  store: Store,
  planned: NewBuild,
  dryRun: boolean,
): Promise<Build> {
  try {
    return await store.db.transaction(async (tx) => {
      const build = await write(store, tx, planned);
      if (dryRun) throw new TakenBack(build);
      return build;
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.build;
    throw error;
  }
}

/** Thrown to end a transaction without its changes, and caught by who began it. */
class TakenBack extends Error {
  readonly build: Build;

  constructor(build: Build) {
    super("A dry run");
    this.build = build;
  }
}

async function write(store: Store, tx: Database, planned: NewBuild): Promise<Build> {
  const { workspace, template, matched } = planned;
  const done = planned.orphan && matched.available === 0;
  const ids = { buildId: randomUUID(), jobId: randomUUID() };
  const next = done
    ? tx.update(workspaces).set({ deleted: true }).where(eq(workspaces.id, workspace.id)).execute()
    : dispatch(store.boss, tx, { id: ids.jobId, tags: template.tags });
  const [[written]] = await together(insert(tx, rowsOf(planned, { ...ids, done })), next);
  return built(
    told(planned, { ...ids, done, at: rfc3339(written!.at) }),
    { queue: noQueue, matched: done ? noProvisioners : matched },
    [],
  );
}

/** The values of the statement below. */
function rowsOf(planned: NewBuild, { buildId, jobId, done }: Omit<Written, "at">) {
  const { workspace, template, initiator, version } = planned;
  return {
    buildId,
    jobId,
    done,
    organizationId: workspace.organizationId,
    initiatorId: initiator.id,
    fileId: version.fileId,
    tags: JSON.stringify(template.tags),
    workspaceId: workspace.id,
    versionId: version.id,
    presetId: planned.presetId,
    buildNumber: planned.buildNumber,
    transition: planned.transition,
    reason: planned.reason,
    logLevel: planned.logLevel,
    state: planned.state,
    previousId: planned.previousId,
    parameters: JSON.stringify(planned.parameters),
  };
}

/** A job, its build and the build's parameters. Every moment of theirs is that of the transaction. */
const insert = prepareSql<{ readonly at: string }>(
  "insert_build",
  sql`
    with job as (
      insert into provisioner_jobs (id, organization_id, initiator_id, file_id, tags, completed_at)
      values (
        ${sql.placeholder("jobId")}, ${sql.placeholder("organizationId")}, ${sql.placeholder("initiatorId")},
        ${sql.placeholder("fileId")}, ${sql.placeholder("tags")},
        case when ${sql.placeholder("done")}::boolean then now() end)),
    build as (
      insert into workspace_builds (
        id, workspace_id, template_version_id, template_version_preset_id, build_number, transition, initiator_id,
        job_id, reason, log_level, state, has_ai_task)
      values (
        ${sql.placeholder("buildId")}, ${sql.placeholder("workspaceId")}, ${sql.placeholder("versionId")},
        ${sql.placeholder("presetId")}, ${sql.placeholder("buildNumber")}, ${sql.placeholder("transition")},
        ${sql.placeholder("initiatorId")}, ${sql.placeholder("jobId")}, ${sql.placeholder("reason")},
        ${sql.placeholder("logLevel")},
        coalesce(
          ${sql.placeholder("state")}::bytea,
          (select b.state from workspace_builds b where b.id = ${sql.placeholder("previousId")}::uuid), ''),
        case when ${sql.placeholder("done")}::boolean then false end)
      returning id, created_at),
    parameters as (
      insert into workspace_build_parameters (workspace_build_id, name, value)
      select build.id, p.name, p.value
      from build, jsonb_to_recordset(${sql.placeholder("parameters")}::jsonb) as p (name text, value text))
    select created_at::text as at from build`,
);

interface Written {
  readonly buildId: string;
  readonly jobId: string;
  /** Whether it is an orphan that no provisioner could take. */
  readonly done: boolean;
  readonly at: string;
}

/** What readers see of the rows: the same that `readBuilds` reads. */
function told(planned: NewBuild, { buildId, jobId, done, at }: Written): BuildRow {
  const { workspace, owner, initiator, template, version } = planned;
  return {
    build: {
      id: buildId,
      createdAt: at,
      updatedAt: at,
      buildNumber: planned.buildNumber,
      transition: planned.transition,
      reason: planned.reason,
      deadline: null,
      maxDeadline: null,
      dailyCost: 0,
      presetId: planned.presetId,
      hasAiTask: done ? false : null,
    },
    workspace: { id: workspace.id, name: workspace.name, deleted: workspace.deleted || done },
    owner: { id: owner.id, username: owner.username, avatarUrl: owner.avatarUrl },
    initiator: { id: initiator.id, username: initiator.username },
    template: {
      id: template.id,
      name: template.name,
      displayName: template.displayName,
      icon: template.icon,
    },
    version: { id: version.id, name: version.name },
    job: {
      id: jobId,
      createdAt: at,
      startedAt: null,
      completedAt: done ? at : null,
      canceledAt: null,
      error: "",
      errorCode: null,
      workerId: null,
      fileId: version.fileId,
      tags: template.tags,
      organizationId: workspace.organizationId,
      logsOverflowed: false,
    },
  };
}
