/** What is the node:http adapter's alone: connections, stopping, time-outs. */
import { Agent, type IncomingMessage, request as httpRequest } from "node:http";
import { expect, test, vi } from "vitest";
import { createNodeServer, nodeHandler } from "../../../runtime/server/adapters/node.ts";
import { type HandlerContext, createServer } from "../../../runtime/server/server.ts";
import { contractOf, operation, sendRaw } from "./harness.ts";

const contract = contractOf(
  [
    operation("get", "GET", "/at"),
    operation("post", "POST", "/at", { body: { "application/json": { kind: "json" } } }),
    operation("shut", "POST", "/shut", { security: [{ token: [] }] }),
  ],
  { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
);

const serverWith = (get: () => unknown) =>
  createServer(
    contract,
    { get, post: ({ body }: { body: unknown }) => ({ status: 200, body }), shut: get },
    { security: { token: () => undefined } },
  );

const ok = () => ({ status: 200, body: "ok" });

const send = (options: object, body?: string) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    const request = httpRequest({ host: "127.0.0.1", ...options }, (response) => {
      response.resume();
      response.on("end", () => resolve(response));
    });
    request.on("error", reject);
    request.end(body);
  });

test("a refused body that is small leaves the connection in use", async () => {
  const node = createNodeServer(serverWith(ok));
  const { port } = await node.listen(0);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let connections = 0;
  node.http.on("connection", () => connections++);
  try {
    const json = { "content-type": "application/json", "content-length": 2 };
    const statuses: unknown[] = [];
    for (const [method, path, headers, body] of [
      ["POST", "/shut", json, "{}"],
      ["POST", "/nothing", json, "{}"],
      ["POST", "/at", json, "{"],
      ["POST", "/at", json, "{}"],
      ["GET", "/at", {}, undefined],
    ] as const) {
      const length = body === undefined ? {} : { "content-length": body.length };
      const response = await send(
        { port, agent, method, path, headers: { ...headers, ...length } },
        body,
      );
      statuses.push(response.statusCode);
    }
    expect(statuses).toEqual([401, 404, 400, 200, 200]);
    expect(connections).toBe(1);
  } finally {
    agent.destroy();
    await node.close();
  }
});

test("a refused body that is large is answered whole and ends the connection", async () => {
  const body = "x".repeat(2_000_000);
  const head = (path: string) =>
    `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
  for (const [path, status] of [
    ["/shut", 401],
    ["/at", 413],
  ] as const) {
    const answer = await sendRaw(serverWith(ok), head(path) + body);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toMatch(/\r\nConnection: close\r\n/i);
    expect(answer).toMatch(/\}$/);
  }
});

test("requests in one packet are answered in turn", async () => {
  const one = "GET /at HTTP/1.1\r\nHost: x\r\n\r\n";
  const last = "GET /at HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
  const answer = await sendRaw(serverWith(ok), one + one + last);
  expect(answer.split("HTTP/1.1 200 OK").length - 1).toBe(3);
});

test("a header named __proto__ is one like any other", async () => {
  const answer = await sendRaw(
    serverWith(ok),
    "GET /at HTTP/1.1\r\nHost: x\r\n__proto__: a\r\n__proto__: b\r\nConnection: close\r\n\r\n",
  );
  expect(answer).toMatch(/^HTTP\/1.1 200 /);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test("stopping lets what is being answered finish", async () => {
  let answer: (() => void) | undefined;
  let asked: (() => void) | undefined;
  const came = new Promise<void>((resolve) => (asked = resolve));
  const node = createNodeServer(
    serverWith(() => {
      asked?.();
      return new Promise((resolve) => (answer = () => resolve(ok())));
    }),
  );
  const { port } = await node.listen(0);
  const agent = new Agent({ keepAlive: true });
  const reply = send({ port, path: "/at", agent });
  await came;
  const closed = node.close();
  await expect(send({ port, path: "/at" })).rejects.toThrow();
  answer?.();
  const response = await reply;
  expect(response.statusCode).toBe(200);
  await closed;
  agent.destroy();
});

test("stopping cuts what does not finish", async () => {
  let asked: (() => void) | undefined;
  const came = new Promise<void>((resolve) => (asked = resolve));
  const node = createNodeServer(
    serverWith(() => {
      asked?.();
      return new Promise(() => undefined);
    }),
  );
  const { port } = await node.listen(0);
  const reply = send({ port, path: "/at" });
  await came;
  await Promise.all([node.close(10), expect(reply).rejects.toThrow()]);
});

test("time-outs are set, and can be", async () => {
  const { http } = createNodeServer(serverWith(ok));
  expect([http.headersTimeout, http.requestTimeout, http.keepAliveTimeout]).toEqual([
    10_000, 30_000, 5_000,
  ]);
  const own = createNodeServer(serverWith(ok), {
    headersTimeout: 1,
    requestTimeout: 2,
    keepAliveTimeout: 3,
  });
  expect([own.http.headersTimeout, own.http.requestTimeout, own.http.keepAliveTimeout]).toEqual([
    1, 2, 3,
  ]);
});

test("nobody pays for a signal that nobody asks for", async () => {
  const node = createNodeServer(
    createServer(
      contract,
      {
        get: ok,
        post: ok,
        shut: ({ request }: HandlerContext) => ({ status: 200, body: request.id }),
      },
      { security: { token: () => "ann" }, authorize: () => undefined },
    ),
  );
  const { port } = await node.listen(0);
  const made = vi.spyOn(globalThis, "AbortController");
  try {
    const headers = { authorization: "Bearer t" };
    const { statusCode } = await send({
      port,
      method: "POST",
      path: "/shut",
      headers,
      agent: false,
    });
    expect([statusCode, made.mock.calls.length]).toEqual([200, 0]);
  } finally {
    made.mockRestore();
    await node.close();
  }
});

test("an address that is taken is refused", async () => {
  const first = createNodeServer(serverWith(ok));
  const { port, host, url } = await first.listen(0);
  expect([host, url]).toEqual(["127.0.0.1", `http://127.0.0.1:${port}`]);
  await expect(createNodeServer(serverWith(ok)).listen(port)).rejects.toThrow("EADDRINUSE");
  await first.close();
});

