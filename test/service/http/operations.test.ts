/** Every operation, by the emitted client, over a real socket. */
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type BuildsClient,
  type Running,
  clientOf,
  ended,
  running,
  workspaceOf,
} from "./running.ts";

let service: Running;
let member: BuildsClient;
let owner: BuildsClient;

beforeAll(async () => {
  service = await running();
  member = clientOf(service, "member");
  owner = clientOf(service, "owner");
});

afterAll(() => service.close(1_000));

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const latest = async (workspace: string) => {
  const [build] = await member.listWorkspaceBuilds({ path: { workspace } }).orThrow();
  if (build === undefined) throw new Error("The workspace has no build.");
  return build;
};

test("a build from its making to what it made", async () => {
  const workspace = workspaceOf(service, "quick");
  const made = await member.createWorkspaceBuild({
    path: { workspace },
    body: { transition: "start", reason: "cli" },
  });
  expect(made.status).toBe(201);
  if (made.status !== 201) return;
  expect(made.data).toMatchObject({
    build_number: 2,
    template_version_name: "",
    status: "pending",
    reason: "cli",
    resources: [],
    deadline: null,
    job: { status: "pending" },
  });
  const path = { workspacebuild: made.data.id };
  const lines = await all(member.followWorkspaceBuildLogs({ path }));
  const build = await ended(member, made.data.id);
  expect(build).toMatchObject({ status: "running", job: { status: "succeeded" } });
  expect(build.resources.length).toBeGreaterThan(1);
  expect(lines).toEqual(await member.listWorkspaceBuildLogs({ path }).orThrow());
  expect(lines.map(({ stage }) => stage)).toContain("Starting workspace");
  const parameters = await member.listWorkspaceBuildParameters({ path }).orThrow();
  expect(parameters.length).toBeGreaterThan(0);
  const resources = await member.listWorkspaceBuildResources({ path }).orThrow();
  expect(resources.map(({ id }) => id).toSorted()).toEqual(
    build.resources.map(({ id }) => id).toSorted(),
  );
  const timings = await member.getWorkspaceBuildTimings({ path }).orThrow();
  expect(timings.provisioner_timings.length).toBeGreaterThan(0);
  const state = await owner.getWorkspaceBuildState({ path }).orThrow();
  expect(state.byteLength).toBeGreaterThan(0);
  expect((await member.getWorkspaceBuildState({ path })).status).toBe(404);
  const named = await member
    .getWorkspaceBuildByNumber({
      path: { user: "me", workspacename: build.workspace_name.toUpperCase(), buildnumber: 2 },
    })
    .orThrow();
  expect(named.id).toBe(build.id);
});

test("a pending build is cancelled at once, and its followers see the end", async () => {
  const workspace = workspaceOf(service, "stuck");
  const made = await member
    .createWorkspaceBuild({ path: { workspace }, body: { transition: "stop" } })
    .orThrow();
  const path = { workspacebuild: made.id };
  const followed = all(member.followWorkspaceBuildLogs({ path }));
  const done = await member.cancelWorkspaceBuild({ path, query: { expect_status: "pending" } });
  expect([done.status, done.data]).toEqual([
    200,
    { message: "Job has been marked as canceled..." },
  ]);
  expect(await followed).toEqual([]);
  expect(await latest(workspace)).toMatchObject({
    id: made.id,
    status: "canceled",
    job: { status: "canceled" },
  });
});

test("what is refused narrows by its status", async () => {
  const workspace = workspaceOf(service, "quick", 1);
  const { id } = await latest(workspace);
  const path = { workspacebuild: id };
  const again = await member.cancelWorkspaceBuild({ path });
  expect(again).toMatchObject({ status: 400, error: { message: "Job has already completed!" } });
  const early = await member.createWorkspaceBuild({
    path: { workspace },
    body: { transition: "start", orphan: true },
  });
  expect(early).toMatchObject({
    status: 400,
    error: { message: "Orphan is only permitted when deleting a workspace." },
  });
});

test("a NUL is refused wherever it comes, and never a failure of the database", async () => {
  const workspace = workspaceOf(service, "quick", 1);
  const refused = await member.createWorkspaceBuild({
    path: { workspace },
    body: { transition: "start", rich_parameter_values: [{ name: "a", value: "\0" }] },
  });
  expect(refused).toMatchObject({ status: 400, error: { validations: [{ field: "a" }] } });
  const named = (user: string, workspacename: string) =>
    member.getWorkspaceBuildByNumber({ path: { user, workspacename, buildnumber: 1 } });
  expect((await named("a\0", "b")).status).toBe(400);
  expect((await named("me", "b\0")).status).toBe(400);
});
