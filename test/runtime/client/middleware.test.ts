import { describe, expect, test } from "vitest";
import {
  call,
  type ClientContract,
  type ClientOperation,
  connect,
  type FetchMiddleware,
  type Middleware,
  NetworkError,
  RequestError,
} from "../../../runtime/client/client.ts";
import { failure, get, open } from "./contracts.ts";
import { type Handler, json, serve } from "./raw-server.ts";

const post: ClientOperation = {
  ...get,
  method: "POST",
  body: {
    "application/json": { kind: "json" },
    "application/x-www-form-urlencoded": { kind: "form" },
    "multipart/form-data": { kind: "multipart" },
    "application/octet-stream": { kind: "bytes" },
  },
};

describe("openapi-fetch's middleware objects", () => {
  test("onRequest and onResponse, in openapi-fetch's order, know the operation", async () => {
    const server = await serve((request, response) =>
      json(200, { saw: request.headers["x-trace"] })(request, response, 0),
    );
    const order: string[] = [];
    const named = (name: string): Middleware => ({
      onRequest({ request, schemaPath, params }) {
        order.push(`${name} > ${schemaPath} ${JSON.stringify(params.path)}`);
        request.headers.append("x-trace", name);
      },
      onResponse({ response }) {
        order.push(`${name} < ${response.status}`);
        return new Response(response.body, {
          status: response.status,
          headers: { ...Object.fromEntries(response.headers), [`x-${name}`]: "1" },
        });
      },
    });
    const client = connect(open, { baseUrl: server.url, middleware: [named("client")] });
    const operation = { ...get, path: "/{id}", parameters: [{ name: "id", in: "path" }] } as const;
    const result = await call<{ data: unknown; response: Response }, unknown>(
      client,
      operation,
      { path: { id: "7" } },
      { middleware: [named("call")] },
    );
    expect(result.data).toEqual({ saw: "client, call" });
    expect([
      result.response.headers.get("x-client"),
      result.response.headers.get("x-call"),
    ]).toEqual(["1", "1"]);
    expect(order).toEqual([
      'client > /{id} {"id":"7"}',
      'call > /{id} {"id":"7"}',
      "call < 200",
      "client < 200",
    ]);
  });

  test("one may answer by itself, or mend an error", async () => {
    const client = connect(open, { baseUrl: "http://127.0.0.1:9" });
    const cached: Middleware = { onRequest: () => Response.json({ from: "cache" }) };
    expect(await call(client, get, {}, { middleware: [cached] }).orThrow()).toEqual({
      from: "cache",
    });
    const refusing: Middleware = {
      onRequest: () => Response.json({ message: "not now" }, { status: 429 }),
    };
    expect(
      await call<{ error: unknown }, unknown>(client, get, {}, { middleware: [refusing] }),
    ).toMatchObject({ status: 429, error: { message: "not now" } });
    const errors: unknown[] = [];
    const mending: Middleware = {
      onError({ error }) {
        errors.push(error);
        return Response.json({ message: "mended" }, { status: 503 });
      },
    };
    const result = await call<{ error: unknown }, unknown>(
      client,
      get,
      {},
      { middleware: [mending] },
    );
    expect(result.error).toEqual({ message: "mended" });
    expect(errors[0]).toBeInstanceOf(NetworkError);
  });

  test("one that is an instance of a class keeps its methods", async () => {
    class Tracing {
      readonly seen: number[] = [];
      onResponse({ response }: { response: Response }): undefined {
        this.seen.push(response.status);
      }
    }
    const tracing = new Tracing();
    const server = await serve(json(200, {}));
    await call(connect(open, { baseUrl: server.url, middleware: [tracing] }), get);
    expect(tracing.seen).toEqual([200]);
  });
});

