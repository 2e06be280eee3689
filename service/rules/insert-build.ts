/** Writes a build, its job and the job's dispatch, all or nothing. */
import { eq, sql } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { dispatch } from "../store/queue.ts";
import {
  buildParameters,
  provisionerJobs,
  type templates,
  type users,
  workspaceBuilds,
  workspaces,
} from "../store/schema.ts";
import type { Database, Store } from "../store/store.ts";
import type { Build } from "./build.ts";
import type { TemplateVersion } from "./choose-version.ts";
import { matchProvisioners, noProvisioners, noQueue } from "./provisioners.ts";
import { built, type BuildRow } from "./read-builds.ts";
import type { NamedValue } from "./resolve-parameters.ts";

/** A build that may be made. */
export interface NewBuild {
  readonly workspace: typeof workspaces.$inferSelect;
  readonly owner: typeof users.$inferSelect;
  readonly initiator: typeof users.$inferSelect;
  readonly template: typeof templates.$inferSelect;
  readonly version: TemplateVersion;
  readonly presetId: string | null;
  readonly buildNumber: number;
  readonly transition: Build["transition"];
  readonly reason: Build["reason"];
  readonly logLevel: "debug" | null;
  readonly parameters: readonly NamedValue[];
  readonly state: Uint8Array;
  readonly orphan: boolean;
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
  const { workspace, template, version, parameters } = planned;
  const matched = await matchProvisioners(tx, workspace.organizationId, template.tags);
  const done = planned.orphan && matched.available === 0;
  const [job] = await tx
    .insert(provisionerJobs)
    .values({
      id: randomUUID(),
      organizationId: workspace.organizationId,
      initiatorId: planned.initiator.id,
      fileId: version.fileId,
      tags: template.tags,
      completedAt: done ? sql`now()` : null,
    })
    .returning();
  const [build] = await tx
    .insert(workspaceBuilds)
    .values({
      id: randomUUID(),
      workspaceId: workspace.id,
      templateVersionId: version.id,
      presetId: planned.presetId,
      buildNumber: planned.buildNumber,
      transition: planned.transition,
      initiatorId: planned.initiator.id,
      jobId: job!.id,
      reason: planned.reason,
      logLevel: planned.logLevel,
      state: planned.state,
      hasAiTask: done ? false : null,
    })
    .returning();
  if (parameters.length > 0) {
    await tx
      .insert(buildParameters)
      .values(parameters.map(({ name, value }) => ({ buildId: build!.id, name, value })));
  }
  if (done)
    await tx.update(workspaces).set({ deleted: true }).where(eq(workspaces.id, workspace.id));
  else await dispatch(store.boss, tx, job!);
  return built(
    told(planned, build!, job!, workspace.deleted || done),
    { queue: noQueue, matched: done ? noProvisioners : matched },
    [],
  );
}

/** What readers see of the rows: the same that `readBuilds` reads. */
function told(
  planned: NewBuild,
  build: typeof workspaceBuilds.$inferSelect,
  job: typeof provisionerJobs.$inferSelect,
  deleted: boolean,
): BuildRow {
  const { workspace, owner, initiator, template, version } = planned;
  return {
    build: pick(build, buildColumns),
    workspace: { id: workspace.id, name: workspace.name, deleted },
    owner: pick(owner, ["id", "username", "avatarUrl"]),
    initiator: pick(initiator, ["id", "username"]),
    template: pick(template, ["id", "name", "displayName", "icon"]),
    version: pick(version, ["id", "name"]),
    job: pick(job, jobColumns),
  };
}

const buildColumns = [
  "id",
  "createdAt",
  "updatedAt",
  "buildNumber",
  "transition",
  "reason",
  "deadline",
  "maxDeadline",
  "dailyCost",
  "presetId",
  "hasAiTask",
] as const;

const jobColumns = [
  "id",
  "createdAt",
  "startedAt",
  "completedAt",
  "canceledAt",
  "error",
  "errorCode",
  "workerId",
  "fileId",
  "tags",
  "organizationId",
  "logsOverflowed",
] as const;

function pick<Row, Name extends keyof Row>(row: Row, names: readonly Name[]): Pick<Row, Name> {
  const entries = names.map((name) => [name, row[name]]);
  return Object.fromEntries(entries) as Pick<Row, Name>;
}
