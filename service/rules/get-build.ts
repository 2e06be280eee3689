/** Finds one build. */
import type { Store } from "../store/store.ts";
import type { Build } from "./build.ts";
import type { Outcome } from "./refusal.ts";

/**
 * A build by its id, of a deleted workspace too. `matchedProvisioners` is all zero, pending or not, as servers of
 * this API have it for this operation.
 *
 * @returns undefined when there is none
 */
export async function getBuild(_store: Store, _id: string): Promise<Build | undefined> {
  throw new Error("not yet");
}

/**
 * A build by its number in a workspace that was found by name.
 *
 * @param workspaceName as the path gives it: the refusal repeats it
 * @returns the build, or a refusal `not-found`
 */
export async function getBuildByNumber(
  _store: Store,
  _workspace: { readonly id: string },
  _workspaceName: string,
  _buildNumber: number,
): Promise<Outcome<Build>> {
  throw new Error("not yet");
}
