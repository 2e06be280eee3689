/** How many requests are let through in a period. */

export interface RateLimitOptions {
  /** Requests of one key in a period. Default: 512. */
  readonly limit?: number;
  /** Milliseconds. Default: 60,000. */
  readonly period?: number;
  /** Keys that are remembered; beyond them the one that began first is forgotten. Default: 100,000. */
  readonly capacity?: number;
  /** Milliseconds, of a clock that never goes back. */
  readonly now?: () => number;
}

/** What becomes of one request. */
export interface Verdict {
  readonly isAllowed: boolean;
  readonly limit: number;
  /** Requests that are left in the period. */
  readonly remaining: number;
  /** Milliseconds to the key's next period. */
  readonly reset: number;
}

interface Count {
  readonly since: number;
  requests: number;
}

/** Makes a limit that holds for each key by itself; a key's period begins with its first request. */
export function rateLimit({
  limit = 512,
  period = 60_000,
  capacity = 100_000,
  now = () => performance.now(),
}: RateLimitOptions = {}): (key: string) => Verdict {
  // In the order in which the periods began: what is over stands first.
  const counts = new Map<string, Count>();
  const forget = (time: number): void => {
    for (const [key, { since }] of counts) {
      if (time - since < period && counts.size < capacity) return;
      counts.delete(key);
    }
  };
  return (key) => {
    const time = now();
    let count = counts.get(key);
    if (count === undefined || time - count.since >= period) {
      counts.delete(key);
      forget(time);
      counts.set(key, (count = { since: time, requests: 0 }));
    }
    count.requests++;
    return {
      isAllowed: count.requests <= limit,
      limit,
      remaining: Math.max(0, limit - count.requests),
      reset: count.since + period - time,
    };
  };
}
