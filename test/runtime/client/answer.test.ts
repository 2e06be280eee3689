import { describe, expect, test } from "vitest";
import {
  ApiError,
  call,
  type ClientOperation,
  connect,
  DecodeError,
  type Failure,
  NetworkError,
  type Success,
  UnexpectedStatusError,
} from "../../../runtime/client/client.ts";
import type { ResponsesWire } from "../../../runtime/wire/operation.ts";
import { failure, get, open } from "./contracts.ts";
import { type Handler, hash, json, serve } from "./raw-server.ts";

type Any =
  | Success<number, unknown, Record<string, unknown>>
  | Failure<number, unknown, Record<string, unknown>>;

async function answer(responses: ResponsesWire, handler: Handler, method = "GET"): Promise<Any> {
  const server = await serve(handler);
  const operation: ClientOperation = { ...get, method, responses };
  return call<Any, unknown>(connect(open, { baseUrl: server.url }), operation);
}

const raw =
  (status: number, type: string | undefined, body: string | Uint8Array): Handler =>
  (_request, response) => {
    response.writeHead(status, type === undefined ? {} : { "content-type": type });
    response.end(body);
  };

const ok = { "200": { content: { "application/json": "json" } } } as const;

describe("C3: an empty body gives undefined", () => {
  test.each<[string, Handler, string]>([
    ["200 with length 0", raw(200, "application/json", ""), "GET"],
    ["HEAD", raw(200, "application/json", ""), "HEAD"],
    [
      "200 without a length",
      (_request, response) => {
        response.writeHead(200, {
          "content-type": "application/json",
          "transfer-encoding": "chunked",
        });
        response.end();
      },
      "GET",
    ],
  ])("%s", async (_name, handler, method) => {
    expect(await answer(ok, handler, method)).toMatchObject({
      ok: true,
      status: 200,
      data: undefined,
    });
  });

  test("204, and an answer that is declared without a body", async () => {
    expect((await answer({ "204": {} }, raw(204, undefined, ""))).data).toBeUndefined();
    expect((await answer({ "200": {} }, raw(200, "text/plain", "stray"))).data).toBeUndefined();
  });

  test("text and bytes of length 0 are what they are", async () => {
    const text = { "200": { content: { "text/plain": "text" } } } as const;
    expect((await answer(text, raw(200, "text/plain", ""))).data).toBe("");
    const bytes = { "200": { content: { "application/octet-stream": "bytes" } } } as const;
    expect((await answer(bytes, raw(200, undefined, ""))).data).toEqual(new ArrayBuffer(0));
  });
});

describe("C3, C7: what is not as declared is a typed error", () => {
  test("broken JSON", async () => {
    const error = await failure(answer(ok, raw(200, "application/json", '{"a":')));
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({ name: "DecodeError", status: 200, text: '{"a":', method: "GET" });
    expect((error as DecodeError).response?.status).toBe(200);
  });

  test("a gateway's page in the place of JSON", async () => {
    const error = await failure(answer(ok, raw(200, "text/html", "<h1>down</h1>")));
    expect(error).toMatchObject({ name: "DecodeError", text: "<h1>down</h1>" });
    expect(String(error)).toContain("declared as application/json but came as text/html");
  });

  test("a connection that is cut in the body", async () => {
    const cut: Handler = (_request, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "100" });
      response.write('{"a":');
      setImmediate(() => response.destroy());
    };
    const error = await failure(answer(ok, cut));
    expect(error).toBeInstanceOf(NetworkError);
    expect((error as NetworkError).cause).toBeInstanceOf(Error);
  });

  test("a connection that is cut before the answer", async () => {
    const error = await failure(answer(ok, (_request, response) => void response.destroy()));
    expect(error).toBeInstanceOf(NetworkError);
  });

  test("a status that is not declared", async () => {
    const error = await failure(answer(ok, raw(418, "text/plain", "short and stout")));
    expect(error).toBeInstanceOf(UnexpectedStatusError);
    expect(error).toMatchObject({ status: 418, text: "short and stout" });
    expect((error as UnexpectedStatusError).response.headers.get("content-type")).toBe(
      "text/plain",
    );
  });
});

