/** The emitted client against a server that does not keep the contract. */
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  ClientError,
  DecodeError,
  NetworkError,
  TimeoutError,
  UnexpectedStatusError,
} from "../../runtime/client/client.ts";
import { failure, token } from "./builds-server.ts";
import { build, callIds, calls, workspace } from "./calls.ts";
import { type Answering, serveRaw } from "./raw-server.ts";

const input = { path: { workspacebuild: build } };
const json = { "content-type": "application/json" };
const place = { method: "GET", url: expect.stringContaining(`/workspacebuilds/${build}`) };

const send =
  (status: number, body: string | Uint8Array, headers: Record<string, string> = json): Answering =>
  (response) =>
    response.writeHead(status, headers).end(body);

const safe = (error: unknown): void => {
  expect(error).toBeInstanceOf(ClientError);
  const { url, message, stack } = error as ClientError;
  expect(`${url} ${message} ${String(stack)} ${JSON.stringify(error)}`).not.toContain(token);
};

describe("C7: each kind of failure has its class", () => {
  test("a connection that is cut before the answer", async () => {
    const server = await serveRaw((response) => response.socket?.destroy());
    const error = await failure(server.client().getWorkspaceBuild(input));
    expect(error).toBeInstanceOf(NetworkError);
    expect(error).toMatchObject(place);
    safe(error);
  });

  test.each([
    { what: "by length", headers: { ...json, "content-length": "1000" } },
    { what: "in chunks", headers: { ...json, "transfer-encoding": "chunked" } },
  ])("a connection that is cut within a body told $what", async ({ headers }) => {
    const server = await serveRaw((response) => {
      response.writeHead(200, headers).write('{"id":');
      setTimeout(() => response.socket?.destroy(), 10);
    });
    const error = await failure(server.client().getWorkspaceBuild(input));
    expect(error).toBeInstanceOf(NetworkError);
    expect(error).toMatchObject(place);
    safe(error);
  });

  test("a server that is not there", async () => {
    const server = await serveRaw(() => undefined);
    const client = server.client({ serverVariables: { origin: "http://127.0.0.1:1" } });
    const error = await failure(client.getWorkspaceBuild(input));
    expect(error).toBeInstanceOf(NetworkError);
    safe(error);
  });

  test.each([
    { what: "JSON that breaks off", body: '{"id":', headers: json },
    { what: "a page", body: "<html>502</html>", headers: { "content-type": "text/html" } },
    { what: "text under no type", body: "fine", headers: {} },
    { what: "JSON in another encoding", body: new Uint8Array([0xff, 0xfe, 0x7b, 0]), headers: json },
  ])("C3: $what", async ({ body, headers }) => {
    const server = await serveRaw(send(200, body, headers));
    const error = await failure(server.client().getWorkspaceBuild(input));
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({ ...place, status: 200, text: new TextDecoder().decode(Buffer.from(body)) });
    expect(error).toHaveProperty("response.status", 200);
    safe(error);
  });

  test.each([204, 206, 302, 418, 422, 502, 599])("a status that is not declared: %d", async (status) => {
    const server = await serveRaw(send(status, status === 204 ? "" : "short and stout", {}));
    const error = await failure(server.client().getWorkspaceBuild(input).orThrow());
    expect(error).toBeInstanceOf(UnexpectedStatusError);
    expect(error).toMatchObject({ ...place, status, text: status === 204 ? "" : "short and stout" });
    expect(error).toHaveProperty("response.status", status);
    safe(error);
  });

  test("an answer that is too slow", async () => {
    const server = await serveRaw(() => undefined);
    const error = await failure(server.client({ timeout: 20 }).getWorkspaceBuild(input));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ ...place, timeout: 20 });
    safe(error);
  });

  test("a body that is too slow", async () => {
    const server = await serveRaw((response) => response.writeHead(200, json).write("{"));
    const error = await failure(server.client().getWorkspaceBuild(input, { timeout: 50 }));
    expect(error).toBeInstanceOf(TimeoutError);
    safe(error);
  });

  test.each(["call", "client"])("an abort by the %s is thrown as its own reason", async (whose) => {
    const stop = new AbortController();
    const reason = new Error("enough");
    const server = await serveRaw(() => stop.abort(reason));
    const own = { signal: stop.signal };
    const call = server.client(whose === "client" ? own : {}).getWorkspaceBuild(input, whose === "call" ? own : {});
    expect(await failure(call)).toBe(reason);
  });
});

