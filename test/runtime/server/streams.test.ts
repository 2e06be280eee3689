/** Streams of an `x-websocket` operation over real sockets, by `ws` as the client. */
import { once } from "node:events";
import { IncomingMessage, createServer as createHttp } from "node:http";
import { type AddressInfo, Socket, connect } from "node:net";
import { Duplex } from "node:stream";
import { describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import {
  type NodeServer,
  createNodeServer,
  nodeHandler,
  nodeUpgradeHandler,
} from "../../../runtime/server/adapters/node.ts";
import { loadWebSockets } from "../../../runtime/server/adapters/websocket.ts";
import { type HandlerContext, Refusal, createServer } from "../../../runtime/server/server.ts";
import { contractOf, operation, sendRaw, transports } from "./harness.ts";

const contract = contractOf(
  [
    operation("logs", "GET", "/builds/{id}/logs", {
      parameters: [
        { name: "id", in: "path", type: "integer", required: true },
        { name: "after", in: "query", type: "integer", allowEmptyValue: true },
        { name: "follow", in: "query", type: "boolean" },
      ],
      responses: {
        "200": { content: { "application/json": "json" } },
        "404": { content: { "application/json": "json" } },
      },
      stream: { id: "followLogs", when: { query: "follow" } },
    }),
    operation("other", "GET", "/other"),
  ],
  {
    securitySchemes: { token: { type: "apiKey", in: "query", name: "token" } },
    security: [{ token: [] }],
    basePaths: ["/api"],
  },
);

interface Follow extends HandlerContext<string> {
  readonly path: { readonly id: number };
  readonly query: { readonly after?: number };
}

type Stream = (request: Follow) => AsyncIterable<unknown>;

const make = (followLogs: Stream, options: object = {}) => {
  const reported: unknown[] = [];
  const server = createServer<string>(
    contract,
    {
      logs: ({ query }: Follow) => ({ status: 200, body: query }),
      followLogs,
      other: () => ({ status: 200, body: "other" }),
    },
    {
      security: { token: (credential: string) => (credential === "t" ? "ann" : undefined) },
      authorize: ({ path }) => (path["id"] === 404 ? { status: 404, body: "gone" } : undefined),
      onException: (error) => void reported.push(error),
      ...options,
    },
  );
  return { server, reported };
};

async function running(
  server: ReturnType<typeof createServer>,
  use: (url: string, node: NodeServer) => Promise<void>,
): Promise<void> {
  const node = createNodeServer(server);
  const { url } = await node.listen(0);
  try {
    await use(`${url.replace("http", "ws")}/api`, node);
  } finally {
    await node.close(200);
  }
}

interface Followed {
  readonly frames: readonly string[];
  readonly code: number;
  readonly reason: string;
}

/** Follows to the end; a handshake that is refused gives its status and body. */
function follow(
  url: string,
  headers = {},
): Promise<Followed | { readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { headers });
    const frames: string[] = [];
    socket.on("message", (data: Buffer, isBinary) =>
      frames.push(isBinary ? "binary" : data.toString()),
    );
    socket.on("close", (code, reason) => resolve({ frames, code, reason: reason.toString() }));
    socket.on("unexpected-response", (_request, response) => {
      let text = "";
      response.on("data", (chunk: Buffer) => (text += chunk.toString()));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
    });
    socket.on("error", reject);
  });
}

async function* values(...all: readonly unknown[]) {
  yield* all;
}

function resolvable<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((settle) => (resolve = settle));
  return { promise, resolve };
}

/** A stream that says when it began and when it was left, and with what. */
function watched() {
  const began = resolvable<void>();
  const left = resolvable<boolean>();
  const stream: Stream = async function* ({ signal }) {
    try {
      yield { id: 1 };
      began.resolve();
      if (!signal.aborted) await once(signal, "abort");
      yield { id: 2 };
    } finally {
      left.resolve(signal.aborted);
    }
  };
  return { stream, began: began.promise, left: left.promise };
}

