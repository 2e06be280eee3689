/** One signal out of many, and the promise that ends with it. */

export interface Deadline {
  readonly signal: AbortSignal;
  /** The work's own outcome, or the signal's reason as soon as it aborts. */
  readonly race: <T>(work: Promise<T>) => Promise<T>;
  /** Lets go of the timer: from now on only the signals count. */
  readonly untime: () => void;
  /** Lets go of timer and signals. Nothing aborts afterwards. */
  readonly end: () => void;
}

/**
 * Joins signals and a time limit. By hand rather than with `AbortSignal.any`, so that a signal which
 * lives as long as the program keeps nothing of a call that is over.
 */
export function deadline(
  signals: readonly (AbortSignal | undefined)[],
  timeout?: { readonly after: number; readonly reason: () => Error },
): Deadline {
  const controller = new AbortController();
  const ends: (() => void)[] = [];
  let refuse: (reason: unknown) => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    refuse = reject;
  });
  aborted.catch(() => undefined);
  const abort = (reason: unknown): void => {
    refuse(reason);
    controller.abort(reason);
  };
  for (const signal of signals) {
    if (signal === undefined) continue;
    if (signal.aborted) {
      abort(signal.reason);
      continue;
    }
    const onAbort = (): void => abort(signal.reason);
    signal.addEventListener("abort", onAbort, { once: true });
    ends.push(() => signal.removeEventListener("abort", onAbort));
  }
  const timer =
    timeout === undefined ? undefined : setTimeout(() => abort(timeout.reason()), timeout.after);
  const untime = (): void => clearTimeout(timer);
  ends.push(untime);
  return {
    signal: controller.signal,
    untime,
    race: (work) => Promise.race([aborted, work]),
    end: () => {
      for (const end of ends) end();
    },
  };
}

/** Waits, and rejects with the signal's reason should it abort meanwhile. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason);
      return;
    }
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", onAbort);
      resolve();
    }, milliseconds);
    signal.addEventListener("abort", onAbort, { once: true });
  });
}
