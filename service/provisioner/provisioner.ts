/** The daemon that takes jobs and runs them. */
import { randomUUID } from "node:crypto";
import { QueryBuilder } from "drizzle-orm/pg-core";
import { prepareSelect } from "../store/prepared.ts";
import { templates, type Tags } from "../store/schema.ts";
import type { Store } from "../store/store.ts";
import { type Alarm, createAlarm } from "./alarm.ts";
import { type Claim, ClaimLostError, release, takeJobs, usualLease } from "./claim.ts";
import { appear, beSeen, disappear } from "./presence.ts";
import { expireLeases, reap } from "./reaper.ts";
import { runJob } from "./run-job.ts";

export interface ProvisionerOptions {
  /** How many jobs it runs at once. 20 when left out. */
  readonly workers?: number | undefined;
  /** 10 is ten times as fast. 1 when left out. */
  readonly speed?: number | undefined;
  /** What it offers: it takes the jobs whose tags are among these. Those of the whole organization when left out. */
  readonly tags?: Tags | undefined;
  /** Seconds after which a job whose worker was not heard of is another's. 15 when left out. */
  readonly lease?: number | undefined;
  /** Hears of faults that belong to no call. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

export interface Provisioner {
  readonly id: string;
  /** How many jobs it is running. */
  running(): number;
  /** Takes no more jobs, hands those under way back for others to take, and is seen no more. */
  stop(): Promise<void>;
}

/** The tags of a job that any provisioner of the organization may take. */
export const organizationTags: Tags = { scope: "organization", owner: "" };

/** A notification that got lost costs this much. */
const pollMilliseconds = 2_000;
const upkeepMilliseconds = 2_000;
/** How many jobs are taken in one transaction. */
const mostTaken = 20;

/** Starts a provisioner on a seeded store. It also reaps what others have left. */
export async function startProvisioner(
  store: Store,
  options: ProvisionerOptions = {},
): Promise<Provisioner> {
  const { workers = 20, speed = 1, tags = organizationTags, lease = usualLease } = options;
  const { onError = () => undefined } = options;
  const id = randomUUID();
  await appear(store, id, tags);
  if (store.kind === "pglite") await expireLeases(store);
  await reap(store);

  const stopping = new AbortController();
  const runs = new Map<string, { readonly alarm: Alarm; readonly ended: Promise<void> }>();
  const work = createAlarm();
  const rest = createAlarm();

  const unlisten = store.listen("build_jobs", (payload) => {
    if (payload === undefined) for (const { alarm } of runs.values()) alarm.ring();
    else runs.get(payload)?.alarm.ring();
    if (payload === undefined || payload === "") work.ring();
  });

  const begin = (claim: Claim): void => {
    const alarm = createAlarm();
    const ended = run(store, claim, { speed, alarm, signal: stopping.signal, onError }).then(() => {
      runs.delete(claim.jobId);
      work.ring();
    });
    runs.set(claim.jobId, { alarm, ended });
  };

  /** Takes jobs until there are none, or no worker is free. */
  const fill = async (): Promise<void> => {
    const queues = await matchingTags(store, tags);
    for (const each of queues) {
      for (let free = workers - runs.size; free > 0; free = workers - runs.size) {
        if (stopping.signal.aborted) return;
        const claims = await takeJobs(store, id, each, Math.min(free, mostTaken), lease);
        claims.forEach(begin);
        if (claims.length === 0) break;
      }
    }
  };
  const upkeep = async (): Promise<void> => {
    await beSeen(store, id);
    await reap(store);
  };
  const loops = [
    repeat(fill, work, pollMilliseconds, stopping.signal, onError),
    repeat(upkeep, rest, upkeepMilliseconds, stopping.signal, onError),
  ];

  return {
    id,
    running: () => runs.size,
    async stop() {
      if (stopping.signal.aborted) return;
      stopping.abort(new Error("The provisioner stops."));
      unlisten();
      for (const alarm of [work, rest]) alarm.ring();
      await Promise.all(loops);
      for (const { alarm } of runs.values()) alarm.ring();
      await Promise.all([...runs.values()].map(({ ended }) => ended));
      await disappear(store, id).catch(onError);
    },
  };
}

/** Does something again and again, each time when the alarm rings or the time has passed. */
async function repeat(
  action: () => Promise<void>,
  alarm: Alarm,
  milliseconds: number,
  signal: AbortSignal,
  onError: (error: unknown) => void,
): Promise<void> {
  while (!signal.aborted) {
    await action().catch(onError);
    if (!signal.aborted) await alarm.wait(milliseconds);
  }
}

interface Run {
  readonly speed: number;
  readonly alarm: Alarm;
  readonly signal: AbortSignal;
  readonly onError: (error: unknown) => void;
}

/** Runs a job. What ends it early hands it back, so that it is taken anew. */
async function run(store: Store, claim: Claim, options: Run): Promise<void> {
  const { speed, alarm, signal, onError } = options;
  try {
    await runJob(store, claim, { speed, signal, wait: (milliseconds) => alarm.wait(milliseconds) });
  } catch (error) {
    if (error instanceof ClaimLostError) return;
    if (!signal.aborted) onError(error);
    // When even this fails, its lease runs out.
    await release(store, claim).catch(onError);
  }
}

/** The tags that templates ask for and that this provisioner has: a queue each. */
async function matchingTags({ db }: Store, tags: Tags): Promise<readonly Tags[]> {
  const rows = await tagsOfTemplates(db);
  return rows
    .map((row) => row.tags)
    .filter((asked) => Object.entries(asked).every(([name, value]) => tags[name] === value));
}

const tagsOfTemplates = prepareSelect(
  "tags_of_templates",
  new QueryBuilder().selectDistinct({ tags: templates.tags }).from(templates),
);
