import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { WebSocket as WsWebSocket, type WebSocket as ServerSocket } from "ws";
import {
  type ClientContract,
  type ClientOptions,
  type ClientStream,
  connect,
  DecodeError,
  RequestError,
  stream,
  StreamError,
  type StreamOptions,
  type WebSocketConstructor,
} from "../../../runtime/client/client.ts";
import { failure, open } from "./contracts.ts";
import { type SocketServer, serveSockets } from "./socket-server.ts";

interface Log {
  readonly id: number;
}

const logs: ClientStream = {
  id: "followLogs",
  method: "GET",
  path: "/builds/{id}/logs",
  parameters: [
    { name: "id", in: "path" },
    { name: "after", in: "query" },
    { name: "follow", in: "query" },
  ],
  responses: {
    "200": { content: { "application/json": "json" } },
    "403": { content: { "application/json": "json" } },
  },
  stream: { when: { query: "follow" }, resume: { query: "after", from: "/id" } },
};
const input = { path: { id: "a/b" } };
const quick: StreamOptions = { reconnect: { backoff: () => 0 } };

const follow = (
  server: { readonly url: string },
  options: StreamOptions = quick,
  client: ClientOptions = {},
  contract: ClientContract = open,
  query: object = {},
): AsyncIterable<Log> =>
  stream<Log>(
    connect(contract, { baseUrl: server.url, ...client }),
    logs,
    { ...input, query },
    options,
  );

async function idsOf(values: AsyncIterable<Log>): Promise<number[]> {
  const ids: number[] = [];
  for await (const { id } of values) ids.push(id);
  return ids;
}

const send = (socket: ServerSocket, ...ids: number[]): void => {
  for (const id of ids) socket.send(`${JSON.stringify({ id })}\n`);
};
const targets = ({ handshakes }: SocketServer): (string | undefined)[] =>
  handshakes.map(({ url }) => url);

