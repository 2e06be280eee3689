/** Appends lines to a job's log. They are there for all to read when the notification comes. */
import { prepareInsert } from "../store/prepared-insert.ts";
import { notify } from "../store/queue.ts";
import { type LogLevel, type LogSource, provisionerJobLogs } from "../store/schema.ts";
import type { Database, Store } from "../store/store.ts";
import { together } from "../store/together.ts";
import { type Claim, heartbeatOfLog } from "./claim.ts";

/** A line before it has a place in the log. */
export interface Line {
  readonly source: LogSource;
  readonly level: LogLevel;
  readonly stage: string;
  readonly output: string;
}

/** How much of a log's limit is used up. */
export interface LogUse {
  readonly bytes: number;
  readonly overflowed: boolean;
}

export const logLimit = 1_048_576;

const overflowOutput =
  "Provisioner logs exceeded the max size of 1MB. Will not continue to write provisioner logs for workspace build.";

const stageLimit = 128;
const outputLimit = 1_024;

/**
 * Writes lines of a claimed job in one transaction, which also is a heartbeat. The line that goes over the limit is
 * replaced by a warning; none is written after it.
 *
 * @param use as it was after the last write of this claim
 * @returns how much is used now, and whether the job was canceled
 * @throws ClaimLostError, and nothing is written
 */
export async function writeLogs(
  { db }: Store,
  claim: Claim,
  lines: readonly Line[],
  use: LogUse,
): Promise<LogUse & { readonly canceled: boolean }> {
  const { kept, ...next } = limited(lines, use);
  return db.transaction(async (tx) => {
    // The lock on the row, held to the end, gives the lines of a job their order. Lines of one who has lost the job go
    // with the transaction.
    const [canceled] = await together(
      heartbeatOfLog(tx, claim, next),
      appendLines(tx, claim.jobId, kept),
    );
    return { ...next, canceled };
  });
}

/** Appends lines to the log of a job whose row the transaction holds. */
export async function appendLines(
  tx: Database,
  jobId: string,
  lines: readonly Line[],
): Promise<void> {
  const rows = lines.map(({ source, level, stage, output }) => ({
    jobId,
    logSource: source,
    logLevel: level,
    stage,
    output,
  }));
  await together(insertLines(tx, rows), notify(tx, "build_logs", jobId));
}

const insertLines = prepareInsert("insert_log_lines", provisionerJobLogs, [
  "jobId",
  "logSource",
  "logLevel",
  "stage",
  "output",
]);

function limited(lines: readonly Line[], use: LogUse): LogUse & { readonly kept: readonly Line[] } {
  let { bytes, overflowed } = use;
  const kept: Line[] = [];
  for (const line of lines) {
    if (overflowed) break;
    const cut = {
      ...line,
      stage: line.stage.slice(0, stageLimit),
      output: line.output.slice(0, outputLimit),
    };
    const size = Buffer.byteLength(cut.output);
    overflowed = bytes + size > logLimit;
    if (!overflowed) bytes += size;
    kept.push(overflowed ? { ...cut, level: "warn", output: overflowOutput } : cut);
  }
  return { bytes, overflowed, kept };
}
