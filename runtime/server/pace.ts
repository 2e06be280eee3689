/** How slowly bodies may come. */
import type { Pace } from "./request-view.ts";

interface Watched {
  /** In milliseconds of the process's clock. */
  readonly start: number;
  readonly size: () => number;
  readonly tooSlow: () => void;
}

/**
 * A pace with one clock for all bodies that are on their way: a timer for each would cost every request.
 *
 * @param rate bytes a second
 * @param grace milliseconds that every body has
 */
export function createPace(rate: number, grace: number): Pace {
  const watched = new Set<Watched>();
  let clock: ReturnType<typeof setInterval> | undefined;
  const look = (): void => {
    const now = performance.now();
    for (const body of watched) {
      // Every byte buys its time.
      if (now < body.start + grace + (body.size() / rate) * 1_000) continue;
      watched.delete(body);
      body.tooSlow();
    }
    if (watched.size > 0) return;
    clearInterval(clock);
    clock = undefined;
  };
  return {
    watch(size, tooSlow) {
      const body = { start: performance.now(), size, tooSlow };
      watched.add(body);
      clock ??= setInterval(look, Math.min(Math.max(grace / 10, shortest), longest));
      return () => watched.delete(body);
    },
  };
}

/** Between two looks, in milliseconds: a body is refused so much later than it could be. */
const shortest = 5;
const longest = 1_000;
