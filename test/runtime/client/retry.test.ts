import { describe, expect, test } from "vitest";
import {
  call,
  type ClientOperation,
  connect,
  NetworkError,
  type RetryOptions,
  TimeoutError,
} from "../../../runtime/client/client.ts";
import { retryAfter } from "../../../runtime/client/retry.ts";
import { failure, get, open } from "./contracts.ts";
import { type Handler, json, serve } from "./raw-server.ts";

const quick: RetryOptions = { backoff: () => 0 };
const post: ClientOperation = {
  ...get,
  method: "POST",
  body: { "application/json": { kind: "json" } },
};

/** Fails until the given attempt, then answers 200. */
const until =
  (attempt: number, fault: Handler): Handler =>
  (request, response, count) =>
    count < attempt
      ? fault(request, response, count)
      : json(200, { count })(request, response, count);

const cut: Handler = (_request, response) => void response.destroy();

describe("retry", () => {
  test("off by default", async () => {
    const server = await serve(until(2, json(503, {})));
    const result = await call<{ status: number }, unknown>(
      connect(open, { baseUrl: server.url }),
      get,
    );
    expect([result.status, server.received.length]).toEqual([503, 1]);
  });

  test.each<[string, Handler]>([
    ["408", json(408, {})],
    ["429", json(429, {})],
    ["502", json(502, {})],
    ["503", json(503, {})],
    ["504", json(504, {})],
    ["a cut connection", cut],
  ])("%s is tried again", async (_name, fault) => {
    const server = await serve(until(3, fault));
    const client = connect(open, { baseUrl: server.url, retry: quick });
    expect(await call(client, get).orThrow()).toEqual({ count: 3 });
  });

  test("the last attempt's answer or error is given", async () => {
    const server = await serve(json(503, {}));
    const client = connect(open, { baseUrl: server.url, retry: { ...quick, attempts: 4 } });
    const result = await call<{ status: number }, unknown>(client, get);
    expect([result.status, server.received.length]).toEqual([503, 4]);
    const broken = await serve(cut);
    const error = await failure(
      call(client, get, {}, { baseUrl: broken.url, retry: { ...quick, attempts: 2 } }),
    );
    expect(error).toBeInstanceOf(NetworkError);
    expect(broken.received).toHaveLength(2);
  });

  test("a 500 and other answers are given as they are", async () => {
    const server = await serve(json(500, {}));
    await call(connect(open, { baseUrl: server.url, retry: quick }), get);
    expect(server.received).toHaveLength(1);
  });

  test.each(["POST", "PUT", "PATCH", "DELETE"])("%s is never repeated unasked", async (method) => {
    for (const fault of [json(503, {}), cut]) {
      const server = await serve(fault);
      const client = connect(open, { baseUrl: server.url, retry: quick });
      await call(client, { ...get, method }).then(
        () => undefined,
        () => undefined,
      );
      expect(server.received).toHaveLength(1);
    }
  });

  test("`methods` asks for it, and the body is sent anew", async () => {
    const server = await serve(until(3, json(503, {})));
    const client = connect(open, { baseUrl: server.url, retry: { ...quick, methods: ["post"] } });
    await call(client, post, { body: { a: 1 } }).orThrow();
    expect(server.received.map(({ body }) => body.toString())).toEqual([
      '{"a":1}',
      '{"a":1}',
      '{"a":1}',
    ]);
  });

  test("`statuses` and a call's own options win", async () => {
    const server = await serve(until(2, json(418, {})));
    const client = connect(open, { baseUrl: server.url, retry: quick });
    expect(await call(client, get, {}, { retry: { ...quick, statuses: [418] } }).orThrow()).toEqual(
      { count: 2 },
    );
    const off = await serve(json(503, {}));
    await call(client, get, {}, { baseUrl: off.url, retry: false });
    expect(off.received).toHaveLength(1);
  });

  test("Retry-After says when, and backoff is not asked", async () => {
    const server = await serve(until(2, json(429, {}, { "retry-after": "0" })));
    const backoff = (): number => {
      throw new Error("asked");
    };
    const client = connect(open, { baseUrl: server.url, retry: { backoff } });
    expect(await call(client, get).orThrow()).toEqual({ count: 2 });
  });

  test("a Retry-After that is too long gives the answer as it is", async () => {
    const server = await serve(json(429, {}, { "retry-after": "3600" }));
    const client = connect(open, { baseUrl: server.url, retry: quick });
    const result = await call<{ status: number }, unknown>(client, get);
    expect([result.status, server.received.length]).toEqual([429, 1]);
  });

  test("middleware sees one request, not its attempts", async () => {
    const server = await serve(until(3, json(503, {})));
    let seen = 0;
    const client = connect(open, {
      baseUrl: server.url,
      retry: quick,
      middleware: [
        (request, next) => {
          seen++;
          return next(request);
        },
      ],
    });
    await call(client, get).orThrow();
    expect(seen).toBe(1);
  });

  test("Retry-After is seconds or an HTTP date", () => {
    const now = Date.parse("2026-01-01T00:00:00Z");
    expect(retryAfter("120", now)).toBe(120_000);
    expect(retryAfter("Thu, 01 Jan 2026 00:00:30 GMT", now)).toBe(30_000);
    expect(retryAfter("Wed, 31 Dec 2025 00:00:00 GMT", now)).toBe(0);
    for (const wrong of [null, "", "soon", "-5", "1.5"])
      expect(retryAfter(wrong, now)).toBeUndefined();
  });
});