describe("a stream", () => {
  test.each(["follow", "follow=", "follow=true", "follow=false", "follow=0", "follow=x&follow=y"])(
    "is switched on by ?%s: a text frame a value, then 1000",
    async (query) => {
      const seen: unknown[] = [];
      const { server } = make((request) => {
        seen.push(request.path, request.query, request.context, request.request.method);
        return values({ id: 1, output: "ä" }, [2], null);
      });
      await running(server, async (url) => {
        expect(await follow(`${url}/builds/7/logs?${query}&after=5&token=t`)).toEqual({
          frames: ['{"id":1,"output":"ä"}', "[2]", "null"],
          code: 1000,
          reason: "done",
        });
        expect(seen).toEqual([{ id: 7 }, { after: 5 }, "ann", "GET"]);
      });
    },
  );

  test.each([
    ["/builds/7/logs?follow", 401, "Unauthorized"],
    ["/builds/x/logs?follow&token=t", 400, "must be an integer"],
    ["/builds/404/logs?follow&token=t", 404, "gone"],
    ["/builds/7/logs?follow&token=t&after=x", 400, "must be an integer"],
    ["/nothing?follow&token=t", 404, "Not Found"],
    ["/builds/7/logs?token=t&after=1", 200, '{"after":1}'],
    ["/other?follow&token=t", 200, "other"],
  ])("%s before the upgrade: plain %d", async (target, status, text) => {
    await running(make(() => values()).server, async (url) => {
      expect(await follow(url + target)).toEqual({ status, text: expect.stringContaining(text) });
    });
  });

  test("a handler that refuses at once is a plain answer too", async () => {
    const { server, reported } = make(() => {
      throw new Refusal(409);
    });
    await running(server, async (url) => {
      expect(await follow(`${url}/builds/7/logs?follow&token=t`)).toMatchObject({ status: 409 });
      expect(reported).toEqual([]);
    });
  });

  test("pages of other origins are refused unless they are allowed", async () => {
    const status = async (origin: string, options: object = {}) => {
      let outcome: unknown;
      await running(make(() => values(), options).server, async (url) => {
        const own = url.replace("ws", "http").replace("/api", "");
        const followed = await follow(`${url}/builds/7/logs?follow&token=t`, {
          origin: origin === "own" ? own : origin,
        });
        outcome = "status" in followed ? followed.status : followed.code;
      });
      return outcome;
    };
    expect(await status("own")).toBe(1000);
    expect(await status("https://evil.example")).toBe(403);
    expect(await status("null")).toBe(403);
    expect(await status("http://127.0.0.1")).toBe(403);
    expect(await status("https://app.example", { allowedOrigins: ["https://app.example"] })).toBe(
      1000,
    );
    expect(await status("https://evil.example", { allowedOrigins: ["https://app.example"] })).toBe(
      403,
    );
    expect(await status("https://evil.example", { allowedOrigins: "any" })).toBe(1000);
  });

  test("a handler that fails: what came before, then 1011, reported", async () => {
    const failure = new Error("the store is down");
    const { server, reported } = make(async function* () {
      yield 1;
      throw failure;
    });
    await running(server, async (url) => {
      expect(await follow(`${url}/builds/7/logs?follow&token=t`)).toEqual({
        frames: ["1"],
        code: 1011,
        reason: "internal error",
      });
      expect(reported).toEqual([failure]);
    });
  });

  test.each([
    [401, 1008, "The session is over."],
    [503, 1013, "The session is over."],
    [500, 1011, "internal error"],
  ])(
    "a handler that refuses with %i closes with %i, and is not reported",
    async (status, code, reason) => {
      const { server, reported } = make(async function* () {
        yield 1;
        throw new Refusal(status, { message: "The session is over." });
      });
      await running(server, async (url) => {
        expect(await follow(`${url}/builds/7/logs?follow&token=t`)).toEqual({
          frames: ["1"],
          code,
          reason,
        });
        expect(reported).toEqual([]);
      });
    },
  );

  test("a reason that is too long for a close frame is cut between characters", async () => {
    const { server } = make(async function* () {
      yield 1;
      throw new Refusal(403, { message: "ä".repeat(100) });
    });
    await running(server, async (url) => {
      expect(await follow(`${url}/builds/7/logs?follow&token=t`)).toMatchObject({
        code: 1008,
        reason: "ä".repeat(61),
      });
    });
  });

  test("a value that is no JSON: 1011", async () => {
    const { server, reported } = make(() => values(1n));
    await running(server, async (url) => {
      expect(await follow(`${url}/builds/7/logs?follow&token=t`)).toMatchObject({ code: 1011 });
      expect(reported).toHaveLength(1);
    });
  });

  test.each(["close", "terminate"] as const)(
    "the client's %s aborts and ends the handler",
    async (how) => {
      const { stream, began, left } = watched();
      const { server, reported } = make(stream);
      await running(server, async (url) => {
        const socket = new WebSocket(`${url}/builds/7/logs?follow&token=t`);
        socket.on("error", () => undefined);
        await began;
        socket[how]();
        expect(await left).toBe(true);
        expect(reported).toEqual([]);
      });
    },
  );

  test("an iterator that waits is told to return at once", async () => {
    const returned = resolvable<void>();
    const { server } = make(() => ({
      [Symbol.asyncIterator]: () => ({
        next: () => new Promise<IteratorResult<unknown>>(() => undefined),
        return: async () => {
          returned.resolve();
          return { done: true as const, value: undefined };
        },
      }),
    }));
    await running(server, async (url) => {
      const socket = new WebSocket(`${url}/builds/7/logs?follow&token=t`);
      await once(socket, "open");
      socket.terminate();
      await expect(returned.promise).resolves.toBeUndefined();
    });
  });

  test("a frame from the client: 1008", async () => {
    const { stream, left } = watched();
    await running(make(stream).server, async (url) => {
      const socket = new WebSocket(`${url}/builds/7/logs?follow&token=t`);
      await once(socket, "open");
      socket.send("hello");
      const [code] = await once(socket, "close");
      expect(code).toBe(1008);
      await left;
    });
  });

  test("a frame above 64 KiB: 1009", async () => {
    const { stream, left } = watched();
    await running(make(stream).server, async (url) => {
      const socket = new WebSocket(`${url}/builds/7/logs?follow&token=t`);
      socket.on("error", () => undefined);
      await once(socket, "open");
      socket.send("x".repeat(65_537));
      const [code] = await once(socket, "close");
      expect(code).toBe(1009);
      await left;
    });
  });

  test("compression is not offered", async () => {
    await running(make(watched().stream).server, async (url) => {
      const socket = new WebSocket(`${url}/builds/7/logs?follow&token=t`);
      await once(socket, "open");
      expect(socket.extensions).toBe("");
      socket.terminate();
    });
  });

  test("a server that stops: 1001", async () => {
    const { stream, began, left } = watched();
    await running(make(stream).server, async (url, node) => {
      const followed = follow(`${url}/builds/7/logs?follow&token=t`);
      await began;
      const closed = node.close();
      expect(await followed).toMatchObject({ code: 1001 });
      expect(await left).toBe(true);
      await closed;
    });
  });

  test("a slow peer is waited for", async () => {
    let given = 0;
    const frame = "x".repeat(65_536);
    const { server } = make(async function* () {
      for (;;) {
        given++;
        yield frame;
      }
    });
    await running(server, async (url) => {
      const socket = new WebSocket(`${url}/builds/7/logs?follow&token=t`);
      await once(socket, "message");
      socket.pause();
      let before = -1;
      // What the kernel's buffers take is finite: the count comes to rest while nobody reads.
      for (let still = 0; still < 10;) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        still = given === before ? still + 1 : 0;
        before = given;
      }
      expect(given).toBeLessThan(2_000);
      socket.terminate();
    });
  });
});

