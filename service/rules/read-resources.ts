/** Reads the resources of jobs, in the order in which builds show them. */
import { eq, getTableColumns, sql } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import { prepareSelect } from "../store/prepared.ts";
import { workspaceAgents as agents, workspaceResources as resources } from "../store/schema.ts";
import type { Database } from "../store/store.ts";
import type { Agent, Resource } from "./build.ts";

/** The resources of each job, by its id; a job without any is missing. */
export type ResourcesOfJobs = ReadonlyMap<string, readonly Resource[]>;

/** Reads the resources of jobs. */
export async function readResources(
  db: Database,
  jobIds: readonly string[],
): Promise<ResourcesOfJobs> {
  const found = new Map<string, (Row["resource"] & { agents: Agent[] })[]>();
  if (jobIds.length === 0) return found;
  const known = new Map<string, { agents: Agent[] }>();
  for (const { resource, agent } of await resourcesOf(db, { jobIds })) {
    let entry = known.get(resource.id);
    if (entry === undefined) {
      const made = Object.assign(resource, { agents: [] });
      known.set(resource.id, (entry = made));
      const ofJob = found.get(resource.jobId);
      if (ofJob === undefined) found.set(resource.jobId, [made]);
      else ofJob.push(made);
    }
    if (agent !== null) entry.agents.push(withSortedApps(agent));
  }
  for (const list of found.values()) sort(list);
  return found;
}

const resourcesOf = prepareSelect(
  "resources_of_jobs",
  new QueryBuilder()
    .select({ resource: getTableColumns(resources), agent: getTableColumns(agents) })
    .from(resources)
    .leftJoin(agents, eq(agents.resourceId, resources.id))
    .where(sql`${resources.jobId} = any(${sql.placeholder("jobIds")})`),
  ["agent"],
);

interface Row {
  readonly resource: typeof resources.$inferSelect;
  readonly agent: typeof agents.$inferSelect | null;
}

function sort(list: (Row["resource"] & { readonly agents: Agent[] })[]): void {
  for (const { agents } of list) {
    agents.sort((a, b) => a.displayOrder - b.displayOrder || byText(a.name, b.name));
  }
  // One without agents comes as if its order were 0.
  const order = ({ agents }: { readonly agents: readonly Agent[] }): number =>
    agents[0]?.displayOrder ?? 0;
  list.sort((a, b) => order(a) - order(b) || byText(a.name, b.name));
}

function withSortedApps(agent: typeof agents.$inferSelect): Agent {
  if (agent.apps.length < 2) return agent;
  const apps = agent.apps.toSorted(
    (a, b) =>
      a.displayOrder - b.displayOrder ||
      byText(a.displayName, b.displayName) ||
      byText(a.slug, b.slug),
  );
  return { ...agent, apps };
}

/** By code units, the same on every machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
