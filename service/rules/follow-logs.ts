/** Follows the log lines of a build as they are written, by any process. */
import { eq, sql } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import { prepareSelect } from "../store/prepared.ts";
import { provisionerJobs } from "../store/schema.ts";
import type { Store } from "../store/store.ts";
import { type BuildLog, buildLogs } from "./build-logs.ts";

/** A notification that got lost costs this much. */
const patience = 30_000;

/**
 * Gives every line with a greater id than `after`, once and in order: those that are there, then those that come.
 * Ends when the job has ended and all its lines were given, or when `signal` aborts. It holds one page of lines at
 * most, however slowly it is read.
 *
 * @param page how many lines are read at once, and held at most
 * @throws what the database throws
 */
export async function* followLogs(
  store: Store,
  jobId: string,
  after: number,
  signal?: AbortSignal,
  page = 200,
): AsyncGenerator<BuildLog, void, undefined> {
  const stopped = (): boolean => signal?.aborted === true;
  const bell = createBell(signal);
  const stopListening = store.listen("build_logs", (payload) => {
    if (payload === undefined || payload === jobId) bell.ring();
  });
  try {
    let last = after;
    while (!stopped()) {
      bell.reset();
      // Asked before the lines are read: a job that has ended by now writes none after them.
      const ended = await hasEnded(store, jobId);
      const lines = await buildLogs(store, jobId, { after: last, limit: page });
      for (const line of lines) {
        if (stopped()) return;
        yield line;
        last = line.id;
      }
      if (lines.length === page) continue;
      if (ended) return;
      await bell.rung(patience);
    }
  } finally {
    stopListening();
    bell.close();
  }
}

async function hasEnded({ db }: Store, jobId: string): Promise<boolean> {
  const [job] = await endOfJob(db, { jobId });
  return job === undefined || job.completedAt !== null;
}

const endOfJob = prepareSelect(
  "end_of_job",
  new QueryBuilder()
    .select({ completedAt: provisionerJobs.completedAt })
    .from(provisionerJobs)
    .where(eq(provisionerJobs.id, sql.placeholder("jobId"))),
);

/** Remembers one ring, however often it is rung. */
interface Bell {
  ring(): void;
  reset(): void;
  /** Waits for a ring since the last reset, or for the time to pass. */
  rung(milliseconds: number): Promise<void>;
  close(): void;
}

function createBell(signal: AbortSignal | undefined): Bell {
  let isRung = false;
  let wake = (): void => undefined;
  const ring = (): void => {
    isRung = true;
    wake();
  };
  signal?.addEventListener("abort", ring);
  return {
    ring,
    reset() {
      isRung = false;
    },
    async rung(milliseconds) {
      if (isRung || signal?.aborted === true) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      wake = () => undefined;
    },
    close() {
      signal?.removeEventListener("abort", ring);
      wake();
    },
  };
}