describe("C3: an empty body is undefined, declared or not", () => {
  const bodies: readonly Answering[] = [
    send(200, "", { ...json, "content-length": "0" }),
    send(200, "", {}),
    (response) => response.writeHead(200, json).end(),
  ];
  test.each(callIds)("%s", async (id) => {
    for (const answer of bodies) {
      const result = await calls[id]((await serveRaw(answer)).client());
      expect(result.status).toBe(200);
      if (id === "getWorkspaceBuildState") expect(result.data).toEqual(new ArrayBuffer());
      else expect(result.data).toBeUndefined();
    }
  });
});

describe("B3: the answer's own Content-Type decides", () => {
  test.each(["application/json; charset=utf-8", "APPLICATION/JSON", "application/problem+json", "text/plain", ""])("JSON comes as %j", async (type) => {
    const headers = type === "" ? {} : { "content-type": type };
    const server = await serveRaw(send(429, '{"message":"slow down"}', { ...headers, "retry-after": "7" }));
    const result = await server.client().getWorkspaceBuild(input);
    expect(result).toMatchObject({ ok: false, status: 429, error: { message: "slow down" } });
    expect(result.headers).toMatchObject({ "retry-after": 7 });
  });

  test.each(["application/json", "application/octet-stream", "text/html; charset=utf-16", "image/png", ""])(
    "B2: the state comes as bytes, even as %j",
    async (type) => {
      const bytes = Uint8Array.from({ length: 300 }, (_, at) => at % 256);
      const server = await serveRaw(send(200, bytes, type === "" ? {} : { "content-type": type }));
      const data = await server.client().getWorkspaceBuildState(input).orThrow();
      const hash = (value: Uint8Array): string => createHash("sha256").update(value).digest("hex");
      expect(hash(new Uint8Array(data))).toBe(hash(bytes));
    },
  );

  test("C6: a header that is not what it is declared as is left out", async () => {
    const headers = { ...json, "retry-after": "soon", "x-ratelimit-limit": "512" };
    const server = await serveRaw(send(429, "{}", headers));
    const result = await server.client().getWorkspaceBuild(input);
    if (result.status !== 429) throw new Error("429 was to come.");
    expect(result.headers["retry-after"]).toBeUndefined();
    expect(result.headers["x-ratelimit-limit"]).toBe(512);
    expect(result.response.headers.get("retry-after")).toBe("soon");
  });
});

describe("retries", () => {
  const busyOnce: Answering = (response, nth) =>
    nth < 3
      ? response.writeHead(503, { ...json, "retry-after": "0" }).end("{}")
      : response.writeHead(200, json).end("[]");

  test("are none unless asked for", async () => {
    const server = await serveRaw(busyOnce);
    const result = await server.client().listWorkspaceBuildParameters(input);
    expect(result.status).toBe(503);
    expect(server.received).toHaveLength(1);
  });

  test("honour Retry-After", async () => {
    const server = await serveRaw(busyOnce);
    const never = { retry: { backoff: () => 60_000 } };
    expect(await server.client(never).listWorkspaceBuildParameters(input).orThrow()).toEqual([]);
    expect(server.received).toHaveLength(3);
  });

  test("never send an unsafe method again unasked", async () => {
    const server = await serveRaw(busyOnce);
    const client = server.client({ retry: true });
    const body = { transition: "start" } as const;
    expect((await client.createWorkspaceBuild({ path: { workspace }, body })).status).toBe(503);
    expect((await client.cancelWorkspaceBuild(input)).status).toBe(503);
    expect(server.received.map((text) => text.split(" ")[0])).toEqual(["POST", "PATCH"]);
  });

  test("mend a connection that is cut", async () => {
    const server = await serveRaw((response, nth) =>
      nth === 1 ? response.socket?.destroy() : response.writeHead(200, json).end("[]"),
    );
    const retry = { retry: { backoff: () => 0 } };
    expect((await server.client(retry).listWorkspaceBuildParameters(input)).status).toBe(200);
  });
});
