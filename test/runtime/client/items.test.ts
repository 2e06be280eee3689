/** Answers that are streams of items, read from a socket. */
import { once } from "node:events";
import { describe, expect, test } from "vitest";
import {
  ApiError,
  call,
  type CallOptions,
  type ClientOperation,
  connect,
  DecodeError,
  type Failure,
  NetworkError,
  type Success,
} from "../../../runtime/client/client.ts";
import type { ItemKind } from "../../../runtime/wire/operation.ts";
import { failure, get, open } from "./contracts.ts";
import { type Handler, json, serve } from "./raw-server.ts";

type Items = Success<200, AsyncIterable<unknown>> | Failure<404, { readonly message: string }>;

const mediaTypeOf = (kind: ItemKind): string =>
  kind === "line" ? "application/jsonl" : "text/event-stream";

const operationOf = (kind: ItemKind): ClientOperation => ({
  ...get,
  responses: {
    "200": {
      content: { [mediaTypeOf(kind)]: kind === "line" ? "json" : "text" },
      items: { [mediaTypeOf(kind)]: kind },
    },
    "404": { content: { "application/json": "json" } },
  },
});

async function streamed(
  kind: ItemKind,
  handler: Handler,
  options: CallOptions = {},
): Promise<AsyncIterable<unknown>> {
  const { url } = await serve(handler);
  return call<Items, AsyncIterable<unknown>>(
    connect(open, { baseUrl: url }),
    operationOf(kind),
    {},
    options,
  ).orThrow();
}

