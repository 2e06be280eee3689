/** Follows the log lines of a build as they are written, by any process. */
import type { Store } from "../store/store.ts";
import type { BuildLog } from "./build-logs.ts";

/**
 * Gives every line with a greater id than `after`, once and in order: those that are there, then those that come.
 * Ends when the job has ended and all its lines were given, or when `signal` aborts. It holds one page of lines at
 * most, however slowly it is read.
 *
 * @throws what the database throws
 */
export function followLogs(
  _store: Store,
  _jobId: string,
  _after: number,
  _signal?: AbortSignal,
): AsyncGenerator<BuildLog, void, undefined> {
  throw new Error("not yet");
}
