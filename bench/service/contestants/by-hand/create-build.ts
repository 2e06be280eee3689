/** Makes the next build of a workspace, with the checks of a start by a site owner. */
import { randomUUID } from "node:crypto";
import { resolveParameters } from "../../../../service/rules/resolve-parameters.ts";
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
  const [scene] = await query("scene", sceneText, [workspaceId]);
  if (scene === undefined) return { status: 404, told: { message: "Resource not found" } };
  const [initiator] = await query("user", "select * from users where id = $1", [userId]);
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
  const previous =
    last === undefined
      ? undefined
      : await query(
          "parameters",
          "select name, value from workspace_build_parameters where workspace_build_id = $1",
          [last["id"]],
        );
  const parameters = resolveParameters(
    version["parameters"] as readonly TemplateParameter[],
    preset,
    body.rich_parameter_values ?? [],
    previous?.map(({ name, value }) => ({ name: String(name), value: String(value) })),
  );
  if (parameters.faults.length > 0)
    return { status: 400, told: { message: "Unable to validate parameters" } };
  const [state] = await query("state", "select state from workspace_builds where id = $1", [
    last?.["id"] ?? null,
  ]);
  const number = Number(last?.["build_number"] ?? 0) + 1;
  const told = await database.transaction((tx) =>
    write(database, tx, {
      scene,
      initiator: initiator!,
      version,
      parameters: parameters.values,
      build: [
        presetId,
        number,
        body.transition,
        body.reason ?? "initiator",
        state?.["state"] ?? "",
      ],
    }),
  );
  return { status: 201, told };
}

const sceneText = `select w.*, u.id as user_id, u.username, u.avatar_url, t.id as template_id, t.name as template_name,
    t.display_name, t.icon, t.tags, t.active_version_id
  from workspaces w join users u on u.id = w.owner_id join templates t on t.id = w.template_id where w.id = $1`;

const lastBuildText = `select b.id, b.build_number, b.template_version_id, j.started_at, j.completed_at, j.canceled_at, j.error
  from workspace_builds b join provisioner_jobs j on j.id = b.job_id
  where b.workspace_id = $1 order by b.build_number desc limit 1`;

const isActive = (last: Row): boolean => last["error"] === "" && last["completed_at"] === null;

interface Planned {
  readonly scene: Row;
  readonly initiator: Row;
  readonly version: Row;
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
  readonly build: readonly unknown[];
}

async function write({ boss }: Database, tx: Query, planned: Planned): Promise<object> {
  const { scene, initiator, version, parameters } = planned;
  const matched = await matchProvisioners(tx, scene);
  const [job] = await tx(
    "insert_job",
    `insert into provisioner_jobs (id, organization_id, initiator_id, file_id, tags)
      values ($1, $2, $3, $4, $5) returning *`,
    [
      randomUUID(),
      scene["organization_id"],
      initiator["id"],
      version["file_id"],
      JSON.stringify(scene["tags"]),
    ],
  );
  const [build] = await tx(
    "insert_build",
    `insert into workspace_builds (id, workspace_id, template_version_id, initiator_id, job_id,
        template_version_preset_id, build_number, transition, reason, state)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning *`,
    [randomUUID(), scene["id"], version["id"], initiator["id"], job!["id"], ...planned.build],
  );
  if (parameters.length > 0)
    await tx(
      `insert_parameters ${String(parameters.length)}`,
      `insert into workspace_build_parameters (workspace_build_id, name, value)
        values ${parameters.map((_, index) => `($1, $${String(index * 2 + 2)}, $${String(index * 2 + 3)})`).join(", ")}`,
      [build!["id"], ...parameters.flatMap(({ name, value }) => [name, value])],
    );
  const queue = queueName(scene["tags"] as Tags);
  const jobId = String(job!["id"]);
  await boss.send(queue, { jobId }, { id: jobId, db: bossOn(tx) });
  await tx("notify", "select pg_notify($1, $2)", ["build_jobs", ""]);
  const told = toldBuild(
    {
      ...build,
      workspace_name: scene["name"],
      owner_id: scene["user_id"],
      owner_name: scene["username"],
      avatar_url: scene["avatar_url"],
      initiator_name: initiator["username"],
      template_id: scene["template_id"],
      template_name: scene["template_name"],
      display_name: scene["display_name"],
      icon: scene["icon"],
      version_id: version["id"],
      version_name: version["name"],
      job_created_at: job!["created_at"],
      started_at: null,
      completed_at: null,
      canceled_at: null,
      error: "",
      error_code: null,
      worker_id: null,
      file_id: job!["file_id"],
      tags: job!["tags"],
      organization_id: job!["organization_id"],
      logs_overflowed: false,
    },
    [],
    { position: 0, size: 0 },
    matched,
  );
  // Its clients learn the version's name from the build itself.
  return { ...told, template_version_name: "" };
}
