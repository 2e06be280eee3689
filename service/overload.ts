/** Whether a process has more to do than it gets done: what it could only answer late, it refuses at once. */
import { monitorEventLoopDelay } from "node:perf_hooks";

export interface OverloadOptions {
  /** By how many milliseconds the event loop may be late, in the mean of a period. Default: 1,000. */
  readonly longestDelay?: number | undefined;
  /** Milliseconds of a period. Default: 1,000. */
  readonly period?: number | undefined;
}

export interface Overload {
  /** What the last period was like. */
  readonly isOver: () => boolean;
  stop(): void;
}

/** Milliseconds between two measurements; they are part of what is measured. */
const resolution = 20;

/** Watches the event loop. It goes by the mean of a period, so that one long turn is no overload. */
export function watchOverload({ longestDelay = 1_000, period = 1_000 }: OverloadOptions): Overload {
  const delays = monitorEventLoopDelay({ resolution });
  delays.enable();
  let isOver = false;
  const look = (): void => {
    // A period in which nothing was measured was one long turn: it counts in the next one.
    if (delays.count === 0) return;
    isOver = delays.mean / 1e6 - resolution > longestDelay;
    delays.reset();
  };
  const timer = setInterval(look, period).unref();
  return {
    isOver: () => isOver,
    stop() {
      clearInterval(timer);
      delays.disable();
    },
  };
}