describe("B2: bytes are equal by hash", () => {
  const bytes = Uint8Array.from({ length: 65_537 }, (_, index) => (index * 31) % 256);
  test.each([
    "application/octet-stream",
    "application/json",
    "text/html; charset=latin1",
    undefined,
  ])("whatever Content-Type arrives: %s", async (type) => {
    const responses = { "200": { content: { "application/octet-stream": "bytes" } } } as const;
    const { data } = await answer(responses, raw(200, type, bytes));
    expect(data).toBeInstanceOf(ArrayBuffer);
    expect(hash(data as ArrayBuffer)).toBe(hash(bytes));
  });
});

describe("B3: the answer's own Content-Type decides", () => {
  const responses = {
    "200": {
      content: {
        "application/json": "json",
        "text/plain": "text",
        "text/*": "text",
        "image/png": "bytes",
        "application/x-www-form-urlencoded": "form",
      },
    },
  } as const;

  test.each<[string, string, unknown, string]>([
    ["application/json; charset=utf-8", "[1]", [1], "application/json"],
    ["Application/JSON", "[1]", [1], "application/json"],
    ["application/problem+json", "[1]", [1], "application/json"],
    ["text/plain; charset=utf-8", "[1]", "[1]", "text/plain"],
    ["text/csv", "[1]", "[1]", "text/*"],
    ["application/unheard-of", "[1]", [1], "application/json"],
    ["not a media type", "[1]", [1], "application/json"],
  ])("%s", async (type, body, data, contentType) => {
    expect(await answer(responses, raw(200, type, body))).toMatchObject({ data, contentType });
  });

  test("bytes and forms beside JSON", async () => {
    const png = await answer(responses, raw(200, "image/png", new Uint8Array([1, 2])));
    expect(hash(png.data as ArrayBuffer)).toBe(hash(new Uint8Array([1, 2])));
    const form = await answer(responses, raw(200, "application/x-www-form-urlencoded", "a=1&a=2"));
    expect((form.data as FormData).getAll("a")).toEqual(["1", "2"]);
  });

  test("*/* takes anything, as it is declared", async () => {
    const any = { "200": { content: { "*/*": "text" } } } as const;
    expect((await answer(any, raw(200, "application/json", "[1]"))).data).toBe("[1]");
  });

  test("a text/plain 429 beside a JSON 200", async () => {
    const both = { ...ok, "429": { content: { "text/plain": "text" } } } as const;
    expect(await answer(both, raw(429, "text/plain", "slow down"))).toMatchObject({
      ok: false,
      error: "slow down",
    });
  });

  test("multipart answers are FormData, broken ones a DecodeError", async () => {
    const multi = { "200": { content: { "multipart/form-data": "multipart" } } } as const;
    const body = '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b--\r\n';
    const type = "multipart/form-data; boundary=b";
    expect(((await answer(multi, raw(200, type, body))).data as FormData).get("a")).toBe("1");
    expect(await failure(answer(multi, raw(200, type, "nonsense")))).toBeInstanceOf(DecodeError);
  });
});

describe("C8: which declared answer a status is", () => {
  const body = { content: { "application/json": "json" } } as const;
  test.each<[string, ResponsesWire, number, boolean]>([
    ["an exact status", { "200": body }, 200, true],
    ["a range", { "2XX": body }, 202, true],
    ["an error range", { "200": body, "4XX": body }, 404, false],
    ["default beside a success", { "200": body, default: body }, 201, false],
    ["default beside a success range", { "2XX": body, default: body }, 500, false],
    ["default alone, a success", { default: body }, 200, true],
    ["default alone, an error", { default: body }, 500, false],
    ["default beside errors alone", { "404": body, default: body }, 200, true],
  ])("%s", async (_name, responses, status, success) => {
    expect((await answer(responses, json(status, {}))).ok).toBe(success);
  });

  test("a declared 304 is a success without a body", async () => {
    const result = await answer({ "200": body, "304": {} }, raw(304, undefined, ""));
    expect(result).toMatchObject({ ok: true, status: 304, data: undefined });
  });

  test("two statuses of one schema are told apart", async () => {
    const responses = { "200": body, "201": body };
    expect((await answer(responses, json(201, { a: 1 }))).status).toBe(201);
  });
});

