/** What hangs on a build: its parameters, resources, state and timings. */
import type { agentScriptTimings, provisionerTimings } from "../store/schema.ts";
import type { Store } from "../store/store.ts";
import type { Resource } from "./build.ts";
import type { Outcome } from "./refusal.ts";

/** A build's parameters, sorted by name. */
export async function buildParameters(
  _store: Store,
  _buildId: string,
): Promise<readonly { readonly name: string; readonly value: string }[]> {
  throw new Error("not yet");
}

/** A build's resources, sorted by name alone. A refusal `invalid` while its job has not completed. */
export async function buildResources(
  _store: Store,
  _buildId: string,
): Promise<Outcome<readonly Resource[]>> {
  throw new Error("not yet");
}

/** The provisioner's state after a build; empty when it has none. */
export async function buildState(_store: Store, _buildId: string): Promise<Uint8Array> {
  throw new Error("not yet");
}

/** How long each part of a build took. */
export interface BuildTimings {
  /** By the moment they started. */
  readonly provisioner: readonly (typeof provisionerTimings.$inferSelect)[];
  /** The first run of each script, by the script's id. */
  readonly scripts: readonly (typeof agentScriptTimings.$inferSelect & {
    readonly displayName: string;
    readonly agentName: string;
  })[];
  /** One for each agent that has connected. */
  readonly connections: readonly {
    readonly agentId: string;
    readonly agentName: string;
    readonly startedAt: string;
    readonly endedAt: string;
  }[];
}

export async function buildTimings(_store: Store, _buildId: string): Promise<BuildTimings> {
  throw new Error("not yet");
}
