/** What the documents make of workspaces and builds, as plain data. */
import type { WorkspaceBuild } from "../../../../generated/types.ts";
import { type Caller, demanded, type Scene } from "../scene.ts";

export type JobStatus = WorkspaceBuild["job"]["status"];
export type Transition = "start" | "stop" | "delete";

export interface BuildModel {
  readonly id: string;
  readonly number: number;
  readonly transition: string;
  /** The job's status when it was last seen. */
  last: JobStatus;
  /** A cancellation of it was accepted. */
  cancelled: boolean;
  /** The ids of its lines when they were last seen. */
  lines: number[];
}

export interface WorkspaceModel {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly owner: Caller;
  /** No provisioner takes its jobs: what is pending stays so. */
  readonly stuck: boolean;
  /** Its template does not let users cancel. */
  readonly locked: boolean;
  readonly fails: boolean;
  readonly builds: BuildModel[];
  deleted: boolean;
}

export interface Model {
  readonly workspaces: readonly WorkspaceModel[];
}

export const terminal: readonly JobStatus[] = ["succeeded", "failed", "canceled"];
export const isOver = ({ last }: BuildModel): boolean => terminal.includes(last);

/** The last build may have ended since it was seen. */
export const isMoving = (workspace: WorkspaceModel, build: BuildModel): boolean =>
  !isOver(build) && !workspace.stuck;

export function access(caller: Caller, workspace: WorkspaceModel): "none" | "read" | "write" {
  if (caller === "owner" || caller === workspace.owner) return "write";
  return caller === "admin" ? "read" : "none";
}

const next: Readonly<Record<string, readonly JobStatus[]>> = {
  pending: ["pending", "running", "canceling", "succeeded", "failed", "canceled"],
  running: ["running", "canceling", "succeeded", "failed", "canceled"],
  canceling: ["canceling", "failed", "canceled"],
  succeeded: ["succeeded"],
  failed: ["failed"],
  canceled: ["canceled"],
};

/** Every status that a build may be in now. */
export function possible(workspace: WorkspaceModel, build: BuildModel): readonly JobStatus[] {
  if (workspace.stuck) return [build.last];
  return next[build.last]!.filter((status) => {
    if (status === "succeeded") return isOver(build) || (!build.cancelled && !workspace.fails);
    if (status === "failed") return isOver(build) || build.cancelled || workspace.fails;
    if (status === "canceling") return build.cancelled;
    if (status === "canceled") return isOver(build) || build.cancelled;
    return !build.cancelled || isOver(build);
  });
}

const ofTransition: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  running: { start: "starting", stop: "stopping", delete: "deleting" },
  succeeded: { start: "running", stop: "stopped", delete: "deleted" },
};

/** A build's status, from its job's and its transition. */
export const statusOf = (job: JobStatus, transition: string): string =>
  ofTransition[job]?.[transition] ?? job;

/** The model of what a world has now. */
export async function modelOf(scene: Scene, keys: readonly string[]): Promise<Model> {
  return { workspaces: await Promise.all(keys.map((key) => workspaceOf(scene, key))) };
}

async function workspaceOf(scene: Scene, key: string): Promise<WorkspaceModel> {
  const id = demanded(scene.names.get(key), key);
  const { template_id: template } = scene.world.workspaces.find(
    (workspace) => workspace.id === id,
  )!;
  const { behaviour, allow_user_cancel_workspace_jobs: free } = scene.world.templates.find(
    (each) => each.id === template,
  )!;
  const builds = (await scene.builds(id)).map((build): BuildModel => ({
    id: build.id,
    number: build.build_number,
    transition: build.transition,
    last: build.job.status,
    cancelled: build.job.canceled_at !== undefined,
    lines: [],
  }));
  return {
    key,
    id,
    name: demanded(scene.names.get(`${key}.name`), key),
    owner: key === "foreign" ? "other" : "member",
    stuck: behaviour === "stuck",
    locked: !free,
    fails: behaviour === "failing",
    builds: builds.toReversed(),
    deleted: builds.some(({ transition, last }) => transition === "delete" && last === "succeeded"),
  };
}
