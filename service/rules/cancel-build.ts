/** Cancels a build's job, or says why not. */
import type { Store } from "../store/store.ts";
import type { Outcome } from "./refusal.ts";

export interface CancelPermissions {
  /** Whether they may change the workspace: one who may only read it cancels nothing. */
  readonly updateWorkspace: boolean;
  /** Whether they may cancel where the template lets no user do so. */
  readonly administrate: boolean;
}

/**
 * Marks a job as canceled: a pending one ends at once, a running one when its worker has seen it.
 *
 * @param expectStatus the raw text of the query parameter; empty or undefined: any status will do
 */
export async function cancelBuild(
  _store: Store,
  _asked: {
    readonly buildId: string;
    readonly expectStatus?: string | undefined;
    readonly may: CancelPermissions;
  },
): Promise<Outcome<void>> {
  throw new Error("not yet");
}
