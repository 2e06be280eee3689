/** Answers that are streams of values: Server-Sent Events and JSON Lines. */
import { once } from "node:events";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket, connect } from "node:net";
import { describe, expect, test } from "vitest";
import { createNodeServer } from "../../../runtime/server/adapters/node.ts";
import { nodeRespond } from "../../../runtime/server/adapters/node-respond.ts";
import { itemBytes } from "../../../runtime/server/items.ts";
import { type HandlerContext, createServer } from "../../../runtime/server/server.ts";
import { everyTransport } from "./frameworks.ts";
import { contractOf, operation } from "./harness.ts";

const contract = contractOf([
  operation("events", "GET", "/events", {
    responses: { "200": { content: { "text/event-stream": "text" } } },
  }),
  operation("lines", "GET", "/lines", {
    responses: { "200": { content: { "application/jsonl": "bytes" } } },
  }),
  operation("ndjson", "GET", "/ndjson", {
    responses: { "200": { content: { "application/x-ndjson": "json" } } },
  }),
]);

type Handler = (request: HandlerContext) => unknown;

const make = (handler: Handler, reported: unknown[] = []) =>
  createServer(
    contract,
    { events: handler, lines: handler, ndjson: handler },
    { onException: (error) => void reported.push(error) },
  );

async function* values(...all: readonly unknown[]): AsyncGenerator<unknown, void> {
  yield* all;
}

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  let text = "";
  for await (const chunk of chunks) text += new TextDecoder().decode(chunk);
  return text;
}

test.each<[value: unknown, text: string]>([
  [{ data: { a: 1 } }, 'data: {"a":1}\n\n'],
  [{ data: "two\nlines\r\nthree\rfour" }, "data: two\ndata: lines\ndata: three\ndata: four\n\n"],
  [{ data: "" }, "data: \n\n"],
  [{ event: "log", id: "7", retry: 10, data: 1 }, "event: log\nid: 7\nretry: 10\ndata: 1\n\n"],
  [{ comment: "alive\nstill" }, ": alive\n: still\n\n"],
  [{ level: "info", data: 1 }, 'data: {"level":"info","data":1}\n\n'],
  [{}, "data: {}\n\n"],
  [null, "data: null\n\n"],
  [[1, 2], "data: [1,2]\n\n"],
  ["data: by hand\n\n", "data: by hand\n\n"],
  [new TextEncoder().encode(": bytes\n\n"), ": bytes\n\n"],
])("the event %j", async (value, text) => {
  expect(await textOf(itemBytes(values(value), "events"))).toBe(text);
});

test.each([
  { event: "a\nb" },
  { id: "a\0b" },
  { id: "a\rb" },
  { retry: 1.5 },
  { retry: -1 },
  { data: () => 1 },
])("an event that cannot be written is refused: %j", async (value) => {
  await expect(textOf(itemBytes(values(value), "events"))).rejects.toThrow();
});

test("lines of JSON, texts among them", async () => {
  const bytes = new TextEncoder().encode("7\n");
  expect(await textOf(itemBytes(values({ a: "ä\n" }, "x", null, bytes), "lines"))).toBe(
    '{"a":"ä\\n"}\n"x"\nnull\n7\n',
  );
});

describe.each(everyTransport)("$name", ({ use }) => {
  test("values are written by the media type", async () => {
    await use(
      make(() => ({ status: 200, body: values({ data: 1 }, { data: "b" }) })),
      async (ask) => {
        const { status, headers, text } = await ask("/events");
        expect([status, headers["content-type"], headers["cache-control"], text]).toEqual([
          200,
          "text/event-stream",
          "no-cache",
          "data: 1\n\ndata: b\n\n",
        ]);
        for (const [target, type] of [
          ["/lines", "application/jsonl"],
          ["/ndjson", "application/x-ndjson"],
        ] as const) {
          const reply = await ask(target);
          expect([reply.headers["content-type"], reply.text]).toEqual([
            type,
            '{"data":1}\n{"data":"b"}\n',
          ]);
        }
      },
    );
  });

  test("a handler's own Cache-Control stays", async () => {
    const headers = { "cache-control": "no-store" };
    await use(
      make(() => ({ status: 200, body: values(), headers })),
      async (ask) => {
        expect((await ask("/events")).headers["cache-control"]).toBe("no-store");
      },
    );
  });
});

test("a value that cannot be written is reported and cuts the connection", async () => {
  const reported: unknown[] = [];
  const node = createNodeServer(make(() => ({ status: 200, body: values(1, 1n) }), reported));
  const { url } = await node.listen(0);
  try {
    const answer = fetch(`${url}/lines`).then((response) => response.text());
    await expect(answer).rejects.toThrow();
    expect(reported).toEqual([expect.any(TypeError)]);
  } finally {
    await node.close(10);
  }
});

test("a peer that goes away ends a source that waits for its next value", async () => {
  let returned: (() => void) | undefined;
  const told = new Promise<void>((resolve) => (returned = resolve));
  const body = {
    [Symbol.asyncIterator]: () => ({
      next: () => new Promise<IteratorResult<unknown>>(() => undefined),
      return: async () => {
        returned?.();
        return { done: true as const, value: undefined };
      },
    }),
  };
  const node = createNodeServer(make(() => ({ status: 200, body })));
  const { port } = await node.listen(0);
  const socket = connect(port, "127.0.0.1");
  socket.write("GET /events HTTP/1.1\r\nHost: x\r\n\r\n");
  await once(socket, "data");
  socket.destroy();
  await expect(told).resolves.toBeUndefined();
  await node.close(10);
});

/** A socket that takes what it is given and never says that it is gone. */
class StuckSocket extends Socket {
  override _write(): void {
    return;
  }

  override _writev(): void {
    return;
  }
}

test("a peer that reads nothing is not written for", async () => {
  let asked = 0;
  const chunk = new Uint8Array(65_536);
  const body = {
    [Symbol.asyncIterator]: () => ({
      next: async () => {
        asked++;
        return { done: false as const, value: chunk };
      },
    }),
  };
  const socket = new StuckSocket();
  const request = new IncomingMessage(socket);
  Object.assign(request, { method: "GET", url: "/lines", complete: true, httpVersionMajor: 1 });
  const response = new ServerResponse(request);
  response.assignSocket(socket);
  void nodeRespond(
    make(() => ({ status: 200, body })),
    request,
    response,
  );
  for (let turn = 0; turn < 1_000; turn++) await new Promise((resolve) => setImmediate(resolve));
  expect(asked).toBe(1);
  response.destroy();
});
