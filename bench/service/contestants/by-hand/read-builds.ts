/** Reads builds, and tells them as the contract has it. */
import type { Query, Row } from "./database.ts";
import { moment } from "./moment.ts";
import { type ResourceRow, toldResource } from "./resource.ts";

export interface Page {
  /** Whether a build that waits tells which provisioners could take it. */
  readonly match: boolean;
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

/** The builds that a condition holds for, the newest number first. */
export async function readBuilds(
  query: Query,
  where: string,
  values: readonly unknown[],
  { match, limit, offset }: Page,
): Promise<unknown[]> {
  const asked = [...values];
  let tail = "";
  if (limit !== undefined) tail += ` limit $${String(asked.push(limit))}`;
  if (offset !== undefined) tail += ` offset $${String(asked.push(offset))}`;
  const text = `select ${columns} from ${tables} where ${where} order by b.build_number desc${tail}`;
  const rows = await query(`read_builds ${where}${tail}`, text, asked);
  const resources = await readResources(
    query,
    rows.map((row) => String(row["job_id"])),
  );
  const all: unknown[] = [];
  for (const row of rows) {
    const isPending = statusOf(row) === "pending";
    const queue = isPending ? await queuePlace(query, String(row["job_id"])) : noQueue;
    const matched = isPending && match ? await matchProvisioners(query, row) : noProvisioners;
    all.push(toldBuild(row, resources.get(String(row["job_id"])) ?? [], queue, matched));
  }
  return all;
}

const columns = `b.id, b.created_at, b.updated_at, b.build_number, b.transition, b.reason, b.deadline,
  b.max_deadline, b.daily_cost, b.template_version_preset_id, b.has_ai_task,
  w.id as workspace_id, w.name as workspace_name,
  o.id as owner_id, o.username as owner_name, o.avatar_url,
  i.id as initiator_id, i.username as initiator_name,
  t.id as template_id, t.name as template_name, t.display_name, t.icon,
  v.id as version_id, v.name as version_name,
  j.id as job_id, j.created_at as job_created_at, j.started_at, j.completed_at, j.canceled_at, j.error, j.error_code,
  j.worker_id, j.file_id, j.tags, j.organization_id, j.logs_overflowed`;

const tables = `workspace_builds b join provisioner_jobs j on j.id = b.job_id
  join workspaces w on w.id = b.workspace_id join users o on o.id = w.owner_id
  join users i on i.id = b.initiator_id join template_versions v on v.id = b.template_version_id
  join templates t on t.id = v.template_id`;

const noQueue = { position: 0, size: 0 };

const noProvisioners = { count: 0, available: 0, seen: null };

async function queuePlace(query: Query, job: string): Promise<Row> {
  const [found] = await query(
    "queue_place",
    `select count(*)::int as size,
        (count(*) filter (where (p.created_at, p.id) <= (j.created_at, j.id)))::int as position
      from provisioner_jobs j join provisioner_jobs p on p.organization_id = j.organization_id
      where j.id = $1 and p.completed_at is null and p.started_at is null and p.canceled_at is null
        and exists (select 1 from provisioner_daemons d
          where d.organization_id = j.organization_id
            and d.last_seen_at > now() - interval '90 seconds' and d.tags @> j.tags and d.tags @> p.tags)`,
    [job],
  );
  return found!;
}

export async function matchProvisioners(query: Query, row: Row): Promise<Row> {
  const [found] = await query(
    "match",
    `select count(*)::int as count,
        (count(*) filter (where d.last_seen_at > now() - interval '90 seconds'))::int as available,
        max(d.last_seen_at) as seen
      from provisioner_daemons d where d.organization_id = $1 and d.tags @> $2::jsonb`,
    [row["organization_id"], JSON.stringify(row["tags"])],
  );
  return found!;
}

async function readResources(query: Query, jobs: readonly string[]) {
  const all = new Map<string, ResourceRow[]>();
  if (jobs.length === 0) return all;
  const rows = await query(
    "read_resources",
    `select r.id as r_id, r.job_id, r.created_at as r_created_at, r.transition, r.type, r.name as r_name, r.hide,
        r.icon, r.daily_cost, r.metadata, a.*
      from workspace_resources r left join workspace_agents a on a.resource_id = r.id
      where r.job_id = any($1)`,
    [jobs],
  );
  const byId = new Map<string, ResourceRow>();
  for (const row of rows) {
    const id = String(row["r_id"]);
    let resource = byId.get(id);
    if (resource === undefined) {
      byId.set(id, (resource = { row, agents: [] }));
      const job = String(row["job_id"]);
      const list = all.get(job);
      if (list === undefined) all.set(job, [resource]);
      else list.push(resource);
    }
    if (row["id"] !== null) resource.agents.push(row);
  }
  const order = ({ agents }: ResourceRow): number => Number(agents[0]?.["display_order"] ?? 0);
  for (const list of all.values())
    list.sort((a, b) => order(a) - order(b) || (a.row["r_name"]! < b.row["r_name"]! ? -1 : 1));
  return all;
}

function statusOf(row: Row): string {
  if (row["error"] !== "") return "failed";
  if (row["completed_at"] !== null) return row["canceled_at"] === null ? "succeeded" : "canceled";
  if (row["canceled_at"] !== null) return "canceling";
  return row["started_at"] === null ? "pending" : "running";
}

const workspaceStatuses: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  running: { start: "starting", stop: "stopping", delete: "deleting" },
  succeeded: { start: "running", stop: "stopped", delete: "deleted" },
};

