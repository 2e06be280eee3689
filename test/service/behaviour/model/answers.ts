/** What the model says of each request, and what it learns from the answer. */
import { expect } from "vitest";
import type { ProvisionerJobLog, Response, WorkspaceBuild } from "../../../../generated/types.ts";
import type { Reply } from "../ask.ts";
import { whenJob } from "../row.ts";
import { bypass, type Caller, type Scene } from "../scene.ts";
import {
  access,
  type BuildModel,
  isMoving,
  isOver,
  type JobStatus,
  possible,
  statusOf,
  terminal,
  type Transition,
  type WorkspaceModel,
} from "./model.ts";

/** Who asks for what. */
export interface Hit {
  readonly caller: Caller;
  readonly workspace: WorkspaceModel;
  readonly build: BuildModel;
}

const messageOf = ({ text }: Reply): string => (JSON.parse(text) as Response).message;
const answerOf = (reply: Reply): [number, string] => [reply.status, messageOf(reply)];

function isHidden(reply: Reply): void {
  const message = "Resource not found or you do not have access to this resource";
  expect(answerOf(reply)).toEqual([404, message]);
}

const asks = (
  { caller }: Hit,
  scene: Scene,
  method: string,
  path: string,
  body?: string,
): Promise<Reply> =>
  scene.ask(caller, { method, path, headers: bypass, ...(body === undefined ? {} : { body }) });

const mayNotRead = ({ caller, workspace }: Hit): boolean => access(caller, workspace) === "none";

function see(workspace: WorkspaceModel, build: BuildModel, status: JobStatus): void {
  const said = `${workspace.key}:${build.number} was ${build.last}`;
  expect(possible(workspace, build), said).toContain(status);
  build.last = status;
}

/** Waits until nothing of a workspace moves. */
export async function settles({ workspace }: Hit, scene: Scene): Promise<void> {
  if (workspace.stuck) return;
  for (const build of workspace.builds.filter((each) => !isOver(each))) {
    const { job } = await whenJob(scene, build.id, terminal);
    see(workspace, build, job.status);
    if (job.status === "succeeded" && build.transition === "delete") workspace.deleted = true;
  }
}

/** A build is made, or the first check that fails says why not. */
export async function creates(
  hit: Hit,
  scene: Scene,
  transition: Transition,
  dry: boolean,
): Promise<void> {
  const { caller, workspace } = hit;
  const body = JSON.stringify({ transition, dry_run: dry });
  const reply = await asks(hit, scene, "POST", `/workspaces/${workspace.id}/builds`, body);
  if (mayNotRead(hit)) return isHidden(reply);
  if (workspace.deleted && transition !== "delete") {
    return expect(answerOf(reply)).toEqual([409, "Cannot start a deleted workspace!"]);
  }
  if (access(caller, workspace) === "read") {
    const what = transition === "delete" ? "delete" : "update";
    return expect(answerOf(reply)).toEqual([
      403,
      `You do not have permission to ${what} this workspace.`,
    ]);
  }
  // Whether a second deletion is let is not told.
  if (workspace.deleted && reply.status !== 201) return;
  const latest = workspace.builds.at(-1)!;
  const place = `${workspace.key}:${latest.number} was ${latest.last}: ${reply.text}`;
  if (reply.status === 409) {
    expect(messageOf(reply)).toBe("A workspace build is already active.");
    return expect(isOver(latest), place).toBe(false);
  }
  expect(reply.status, place).toBe(201);
  expect(isOver(latest) || isMoving(workspace, latest), place).toBe(true);
  const build = JSON.parse(reply.text) as WorkspaceBuild;
  expect(build).toMatchObject({ build_number: latest.number + 1, transition, status: "pending" });
  // That it was made says that the one before has ended.
  await settles(hit, scene);
  if (dry) return;
  const { id, build_number: number } = build;
  workspace.builds.push({ id, number, transition, last: "pending", cancelled: false, lines: [] });
  // Whether a workspace is gone is only known when its deletion has ended.
  if (transition === "delete") await settles(hit, scene);
}

/** The answer to a cancellation, by whoever may, of a build in this status. */
function cancelled(status: JobStatus, expected: string): [number, string] {
  if (terminal.includes(status)) return [400, "Job has already completed!"];
  if (status === "canceling") return [400, "Job has already been marked as canceled!"];
  if (expected !== "" && expected !== status) return [412, "Job is not in the expected state."];
  return [200, "Job has been marked as canceled..."];
}

const notExpected = "Invalid expect_status \"failed\". Only 'running' or 'pending' are allowed.";
const ownersOnly = "User is not allowed to cancel workspace builds. Owner role is required.";