describe("a stream", () => {
  test("gives each frame's value and ends by close code 1000", async () => {
    const server = await serveSockets((socket) => {
      send(socket, 1, 2);
      socket.send(Buffer.from('{"id":3}'));
      socket.close(1000, "done");
    });
    expect(await idsOf(follow(server))).toEqual([1, 2, 3]);
    expect(targets(server)).toEqual(["/builds/a%2Fb/logs?follow=true"]);
    await server.idle();
  });

  test("an empty one ends at once, and the input's query goes along", async () => {
    const server = await serveSockets((socket) => socket.close(1000));
    expect(await idsOf(follow(server, quick, {}, open, { after: 7, follow: false }))).toEqual([]);
    expect(targets(server)).toEqual(["/builds/a%2Fb/logs?after=7&follow=true"]);
  });

  test("connects only when it is read, and anew for each reader", async () => {
    const server = await serveSockets((socket) => {
      send(socket, 1);
      socket.close(1000);
    });
    const values = follow(server);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(server.handshakes).toHaveLength(0);
    expect(await Promise.all([idsOf(values), idsOf(values)])).toEqual([[1], [1]]);
    expect(server.handshakes).toHaveLength(2);
  });

  test.each([1001, 1006, 1011, 1012, 1013])(
    "code %i connects again and resumes without loss or double",
    async (code) => {
      const server = await serveSockets((socket, count) => {
        if (count === 1) send(socket, 1, 2);
        if (count === 2) send(socket, 3);
        if (count === 3) send(socket, 4, 5);
        if (count === 3) socket.close(1000);
        else if (code === 1006) {
          // The answer to a ping tells that the frames before it have arrived: a cut would take them along.
          socket.once("pong", () => socket.terminate());
          socket.ping();
        } else socket.close(code);
      });
      expect(await idsOf(follow(server))).toEqual([1, 2, 3, 4, 5]);
      expect(targets(server)).toEqual([
        "/builds/a%2Fb/logs?follow=true",
        "/builds/a%2Fb/logs?follow=true&after=2",
        "/builds/a%2Fb/logs?follow=true&after=3",
      ]);
      await server.idle();
    },
  );

  test.each([1002, 1003, 1007, 1008, 1009, 1010, 1014, 3000, 4001])(
    "code %i throws with code and reason",
    async (code) => {
      const server = await serveSockets((socket) => {
        send(socket, 1);
        socket.close(code, "because");
      });
      const error = await failure(idsOf(follow(server)));
      expect(error).toBeInstanceOf(StreamError);
      expect(error).toMatchObject({ name: "StreamError", code, reason: "because" });
      expect(server.handshakes).toHaveLength(1);
      await server.idle();
    },
  );

  test("a close without a code throws 1005", async () => {
    const server = await serveSockets((socket) => socket.close());
    expect(await failure(idsOf(follow(server)))).toMatchObject({ code: 1005 });
  });

  test("five reconnections in a row, then it throws", async () => {
    const server = await serveSockets((socket) => socket.close(1012, "restarting"));
    const error = await failure(idsOf(follow(server)));
    expect(error).toMatchObject({ code: 1012, reason: "restarting" });
    expect(server.handshakes).toHaveLength(6);
  });

  test("a value without what resuming needs leaves the place where it was", async () => {
    const server = await serveSockets((socket, count) => {
      if (count === 1) {
        send(socket, 1);
        for (const odd of ["{}", "null", "[]", '{"id":{}}', '"text"']) socket.send(odd);
      }
      socket.close(count === 1 ? 1012 : 1000);
    });
    let values = 0;
    for await (const _ of follow(server)) values++;
    expect(values).toBe(6);
    expect(targets(server)[1]).toBe("/builds/a%2Fb/logs?follow=true&after=1");
  });

  test("a value received starts the count anew", async () => {
    const server = await serveSockets((socket, count) => {
      if (count % 4 === 0) send(socket, count);
      socket.close(count === 20 ? 1000 : 1013);
    });
    expect(await idsOf(follow(server))).toEqual([4, 8, 12, 16, 20]);
    expect(server.handshakes).toHaveLength(20);
  });

  test("a handshake that fails is tried again, and thrown with its cause", async () => {
    const twice = await serveSockets(
      (socket) => {
        send(socket, 1);
        socket.close(1000);
      },
      (count) => (count < 3 ? 503 : undefined),
    );
    expect(await idsOf(follow(twice))).toEqual([1]);
    const never = await serveSockets(
      () => undefined,
      () => 503,
    );
    const options = { reconnect: { attempts: 2, backoff: () => 0 } };
    const error = await failure(idsOf(follow(never, options)));
    expect(error).toMatchObject({ code: 1006 });
    expect((error as StreamError).cause).toBeDefined();
    expect(never.handshakes).toHaveLength(3);
    expect(await failure(idsOf(follow({ url: "http://127.0.0.1:9" }, options)))).toMatchObject({
      code: 1006,
    });
  });

  test.each([
    [403, { name: "ApiError", status: 403, body: { message: "refused with 403" } }],
    [404, { name: "UnexpectedStatusError", status: 404 }],
  ])(
    "a stream that is refused with %i throws what a call would, at once",
    async (status, expected) => {
      const server = await serveSockets(
        () => undefined,
        () => status,
      );
      expect(await failure(idsOf(follow(server)))).toMatchObject(expected);
      // Node itself asks a second time when the answer is 401; we do not.
      expect(server.handshakes).toHaveLength(1);
    },
  );

  test("a refused stream is refreshed like a call, and goes on", async () => {
    let token = "old";
    const server = await serveSockets(
      (socket) => {
        send(socket, 1);
        socket.close(1000);
      },
      (_count, request) => (request.headers.authorization === "Bearer new" ? undefined : 401),
    );
    const contract: ClientContract = {
      ...open,
      securitySchemes: { bearer: { type: "http", scheme: "bearer" } },
      security: [{ bearer: [] }],
    };
    const client: ClientOptions = {
      security: { bearer: () => token },
      refresh: () => {
        token = "new";
      },
    };
    expect(await idsOf(follow(server, quick, client, contract))).toEqual([1]);
  });

  test("a handshake that is never answered is bounded by `timeout`", async () => {
    const server = createServer(() => undefined);
    server.on("upgrade", () => undefined);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    const options = { timeout: 30, reconnect: { attempts: 1, backoff: () => 0 } };
    const error = await failure(idsOf(follow({ url: `http://127.0.0.1:${port}` }, options)));
    expect(error).toMatchObject({ name: "StreamError", code: 1006 });
    expect(String((error as StreamError).cause)).toContain("did not open within 30 ms");
  });

  test("B5: a frame that is no JSON ends it, and no reconnection follows", async () => {
    const server = await serveSockets((socket) => {
      send(socket, 1);
      socket.send("{broken");
      send(socket, 2);
    });
    const error = await failure(idsOf(follow(server)));
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({ status: 101, text: "{broken" });
    await server.idle();
    expect(server.handshakes).toHaveLength(1);
  });
});

