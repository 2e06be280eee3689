/** The log lines of a build. */
import { and, asc, eq, gt, lt, type SQL } from "drizzle-orm";
import { provisionerJobLogs as logs } from "../store/schema.ts";
import type { Store } from "../store/store.ts";

export type BuildLog = typeof logs.$inferSelect;

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
  { db }: Pick<Store, "db">,
  jobId: string,
  { after, before, limit }: BuildLogsQuery = {},
): Promise<readonly BuildLog[]> {
  const conditions: SQL[] = [eq(logs.jobId, jobId)];
  if (after !== undefined) conditions.push(gt(logs.id, after));
  if (before !== undefined) conditions.push(lt(logs.id, before));
  const query = db
    .select()
    .from(logs)
    .where(and(...conditions))
    .orderBy(asc(logs.id))
    .$dynamic();
  return limit === undefined ? query : query.limit(limit);
}
