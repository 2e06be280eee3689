/** What hangs on a build: its parameters, resources, state and timings. */
import { asc, eq } from "drizzle-orm";
import {
  agentScriptTimings,
  buildParameters as parameters,
  provisionerJobs,
  provisionerTimings,
  workspaceAgents,
  workspaceBuilds,
  workspaceResources,
} from "../store/schema.ts";
import type { Database, Store } from "../store/store.ts";
import type { Resource } from "./build.ts";
import { byText, readResources } from "./read-resources.ts";
import { granted, type Outcome, refused } from "./refusal.ts";

/** A build's parameters, sorted by name. */
export async function buildParameters(
  { db }: Pick<Store, "db">,
  buildId: string,
): Promise<readonly { readonly name: string; readonly value: string }[]> {
  const rows = await db
    .select({ name: parameters.name, value: parameters.value })
    .from(parameters)
    .where(eq(parameters.buildId, buildId));
  return rows.toSorted((a, b) => byText(a.name, b.name));
}

/** A build's resources, sorted by name alone. A refusal `invalid` while its job has not completed. */
export async function buildResources(
  { db }: Store,
  buildId: string,
): Promise<Outcome<readonly Resource[]>> {
  const [job] = await db
    .select({ id: provisionerJobs.id, completedAt: provisionerJobs.completedAt })
    .from(workspaceBuilds)
    .innerJoin(provisionerJobs, eq(provisionerJobs.id, workspaceBuilds.jobId))
    .where(eq(workspaceBuilds.id, buildId));
  if (job === undefined || job.completedAt === null) {
    return refused("invalid", "Job hasn't completed!");
  }
  const resources = (await readResources(db, [job.id])).get(job.id) ?? [];
  return granted(resources.toSorted((a, b) => byText(a.name, b.name)));
}

/** The provisioner's state after a build; empty when it has none. */
export async function buildState({ db }: Pick<Store, "db">, buildId: string): Promise<Uint8Array> {
  const [row] = await db
    .select({ state: workspaceBuilds.state })
    .from(workspaceBuilds)
    .where(eq(workspaceBuilds.id, buildId));
  return row?.state ?? new Uint8Array();
}

/** How long each part of a build took. */
export interface BuildTimings {
  /** By the moment they started. */
  readonly provisioner: readonly (typeof provisionerTimings.$inferSelect)[];
  /** The first run of each script, by the script's id. */
  readonly scripts: readonly ScriptTiming[];
  /** One for each agent that has connected. */
  readonly connections: readonly ConnectionTiming[];
}

export type ScriptTiming = typeof agentScriptTimings.$inferSelect & {
  readonly displayName: string;
  readonly agentName: string;
};

export interface ConnectionTiming {
  readonly agentId: string;
  readonly agentName: string;
  readonly startedAt: string;
  readonly endedAt: string;
}

export async function buildTimings({ db }: Store, buildId: string): Promise<BuildTimings> {
  const [build] = await db
    .select({ jobId: workspaceBuilds.jobId })
    .from(workspaceBuilds)
    .where(eq(workspaceBuilds.id, buildId));
  if (build === undefined) return { provisioner: [], scripts: [], connections: [] };
  const provisioner = await db
    .select()
    .from(provisionerTimings)
    .where(eq(provisionerTimings.jobId, build.jobId))
    .orderBy(asc(provisionerTimings.startedAt), asc(provisionerTimings.id));
  const agents = await db
    .select({ agent: workspaceAgents })
    .from(workspaceAgents)
    .innerJoin(workspaceResources, eq(workspaceResources.id, workspaceAgents.resourceId))
    .where(eq(workspaceResources.jobId, build.jobId))
    .orderBy(asc(workspaceAgents.displayOrder), asc(workspaceAgents.name));
  return {
    provisioner,
    scripts: await scriptTimings(db, build.jobId),
    connections: agents.flatMap(({ agent: { id, name, createdAt, firstConnectedAt } }) =>
      firstConnectedAt === null
        ? []
        : [{ agentId: id, agentName: name, startedAt: createdAt, endedAt: firstConnectedAt }],
    ),
  };
}

async function scriptTimings(db: Database, jobId: string): Promise<readonly ScriptTiming[]> {
  const rows = await db
    .select({ timing: agentScriptTimings, agent: workspaceAgents })
    .from(agentScriptTimings)
    .innerJoin(workspaceAgents, eq(workspaceAgents.id, agentScriptTimings.agentId))
    .innerJoin(workspaceResources, eq(workspaceResources.id, workspaceAgents.resourceId))
    .where(eq(workspaceResources.jobId, jobId))
    .orderBy(asc(agentScriptTimings.scriptId), asc(agentScriptTimings.startedAt));
  const first = rows.filter(
    ({ timing }, index) => rows[index - 1]?.timing.scriptId !== timing.scriptId,
  );
  return first.map(({ timing, agent }) => ({
    ...timing,
    displayName: agent.scripts.find(({ id }) => id === timing.scriptId)?.displayName ?? "",
    agentName: agent.name,
  }));
}