describe("leaving leaves no socket", () => {
  const endless = (): Promise<SocketServer> =>
    serveSockets((socket) => {
      let id = 0;
      const timer = setInterval(() => send(socket, ++id), 1);
      socket.on("close", () => clearInterval(timer));
    });
  const silent = (): Promise<SocketServer> => serveSockets(() => undefined);

  test("break", async () => {
    const server = await endless();
    for await (const { id } of follow(server)) if (id === 3) break;
    await server.idle();
    expect(server.handshakes).toHaveLength(1);
  });

  test("a throw in the loop", async () => {
    const server = await endless();
    const mine = new Error("mine");
    const running = (async () => {
      for await (const _ of follow(server)) throw mine;
    })();
    expect(await failure(running)).toBe(mine);
    await server.idle();
  });

  test("return while a value is waited for", async () => {
    const server = await silent();
    const iterator = follow(server)[Symbol.asyncIterator]();
    const waiting = iterator.next();
    await vi.waitUntil(() => server.handshakes.length === 1);
    expect(await iterator.return?.()).toEqual({ done: true, value: undefined });
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
    await server.idle();
  });

  test("abort before it connects", async () => {
    const server = await silent();
    const signal = AbortSignal.abort("no");
    expect(await failure(idsOf(follow(server, { signal })))).toBe("no");
    expect(await failure(idsOf(follow(server, quick, { signal })))).toBe("no");
    await server.idle();
    expect(server.handshakes).toHaveLength(0);
  });

  test("abort while the handshake is under way, and while the credential is asked for", async () => {
    const stop = new AbortController();
    const server = await serveSockets(
      () => undefined,
      () => {
        stop.abort("enough");
        return undefined;
      },
    );
    expect(await failure(idsOf(follow(server, { signal: stop.signal })))).toBe("enough");
    await server.idle();

    const asked = new AbortController();
    const contract: ClientContract = {
      servers: [],
      securitySchemes: { bearer: { type: "http", scheme: "bearer" } },
      security: [{ bearer: [] }],
    };
    const bearer = async (): Promise<string> => {
      asked.abort("enough");
      await new Promise((resolve) => setTimeout(resolve, 10));
      return "late";
    };
    const quiet = await silent();
    const values = follow(quiet, { signal: asked.signal }, { security: { bearer } }, contract);
    expect(await failure(idsOf(values))).toBe("enough");
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(quiet.handshakes).toHaveLength(0);
  });

  test("abort in mid-stream, read or not", async () => {
    const server = await endless();
    const stop = new AbortController();
    const reason = new Error("leaving");
    const seen: number[] = [];
    const running = (async () => {
      for await (const { id } of follow(server, { signal: stop.signal })) {
        seen.push(id);
        if (id === 3) stop.abort(reason);
      }
    })();
    expect(await failure(running)).toBe(reason);
    expect(seen).toEqual([1, 2, 3]);
    await server.idle();
  });

  test("abort between reconnections", async () => {
    const stop = new AbortController();
    const server = await serveSockets((socket) => socket.close(1012));
    const backoff = (): number => {
      setTimeout(() => stop.abort("enough"), 10);
      return 60_000;
    };
    const values = follow(server, { signal: stop.signal, reconnect: { backoff } });
    expect(await failure(idsOf(values))).toBe("enough");
    await server.idle();
  });
});