test("C6: headers have the values that they are declared with", async () => {
  const responses = {
    "200": {
      ...ok["200"],
      headers: {
        "x-count": "integer",
        "x-rate": "number",
        "x-more": "boolean",
        "x-list": { array: "integer" },
        "x-object": { object: { R: "integer" }, additional: "string" },
        "x-either": { union: ["null", "integer", "string"] },
        "x-wrong": "integer",
        "x-absent": "integer",
        "set-cookie": { array: "string" },
      },
    },
  } as const;
  const { headers, response } = await answer(responses, (_request, response) => {
    response.writeHead(200, {
      "content-type": "application/json",
      "x-count": "12",
      "X-Rate": "1.5e3",
      "x-more": "true",
      "x-list": "1, 2,3",
      "x-object": "R=100,name=a",
      "x-either": "a1",
      "x-wrong": "many",
      "x-plain": "12",
      "set-cookie": ["a=1", "b=2"],
    });
    response.end("{}");
  });
  expect({ ...headers }).toMatchObject({
    "x-count": 12,
    "x-rate": 1500,
    "x-more": true,
    "x-list": [1, 2, 3],
    "x-object": { R: 100, name: "a" },
    "x-either": "a1",
    "x-plain": "12",
    "set-cookie": ["a=1", "b=2"],
  });
  expect(headers).not.toHaveProperty("x-wrong");
  expect(headers).not.toHaveProperty("x-absent");
  expect(response.headers.get("x-wrong")).toBe("many");
});

describe("C1, C7: orThrow", () => {
  const responses = { ...ok, "404": ok["200"] } as const;

  test("gives the data of a success", async () => {
    const server = await serve(json(200, { a: 1 }));
    const client = connect(open, { baseUrl: server.url });
    expect(await call(client, { ...get, responses }).orThrow()).toEqual({ a: 1 });
  });

  test("throws an ApiError with status, body, headers, method, URL and response", async () => {
    const server = await serve(json(404, { message: "no such build" }, { "x-id": "7" }));
    const client = connect(open, { baseUrl: server.url });
    const error = await failure(call(client, { ...get, path: "/builds", responses }).orThrow());
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: "ApiError",
      status: 404,
      body: { message: "no such build" },
      method: "GET",
      url: `${server.url}/builds`,
      message: `GET ${server.url}/builds answered 404: no such build`,
    });
    expect((error as ApiError).headers["x-id"]).toBe("7");
    expect((error as ApiError).response.status).toBe(404);
  });

  test("C13: an error without content leaves the success as it is", async () => {
    const server = await serve(json(200, { a: 1 }));
    const client = connect(open, { baseUrl: server.url });
    const bare = { ...get, responses: { ...ok, "404": {}, "500": {} } };
    expect(await call(client, bare).orThrow()).toEqual({ a: 1 });
  });

  test("one request is sent, however the call is awaited", async () => {
    const server = await serve(json(404, {}));
    const client = connect(open, { baseUrl: server.url });
    const once = call<Any, unknown>(client, { ...get, responses });
    const results = await Promise.allSettled([
      once,
      once.orThrow(),
      once.then((r) => r),
      once.orThrow(),
    ]);
    expect(results.map(({ status }) => status)).toEqual([
      "fulfilled",
      "rejected",
      "fulfilled",
      "rejected",
    ]);
    expect(server.received).toHaveLength(1);
  });

  test("a rejection that orThrow hands on is not reported as unhandled", async () => {
    const unhandled: unknown[] = [];
    const listener = (reason: unknown): void => void unhandled.push(reason);
    process.on("unhandledRejection", listener);
    try {
      const server = await serve((_request, response) => void response.destroy());
      const client = connect(open, { baseUrl: server.url });
      expect(await failure(call(client, get).orThrow())).toBeInstanceOf(NetworkError);
      expect(await failure(call(connect(open, {}), get).orThrow())).toBeInstanceOf(Error);
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(unhandled).toEqual([]);
    } finally {
      process.off("unhandledRejection", listener);
    }
  });
});
