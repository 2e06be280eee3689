/** The stream of logs, from the emitted server to the emitted client. */
import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import { WebSocket as WsWebSocket } from "ws";
import type { ProvisionerJobLog } from "../../generated/types.ts";
import { ApiError, StreamError } from "../../runtime/client/client.ts";
import { failure, type RunningBuilds, serveBuilds, token } from "./builds-server.ts";
import { build } from "./calls.ts";
import { idsOf, line, until } from "./log-lines.ts";

const input = { path: { workspacebuild: build } };
const quick = { reconnect: { backoff: () => 0 } };

const connections = ({ node }: RunningBuilds): Promise<number> =>
  new Promise((resolve, reject) =>
    node.http.getConnections((error, count) => (error === null ? resolve(count) : reject(error))),
  );

const noneLeft = async (builds: RunningBuilds): Promise<void> => {
  builds.node.http.closeIdleConnections();
  await until(async () => (await connections(builds)) === 0);
};

test("the backlog comes first, then live lines, and 1000 ends it", async () => {
  let tell: (() => void) | undefined;
  const live = new Promise<void>((resolve) => (tell = resolve));
  const builds = await serveBuilds({
    async *followWorkspaceBuildLogs() {
      yield line(1);
      yield line(5);
      await live;
      yield line(9);
    },
  });
  const lines: ProvisionerJobLog[] = [];
  for await (const each of builds.client().followWorkspaceBuildLogs(input)) {
    lines.push(each);
    // Only what has arrived lets the server go on.
    if (each.id === 5) tell?.();
  }
  expect(lines).toEqual([line(1), line(5), line(9)]);
  await noneLeft(builds);
});

test("an ended build gives its backlog, or nothing at all", async () => {
  const builds = await serveBuilds({
    async *followWorkspaceBuildLogs() {
      yield* [];
    },
  });
  expect(await idsOf(builds.client().followWorkspaceBuildLogs(input))).toEqual([]);
});

test("10,000 lines come whole and in order", async () => {
  const builds = await serveBuilds({
    async *followWorkspaceBuildLogs() {
      for (let id = 0; id < 10_000; id++) yield line(id);
    },
  });
  const ids = await idsOf(builds.client().followWorkspaceBuildLogs(input));
  expect(ids).toEqual(Array.from({ length: 10_000 }, (_, id) => id));
});

test.each([
  { query: {}, seen: {} },
  { query: { after: 48213 }, seen: { after: 48213 } },
  { query: { before: -1, after: 9007199254740991 }, seen: { before: -1, after: 9007199254740991 } },
])("the query $query reaches the handler without its switch", async ({ query, seen }) => {
  const queries: unknown[] = [];
  const builds = await serveBuilds({
    async *followWorkspaceBuildLogs(request) {
      queries.push(request.query);
      yield line(1);
    },
  });
  await idsOf(builds.client().followWorkspaceBuildLogs({ ...input, query }));
  expect(queries).toEqual([seen]);
});

test("a broken stream (1011) is resumed after the last line: nothing lost, nothing twice", async () => {
  const asked: unknown[] = [];
  const builds = await serveBuilds({
    async *followWorkspaceBuildLogs({ query }) {
      asked.push(query.after);
      const from = query.after ?? 0;
      for (let id = from + 1; id <= 10; id++) {
        yield line(id);
        if (id % 3 === 0) throw new Error("the database went away");
      }
    },
  });
  const ids = await idsOf(builds.client().followWorkspaceBuildLogs(input, quick));
  expect(ids).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(asked).toEqual([undefined, 3, 6, 9]);
  expect(builds.exceptions).toHaveLength(3);
});

test("a server that stops (1001) is gone back to, and then given up", async () => {
  const builds = await serveBuilds({
    async *followWorkspaceBuildLogs({ signal }) {
      yield line(1);
      await new Promise((resolve) => signal.addEventListener("abort", resolve));
    },
  });
  const stream = builds.client().followWorkspaceBuildLogs(input, quick)[Symbol.asyncIterator]();
  expect(await stream.next()).toEqual({ done: false, value: line(1) });
  await builds.node.close(0);
  const error = await failure(stream.next());
  expect(error).toBeInstanceOf(StreamError);
  expect(error).toHaveProperty("code", 1006);
  expect(String(error)).not.toContain(token);
});