test("headers that a framework set before are kept", async () => {
  const { createServer: createHttp } = await import("node:http");
  const handler = nodeHandler(
    serverWith(() => ({ ...ok(), headers: { "Set-Cookie": ["a=1", "b=2"] } })),
  );
  const http = createHttp((request, response) => {
    response.setHeader("X-Framework", "yes");
    response.setHeader("Content-Type", "text/wrong");
    handler(request, response);
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const address = http.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const { headers } = await send({ port, path: "/at", agent: false });
  expect([headers["x-framework"], headers["content-type"], headers["set-cookie"]]).toEqual([
    "yes",
    "application/json",
    ["a=1", "b=2"],
  ]);
  await new Promise((resolve) => http.close(resolve));
});

test("a contract with streams says at once that it needs ws", async () => {
  vi.doMock("ws", () => {
    throw new Error("Cannot find package 'ws'");
  });
  try {
    const streaming = contractOf([
      operation("get", "GET", "/at", { stream: { id: "follow", when: { query: "follow" } } }),
    ]);
    const node = createNodeServer(createServer(streaming, {}, { partial: true }));
    await expect(node.listen(0)).rejects.toThrow(
      "The contract has streams over WebSockets, which need the package ws: npm install ws",
    );
    const plain = createNodeServer(serverWith(ok));
    await plain.listen(0);
    await plain.close();
  } finally {
    vi.doUnmock("ws");
  }
});

test("what stands beside the contract is asked only where no operation stands", async () => {
  const asked: string[] = [];
  const node = createNodeServer(serverWith(ok), {
    beside: (request, response) => {
      asked.push(`${request.method ?? ""} ${request.url ?? ""}`);
      if (request.url !== "/healthz?now") return false;
      response.end("fine");
      return true;
    },
  });
  const { port } = await node.listen(0);
  try {
    const statuses: unknown[] = [];
    for (const path of ["/healthz?now", "/nothing", "/at"])
      statuses.push((await send({ port, path })).statusCode);
    statuses.push((await send({ port, path: "/at", method: "DELETE" })).statusCode);
    expect(statuses).toEqual([200, 404, 200, 405]);
    expect(asked).toEqual(["GET /healthz?now", "GET /nothing"]);
  } finally {
    await node.close(100);
  }
});
