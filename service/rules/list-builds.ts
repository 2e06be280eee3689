/** The builds of a workspace, newest first. */
import { eq } from "drizzle-orm";
import { workspaceBuilds } from "../store/schema.ts";
import type { Database, Store } from "../store/store.ts";
import type { Build } from "./build.ts";
import { readBuilds, rowsOfWorkspace } from "./read-builds.ts";
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
  { db }: Pick<Store, "db">,
  workspaceId: string,
  query: ListBuildsQuery = {},
): Promise<Outcome<readonly Build[]>> {
  let afterNumber = 0;
  if (query.afterId !== undefined && query.afterId !== zeroId) {
    const number = await buildNumber(db, query.afterId);
    if (number === undefined) {
      const message = `Record at "after_id" ("${query.afterId}") does not exist.`;
      return refused("invalid", message);
    }
    afterNumber = number;
  }
  const rows = await rowsOfWorkspace(db, {
    workspaceId,
    afterNumber,
    since: query.since ?? null,
    limit: query.limit === undefined || query.limit === 0 ? null : query.limit,
    offset: query.offset ?? 0,
  });
  return granted(await readBuilds(db, rows, { match: true }));
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
