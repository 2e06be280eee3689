/** The log lines of a build. */
import { and, asc, eq, getTableColumns, gt, lt, sql } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import { prepareSelect } from "../store/prepared.ts";
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

/** Beyond every id of a line. */
const least = -1;
const greatest = Number.MAX_SAFE_INTEGER;

/** The lines of a job, by ascending id. */
export async function buildLogs(
  { db }: Pick<Store, "db">,
  jobId: string,
  { after = least, before = greatest, limit }: BuildLogsQuery = {},
): Promise<readonly BuildLog[]> {
  return linesOf(db, { jobId, after, before, limit: limit ?? null });
}

const linesOf = prepareSelect(
  "lines_of_job",
  new QueryBuilder()
    .select(getTableColumns(logs))
    .from(logs)
    .where(
      and(
        eq(logs.jobId, sql.placeholder("jobId")),
        gt(logs.id, sql.placeholder("after")),
        lt(logs.id, sql.placeholder("before")),
      ),
    )
    .orderBy(asc(logs.id))
    .limit(sql.placeholder("limit")),
);
