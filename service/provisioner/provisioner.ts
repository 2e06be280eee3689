/** The daemon that takes jobs and runs them. */
import type { Store } from "../store/store.ts";

export interface ProvisionerOptions {
  /** How many jobs it runs at once. 20 when left out. */
  readonly workers?: number | undefined;
  /** 10 is ten times as fast. 1 when left out. */
  readonly speed?: number | undefined;
  /** Makes durations, ids of nothing else, the same on every run. */
  readonly seed?: number | undefined;
  /** Hears of faults that belong to no call. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

export interface Provisioner {
  readonly id: string;
  /** How many jobs it is running. */
  running(): number;
  /** Takes no more jobs, hands those under way back for others to take, and is seen no more. */
  stop(): Promise<void>;
}

/** Starts a provisioner on a seeded store. It also reaps what others have left. */
export async function startProvisioner(
  _store: Store,
  _options: ProvisionerOptions = {},
): Promise<Provisioner> {
  throw new Error("not yet");
}