/** Sends chunks, each by itself; ends unless told to stay open. */
const chunks =
  (kind: ItemKind, parts: readonly (string | Uint8Array)[], stay = false): Handler =>
  async (_request, response) => {
    response.writeHead(200, { "content-type": mediaTypeOf(kind) });
    for (const part of parts) {
      response.write(part);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    if (!stay) response.end();
  };

async function listed(items: AsyncIterable<unknown>): Promise<unknown[]> {
  const list: unknown[] = [];
  for await (const item of items) list.push(item);
  return list;
}

const read = async (kind: ItemKind, ...parts: (string | Uint8Array)[]): Promise<unknown[]> =>
  listed(await streamed(kind, chunks(kind, parts)));

describe("JSON Lines", () => {
  test.each<[string, (string | Uint8Array)[], unknown[]]>([
    ["a value a line", ['{"a":1}\n{"a":2}\n'], [{ a: 1 }, { a: 2 }]],
    ["the last line may lack its end", ["1\n2"], [1, 2]],
    [
      "CRLF, a byte order mark and empty lines",
      ["\uFEFF1\r\n\r\n", "2\r", "\n \n3\r\n"],
      [1, 2, 3],
    ],
    ["a lone CR is white space", ['{"a":\r1}\n'], [{ a: 1 }]],
    ["a value over many chunks", ['{"a":', '"b', "c", '"}', "\n"], [{ a: "bc" }]],
    ["a scalar, null too", ['null\n"x"\nfalse\n'], [null, "x", false]],
    ["none", [], []],
  ])("%s", async (_name, parts, items) => {
    expect(await read("line", ...parts)).toEqual(items);
  });

  test("a character whose bytes come one by one", async () => {
    const bytes = new TextEncoder().encode('"é💙"\n');
    expect(await read("line", ...Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual([
      "é💙",
    ]);
  });
});

describe("Server-Sent Events", () => {
  test.each<[string, string[], unknown[]]>([
    [
      "fields, a comment, and names that nobody knows",
      [": hi\nevent: tick\nid: 7\nretry: 20\nfoo: bar\ndata: a\n\n"],
      [{ data: "a", event: "tick", id: "7", retry: 20 }],
    ],
    ["several lines of data", ["data: a\ndata:b\ndata:  c\n\n"], [{ data: "a\nb\n c" }]],
    ["CRLF over two chunks", ["data: a\r", "\ndata: b\r\n\r", "\n"], [{ data: "a\nb" }]],
    ["CR alone", ["data: a\r\rdata: b\r\r"], [{ data: "a" }, { data: "b" }]],
    ["a byte order mark", ["\uFEFFdata: a\n\n"], [{ data: "a" }]],
    ["empty data", ["data\n\n"], [{ data: "" }]],
    ["an event without data is nobody's", ["event: a\n\nid: 1\n\ndata: b\n\n"], [{ data: "b" }]],
    ["what breaks off is nobody's", ["data: a\n\ndata: b\n"], [{ data: "a" }]],
    [
      "an id with NUL and a retry that is no number",
      ["id: a\0\nretry: 1s\ndata: a\n\n"],
      [{ data: "a" }],
    ],
  ])("%s", async (_name, parts, items) => {
    expect(await read("event", ...parts)).toEqual(items);
  });

  test("data that the contract describes is read as JSON", async () => {
    const text = 'id: 1\ndata: {"a":\ndata: 1}\n\n';
    expect(await read("data", text)).toEqual([{ a: 1 }]);
    expect(await read("json-event", text)).toEqual([{ id: "1", data: { a: 1 } }]);
  });

  test("a page in the place of events", async () => {
    const handler: Handler = (_request, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      response.end("<p>");
    };
    const error = await failure(streamed("event", handler));
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({ status: 200, text: "<p>" });
    expect(String(error)).toContain("is declared as text/event-stream but came as text/html");
  });
});

describe("B5: a stream ends once and for all", () => {
  test.each<[ItemKind, string, unknown, string]>([
    ["line", '1\n{"a"\n2\n', 1, '{"a"'],
    ["data", "data: 1\n\ndata: [DONE]\n\ndata: 2\n\n", 1, "[DONE]"],
  ])("%s: bad JSON, after the items before it", async (kind, text, first, bad) => {
    let requests = 0;
    const items = await streamed(kind, (...sent) => {
      requests++;
      return chunks(kind, [text], true)(...sent);
    });
    const iterator = items[Symbol.asyncIterator]();
    expect(await iterator.next()).toEqual({ done: false, value: first });
    const error = await failure(iterator.next());
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({ status: 200, text: bad, method: "GET" });
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
    expect(requests).toBe(1);
  });

  test("a refusal is the typed error", async () => {
    const refused = json(404, { message: "gone" });
    const { url } = await serve(refused);
    const client = connect(open, { baseUrl: url });
    const result = await call<Items, unknown>(client, operationOf("event"));
    expect(result).toMatchObject({ ok: false, status: 404, error: { message: "gone" } });
    const error = await failure(streamed("event", refused));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 404, body: { message: "gone" } });
  });

  test("a connection that breaks", async () => {
    const items = await streamed("line", async (_request, response) => {
      response.writeHead(200, { "content-type": "application/jsonl" });
      response.write("1\n");
      await new Promise((resolve) => setTimeout(resolve, 20));
      response.destroy();
    });
    const iterator = items[Symbol.asyncIterator]();
    expect(await iterator.next()).toEqual({ done: false, value: 1 });
    expect(await failure(iterator.next())).toBeInstanceOf(NetworkError);
  });

  test("leaving the loop hangs up, and so does return while an item is waited for", async () => {
    const closed: Promise<unknown>[] = [];
    const handler: Handler = (request, response, count) => {
      closed.push(once(response, "close"));
      return chunks("line", ["1\n"], true)(request, response, count);
    };
    for await (const item of await streamed("line", handler)) {
      expect(item).toBe(1);
      break;
    }
    await closed[0];
    const iterator = (await streamed("line", handler))[Symbol.asyncIterator]();
    await iterator.next();
    const waiting = iterator.next();
    await iterator.return?.();
    expect(await waiting).toEqual({ done: true, value: undefined });
    await closed[1];
  });

  test("an abort hangs up, with the signal's own reason", async () => {
    let closed: Promise<unknown> | undefined;
    const stop = new AbortController();
    const items = await streamed(
      "line",
      (request, response, count) => {
        closed = once(response, "close");
        return chunks("line", ["1\n"], true)(request, response, count);
      },
      { signal: stop.signal },
    );
    const iterator = items[Symbol.asyncIterator]();
    await iterator.next();
    const waiting = failure(iterator.next());
    const reason = new Error("enough");
    stop.abort(reason);
    expect(await waiting).toBe(reason);
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
    await closed;
  });

  test("the timeout is the head's", async () => {
    const slow: Handler = async (_request, response) => {
      response.writeHead(200, { "content-type": "application/jsonl" });
      response.write("1\n");
      await new Promise((resolve) => setTimeout(resolve, 400));
      response.end("2\n");
    };
    expect(await listed(await streamed("line", slow, { timeout: 200 }))).toEqual([1, 2]);
  });
});

test("the body is read only as items are asked for, and once", async () => {
  let pulled = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        controller.enqueue(new TextEncoder().encode(`${pulled}\n`));
        pulled++;
        if (pulled === 100) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  const headers = { "content-type": "application/jsonl" };
  const client = connect(open, {
    baseUrl: "http://server.test",
    fetch: () => Promise.resolve(new Response(body, { headers })),
  });
  const items = await call<Items, AsyncIterable<unknown>>(client, operationOf("line")).orThrow();
  expect(pulled).toBe(0);
  const iterator = items[Symbol.asyncIterator]();
  expect(await Promise.all([iterator.next(), iterator.next()])).toEqual([
    { done: false, value: 0 },
    { done: false, value: 1 },
  ]);
  expect(pulled).toBe(2);
  const rest = await listed(items);
  expect(rest).toHaveLength(98);
  expect(await listed(items)).toEqual([]);
});