describe("C7: abort and timeout are told apart", () => {
  const never: Handler = () => undefined;
  const half: Handler = (_request, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.write("{");
  };

  test.each<[string, Handler]>([
    ["before the answer", never],
    ["within the body", half],
  ])("the signal's own reason is thrown: %s", async (_name, handler) => {
    const server = await serve(handler);
    const stop = new AbortController();
    const reason = { mine: true };
    const running = call(connect(open, { baseUrl: server.url }), get, {}, { signal: stop.signal });
    setTimeout(() => stop.abort(reason), 50);
    expect(await failure(running)).toBe(reason);
  });

  test("a signal that is aborted already sends nothing", async () => {
    const server = await serve(json(200, {}));
    const signal = AbortSignal.abort("no");
    const client = connect(open, { baseUrl: server.url });
    expect(await failure(call(client, get, {}, { signal }))).toBe("no");
    expect(await failure(call(connect(open, { baseUrl: server.url, signal }), get))).toBe("no");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(server.received).toEqual([]);
  });

  test.each<[string, Handler]>([
    ["before the answer", never],
    ["within the body", half],
    ["between attempts", json(503, {})],
  ])("TimeoutError: %s", async (_name, handler) => {
    const server = await serve(handler);
    const client = connect(open, {
      baseUrl: server.url,
      timeout: 5000,
      retry: { backoff: () => 60_000 },
    });
    const error = await failure(call(client, get, {}, { timeout: 60 }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ timeout: 60, method: "GET", url: `${server.url}/` });
  });

  test("a credential that never comes is bounded too", async () => {
    const contract = {
      servers: [],
      securitySchemes: { bearer: { type: "http", scheme: "bearer" } },
      security: [{ bearer: [] }],
    } as const;
    const security = { bearer: () => new Promise<string>(() => undefined) };
    const client = connect(contract, { baseUrl: "http://127.0.0.1:9", security, timeout: 30 });
    expect(await failure(call(client, get))).toBeInstanceOf(TimeoutError);
  });

  test("a call that is over listens to no signal any more", async () => {
    const server = await serve(json(200, {}));
    const { signal } = new AbortController();
    let listeners = 0;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...args: Parameters<typeof add>) => (listeners++, add(...args));
    signal.removeEventListener = (...args: Parameters<typeof remove>) => (
      listeners--,
      remove(...args)
    );
    const client = connect(open, { baseUrl: server.url, signal });
    await Promise.all(Array.from({ length: 50 }, () => call(client, get)));
    expect(listeners).toBe(0);
  });
});