describe("C9: a middleware function may call next twice", () => {
  const again: FetchMiddleware = async (request, next) => {
    const first = await next(request);
    return first.status === 503 ? next(request) : first;
  };
  const second: Handler = (request, response, count) =>
    json(count === 1 ? 503 : 200, {})(request, response, count);

  test.each<[string, string, unknown]>([
    ["JSON", "application/json", { a: "é" }],
    ["a form", "application/x-www-form-urlencoded", { a: "é" }],
    ["multipart with a file", "multipart/form-data", { a: new File(["é"], "a.txt") }],
    ["a Blob", "application/octet-stream", new Blob(["é"])],
    ["bytes", "application/octet-stream", new Uint8Array([1, 2, 3])],
  ])("%s is sent anew", async (_name, contentType, body) => {
    const server = await serve(second);
    const client = connect(open, { baseUrl: server.url, middleware: [again] });
    await call(client, post, { body, contentType }).orThrow();
    const [one, two] = server.received;
    expect(one!.body.length).toBeGreaterThan(0);
    expect(two!.body).toEqual(one!.body);
    expect(two!.headers["content-type"]).toBe(one!.headers["content-type"]);
  });

  test("a stream cannot be, and says so", async () => {
    const server = await serve(second);
    const client = connect(open, { baseUrl: server.url, middleware: [again] });
    const body = new Blob(["x"]).stream();
    const error = await failure(
      call(client, post, { body, contentType: "application/octet-stream" }),
    );
    expect(error).toBeInstanceOf(RequestError);
    expect(String(error)).toContain("the body is a stream, which cannot be sent twice");
    expect(server.received).toHaveLength(1);
  });

  test("functions stand around one another, the client's outermost; what they throw is thrown", async () => {
    const server = await serve(json(200, {}));
    const order: string[] = [];
    const named =
      (name: string): FetchMiddleware =>
      async (request, next) => {
        order.push(`${name} >`);
        const response = await next(request);
        order.push(`${name} <`);
        return response;
      };
    const client = connect(open, { baseUrl: server.url, middleware: [named("a"), named("b")] });
    await call(client, get, {}, { middleware: [named("c")] });
    expect(order).toEqual(["a >", "b >", "c >", "c <", "b <", "a <"]);
    const mine = new Error("mine");
    const throwing: FetchMiddleware = () => Promise.reject(mine);
    expect(await failure(call(client, get, {}, { middleware: [throwing] }))).toBe(mine);
  });
});

describe("C9: refresh", () => {
  const contract: ClientContract = {
    servers: [],
    securitySchemes: { bearer: { type: "http", scheme: "bearer" } },
    security: [{ bearer: [] }],
  };
  const guarded =
    (wanted: string): Handler =>
    (request, response) =>
      json(request.headers.authorization === `Bearer ${wanted}` ? 200 : 401, { message: "who?" })(
        request,
        response,
        0,
      );

  test("parallel 401s refresh once, and each call is sent once more with its body", async () => {
    const calls = 20;
    let allThere: () => void = () => undefined;
    const together = new Promise<void>((resolve) => {
      allThere = resolve;
    });
    const server = await serve(async (request, response, count) => {
      if (count === calls) allThere();
      await together;
      guarded("new")(request, response, count);
    });
    let token = "old";
    let refreshed = 0;
    const client = connect(contract, {
      baseUrl: server.url,
      security: { bearer: () => token },
      refresh: async () => {
        refreshed++;
        await new Promise((resolve) => setTimeout(resolve, 30));
        token = "new";
      },
    });
    const results = await Promise.all(
      Array.from({ length: calls }, (_, id) =>
        call<{ ok: boolean }, unknown>(client, post, { body: { id } }),
      ),
    );
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(refreshed).toBe(1);
    const bodiesWith = (sent: string): string[] =>
      server.received
        .filter(({ headers }) => headers.authorization === `Bearer ${sent}`)
        .map(({ body }) => body.toString())
        .sort();
    expect(bodiesWith("old")).toHaveLength(calls);
    expect(bodiesWith("new")).toEqual(bodiesWith("old"));
  });

  test("a 401 that comes after the refresh, earned by the old token, refreshes no more", async () => {
    let token = "old";
    let refreshed = 0;
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const server = await serve(async (request, response, count) => {
      if (request.target === "/late" && request.headers.authorization === "Bearer old") await held;
      guarded("new")(request, response, count);
    });
    const client = connect(contract, {
      baseUrl: server.url,
      security: { bearer: () => token },
      refresh: () => {
        refreshed++;
        token = "new";
      },
    });
    const late = call<{ ok: boolean }, unknown>(client, { ...get, path: "/late" });
    await call(client, get).orThrow();
    release();
    expect((await late).ok).toBe(true);
    expect(refreshed).toBe(1);
  });

  test("a second 401 is the answer", async () => {
    const server = await serve(guarded("never"));
    let refreshed = 0;
    const client = connect(contract, { baseUrl: server.url, refresh: () => void refreshed++ });
    const result = await call<{ status: number }, unknown>(client, get);
    expect([result.status, refreshed, server.received.length]).toEqual([401, 1, 2]);
  });

  test("an operation without security refreshes nothing", async () => {
    const server = await serve(guarded("never"));
    let refreshed = 0;
    const client = connect(contract, { baseUrl: server.url, refresh: () => void refreshed++ });
    await call(client, { ...get, security: [] });
    expect([refreshed, server.received.length]).toEqual([0, 1]);
  });

  test("what refresh throws is thrown by every call that waits, and the next 401 tries again", async () => {
    const server = await serve(guarded("new"));
    const denied = new Error("signed out");
    let attempts = 0;
    let token = "old";
    const client = connect(contract, {
      baseUrl: server.url,
      security: { bearer: () => token },
      refresh: () => {
        attempts++;
        if (attempts === 1) throw denied;
        token = "new";
      },
    });
    expect(await failure(call(client, get))).toBe(denied);
    expect((await call<{ ok: boolean }, unknown>(client, get)).ok).toBe(true);
    expect(attempts).toBe(2);
  });
});
