/** Makes the next build of a workspace, with the checks of a start by a site owner. */
import { randomUUID } from "node:crypto";
import {
  type NamedValue,
  resolveParameters,
} from "../../../../service/rules/resolve-parameters.ts";
import type { Preset, Tags, TemplateParameter } from "../../../../service/store/schema.ts";
import { queueName } from "../../../../service/store/queue.ts";
import { bossOn, type Database, type Query, type Row } from "./database.ts";
import { matchProvisioners, toldBuild } from "./read-builds.ts";
import type { Session } from "./session.ts";

export interface Body {
  readonly transition: "start" | "stop" | "delete";
  readonly template_version_id?: string | null;
  readonly template_version_preset_id?: string | null;
  readonly rich_parameter_values?:
    | readonly {
        readonly name: string;
        readonly value: string;
      }[]
    | null;
  readonly reason?: string | null;
}

interface Answer {
  readonly status: number;
  readonly told: unknown;
}

const refused = (status: number, message: string, detail = message): Answer => ({
  status,
  told: { message, detail },
});

export async function createBuild(
  database: Database,
  { userId }: Session,
  workspaceId: string,
  body: Body,
): Promise<Answer> {
  const { query } = database;
  const [scene] = await query("scene", sceneText, [workspaceId, userId]);
  if (scene === undefined) return { status: 404, told: { message: "Resource not found" } };
  const [last] = await query("last_build", lastBuildText, [workspaceId]);
  if (scene["deleted"] === true && body.transition !== "delete")
    return refused(409, "Cannot start a deleted workspace!");
  const versionId =
    body.template_version_id ?? last?.["template_version_id"] ?? scene["active_version_id"];
  const [version] = await query("version", "select * from template_versions where id = $1", [
    versionId,
  ]);
  if (version === undefined || version["template_id"] !== scene["template_id"])
    return refused(400, "template version doesn't match template");
  if (version["import_status"] !== "succeeded") return refused(406, "The version is not ready.");
  const presetId = body.template_version_preset_id ?? null;
  const preset = (version["presets"] as readonly Preset[]).find(({ id }) => id === presetId);
  if (presetId !== null && preset === undefined) return refused(400, "There is no such preset.");
  if (last !== undefined && isActive(last))
    return refused(409, "A workspace build is already active.");
  const parameters = resolveParameters(
    version["parameters"] as readonly TemplateParameter[],
    preset,
    body.rich_parameter_values ?? [],
    last?.["parameters"] as readonly NamedValue[] | undefined,
  );
  if (parameters.faults.length > 0)
    return { status: 400, told: { message: "Unable to validate parameters" } };
  const number = Number(last?.["build_number"] ?? 0) + 1;
  const told = await database.transaction((tx) =>
    write(database, tx, {
      scene,
      version,
      parameters: parameters.values,
      build: [presetId, number, body.transition, body.reason ?? "initiator", last?.["id"] ?? null],
    }),
  );
  return { status: 201, told };
}

const sceneText = `select w.*, u.id as user_id, u.username, u.avatar_url, t.id as template_id, t.name as template_name,
    t.display_name, t.icon, t.tags, t.active_version_id, i.id as initiator_id, i.username as initiator_name
  from workspaces w join users u on u.id = w.owner_id join templates t on t.id = w.template_id
  join users i on i.id = $2 where w.id = $1`;

const lastBuildText = `select b.id, b.build_number, b.template_version_id, j.started_at, j.completed_at, j.canceled_at, j.error,
    coalesce((select jsonb_agg(jsonb_build_object('name', p.name, 'value', p.value))
      from workspace_build_parameters p where p.workspace_build_id = b.id), '[]') as parameters
  from workspace_builds b join provisioner_jobs j on j.id = b.job_id
  where b.workspace_id = $1 order by b.build_number desc limit 1`;

const isActive = (last: Row): boolean => last["error"] === "" && last["completed_at"] === null;

const insertText = `with job as (
    insert into provisioner_jobs (id, organization_id, initiator_id, file_id, tags) values ($1, $2, $3, $4, $5)),
  build as (
    insert into workspace_builds (id, workspace_id, template_version_id, initiator_id, job_id,
      template_version_preset_id, build_number, transition, reason, state)
    values ($6, $7, $8, $3, $1, $9, $10, $11, $12,
      coalesce((select state from workspace_builds where id = $13::uuid), '')) returning *),
  parameters as (
    insert into workspace_build_parameters (workspace_build_id, name, value)
    select build.id, p.name, p.value from build, jsonb_to_recordset($14::jsonb) as p (name text, value text))
  select * from build`;

interface Planned {
  readonly scene: Row;
  readonly version: Row;
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
  readonly build: readonly unknown[];
}

async function write({ boss }: Database, tx: Query, planned: Planned): Promise<object> {
  const { scene, version, parameters } = planned;
  const matched = await matchProvisioners(tx, scene);
  const [build] = await tx("insert_build", insertText, [
    randomUUID(),
    scene["organization_id"],
    scene["initiator_id"],
    version["file_id"],
    JSON.stringify(scene["tags"]),
    randomUUID(),
    scene["id"],
    version["id"],
    ...planned.build,
    JSON.stringify(parameters),
  ]);
  const queue = queueName(scene["tags"] as Tags);
  const jobId = String(build!["job_id"]);
  await boss.send(queue, { jobId }, { id: jobId, db: bossOn(tx) });
  await tx("notify", "select pg_notify($1, $2)", ["build_jobs", ""]);
  const told = toldBuild(
    {
      ...build,
      workspace_name: scene["name"],
      owner_id: scene["user_id"],
      owner_name: scene["username"],
      avatar_url: scene["avatar_url"],
      initiator_name: scene["initiator_name"],
      template_id: scene["template_id"],
      template_name: scene["template_name"],
      display_name: scene["display_name"],
      icon: scene["icon"],
      version_id: version["id"],
      version_name: version["name"],
      job_created_at: build!["created_at"],
      started_at: null,
      completed_at: null,
      canceled_at: null,
      error: "",
      error_code: null,
      worker_id: null,
      file_id: version["file_id"],
      tags: scene["tags"],
      organization_id: scene["organization_id"],
      logs_overflowed: false,
    },
    [],
    { position: 0, size: 0 },
    matched,
  );
  // Its clients learn the version's name from the build itself.
  return { ...told, template_version_name: "" };
}