export function toldBuild(
  row: Row,
  resources: readonly ResourceRow[],
  queue: Row,
  matched: Row,
): object {
  const status = statusOf(row);
  return {
    id: row["id"],
    created_at: moment(row["created_at"]),
    updated_at: moment(row["updated_at"]),
    workspace_id: row["workspace_id"],
    workspace_name: row["workspace_name"],
    workspace_owner_id: row["owner_id"],
    workspace_owner_name: row["owner_name"],
    workspace_owner_avatar_url: row["avatar_url"] || undefined,
    template_version_id: row["version_id"],
    template_version_name: row["version_name"],
    build_number: row["build_number"],
    transition: row["transition"],
    initiator_id: row["initiator_id"],
    initiator_name: row["initiator_name"],
    job: toldJob(row, status, queue),
    reason: row["reason"],
    resources: resources.map(toldResource),
    deadline: moment(row["deadline"]),
    max_deadline: moment(row["max_deadline"]),
    status: workspaceStatuses[status]?.[String(row["transition"])] ?? status,
    daily_cost: row["daily_cost"],
    matched_provisioners: {
      count: matched["count"],
      available: matched["available"],
      most_recently_seen: moment(matched["seen"]),
    },
    template_version_preset_id: row["template_version_preset_id"],
    has_ai_task: row["has_ai_task"] ?? undefined,
  };
}

const toldJob = (row: Row, status: string, queue: Row): object => ({
  id: row["job_id"],
  created_at: moment(row["job_created_at"]),
  started_at: moment(row["started_at"]) ?? undefined,
  completed_at: moment(row["completed_at"]) ?? undefined,
  canceled_at: moment(row["canceled_at"]) ?? undefined,
  error: row["error"] || undefined,
  error_code: row["error_code"] ?? undefined,
  status,
  worker_id: row["worker_id"] ?? undefined,
  file_id: row["file_id"],
  tags: row["tags"],
  queue_position: queue["position"],
  queue_size: queue["size"],
  organization_id: row["organization_id"],
  input: { workspace_build_id: row["id"] },
  type: "workspace_build",
  metadata: {
    template_version_name: row["version_name"],
    template_id: row["template_id"],
    template_name: row["template_name"],
    template_display_name: row["display_name"],
    template_icon: row["icon"],
    workspace_id: row["workspace_id"],
    workspace_name: row["workspace_name"],
  },
  logs_overflowed: row["logs_overflowed"],
});
