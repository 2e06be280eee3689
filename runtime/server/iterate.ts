/** Async iterables over others. No generators: `return` must reach the source even while it waits for its next value. */

/**
 * Gives what becomes of each value. A source whose value `each` does not take is told to stop.
 *
 * @param failed told of what the source or `each` throws, which goes on to whoever iterates
 */
export function mapped<From, To>(
  source: AsyncIterable<From>,
  each: (value: From) => To,
  failed?: (error: unknown) => void,
): AsyncIterable<To> {
  return {
    [Symbol.asyncIterator]() {
      const iterator = source[Symbol.asyncIterator]();
      return {
        async next() {
          let taken = true;
          try {
            const step = await iterator.next();
            if (step.done === true) return { done: true, value: undefined };
            taken = false;
            return { done: false, value: each(step.value) };
          } catch (error) {
            failed?.(error);
            if (!taken) void stop(iterator);
            throw error;
          }
        },
        async return() {
          await iterator.return?.();
          return { done: true, value: undefined };
        },
      };
    },
  };
}

/** Tells an iterator that nobody takes its values any more. What it throws on its way out concerns nobody. */
export async function stop(iterator: AsyncIterator<unknown>): Promise<void> {
  try {
    await iterator.return?.();
  } catch {
    return;
  }
}
