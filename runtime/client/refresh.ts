/** Fresh credentials after a 401, once for all calls that are refused at the same time. */

export interface Refresher {
  /** Which credentials a request is sent with, to be told to `after` should it be refused. */
  readonly generation: () => number;
  /** Resolves when credentials newer than those of `generation` are there. */
  readonly after: (generation: number) => Promise<void>;
}

export function refresher(refresh: () => Promise<void> | void): Refresher {
  let generation = 0;
  let running: Promise<void> | undefined;
  const run = async (): Promise<void> => {
    try {
      // One turn later, so that a throw of `refresh` itself finds `running` set.
      await Promise.resolve().then(refresh);
      generation++;
    } finally {
      running = undefined;
    }
  };
  return {
    generation: () => generation,
    async after(seen) {
      // A 401 that comes late was earned by the old credentials: the new ones are there already.
      if (seen !== generation) return;
      running ??= run();
      await running;
    },
  };
}
