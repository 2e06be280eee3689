/** Runs one job that was taken, from its first line to its end. */
import { eq, sql } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import { prepareSelect } from "../store/prepared.ts";
import { templates, workspaceBuilds, workspaces } from "../store/schema.ts";
import type { Store } from "../store/store.ts";
import { type Claim, heartbeat } from "./claim.ts";
import { complete, fail } from "./finish.ts";
import { outcome } from "./outcome.ts";
import { type Plan, plan } from "./plan.ts";
import { type Line, type LogUse, writeLogs } from "./write-logs.ts";

export interface RunOptions {
  /** 10 is ten times as fast. */
  readonly speed: number;
  /** Aborts when the worker stops. The run rejects then, and the job is still the worker's. */
  readonly signal: AbortSignal;
  /** Waits, until the time has passed or there is reason to look whether the job was canceled. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Milliseconds, well within a lease. */
const longestSilence = ({ lease }: Claim): number => lease * 250;

/**
 * Runs a job to its end.
 *
 * @throws ClaimLostError when the job is no longer this worker's; the signal's reason; what the database throws
 */
export async function runJob(store: Store, claim: Claim, options: RunOptions): Promise<void> {
  const job = await describe(store, claim);
  const planned = plan({ ...claim, ...job });
  const began = Date.now();
  let use: LogUse = { bytes: claim.logBytes, overflowed: claim.logsOverflowed };

  const until = async (at: number): Promise<boolean> => {
    for (;;) {
      options.signal.throwIfAborted();
      const left = began + at / options.speed - Date.now();
      if (left <= 0) return false;
      await options.wait(Math.min(left, longestSilence(claim)));
      options.signal.throwIfAborted();
      const canceled = await isDue(store, claim, began + at / options.speed);
      if (canceled) return true;
    }
  };
  const write = async (lines: readonly Line[]): Promise<boolean> => {
    const written = await writeLogs(store, claim, lines, use);
    use = written;
    return written.canceled;
  };

  for (const step of planned.steps) {
    if ((await until(step.at)) || (await write(step.lines))) {
      return cancel(store, claim, planned, options, write);
    }
  }
  if (await until(planned.end)) return cancel(store, claim, planned, options, write);
  if (planned.error !== undefined) return fail(store, claim, { error: planned.error });
  const from = Date.parse(claim.takenAt);
  const results = outcome({ ...claim, ...job, from, to: from + (Date.now() - began) });
  if (!(await complete(store, claim, results))) await cancel(store, claim, planned, options, write);
}

/** Looks whether the job was canceled, unless the time has come to write, which looks as well. */
async function isDue(store: Store, claim: Claim, due: number): Promise<boolean> {
  return Date.now() < due && (await heartbeat(store, claim));
}

/** A canceled job ends as a failed one: the tools behind it report that they were stopped. */
async function cancel(
  store: Store,
  claim: Claim,
  { cancelDelay }: Plan,
  { speed, signal, wait }: RunOptions,
  write: (lines: readonly Line[]) => Promise<unknown>,
): Promise<void> {
  const say = (output: string): Line => ({
    source: "provisioner_daemon",
    level: "warn",
    stage: "Cleaning Up",
    output,
  });
  await write([say("Canceling")]);
  const due = Date.now() + cancelDelay / speed;
  for (let left = due - Date.now(); left > 0; left = due - Date.now()) {
    await wait(Math.min(left, longestSilence(claim)));
    signal.throwIfAborted();
    await heartbeat(store, claim);
  }
  await write([say("Canceled")]);
  await fail(store, claim, { error: "canceled" });
}

async function describe({ db }: Store, { jobId }: Claim) {
  const [found] = await buildToRun(db, { jobId });
  if (found === undefined) throw new Error(`The job ${jobId} has no build.`);
  const { logLevel, ...job } = found;
  return { ...job, debug: logLevel === "debug" };
}

const buildToRun = prepareSelect(
  "build_to_run",
  new QueryBuilder()
    .select({
      behaviour: templates.behaviour,
      transition: workspaceBuilds.transition,
      buildNumber: workspaceBuilds.buildNumber,
      logLevel: workspaceBuilds.logLevel,
      workspaceName: workspaces.name,
    })
    .from(workspaceBuilds)
    .innerJoin(workspaces, eq(workspaces.id, workspaceBuilds.workspaceId))
    .innerJoin(templates, eq(templates.id, workspaces.templateId))
    .where(eq(workspaceBuilds.jobId, sql.placeholder("jobId"))),
);
