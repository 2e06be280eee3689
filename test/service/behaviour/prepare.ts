/** What the rows of the tables find already done. */
import type { ProvisionerJobLog, WorkspaceBuild } from "../../../generated/types.ts";
import { ended, whenJob } from "./row.ts";
import { bypass, type Caller, demanded, type Scene } from "./scene.ts";
import type { WorldParameter } from "./world.ts";

/** Of a log list, one line that has others before and after it. */
const middle = 2;

/**
 * Makes and names: `gone`, a deleted workspace; `many`, one with three builds; `failing:2`, a failed build;
 * `chatty:2`, one that logged too much; `locked:2`, pending with a state; `bytes`, cancelled, with another;
 * `kept`, pending after it; `stuck.1:2`, pending.
 */
export async function prepare(scene: Scene): Promise<void> {
  const { names } = scene;
  nameSpellings(scene);
  nameParameters(scene);
  await Promise.all([
    gone(scene),
    many(scene),
    over(scene, "failing", { transition: "start" }, "failing:2"),
    over(scene, "chatty", { transition: "start" }, "chatty:2"),
    stuck(scene),
    created(scene, "owner", "locked", {
      transition: "start",
      state: base64("some kinda state"),
    }).then(({ id }) => names.set("locked:2", id)),
    created(scene, "member", "stuck.1", { transition: "start" }).then(({ id }) =>
      names.set("stuck.1:2", id),
    ),
    nameLogs(scene),
  ]);
}

const base64 = (text: string): string => Buffer.from(text).toString("base64");

/** Makes a build, which must be let. */
export async function created(
  { ask, names }: Scene,
  caller: Caller,
  workspace: string,
  body: object,
): Promise<WorkspaceBuild> {
  const reply = await ask(caller, {
    method: "POST",
    path: `/workspaces/${demanded(names.get(workspace), workspace)}/builds`,
    headers: bypass,
    body: JSON.stringify(body),
  });
  if (reply.status !== 201)
    throw new Error(`No build of ${workspace}: ${reply.status} ${reply.text}`);
  return JSON.parse(reply.text) as WorkspaceBuild;
}

async function over(scene: Scene, workspace: string, body: object, name: string): Promise<void> {
  const { id } = await created(scene, "member", workspace, body);
  scene.names.set(name, id);
  await whenJob(scene, id, ended);
}

async function gone(scene: Scene): Promise<void> {
  const { names } = scene;
  for (const rest of ["", ".name", ":1"]) names.set(`gone${rest}`, names.get(`fresh.0${rest}`)!);
  await over(scene, "gone", { transition: "delete" }, "gone:2");
}

async function many(scene: Scene): Promise<void> {
  const { ask, names } = scene;
  for (const rest of ["", ".name", ":1"]) names.set(`many${rest}`, names.get(`fresh.1${rest}`)!);
  await over(scene, "many", { transition: "stop" }, "many:2");
  await over(scene, "many", { transition: "start", reason: "cli" }, "many:3");
  const reply = await ask("owner", {
    method: "GET",
    path: `/workspaces/${names.get("many")}/builds`,
  });
  for (const build of JSON.parse(reply.text) as WorkspaceBuild[]) {
    names.set(`many:${build.build_number}.created`, build.created_at);
  }
}

async function stuck(scene: Scene): Promise<void> {
  const { ask, names } = scene;
  const { id } = await created(scene, "owner", "stuck", {
    transition: "start",
    state: [0, 255, 128, 13, 10, 0],
  });
  names.set("bytes", id);
  await ask("member", { method: "PATCH", path: `/workspacebuilds/${id}/cancel` });
  names.set("kept", (await created(scene, "member", "stuck", { transition: "start" })).id);
}

async function nameLogs({ ask, names }: Scene): Promise<void> {
  const reply = await ask("member", {
    method: "GET",
    path: `/workspacebuilds/${names.get("quick.0:1")}/logs`,
  });
  const ids = (JSON.parse(reply.text) as ProvisionerJobLog[]).map(({ id }) => String(id));
  names.set("log.first", demanded(ids[0], "a line"));
  names.set("log.middle", demanded(ids[middle], "a third line"));
  names.set("log.next", demanded(ids[middle + 1], "a fourth line"));
  names.set("log.last", demanded(ids.at(-1), "a last line"));
}

function nameSpellings({ names, world }: Scene): void {
  const id = demanded(names.get("quick.0:1"), "quick.0:1");
  names.set("quick.0:1.bare", id.replaceAll("-", "")).set("quick.0:1.upper", id.toUpperCase());
  names.set("quick.0.upper", names.get("quick.0.name")!.toUpperCase());
  names.set("member.upper", names.get("member")!.toUpperCase());
  const quick = ["quick.0", "quick.1", "quick.2", "quick.3"];
  for (const has of [true, false]) {
    const found = quick.find((name) => (ttlOf(world, names.get(name)!) !== null) === has);
    const key = has ? "ttl" : "no-ttl";
    names.set(key, names.get(demanded(found, key))!).set(`${key}:1`, names.get(`${found}:1`)!);
  }
}

/** How long a workspace runs before it stops by itself. */
export const ttlOf = (world: Scene["world"], id: string): number | null =>
  demanded(
    world.workspaces.find((workspace) => workspace.id === id),
    id,
  ).ttl_ms;

function nameParameters({ names, parameters, world }: Scene): void {
  for (const [key, parameter] of Object.entries(parameters) as [string, WorldParameter][]) {
    names.set(key, parameter.name).set(`${key}.default`, parameter.default_value ?? "");
    names.set(`${key}.other`, otherValue(parameter));
  }
  const preset = demanded(
    world.templates.flatMap(({ versions }) => versions.flatMap(({ presets }) => presets))[0],
    "preset",
  );
  const { choice } = parameters;
  const given = preset.parameters.find(({ name }) => name === choice.name)?.value;
  names.set("preset.value", demanded(given, "preset.value"));
  names.set(
    "preset.not",
    demanded(
      choice.options.find((option) => option !== given),
      "preset.not",
    ),
  );
  names.set("number.over", String(demanded(parameters.number.max ?? undefined, "max") + 1));
}

/** A value that the template takes, and not the default. */
function otherValue({ type, options, default_value: value, min, max }: WorldParameter): string {
  if (options.length > 0)
    return demanded(
      options.find((option) => option !== value),
      "option",
    );
  if (type === "bool") return value === "true" ? "false" : "true";
  if (type === "number") return String(max !== null && String(max) !== value ? max : (min ?? 0));
  return `${value ?? ""}x`;
}
