/** What the rows of the tables call things by, in one running world. */
import type { WorkspaceBuild } from "../../../generated/types.ts";
import { ask, type Question, type Reply } from "./ask.ts";
import { conforms, type Excused } from "./conforms.ts";
import type {
  World,
  WorldParameter,
  WorldTemplate,
  WorldVersion,
  WorldWorkspace,
} from "./world.ts";

/** Who asks. `nobody` sends no token. */
export type Caller =
  "owner" | "admin" | "member" | "other" | "auditor" | "suspended" | "expired" | "nobody";

export interface Scene {
  readonly world: World;
  readonly names: Map<string, string>;
  /** The quick template's parameters by what they are there for. */
  readonly parameters: Parameters;
  ask(caller: Caller, question: Question, excused?: Excused): Promise<Reply>;
  /** The builds of a workspace, the newest first. */
  builds(workspace: string): Promise<WorkspaceBuild[]>;
}

/** The parameters of the quick template, found by their properties. */
export interface Parameters {
  readonly choice: WorldParameter;
  readonly number: WorldParameter;
  readonly fixed: WorldParameter;
  readonly ephemeral: WorldParameter;
  /** Of the second version: required, without a default. */
  readonly required: WorldParameter;
}

/**
 * Names everything in a world: a workspace by its template's behaviour and place (`quick.0`), `locked` for the
 * stuck one where users may not cancel, `foreign` for the second member's, `fresh.0` and on for those that
 * `--workspaces` added; `quick.0:1` is the id of its build 1.
 */
export async function sceneOf(world: World): Promise<Scene> {
  const names = new Map<string, string>();
  const tokens = tokensOf(world);
  for (const [caller, token] of tokens) {
    names.set(`${caller}.token`, token).set(`${caller}.key`, token.split("-")[0]!);
  }
  const active = world.users.filter(({ status }) => status !== "suspended");
  const [member, other] = active.filter(({ role }) => role === "member");
  names.set("url", world.url);
  const people = {
    owner: ofRole(world, "owner"),
    admin: ofRole(world, "template-admin"),
    member,
    other,
  };
  for (const [name, user] of Object.entries(people)) {
    names.set(name, demanded(user, name).username).set(`${name}.id`, demanded(user, name).id);
  }
  nameWorkspaces(world, names, demanded(member, "member").username);
  const quick = demanded(
    world.templates.find(({ behaviour }) => behaviour === "quick"),
    "quick",
  );
  nameVersions(world, quick, names);
  const scene: Scene = {
    world,
    names,
    parameters: parametersOf(quick),
    async ask(caller, { headers, ...question }, excused) {
      const token = tokens.get(caller);
      const own = token === undefined ? {} : { "Coder-Session-Token": token };
      const reply = await ask(world.url, { ...question, headers: { ...own, ...headers } });
      conforms(question, reply, excused);
      return reply;
    },
    async builds(workspace) {
      const path = `/workspaces/${workspace}/builds`;
      const { text } = await scene.ask("owner", { method: "GET", path, headers: bypass });
      return JSON.parse(text) as WorkspaceBuild[];
    },
  };
  await nameBuilds(scene);
  return scene;
}

/** Puts what things are called by into a text, or into every text of a value. */
export function filled<Value>(value: Value, names: ReadonlyMap<string, string>): Value;
export function filled(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") {
    return value.replaceAll(/\{([a-z][A-Za-z0-9.:-]*)\}/g, (_, name: string) =>
      demanded(names.get(name), name),
    );
  }
  if (Array.isArray(value)) return value.map((each: unknown) => filled(each, names));
  if (
    typeof value !== "object" ||
    value === null ||
    Object.getPrototypeOf(value) !== Object.prototype
  ) {
    return value;
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, filled(each, names)]));
}

export function demanded<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new Error(`The world has no "${name}".`);
  return value;
}

