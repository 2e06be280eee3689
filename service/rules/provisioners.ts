/** Which provisioners could take a job, and how many jobs wait before it. */
import { sql } from "drizzle-orm";
import { prepareSql } from "../store/prepared.ts";
import { rfc3339 } from "../store/schema/columns.ts";
import type { Tags } from "../store/schema.ts";
import type { Database } from "../store/store.ts";

/** The provisioners whose tags a pending job asks for. */
export interface MatchedProvisioners {
  readonly count: number;
  /** Those that were seen within the last 90 seconds. */
  readonly available: number;
  readonly mostRecentlySeen: string | null;
}

/** What a job that is not pending shows. */
export const noProvisioners: MatchedProvisioners = {
  count: 0,
  available: 0,
  mostRecentlySeen: null,
};

/** Where a pending job stands; 0 and 0 when no live provisioner could take it. */
export interface QueuePlace {
  readonly queuePosition: number;
  readonly queueSize: number;
}

export const noQueue: QueuePlace = { queuePosition: 0, queueSize: 0 };

/** A provisioner that has not been seen for longer is not counted on. */
const live = sql.raw("d.last_seen_at > now() - interval '90 seconds'");

/** The provisioners of an organization that have all of these tags, and perhaps more. */
export async function matchProvisioners(
  db: Database,
  organizationId: string,
  tags: Tags,
): Promise<MatchedProvisioners> {
  const [found] = await provisionersWith(db, { organizationId, tags: JSON.stringify(tags) });
  const { count, available, seen } = found!;
  return { count, available, mostRecentlySeen: seen === null ? null : rfc3339(seen) };
}

const provisionersWith = prepareSql<{ count: number; available: number; seen: string | null }>(
  "provisioners_with_tags",
  sql`
    select count(*)::int as count,
      (count(*) filter (where ${live}))::int as available,
      max(d.last_seen_at)::text as seen
    from provisioner_daemons d
    where d.organization_id = ${sql.placeholder("organizationId")}
      and d.tags @> ${sql.placeholder("tags")}::jsonb`,
);

/**
 * Where a job stands among the pending jobs that a provisioner of its own could take as well, the oldest first.
 */
export async function queuePlace(db: Database, jobId: string): Promise<QueuePlace> {
  const [found] = await placeOf(db, { jobId });
  return { queuePosition: found!.position, queueSize: found!.size };
}

const placeOf = prepareSql<{ position: number; size: number }>(
  "queue_place",
  sql`
    select count(*)::int as size,
      (count(*) filter (where (p.created_at, p.id) <= (j.created_at, j.id)))::int as position
    from provisioner_jobs j
    join provisioner_jobs p on p.organization_id = j.organization_id
    where j.id = ${sql.placeholder("jobId")}
      and p.completed_at is null and p.started_at is null and p.canceled_at is null
      and exists (
        select 1 from provisioner_daemons d
        where d.organization_id = j.organization_id and ${live}
          and d.tags @> j.tags and d.tags @> p.tags)`,
);