describe("leaving it", () => {
  const endless = async (): Promise<{ builds: RunningBuilds; state: { stopped: number } }> => {
    const state = { stopped: 0 };
    const builds = await serveBuilds({
      async *followWorkspaceBuildLogs({ signal }) {
        try {
          for (let id = 1; ; id++) {
            yield line(id);
            if (id < 3) continue;
            await new Promise((resolve) => signal.addEventListener("abort", resolve));
            return;
          }
        } finally {
          state.stopped++;
        }
      },
    });
    return { builds, state };
  };

  test("break leaves no socket and tells the handler", async () => {
    const { builds, state } = await endless();
    for await (const { id } of builds.client().followWorkspaceBuildLogs(input)) {
      if (id === 3) break;
    }
    await until(() => state.stopped === 1);
    await noneLeft(builds);
    expect(builds.exceptions).toEqual([]);
  });

  test.each(["call", "client"])("a signal of the %s ends it by its reason, with no socket left", async (whose) => {
    const { builds, state } = await endless();
    const stop = new AbortController();
    const own = { signal: stop.signal };
    const stream = builds
      .client(whose === "client" ? own : {})
      .followWorkspaceBuildLogs(input, whose === "call" ? own : {});
    const reason = new Error("enough");
    const seen: number[] = [];
    const error = await failure(
      (async () => {
        for await (const { id } of stream) {
          seen.push(id);
          if (id === 3) stop.abort(reason);
        }
      })(),
    );
    expect(error).toBe(reason);
    expect(seen).toEqual([1, 2, 3]);
    await until(() => state.stopped === 1);
    await noneLeft(builds);
    expect(getEventListeners(stop.signal, "abort")).toHaveLength(0);
  });

  test("aborted before it begins, it connects to nobody", async () => {
    const { builds, state } = await endless();
    const stream = builds.client().followWorkspaceBuildLogs(input, { signal: AbortSignal.abort() });
    expect(await failure(idsOf(stream))).toHaveProperty("name", "AbortError");
    expect(await connections(builds)).toBe(0);
    expect(state.stopped).toBe(0);
  });
});

describe("a refused stream throws what the call would", () => {
  test.each([
    { status: 401, security: {}, authorize: undefined },
    { status: 401, security: { coderSessionToken: "wrong" }, authorize: undefined },
    {
      status: 404,
      security: { coderSessionToken: token },
      authorize: { status: 404, body: { message: "none" } },
    },
  ])("$status with $security", async ({ status, security, authorize }) => {
    const builds = await serveBuilds({}, { authorize: () => authorize });
    const stream = builds.client({ security }).followWorkspaceBuildLogs(input, quick);
    const error = await failure(idsOf(stream));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status, method: "GET" });
    expect(String(error)).not.toContain(token);
    await noneLeft(builds);
  });
});

test("the WebSocket of a package serves as well as the platform's own", async () => {
  const builds = await serveBuilds({
    async *followWorkspaceBuildLogs({ context }) {
      expect(context).toEqual({ user: "alice", scheme: "coderSessionToken" });
      yield line(1);
    },
  });
  const stream = builds.client({ WebSocket: WsWebSocket }).followWorkspaceBuildLogs(input);
  expect(await idsOf(stream)).toEqual([1]);
});

test("each iteration is a connection of its own", async () => {
  const builds = await serveBuilds({
    async *followWorkspaceBuildLogs() {
      yield line(1);
      yield line(2);
    },
  });
  const stream = builds.client().followWorkspaceBuildLogs(input);
  expect(await Promise.all([idsOf(stream), idsOf(stream)])).toEqual([[1, 2], [1, 2]]);
});