describe("what streams may cost", () => {
  const endless: Stream = () => ({
    [Symbol.asyncIterator]: () => ({
      next: () => new Promise<IteratorResult<unknown>>(() => undefined),
    }),
  });

  test("a peer that answers no ping is cut off, one that does stays", async () => {
    const node = createNodeServer(make(endless).server, { pingInterval: 5 });
    const { url } = await node.listen(0);
    const target = `${url}/api/builds/7/logs?follow&token=t`;
    const alive = new WebSocket(target);
    await once(alive, "open");
    const silent = new WebSocket(target, { autoPong: false });
    silent.on("error", () => undefined);
    const [code] = await once(silent, "close");
    expect(code).toBe(1006);
    for (let pings = 0; pings < 5; pings++) await once(alive, "ping");
    expect(alive.readyState).toBe(WebSocket.OPEN);
    alive.terminate();
    await node.close(10);
  });

  test("more than there may be are 503, as the hook shapes it; one that ends makes room", async () => {
    const { server } = make(endless, {
      onError: ({ status }: Refusal) => ({ status, body: { refused: status } }),
    });
    const node = createNodeServer(server, { maxStreams: 1 });
    const { url } = await node.listen(0);
    const target = `${url}/api/builds/7/logs?follow&token=t`;
    const first = new WebSocket(target);
    await once(first, "open");
    expect(await follow(target)).toMatchObject({ status: 503, text: '{"refused":503}' });
    const streams = new Promise((resolve) => first.once("close", resolve));
    first.close();
    await streams;
    const second = new WebSocket(target);
    await once(second, "open");
    second.terminate();
    await node.close(10);
  });

  test("a peer that reads nothing is asked for no more than fits", async () => {
    let asked = 0;
    const frame = "x".repeat(65_536);
    const frames: AsyncIterable<string> = {
      [Symbol.asyncIterator]: () => ({
        next: async () => {
          asked++;
          return { done: false as const, value: frame };
        },
      }),
    };
    const sockets = await loadWebSockets({ pingInterval: 60_000 });
    const stuck = new Duplex({ read: () => undefined, write: () => undefined });
    const request = new IncomingMessage(new Socket());
    Object.assign(request, {
      method: "GET",
      headers: {
        upgrade: "websocket",
        "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
        "sec-websocket-version": "13",
      },
    });
    const failures: unknown[] = [];
    sockets.accept(
      { request, socket: stuck, head: Buffer.alloc(0) },
      { frames, headers: [], failed: (error) => void failures.push(error) },
    );
    for (let turn = 0; turn < 1_000; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect([asked, failures]).toEqual([2, []]);
    sockets.terminate();
  });
});

describe.each(transports)("without a handshake, $name", (transport) => {
  test("426 says once what every answer says", async () => {
    const headers = { "X-Content-Type-Options": "nosniff", "X-Version": "1" };
    await transport.use(make(() => values(), { headers }).server, async (ask) => {
      const reply = await ask("/api/builds/7/logs?follow&token=t");
      expect([
        reply.status,
        reply.headers["x-content-type-options"],
        reply.headers["x-version"],
      ]).toEqual([426, "nosniff", "1"]);
    });
  });

  test("426 as text, after the same checks", async () => {
    await transport.use(make(() => values()).server, async (ask) => {
      const reply = await ask("/api/builds/7/logs?follow&token=t");
      expect([reply.status, reply.headers.upgrade, reply.headers["content-type"]]).toEqual([
        426,
        "websocket",
        "text/plain; charset=utf-8",
      ]);
      expect((await ask("/api/builds/7/logs?follow")).status).toBe(401);
      expect((await ask("/api/builds/404/logs?follow&token=t")).status).toBe(404);
      expect((await ask("/api/builds/7/logs?token=t&after=")).json).toEqual({});
    });
  });
});

describe("handshakes by hand", () => {
  const head =
    "GET /api/builds/7/logs?follow&token=t HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\n";

  test("one that is malformed is refused and nothing is left running", async () => {
    let returned = 0;
    const { server } = make(() => ({
      [Symbol.asyncIterator]: () => ({
        next: async () => ({ done: false, value: 1 }),
        return: async () => {
          returned++;
          return { done: true as const, value: undefined };
        },
      }),
    }));
    const answer = await sendRaw(server, `${head}Upgrade: websocket\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1.1 400 .*\r\nSec-WebSocket-Version: 13\r\n/s);
    expect(answer).toMatch(/\r\nContent-Type: application\/problem\+json\r\n/);
    expect(answer).toContain("Missing or invalid Sec-WebSocket-Key header.");
    expect(returned).toBe(1);
  });

  test("another protocol is answered as plain HTTP", async () => {
    const answer = await sendRaw(make(() => values(1)).server, `${head}Upgrade: h2c\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1.1 426 /);
    expect(answer).toContain("\r\nUpgrade: websocket\r\n");
  });
});

test("on a server of one's own", async () => {
  const { server } = make(() => values(1));
  const http = createHttp(nodeHandler(server));
  http.on("upgrade", await nodeUpgradeHandler(server));
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const { port } = http.address() as AddressInfo;
  try {
    const url = `ws://127.0.0.1:${port}/api`;
    expect(await follow(`${url}/builds/7/logs?follow&token=t`)).toMatchObject({
      frames: ["1"],
      code: 1000,
    });
    expect(await follow(`${url}/other?token=t`)).toEqual({ status: 200, text: '"other"' });
    expect(await follow(`${url}/other`)).toMatchObject({ status: 401 });
    const socket = connect(port, "127.0.0.1");
    socket.write(
      "GET /api/nothing HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n",
    );
    let text = "";
    socket.on("data", (chunk) => (text += chunk.toString()));
    await once(socket, "close");
    expect(text).toMatch(/^HTTP\/1.1 404 /);
  } finally {
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  }
});
