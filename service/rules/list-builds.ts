/** The builds of a workspace, newest first. */
import { and, eq, gt, type SQL } from "drizzle-orm";
import { workspaceBuilds } from "../store/schema.ts";
import type { Database, Store } from "../store/store.ts";
import type { Build } from "./build.ts";
import { readBuilds } from "./read-builds.ts";
import { granted, type Outcome, refused } from "./refusal.ts";

export interface ListBuildsQuery {
  /** 0, or left out: all of them. */
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
  /** The id of a build; only newer ones (greater build numbers) are given. The zero UUID is none. */
  readonly afterId?: string | undefined;
  /** RFC 3339; only builds created later are given. */
  readonly since?: string | undefined;
}

/**
 * Lists builds by build number, descending; of a deleted workspace too.
 *
 * @returns the builds, or a refusal `invalid` when there is no build `afterId`
 */
export async function listBuilds(
  { db }: Store,
  workspaceId: string,
  query: ListBuildsQuery = {},
): Promise<Outcome<readonly Build[]>> {
  const conditions: SQL[] = [eq(workspaceBuilds.workspaceId, workspaceId)];
  if (query.afterId !== undefined && query.afterId !== zeroId) {
    const number = await buildNumber(db, query.afterId);
    if (number === undefined) {
      const message = `Record at "after_id" ("${query.afterId}") does not exist.`;
      return refused("invalid", message);
    }
    conditions.push(gt(workspaceBuilds.buildNumber, number));
  }
  if (query.since !== undefined) conditions.push(gt(workspaceBuilds.createdAt, query.since));
  const builds = await readBuilds(db, {
    where: and(...conditions),
    limit: query.limit === 0 ? undefined : query.limit,
    offset: query.offset,
    matchProvisioners: true,
  });
  return granted(builds);
}

const zeroId = "00000000-0000-0000-0000-000000000000";

/** Of any workspace, as servers of this API have it. */
async function buildNumber(db: Database, id: string): Promise<number | undefined> {
  const [found] = await db
    .select({ number: workspaceBuilds.buildNumber })
    .from(workspaceBuilds)
    .where(eq(workspaceBuilds.id, id));
  return found?.number;
}