function tokensOf(world: World): Map<Caller, string> {
  const members = world.users.filter(
    ({ role, status }) => role === "member" && status !== "suspended",
  );
  const suspended = world.users.find(({ status }) => status === "suspended");
  return new Map<Caller, string>([
    ["owner", ofRole(world, "owner").token],
    ["admin", ofRole(world, "template-admin").token],
    ["auditor", ofRole(world, "auditor").token],
    ["member", demanded(members[0], "member").token],
    ["other", demanded(members[1], "other").token],
    ["suspended", demanded(suspended, "suspended").token],
    ["expired", world.expired_token],
  ]);
}

const ofRole = (world: World, role: string): World["users"][number] =>
  demanded(
    world.users.find((user) => user.role === role),
    role,
  );

function nameWorkspaces(world: World, names: Map<string, string>, member: string): void {
  const counts = new Map<string, number>();
  const name = (key: string, { id, name }: WorldWorkspace): void => {
    names.set(key, id).set(`${key}.name`, name);
  };
  for (const workspace of world.workspaces) {
    const template = demanded(
      world.templates.find(({ id }) => id === workspace.template_id),
      "template",
    );
    const kind = kindOf(template, workspace.owner === member);
    const seen = counts.get(kind) ?? 0;
    counts.set(kind, seen + 1);
    if (kind !== "quick") name(seen === 0 ? kind : `${kind}.${seen}`, workspace);
    else if (seen < 4) name(`quick.${seen}`, workspace);
    else name(`fresh.${seen - 4}`, workspace);
  }
}

function kindOf(
  { behaviour, allow_user_cancel_workspace_jobs: allowed }: WorldTemplate,
  own: boolean,
): string {
  if (!own) return "foreign";
  return behaviour === "stuck" && !allowed ? "locked" : behaviour;
}

function nameVersions(world: World, quick: WorldTemplate, names: Map<string, string>): void {
  const add = (key: string, version: WorldVersion | undefined): void => {
    names.set(key, demanded(version, key).id).set(`${key}.name`, version!.name);
  };
  const byStatus = (status: string): WorldVersion | undefined =>
    quick.versions.find(
      ({ job_status: job, id }) => job === status && id !== quick.active_version_id,
    );
  const active = quick.versions.find(({ id }) => id === quick.active_version_id);
  add("version", active);
  add("version.second", byStatus("succeeded"));
  add("version.importing", byStatus("running"));
  add("version.failed", byStatus("failed"));
  names.set("preset", demanded(active?.presets[0], "preset").id);
  const other = world.templates.find(({ behaviour }) => behaviour === "slow");
  names.set("version.foreign", demanded(other, "slow").active_version_id);
}

function parametersOf(quick: WorldTemplate): Parameters {
  const active = quick.versions.find(({ id }) => id === quick.active_version_id);
  const second = quick.versions.find(
    ({ job_status: job, id }) => job === "succeeded" && id !== quick.active_version_id,
  );
  const found = (
    name: string,
    of: WorldVersion | undefined,
    is: (each: WorldParameter) => boolean,
  ) => demanded(of?.parameters.find(is), name);
  return {
    choice: found("choice", active, ({ options, mutable }) => mutable && options.length > 1),
    number: found("number", active, ({ type, max }) => type === "number" && max !== null),
    fixed: found("fixed", active, ({ mutable }) => !mutable),
    ephemeral: found("ephemeral", active, ({ ephemeral }) => ephemeral),
    required: found(
      "required",
      second,
      ({ required, default_value: value }) => required && value === null,
    ),
  };
}

async function nameBuilds({ world, names, builds }: Scene): Promise<void> {
  const keys = new Map([...names].map(([name, id]) => [id, name]));
  await Promise.all(
    world.workspaces.map(async ({ id }) => {
      for (const build of await builds(id))
        names.set(`${keys.get(id)}:${build.build_number}`, build.id);
    }),
  );
}

/** Lets an owner ask as often as it takes. */
export const bypass = { "X-Coder-Bypass-Ratelimit": "true" };
