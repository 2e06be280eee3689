/** The builds of a workspace, newest first. */
import type { Store } from "../store/store.ts";
import type { Build } from "./build.ts";
import type { Outcome } from "./refusal.ts";

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
  _store: Store,
  _workspaceId: string,
  _query: ListBuildsQuery = {},
): Promise<Outcome<readonly Build[]>> {
  throw new Error("not yet");
}
