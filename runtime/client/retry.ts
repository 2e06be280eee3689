/** Sends a request again when that may help and cannot hurt. */
import { discard } from "./discard.ts";
import { pause } from "./deadline.ts";
import { NetworkError } from "./errors.ts";
import { copyOf, type Send } from "./middleware.ts";
import type { CallOptions, RetryOptions } from "./options.ts";

const safeMethods = ["GET", "HEAD", "OPTIONS", "QUERY"];
const passingStatuses = [408, 429, 502, 503, 504];

/** A quarter second at most, then half, one, …; at random, so that clients do not come back all at once. */
export const randomBackoff =
  (first: number, longest: number) =>
  (attempt: number): number =>
    Math.random() * Math.min(longest, first * 2 ** attempt);

export function retryOptions(option: CallOptions["retry"]): RetryOptions | undefined {
  if (option === undefined || option === false) return undefined;
  if (option === true) return {};
  return typeof option === "number" ? { attempts: option } : option;
}

/**
 * @param once the body is a stream, so that nothing can be sent again
 * @param signal ends a wait between attempts
 */
export function retrying(
  send: Send,
  options: RetryOptions | undefined,
  once: boolean,
  signal: AbortSignal,
): Send {
  if (options === undefined || once) return send;
  const attempts = options.attempts ?? 3;
  const methods = options.methods ?? safeMethods;
  const statuses = options.statuses ?? passingStatuses;
  const backoff = options.backoff ?? randomBackoff(125, 10_000);
  const maxDelay = options.maxDelay ?? 60_000;
  return async (request) => {
    if (!methods.some((method) => method.toUpperCase() === request.method.toUpperCase())) {
      return send(request);
    }
    for (let attempt = 1; ; attempt++) {
      if (attempt >= attempts) return send(request);
      const outcome = await attempted(send, copyOf(request, false));
      if (!(outcome instanceof NetworkError)) {
        if (!statuses.includes(outcome.status)) return outcome;
        const wanted = retryAfter(outcome.headers.get("retry-after"), Date.now());
        if (wanted !== undefined && wanted > maxDelay) return outcome;
        await discard(outcome);
        await pause(wanted ?? backoff(attempt), signal);
      } else {
        await pause(backoff(attempt), signal);
      }
    }
  };
}

async function attempted(send: Send, request: Request): Promise<Response | NetworkError> {
  try {
    return await send(request);
  } catch (error) {
    if (error instanceof NetworkError) return error;
    throw error;
  }
}

/**
 * Reads a Retry-After (RFC 9110, section 10.2.3): seconds or an HTTP date.
 *
 * @returns milliseconds from `now`; undefined when there is none that can be read
 */
export function retryAfter(text: string | null, now: number): number | undefined {
  const value = text?.trim() ?? "";
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  // Every form of an HTTP date begins with the day's name; Date.parse alone would take "-5" for a year.
  const date = /^[A-Z][a-z]+,? /.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
