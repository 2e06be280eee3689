/** The stream of logs as any WebSocket client sees it on the wire. */
import { describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { type RunningBuilds, serveBuilds, token } from "./builds-server.ts";
import { build } from "./calls.ts";
import { line } from "./log-lines.ts";

interface Seen {
  readonly frames: { readonly text: string; readonly binary: boolean }[];
  /** The status of a refused handshake. */
  status?: number;
  code?: number;
  reason?: string;
}

/** Everything that a connection shows until it is over. */
function watch(
  { origin }: RunningBuilds,
  query: string,
  headers: Record<string, string> = { "coder-session-token": token },
  onOpen: (socket: WebSocket) => void = () => undefined,
): Promise<Seen> {
  return new Promise((resolve) => {
    const seen: Seen = { frames: [] };
    const url = `${origin}/api/v2/workspacebuilds/${build}/logs${query}`;
    const socket = new WebSocket(url.replace("http", "ws"), { headers });
    socket.on("open", () => onOpen(socket));
    socket.on("message", (data, binary) => seen.frames.push({ text: String(data), binary }));
    socket.on("unexpected-response", (request, response) => {
      request.destroy();
      resolve({ ...seen, status: response.statusCode ?? 0 });
    });
    socket.on("error", () => undefined);
    socket.on("close", (code, reason) => resolve({ ...seen, code, reason: String(reason) }));
  });
}

const lines = async function* (): AsyncGenerator<ReturnType<typeof line>> {
  yield line(1);
  yield line(2);
};

test.each(["?follow", "?follow=", "?follow=true", "?follow=false", "?follow=0", "?after=0&follow"])(
  "%s: one line a text frame, then 1000",
  async (query) => {
    const builds = await serveBuilds({ followWorkspaceBuildLogs: lines });
    const { frames, code, reason } = await watch(builds, query);
    expect(frames.map(({ text }) => JSON.parse(text) as unknown)).toEqual([line(1), line(2)]);
    expect(frames.every(({ binary }) => !binary)).toBe(true);
    expect([code, reason]).toEqual([1000, "done"]);
  },
);

test("a frame from the client is a breach of the protocol: 1008", async () => {
  const builds = await serveBuilds({
    async *followWorkspaceBuildLogs({ signal }) {
      yield line(1);
      await new Promise((resolve) => signal.addEventListener("abort", resolve));
    },
  });
  const { code } = await watch(builds, "?follow", undefined, (socket) => socket.send("hello"));
  expect(code).toBe(1008);
});

describe("a handshake is refused like any request", () => {
  const none = { status: 404, body: { message: "none" } };
  test.each([
    { what: "no token", headers: {}, query: "?follow", status: 401, answer: undefined },
    { what: "a wrong token", headers: { authorization: "Bearer x" }, query: "?follow", status: 401, answer: undefined },
    { what: "what one may not see", headers: undefined, query: "?follow&after=x", status: 404, answer: none },
    { what: "a wrong query", headers: undefined, query: "?follow&after=x", status: 400, answer: undefined },
    { what: "the page of another origin", headers: { "coder-session-token": token, origin: "https://evil.example" }, query: "?follow", status: 403, answer: undefined },
  ])("$what: $status", async ({ headers, query, status, answer }) => {
    const builds = await serveBuilds({ followWorkspaceBuildLogs: lines }, { authorize: () => answer });
    expect(await watch(builds, query, headers)).toMatchObject({ status, frames: [] });
  });
});
