/** Who listens to which channel, in this process. One connection hears for all of them. */
import type { Channel, Store } from "./store.ts";

export interface Hub {
  readonly listen: Store["listen"];
  /** Hands a notification to whoever listens. */
  tell(channel: Channel, payload: string): void;
  /** Tells everyone that notifications may have been missed. */
  missed(): void;
}

export const channels: readonly Channel[] = ["build_jobs", "build_logs"];

export function createHub(): Hub {
  const listeners = new Map<Channel, Set<(payload: string | undefined) => void>>(
    channels.map((channel) => [channel, new Set()]),
  );
  const tellAll = (channel: Channel, payload: string | undefined): void => {
    for (const heard of listeners.get(channel) ?? []) heard(payload);
  };
  return {
    listen(channel, heard) {
      // Wrapped, so that the same function may listen twice.
      const own = (payload: string | undefined): void => heard(payload);
      listeners.get(channel)?.add(own);
      return () => listeners.get(channel)?.delete(own);
    },
    tell: tellAll,
    missed() {
      for (const channel of channels) tellAll(channel, undefined);
    },
  };
}
