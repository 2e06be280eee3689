/** Holds what clients were told against what is stored, when nothing runs any more. */
import { sql } from "drizzle-orm";
import { jobStatus } from "../../../service/rules/job-status.ts";
import { rfc3339 } from "../../../service/store/schema/columns.ts";
import type { Store } from "../../../service/store/store.ts";
import type { Acknowledged, Record } from "./record.ts";

export interface Faults {
  /** Builds that were acknowledged and are not there as they were acknowledged. */
  readonly lost: string[];
  /** What is there more often than it was asked for: builds, numbers, results, lines. */
  readonly doubled: string[];
  /** Ends that are not what they were when they were first seen, and cancellations that did not hold. */
  readonly changed: string[];
  /** Numbers and lines that are missing between others. */
  readonly gaps: string[];
  /** Builds that have not ended. */
  readonly stuck: string[];
}

interface Build {
  readonly id: string;
  readonly workspace: string;
  readonly number: number;
  readonly transition: "start" | "stop" | "delete";
  readonly startedAt: string | null;
  readonly completedAt: string | null;
  readonly canceledAt: string | null;
  readonly error: string;
  readonly resources: number;
  readonly lines: readonly number[];
}

/** The demo world gives each workspace a build before anybody asks. */
const first = 1;

export async function check(store: Store, record: Record): Promise<Faults> {
  const builds = await readBuilds(store);
  const faults: Faults = { lost: [], doubled: [], changed: [], gaps: [], stuck: [] };
  const byId = new Map(builds.map((build) => [build.id, build]));
  for (const acknowledged of record.acknowledged) {
    const build = byId.get(acknowledged.id);
    if (build?.number !== acknowledged.number || build.workspace !== acknowledged.workspace)
      faults.lost.push(`${acknowledged.id}, number ${String(acknowledged.number)}`);
    else compare(acknowledged, build, faults);
  }
  for (const build of builds) checkBuild(build, faults);
  for (const some of byWorkspace(builds).values()) checkWorkspace(some, record, faults);
  return faults;
}

function compare({ id, end, lines, canceled }: Acknowledged, build: Build, faults: Faults): void {
  if (end === undefined) return;
  const stored = {
    status: jobStatus(build),
    completedAt: build.completedAt === null ? "" : rfc3339(build.completedAt),
    error: build.error,
  };
  if (JSON.stringify(stored) !== JSON.stringify(end))
    faults.changed.push(`${id}: ${JSON.stringify(end)} became ${JSON.stringify(stored)}`);
  if (canceled && stored.status === "succeeded")
    faults.changed.push(`${id} was canceled and succeeded`);
  const seen = new Set(lines);
  if (seen.size < lines.length) faults.doubled.push(`${id}: its stream gave a line twice`);
  if (lines.some((line, index) => index > 0 && line <= lines[index - 1]!))
    faults.gaps.push(`${id}: the ids of its stream do not increase`);
  const missed = build.lines.filter((line) => !seen.has(line));
  if (missed.length > 0 || seen.size > build.lines.length)
    faults.gaps.push(
      `${id}: ${String(build.lines.length)} lines stored, ${String(seen.size)} given`,
    );
}

/** What a build that succeeds leaves, once. */
const results = { start: 2, stop: 1, delete: 0 };

function checkBuild(build: Build, { stuck, doubled }: Faults): void {
  if (build.completedAt === null) stuck.push(`${build.id} is ${jobStatus(build)}`);
  const expected = jobStatus(build) === "succeeded" ? results[build.transition] : 0;
  if (build.resources !== expected)
    doubled.push(`${build.id} has ${String(build.resources)} resources, not ${String(expected)}`);
}

function checkWorkspace(builds: readonly Build[], record: Record, faults: Faults): void {
  const { workspace } = builds[0]!;
  const numbers = builds.map(({ number }) => number).toSorted((a, b) => a - b);
  if (new Set(numbers).size < numbers.length) faults.doubled.push(`a number of ${workspace}`);
  if (numbers.some((number, index) => number !== index + 1))
    faults.gaps.push(`the numbers of ${workspace}: ${numbers.join(" ")}`);
  const told = record.acknowledged.filter((each) => each.workspace === workspace).length;
  const most = first + told + (record.unanswered.get(workspace) ?? 0);
  if (builds.length > most)
    faults.doubled.push(
      `${workspace} has ${String(builds.length)} builds, not ${String(most)} at most`,
    );
}

async function readBuilds({ db }: Store): Promise<Build[]> {
  // As text, which keeps the microseconds that the wire has.
  const builds = await db.execute<Omit<Build, "lines"> & { job: string }>(sql`
    select b.id, b.workspace_id as workspace, b.build_number as number, b.transition,
      j.id as job, j.started_at::text as "startedAt", j.completed_at::text as "completedAt",
      j.canceled_at::text as "canceledAt", j.error,
      (select count(*)::int from workspace_resources r where r.job_id = j.id) as resources
    from workspace_builds b join provisioner_jobs j on j.id = b.job_id`);
  const logs = await db.execute<{ job: string; lines: readonly (number | string)[] }>(sql`
    select job_id as job, json_agg(id order by id) as lines
    from provisioner_job_logs group by job_id`);
  const lines = new Map(logs.rows.map((row) => [row.job, row.lines.map(Number)]));
  return builds.rows.map((row) => ({ ...row, lines: lines.get(row.job) ?? [] }));
}

function byWorkspace(builds: readonly Build[]): ReadonlyMap<string, readonly Build[]> {
  const found = new Map<string, Build[]>();
  for (const build of builds)
    found.set(build.workspace, [...(found.get(build.workspace) ?? []), build]);
  return found;
}
