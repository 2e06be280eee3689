/** The log lines of a build. */
import type { provisionerJobLogs } from "../store/schema.ts";
import type { Store } from "../store/store.ts";

export type BuildLog = typeof provisionerJobLogs.$inferSelect;

export interface BuildLogsQuery {
  /** Only lines with a greater id. */
  readonly after?: number | undefined;
  /** Only lines with a smaller id. */
  readonly before?: number | undefined;
  /** All of them when left out. */
  readonly limit?: number | undefined;
}

/** The lines of a job, by ascending id. */
export async function buildLogs(
  _store: Store,
  _jobId: string,
  _query: BuildLogsQuery = {},
): Promise<readonly BuildLog[]> {
  throw new Error("not yet");
}
