/** The WebSocket of a build's logs: frames, the end, and who may open it. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket } from "ws";
import type { ProvisionerJobLog } from "../../../generated/types.ts";
import {
  type BuildsClient,
  type Running,
  clientOf,
  ended,
  running,
  tokenOf,
  workspaceOf,
} from "./running.ts";

let service: Running;
let member: BuildsClient;

beforeAll(async () => {
  service = await running();
  member = clientOf(service, "member");
});

afterAll(() => service.close(1_000));

interface Followed {
  readonly frames: readonly string[];
  readonly code?: number;
  readonly reason?: string;
  readonly status?: number;
}

function follow(
  id: string,
  query: string,
  headers: Record<string, string> = {},
  opened: (socket: WebSocket) => void = () => undefined,
): Promise<Followed> {
  const url = `${service.url.replace("http", "ws")}/api/v2/workspacebuilds/${id}/logs?${query}`;
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { headers });
    const frames: string[] = [];
    socket.on("open", () => opened(socket));
    socket.on("message", (data: Buffer) => frames.push(data.toString()));
    socket.on("close", (code, reason) => resolve({ frames, code, reason: reason.toString() }));
    socket.on("unexpected-response", (_, { statusCode = 0 }) => {
      socket.on("error", () => undefined).terminate();
      resolve({ frames, status: statusCode });
    });
    socket.on("error", reject);
  });
}

const own = () => ({ "coder-session-token": tokenOf(service, "member") });

async function newBuild(behaviour: string, nth = 0): Promise<string> {
  const workspace = workspaceOf(service, behaviour, nth);
  const body = { transition: "start" } as const;
  return (await member.createWorkspaceBuild({ path: { workspace }, body }).orThrow()).id;
}

test.each(["follow", "follow=false", "follow=0"])(
  "?%s: one line a frame, each with its end, then 1000",
  async (query) => {
    const [build] = await member
      .listWorkspaceBuilds({ path: { workspace: workspaceOf(service, "quick", 3) } })
      .orThrow();
    const path = { workspacebuild: build?.id ?? "" };
    const lines = await member.listWorkspaceBuildLogs({ path }).orThrow();
    const followed = await follow(path.workspacebuild, query, own());
    expect(followed).toMatchObject({ code: 1000, reason: "done" });
    expect(followed.frames.every((frame) => frame.endsWith("}\n"))).toBe(true);
    expect(followed.frames.map((frame) => JSON.parse(frame) as unknown)).toEqual(lines);
  },
);

test("a live build is followed to its end, and resumed without a gap or a double", async () => {
  const id = await newBuild("quick");
  const first: ProvisionerJobLog[] = [];
  const part = follow(id, "follow", own(), (socket) =>
    socket.on("message", (data: Buffer) => {
      first.push(JSON.parse(data.toString()) as ProvisionerJobLog);
      if (first.length === 2) socket.terminate();
    }),
  );
  await part;
  const after = first[1]?.id ?? 0;
  const rest = await follow(id, `follow&after=${String(after)}`, own());
  expect(rest.code).toBe(1000);
  await ended(member, id);
  const all = await member.listWorkspaceBuildLogs({ path: { workspacebuild: id } }).orThrow();
  const resumed = rest.frames.map((frame) => (JSON.parse(frame) as ProvisionerJobLog).id);
  expect([...first.slice(0, 2).map((line) => line.id), ...resumed]).toEqual(
    all.map((line) => line.id),
  );
});

test("who may not see the build, may not follow it; a page of another origin neither", async () => {
  const id = await newBuild("stuck", 1);
  expect(await follow(id, "follow")).toMatchObject({ status: 401 });
  const auditor = { "coder-session-token": tokenOf(service, "auditor") };
  expect(await follow(id, "follow", auditor)).toMatchObject({ status: 404 });
  const origin = { ...own(), origin: "https://elsewhere.example" };
  expect(await follow(id, "follow", origin)).toMatchObject({ status: 403 });
  expect(await follow(id, "follow&after=x", own())).toMatchObject({ status: 400 });
  const query = `follow&coder_session_token=${tokenOf(service, "member")}`;
  const spoken = follow(id, query, { origin: service.url }, (socket) => socket.send("hello"));
  expect(await spoken).toMatchObject({ frames: [], code: 1008 });
});

test("a service that stops closes its streams with 1001", async () => {
  const other = await running();
  const client = clientOf(other, "member");
  const workspace = workspaceOf(other, "stuck");
  const { id } = await client
    .createWorkspaceBuild({ path: { workspace }, body: { transition: "stop" } })
    .orThrow();
  const url = `${other.url.replace("http", "ws")}/api/v2/workspacebuilds/${id}/logs?follow`;
  const socket = new WebSocket(url, {
    headers: { "coder-session-token": tokenOf(other, "member") },
  });
  const code = await new Promise((resolve, reject) => {
    socket.on("open", () => void other.close(5_000));
    socket.on("close", resolve);
    socket.on("error", reject);
  });
  expect(code).toBe(1001);
});
