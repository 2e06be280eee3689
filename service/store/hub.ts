/** Who listens to which channel, in this process. One connection hears for all of them. */
import type { Channel, Store } from "./store.ts";

export interface Hub {
  readonly listen: Store["listen"];
  /** Hands a notification to whoever listens. */
  tell(channel: Channel, payload: string): void;
  /** Tells everyone that notifications may have been missed. */
  missed(): void;
  readonly channels: readonly Channel[];
}

export const everyChannel: readonly Channel[] = ["build_jobs", "build_logs"];

/** @param channels those that the process hears */
export function createHub(channels: readonly Channel[]): Hub {
  const listeners = new Map<Channel, Set<(payload: string | undefined) => void>>(
    channels.map((channel) => [channel, new Set()]),
  );
  const tellAll = (channel: Channel, payload: string | undefined): void => {
    for (const heard of listeners.get(channel) ?? []) heard(payload);
  };
  return {
    channels,
    listen(channel, heard) {
      // Wrapped, so that the same function may listen twice.
      const own = (payload: string | undefined): void => heard(payload);
      const all = listeners.get(channel);
      if (all === undefined) throw new Error(`This process was not to hear ${channel}.`);
      all.add(own);
      return () => all.delete(own);
    },
    tell: tellAll,
    missed() {
      for (const channel of channels) tellAll(channel, undefined);
    },
  };
}
