/** Reads the resources of jobs, in the order in which builds show them. */
import { eq, getTableColumns, sql } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import { prepareSelect } from "../store/prepared.ts";
import { workspaceAgents as agents, workspaceResources as resources } from "../store/schema.ts";
import type { Database } from "../store/store.ts";
import type { Agent, Resource } from "./build.ts";

/** The resources of each job, by its id; a job without any is missing. */
export async function readResources(
  db: Database,
  jobIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Resource[]>> {
  const found = new Map<string, Map<string, Resource & { agents: Agent[] }>>();
  if (jobIds.length === 0) return new Map();
  const rows = await resourcesOf(db, { jobIds });
  for (const { resource, agent } of rows) {
    const ofJob = mapped(found, resource.jobId, () => new Map());
    const entry = mapped(ofJob, resource.id, () => ({ ...resource, agents: [] as Agent[] }));
    if (agent !== null) entry.agents.push(sortedApps(agent));
  }
  return new Map([...found].map(([id, ofJob]) => [id, sorted([...ofJob.values()])]));
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

function mapped<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  return made;
}

function sorted(list: readonly (Resource & { readonly agents: Agent[] })[]): readonly Resource[] {
  for (const { agents } of list) {
    agents.sort((a, b) => a.displayOrder - b.displayOrder || byText(a.name, b.name));
  }
  // One without agents comes as if its order were 0.
  const order = ({ agents }: Resource): number => agents[0]?.displayOrder ?? 0;
  return list.toSorted((a, b) => order(a) - order(b) || byText(a.name, b.name));
}

function sortedApps(agent: typeof agents.$inferSelect): Agent {
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
