/** Finds one build. */
import { and, eq } from "drizzle-orm";
import { workspaceBuilds } from "../store/schema.ts";
import type { Store } from "../store/store.ts";
import type { Build } from "./build.ts";
import { readBuilds } from "./read-builds.ts";
import { granted, type Outcome, refused } from "./refusal.ts";

/**
 * A build by its id, of a deleted workspace too. `matchedProvisioners` is all zero, pending or not, as servers of
 * this API have it for this operation.
 *
 * @returns undefined when there is none
 */
export async function getBuild(store: Store, id: string): Promise<Build | undefined> {
  const where = eq(workspaceBuilds.id, id);
  const [build] = await readBuilds(store.db, { where, matchProvisioners: false });
  return build;
}

/**
 * A build by its number in a workspace that was found by name.
 *
 * @param workspaceName as the path gives it: the refusal repeats it
 * @returns the build, or a refusal `not-found`
 */
export async function getBuildByNumber(
  store: Store,
  workspace: { readonly id: string },
  workspaceName: string,
  buildNumber: number,
): Promise<Outcome<Build>> {
  const where = and(
    eq(workspaceBuilds.workspaceId, workspace.id),
    eq(workspaceBuilds.buildNumber, buildNumber),
  );
  const [build] = await readBuilds(store.db, { where, matchProvisioners: true });
  if (build !== undefined) return granted(build);
  return refused("not-found", `Workspace "${workspaceName}" Build ${buildNumber} does not exist.`);
}