describe("a slow reader", () => {
  const many = 500;
  const burst = (): Promise<SocketServer> =>
    serveSockets((socket, _count, request) => {
      const after = Number(new URL(request.url ?? "", "http://h").searchParams.get("after") ?? 0);
      for (let id = after + 1; id <= many; id++) send(socket, id);
      socket.close(1000);
    });
  const slowly = async (values: AsyncIterable<Log>): Promise<number[]> => {
    const ids: number[] = [];
    for await (const { id } of values) {
      ids.push(id);
      if (id % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    }
    return ids;
  };

  test("gets every value once, though no more than the backlog wait", async () => {
    const server = await burst();
    const ids = await slowly(follow(server, { ...quick, backlog: 50 }));
    expect(ids).toEqual(Array.from({ length: many }, (_, index) => index + 1));
    expect(server.handshakes.length).toBeGreaterThan(1);
    await server.idle();
  });

  test("is told when the stream cannot resume", async () => {
    const server = await burst();
    const { resume: _, ...once } = logs.stream;
    const values = stream<Log>(
      connect(open, { baseUrl: server.url }),
      { ...logs, stream: once },
      input,
      { backlog: 50 },
    );
    const error = await failure(slowly(values));
    expect(error).toBeInstanceOf(StreamError);
    expect(String(error)).toContain("more than 50 values waited to be read");
    await server.idle();
  });
});

describe("credentials of a stream", () => {
  const contract: ClientContract = {
    servers: [],
    securitySchemes: {
      header: { type: "apiKey", in: "header", name: "X-Token" },
      cookie: { type: "apiKey", in: "cookie", name: "session" },
      query: { type: "apiKey", in: "query", name: "token" },
    },
    security: [{ header: [] }, { cookie: [] }, { query: [] }],
  };
  const ending = (): Promise<SocketServer> => serveSockets((socket) => socket.close(1000));

  /** As browsers have it: what is no subprotocol is refused, and no header can be set. */
  class BrowserSocket extends WebSocket {
    constructor(url: string, protocols?: string | string[]) {
      if (protocols !== undefined && typeof protocols !== "string" && !Array.isArray(protocols)) {
        throw new DOMException("'[object Object]' is no subprotocol", "SyntaxError");
      }
      super(url, protocols);
    }
  }

  test.each<[string, WebSocketConstructor | undefined]>([
    ["Node's own WebSocket", undefined],
    ["the package ws", WsWebSocket],
  ])("%s sends them in headers", async (_name, WebSocket) => {
    const server = await ending();
    const headers = { "x-client": "1" };
    await idsOf(
      follow(
        server,
        { ...quick, WebSocket },
        { security: { header: "h", query: "q" }, headers },
        contract,
      ),
    );
    await idsOf(follow(server, { ...quick, WebSocket }, { security: { cookie: "c" } }, contract));
    const [first, second] = server.handshakes;
    expect([first!.headers["x-token"], first!.headers["x-client"]]).toEqual(["h", "1"]);
    expect(first!.url).toBe("/builds/a%2Fb/logs?follow=true");
    expect(second!.headers.cookie).toBe("session=c");
  });

  test("a browser sends them in the query", async () => {
    const server = await ending();
    await idsOf(
      follow(
        server,
        quick,
        { WebSocket: BrowserSocket, security: { header: "h", query: "q" } },
        contract,
      ),
    );
    expect(targets(server)).toEqual(["/builds/a%2Fb/logs?follow=true&token=q"]);
  });

  test("a browser prefers the query, whose credential is sent for certain, to a cookie", async () => {
    const server = await ending();
    const client = { WebSocket: BrowserSocket, security: { cookie: "c", query: "q" } };
    await idsOf(follow(server, quick, client, contract));
    expect(targets(server)).toEqual(["/builds/a%2Fb/logs?follow=true&token=q"]);
  });

  test("a header parameter is refused where none can be set, a client's header left out", async () => {
    const server = await ending();
    const client = connect(open, {
      baseUrl: server.url,
      WebSocket: BrowserSocket,
      headers: { "x-client": "1" },
    });
    const operation: ClientStream = {
      ...logs,
      parameters: [...(logs.parameters ?? []), { name: "X-A", in: "header" }],
    };
    await idsOf(stream<Log>(client, operation, input));
    expect(server.handshakes[0]!.headers["x-client"]).toBeUndefined();
    const error = await failure(
      idsOf(stream<Log>(client, operation, { ...input, headers: { "X-A": "1" } })),
    );
    expect(String(error)).toContain("so that parameter `x-a` cannot be sent");
  });

  test("a browser's own cookie does for a cookie's credential", async () => {
    const server = await ending();
    await idsOf(
      follow(server, quick, { WebSocket: BrowserSocket, security: { cookie: "c" } }, contract),
    );
    expect(targets(server)).toEqual(["/builds/a%2Fb/logs?follow=true"]);
    await idsOf(follow(server, quick, { WebSocket: BrowserSocket }, contract));
    expect(server.handshakes).toHaveLength(2);
  });

  test("a credential for a header alone is refused there", async () => {
    const server = await ending();
    const client = { WebSocket: BrowserSocket, security: { header: "h" } };
    const error = await failure(idsOf(follow(server, quick, client, contract)));
    expect(error).toBeInstanceOf(RequestError);
    expect(String(error)).toContain(
      "takes no headers, and no credential was given for a scheme in the query or a cookie: give that of `query`",
    );
    expect(server.handshakes).toHaveLength(0);
  });

  test("they are asked for at each connection, and no error shows them", async () => {
    const server = await serveSockets((socket, count) => socket.close(count === 3 ? 4000 : 1012));
    let asked = 0;
    const query = (): string => `s3cr3t${++asked}`;
    const error = await failure(idsOf(follow(server, quick, { security: { query } }, contract)));
    expect(targets(server).map((target) => target?.split("token=")[1])).toEqual([
      "s3cr3t1",
      "s3cr3t2",
      "s3cr3t3",
    ]);
    expect(inspect(error, { depth: 10 })).not.toContain("s3cr3t");
    const unmade = { baseUrl: "http://127.0.0.1:9", security: { query } };
    const refused = await failure(
      idsOf(follow(server, { reconnect: { attempts: 0 } }, unmade, contract)),
    );
    expect(inspect(refused, { depth: 10 })).not.toContain("s3cr3t");
  });

  test("a missing path parameter and a missing WebSocket are RequestErrors", async () => {
    const client = connect(open, { baseUrl: "http://127.0.0.1:9" });
    expect(await failure(idsOf(stream<Log>(client, logs, {})))).toBeInstanceOf(RequestError);
    vi.stubGlobal("WebSocket", undefined);
    try {
      const error = await failure(idsOf(stream<Log>(client, logs, input)));
      expect(String(error)).toContain("there is no WebSocket here");
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
