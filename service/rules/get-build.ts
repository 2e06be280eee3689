/** Finds one build. */
import type { Store } from "../store/store.ts";
import { together } from "../store/together.ts";
import type { Build } from "./build.ts";
import { readBuilds, rowById, rowByNumber } from "./read-builds.ts";
import { readResources } from "./read-resources.ts";
import { granted, type Outcome, refused } from "./refusal.ts";

/**
 * A build by its id, of a deleted workspace too. `matchedProvisioners` is all zero, pending or not, as servers of
 * this API have it for this operation.
 *
 * @param jobId its job's, where that is known: its resources need not wait for it then
 * @returns undefined when there is none
 */
export async function getBuild(
  { db }: Pick<Store, "db">,
  id: string,
  jobId?: string,
): Promise<Build | undefined> {
  if (jobId === undefined)
    return first(readBuilds(db, await rowById(db, { id }), { match: false }));
  const [rows, resources] = await db.onConnection((connection) =>
    together(rowById(connection, { id }), readResources(connection, [jobId])),
  );
  return first(readBuilds(db, rows, { resources, match: false }));
}

const first = async (builds: Promise<readonly Build[]>): Promise<Build | undefined> =>
  (await builds)[0];

/**
 * A build by its number in a workspace that was found by name.
 *
 * @param workspaceName as the path gives it: the refusal repeats it
 * @returns the build, or a refusal `not-found`
 */
export async function getBuildByNumber(
  { db }: Pick<Store, "db">,
  workspace: { readonly id: string },
  workspaceName: string,
  buildNumber: number,
): Promise<Outcome<Build>> {
  const rows = await rowByNumber(db, { workspaceId: workspace.id, number: buildNumber });
  const [build] = await readBuilds(db, rows, { match: true });
  if (build !== undefined) return granted(build);
  return refused("not-found", `Workspace "${workspaceName}" Build ${buildNumber} does not exist.`);
}
