/** Reads builds with all that hangs on them, in as many statements for many as for one. */
import { aliasedTable, and, desc, eq, gt, sql } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import { prepareSelect } from "../store/prepared.ts";
import {
  provisionerJobs as jobs,
  templates,
  templateVersions,
  users,
  workspaceBuilds as builds,
  workspaces,
} from "../store/schema.ts";
import type { Database } from "../store/store.ts";
import type { Build, Resource } from "./build.ts";
import { jobStatus, workspaceStatus } from "./job-status.ts";
import {
  type MatchedProvisioners,
  matchProvisioners,
  noProvisioners,
  noQueue,
  queuePlace,
  type QueuePlace,
} from "./provisioners.ts";
import { readResources, type ResourcesOfJobs } from "./read-resources.ts";

const owners = aliasedTable(users, "owners");
const initiators = aliasedTable(users, "initiators");

/** Everything but the state, which may be large. */
const columns = {
  build: {
    id: builds.id,
    createdAt: builds.createdAt,
    updatedAt: builds.updatedAt,
    buildNumber: builds.buildNumber,
    transition: builds.transition,
    reason: builds.reason,
    deadline: builds.deadline,
    maxDeadline: builds.maxDeadline,
    dailyCost: builds.dailyCost,
    presetId: builds.presetId,
    hasAiTask: builds.hasAiTask,
  },
  workspace: { id: workspaces.id, name: workspaces.name, deleted: workspaces.deleted },
  owner: { id: owners.id, username: owners.username, avatarUrl: owners.avatarUrl },
  initiator: { id: initiators.id, username: initiators.username },
  template: {
    id: templates.id,
    name: templates.name,
    displayName: templates.displayName,
    icon: templates.icon,
  },
  version: { id: templateVersions.id, name: templateVersions.name },
  job: {
    id: jobs.id,
    createdAt: jobs.createdAt,
    startedAt: jobs.startedAt,
    completedAt: jobs.completedAt,
    canceledAt: jobs.canceledAt,
    error: jobs.error,
    errorCode: jobs.errorCode,
    workerId: jobs.workerId,
    fileId: jobs.fileId,
    tags: jobs.tags,
    organizationId: jobs.organizationId,
    logsOverflowed: jobs.logsOverflowed,
  },
};

const select = () =>
  new QueryBuilder()
    .select(columns)
    .from(builds)
    .innerJoin(jobs, eq(jobs.id, builds.jobId))
    .innerJoin(workspaces, eq(workspaces.id, builds.workspaceId))
    .innerJoin(owners, eq(owners.id, workspaces.ownerId))
    .innerJoin(initiators, eq(initiators.id, builds.initiatorId))
    .innerJoin(templateVersions, eq(templateVersions.id, builds.templateVersionId))
    .innerJoin(templates, eq(templates.id, templateVersions.templateId));

/** The row of the build `id`. */
export const rowById = prepareSelect(
  "build_by_id",
  select().where(eq(builds.id, sql.placeholder("id"))),
);

/** The row of the build `number` of the workspace `workspaceId`. */
export const rowByNumber = prepareSelect(
  "build_by_number",
  select().where(
    and(
      eq(builds.workspaceId, sql.placeholder("workspaceId")),
      eq(builds.buildNumber, sql.placeholder("number")),
    ),
  ),
);

const since = sql`${sql.placeholder("since")}::timestamptz`;

/**
 * The rows of the workspace `workspaceId` with numbers above `afterNumber`, created after `since`, the newest number
 * first: the first `limit` of them after `offset`. A null is no limit, and no `since`.
 */
export const rowsOfWorkspace = prepareSelect(
  "builds_of_workspace",
  select()
    .where(
      and(
        eq(builds.workspaceId, sql.placeholder("workspaceId")),
        gt(builds.buildNumber, sql.placeholder("afterNumber")),
        // Written so that PostgreSQL keeps to the index of the numbers, whose order is the one that is asked for.
        sql`(${since} is null or ${builds.createdAt} > ${since})`,
      ),
    )
    .orderBy(desc(builds.buildNumber))
    .limit(sql.placeholder("limit"))
    .offset(sql.placeholder("offset")),
);

export interface ReadOptions {
  /** Whether a pending build tells which provisioners could take it. */
  readonly match: boolean;
  /** The resources of the rows' jobs; read here when left out. */
  readonly resources?: ResourcesOfJobs | undefined;
}

/** The builds of rows, in their order. */
export async function readBuilds(
  db: Database,
  rows: readonly BuildRow[],
  { match, resources: given }: ReadOptions,
): Promise<readonly Build[]> {
  const resources =
    given ??
    (await readResources(
      db,
      rows.map(({ job }) => job.id),
    ));
  const builds: Build[] = [];
  for (const row of rows) {
    // Few of them are pending, and nothing is asked for the others.
    const isPending = jobStatus(row.job) === "pending";
    const waits = isPending ? await waiting(db, row.job, match) : nothing;
    builds.push(built(row, waits, resources.get(row.job.id) ?? []));
  }
  return builds;
}

/** What depends on the provisioners of the moment. */
interface Waiting {
  readonly queue: QueuePlace;
  readonly matched: MatchedProvisioners;
}

const nothing: Waiting = { queue: noQueue, matched: noProvisioners };

async function waiting(db: Database, job: BuildRow["job"], match: boolean): Promise<Waiting> {
  return {
    queue: await queuePlace(db, job.id),
    matched: match ? await matchProvisioners(db, job.organizationId, job.tags) : noProvisioners,
  };
}

/** The rows that a build is made of, joined. */
export interface BuildRow extends Pick<
  Build,
  "workspace" | "owner" | "initiator" | "template" | "version"
> {
  readonly build: Omit<
    Build,
    | "status"
    | "workspace"
    | "owner"
    | "initiator"
    | "template"
    | "version"
    | "job"
    | "matchedProvisioners"
    | "resources"
  >;
  readonly job: Omit<Build["job"], "status" | keyof QueuePlace>;
}

export function built(row: BuildRow, waits: Waiting, resources: readonly Resource[]): Build {
  const { build, job, ...others } = row;
  const status = jobStatus(job);
  return {
    ...build,
    ...others,
    status: workspaceStatus(status, build.transition),
    job: { ...job, ...waits.queue, status },
    matchedProvisioners: waits.matched,
    resources,
  };
}
