/** Handlers that never answer: they are told to stop, and nobody waits for them any longer. */
import { Refusal } from "./refusal.ts";

/**
 * Waits for a handler, but no longer than that.
 *
 * @param run gets a signal that is aborted when the time is up
 * @param report is told of a handler that was late
 * @throws a 503 when the time is up; what the handler does after that concerns nobody
 */
export async function inTime(
  milliseconds: number,
  run: (expired: AbortSignal) => unknown,
  report: (error: unknown) => void,
): Promise<unknown> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const cause = new DOMException(
        `The handler did not answer within ${String(milliseconds)} ms.`,
        "TimeoutError",
      );
      report(cause);
      controller.abort(cause);
      reject(new Refusal(503, { message: "The answer took too long.", cause }));
    }, milliseconds);
  });
  try {
    return await Promise.race([run(controller.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
