/** Makes a build, or says why not. */
import type { BuildReason, Transition } from "../store/schema.ts";
import type { Store } from "../store/store.ts";
import type { Build } from "./build.ts";
import type { Outcome } from "./refusal.ts";

/** A request whose shape has been checked. What is absent, null or the zero UUID is undefined. */
export interface CreateBuildRequest {
  readonly transition: Transition;
  readonly templateVersionId?: string | undefined;
  readonly presetId?: string | undefined;
  readonly parameters?: readonly { readonly name: string; readonly value: string }[] | undefined;
  readonly reason?: Exclude<BuildReason, "initiator"> | undefined;
  readonly logLevel?: "debug" | undefined;
  readonly dryRun?: boolean | undefined;
  readonly orphan?: boolean | undefined;
  /** Empty is as good as absent. */
  readonly state?: Uint8Array | undefined;
}

/** What whoever asks may do with this workspace; that they may read it has been settled before. */
export interface CreatePermissions {
  readonly updateWorkspace: boolean;
  readonly deleteWorkspace: boolean;
  readonly updateTemplate: boolean;
  /** Whether they may ask for a custom log level. */
  readonly administrate: boolean;
}

export interface CreateBuildOptions {
  /** Whether the deployment lets administrators ask for debug logs. False when left out. */
  readonly debugLogs?: boolean | undefined;
}

/**
 * Creates the next build of a workspace and dispatches its job, in one transaction; a dry run does the same and takes
 * it back. The checks come in the order of the documentation, the first that fails is the answer.
 *
 * @returns the build as its row was written: its job pending, or succeeded where an orphan had no provisioner
 */
export async function createBuild(
  _store: Store,
  _asked: {
    readonly workspaceId: string;
    readonly initiatorId: string;
    readonly may: CreatePermissions;
    readonly request: CreateBuildRequest;
  },
  _options: CreateBuildOptions = {},
): Promise<Outcome<Build>> {
  throw new Error("not yet");
}
