/** Streams of events that stay silent: proxies cut a connection on which nothing moves. */
import { stop } from "./iterate.ts";

/** A comment (HTML, section 9.2.6), which no reader takes for an event. */
const comment = new TextEncoder().encode(":\n\n");

/**
 * Gives a comment whenever the source stays silent for so long while somebody waits for it. A peer that
 * does not read is given none.
 *
 * @param milliseconds more than 0
 */
export function keptAlive(
  source: AsyncIterable<Uint8Array>,
  milliseconds: number,
): AsyncIterable<Uint8Array> {
  return {
    [Symbol.asyncIterator]() {
      const iterator = source[Symbol.asyncIterator]();
      let asked: "no" | "waiting" | "settled" = "no";
      let step: Promise<IteratorResult<Uint8Array>> | undefined;
      let wake = (): void => undefined;
      const ask = (): Promise<IteratorResult<Uint8Array>> => {
        asked = "waiting";
        const next = iterator.next();
        // Told once an item, however many comments are sent meanwhile: a race would keep each of its rounds.
        const settled = (): void => {
          asked = "settled";
          wake();
        };
        next.then(settled, settled);
        return next;
      };
      return {
        async next() {
          step ??= ask();
          if (asked === "waiting")
            await new Promise<void>((resolve) => {
              const timer = setTimeout(resolve, milliseconds);
              wake = () => {
                clearTimeout(timer);
                resolve();
              };
            });
          if (asked === "waiting") return { done: false, value: comment };
          const settled = step;
          step = undefined;
          return await settled;
        },
        async return() {
          wake();
          await stop(iterator);
          return { done: true, value: undefined };
        },
      };
    },
  };
}
