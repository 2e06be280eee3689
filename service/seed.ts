/** The demo world: who and what there is when the service has started for the first time. */
import type { Behaviour, ImportStatus, Role, UserStatus } from "./store/schema.ts";
import type { Store } from "./store/store.ts";

export interface SeedOptions {
  /** The same seed gives the same ids and tokens. 1 when left out. */
  readonly seed?: number | undefined;
  /** How many quick workspaces the first member has besides those of the demo. 0 when left out. */
  readonly workspaces?: number | undefined;
}

/** The world as the JSON line tells it, but for the address. */
export interface World {
  readonly users: readonly {
    readonly id: string;
    readonly username: string;
    readonly role: Role;
    readonly status: UserStatus;
    readonly token: string;
  }[];
  readonly expired_token: string;
  readonly templates: readonly WorldTemplate[];
  readonly workspaces: readonly {
    readonly id: string;
    readonly name: string;
    readonly owner: string;
    readonly template_id: string;
    readonly ttl_ms: number | null;
  }[];
}

export interface WorldTemplate {
  readonly id: string;
  readonly name: string;
  readonly behaviour: Behaviour;
  readonly allow_user_cancel_workspace_jobs: boolean;
  readonly active_version_id: string;
  readonly versions: readonly {
    readonly id: string;
    readonly name: string;
    readonly job_status: ImportStatus;
    readonly parameters: readonly {
      readonly name: string;
      readonly type: string;
      readonly default_value: string | null;
      readonly mutable: boolean;
      readonly ephemeral: boolean;
      readonly required: boolean;
      readonly options: readonly string[];
      readonly min: number | null;
      readonly max: number | null;
    }[];
    readonly presets: readonly {
      readonly id: string;
      readonly name: string;
      readonly parameters: readonly { readonly name: string; readonly value: string }[];
    }[];
  }[];
}

/** Makes the demo world where it is missing, and tells it. */
export async function seed(_store: Store, _options: SeedOptions = {}): Promise<World> {
  throw new Error("not yet");
}