/** A build is cancelled, or the first check that fails says why not. */
export async function cancels(hit: Hit, scene: Scene, expected: string): Promise<void> {
  const { caller, workspace, build } = hit;
  const path = `/workspacebuilds/${build.id}/cancel?expect_status=${expected}`;
  const reply = await asks(hit, scene, "PATCH", path);
  if (mayNotRead(hit)) return isHidden(reply);
  if (expected === "failed") return expect(answerOf(reply)).toEqual([400, notExpected]);
  if (workspace.locked && caller !== "owner" && expected !== "pending") {
    return expect(answerOf(reply)).toEqual([403, ownersOnly]);
  }
  const now = possible(workspace, build);
  if (access(caller, workspace) === "read") {
    // What comes first for a reader, the permission or the end of the job, is not told.
    const statuses = now.some((status) => terminal.includes(status)) ? [400, 403] : [403];
    return expect(statuses).toContain(reply.status);
  }
  expect(now.map((status) => cancelled(status, expected))).toContainEqual(answerOf(reply));
  if (reply.status !== 200) return;
  build.cancelled = true;
  if (workspace.stuck) build.last = "canceled";
}

function isBuild(workspace: WorkspaceModel, build: BuildModel, found: WorkspaceBuild): void {
  const { id, number, transition } = build;
  expect(found).toMatchObject({ id, build_number: number, transition, workspace_id: workspace.id });
  see(workspace, build, found.job.status);
  expect(found.status).toBe(statusOf(found.job.status, transition));
  expect(found.job.completed_at !== undefined).toBe(isOver(build));
  expect(found.job.canceled_at !== undefined).toBe(build.cancelled);
  if (found.job.status !== "succeeded") expect(found.resources).toEqual([]);
}

export async function gets(hit: Hit, scene: Scene): Promise<void> {
  const reply = await asks(hit, scene, "GET", `/workspacebuilds/${hit.build.id}`);
  if (mayNotRead(hit)) return isHidden(reply);
  isBuild(hit.workspace, hit.build, JSON.parse(reply.text) as WorkspaceBuild);
}

/** @param after only those that are newer than the build */
export async function lists(
  hit: Hit,
  scene: Scene,
  { limit, offset, after }: { limit: number; offset: number; after: boolean },
): Promise<void> {
  const { workspace, build } = hit;
  const behind = after ? `&after_id=${build.id}` : "";
  const query = `limit=${limit}&offset=${offset}${behind}`;
  const reply = await asks(hit, scene, "GET", `/workspaces/${workspace.id}/builds?${query}`);
  if (mayNotRead(hit)) return isHidden(reply);
  const all = workspace.builds.filter(({ number }) => !after || number > build.number).toReversed();
  const page = all.slice(offset, limit === 0 ? undefined : offset + limit);
  const found = JSON.parse(reply.text) as WorkspaceBuild[];
  expect(found.map(({ id }) => id)).toEqual(page.map(({ id }) => id));
  for (const [place, each] of found.entries()) isBuild(workspace, page[place]!, each);
}

/** @param missing the number of the build that will be next */
export async function findsByNumber(hit: Hit, scene: Scene, missing: boolean): Promise<void> {
  const { workspace, build } = hit;
  const number = missing ? workspace.builds.length + 1 : build.number;
  const owner = scene.names.get(workspace.owner)!;
  const path = `/users/${owner}/workspace/${workspace.name}/builds/${number}`;
  const reply = await asks(hit, scene, "GET", path);
  if (mayNotRead(hit) || workspace.deleted) return isHidden(reply);
  if (!missing) return isBuild(workspace, build, JSON.parse(reply.text) as WorkspaceBuild);
  const message = `Workspace "${workspace.name}" Build ${number} does not exist.`;
  expect(answerOf(reply)).toEqual([404, message]);
}

/** @param after the place of a known line */
export async function readsLogs(hit: Hit, scene: Scene, after: number | null): Promise<void> {
  const { workspace, build } = hit;
  const { lines } = build;
  const from = after === null || lines.length === 0 ? 0 : lines[after % lines.length]!;
  const reply = await asks(hit, scene, "GET", `/workspacebuilds/${build.id}/logs?after=${from}`);
  if (mayNotRead(hit)) return isHidden(reply);
  const ids = (JSON.parse(reply.text) as ProvisionerJobLog[]).map(({ id }) => id);
  const known = lines.filter((id) => id > from);
  expect(ids).toEqual([...new Set(ids)].sort((one, two) => one - two));
  expect(ids.slice(0, known.length)).toEqual(known);
  expect(ids.every((id) => id > from)).toBe(true);
  if (workspace.stuck && build.number > 1) expect(ids).toEqual([]);
  if (from === 0) build.lines = ids;
}

export async function readsResources(hit: Hit, scene: Scene): Promise<void> {
  const { workspace, build } = hit;
  const reply = await asks(hit, scene, "GET", `/workspacebuilds/${build.id}/resources`);
  if (mayNotRead(hit)) return isHidden(reply);
  const now = possible(workspace, build);
  expect(now.map((status) => (terminal.includes(status) ? 200 : 400))).toContain(reply.status);
  if (reply.status === 400) expect(messageOf(reply)).toBe("Job hasn't completed!");
}
