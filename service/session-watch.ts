/** Sessions behind streams that stay open: a key that runs out or is taken back ends them too. */
import type { RawRequest } from "specwright-runtime/server";
import type { Authenticate } from "./authentication.ts";

/** A session that is looked at again and again. */
export interface WatchedSession {
  /** Aborted when the session is over. */
  readonly over: AbortSignal;
  /** Looks no more. */
  stop(): void;
}

export type WatchSession = (request: RawRequest) => WatchedSession;

/**
 * @param authenticate asks anew each time
 * @param every milliseconds
 */
export const sessionWatch =
  (authenticate: Authenticate, every: number): WatchSession =>
  (request) => {
    const controller = new AbortController();
    const look = async (): Promise<void> => {
      try {
        if ((await authenticate(request)).session === undefined) controller.abort();
      } catch {
        // The database is away: that is no reason to end a session.
      }
    };
    const timer = setInterval(() => void look(), every).unref();
    return { over: controller.signal, stop: () => clearInterval(timer) };
  };
