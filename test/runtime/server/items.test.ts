/** Answers that are streams of values: Server-Sent Events and JSON Lines. */
import { once } from "node:events";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket, connect } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { createNodeServer } from "../../../runtime/server/adapters/node.ts";
import { nodeRespond } from "../../../runtime/server/adapters/node-respond.ts";
import { itemBytes } from "../../../runtime/server/items.ts";
import { keptAlive } from "../../../runtime/server/keep-alive.ts";
import {
  type HandlerContext,
  type RuntimeOptions,
  createServer,
} from "../../../runtime/server/server.ts";
import type { ItemKind } from "../../../runtime/wire/operation.ts";
import { everyTransport } from "./frameworks.ts";
import { contractOf, operation } from "./harness.ts";
import { validatorOf } from "./validators.ts";

const noText = validatorOf((value) =>
  value === "wrong" ? [{ pointer: "", keyword: "not", message: "must not be wrong" }] : [],
);

const contract = contractOf([
  operation("events", "GET", "/events", {
    responses: {
      "200": { content: { "text/event-stream": "text" }, items: { "text/event-stream": "data" } },
    },
    answers: { "200": { items: { "text/event-stream": noText } } },
  }),
  operation("lines", "GET", "/lines", {
    responses: {
      "200": { content: { "application/jsonl": "json" }, items: { "application/jsonl": "line" } },
    },
    answers: { "200": { items: { "application/jsonl": noText } } },
  }),
  operation("ndjson", "GET", "/ndjson", {
    responses: {
      "200": {
        content: { "application/x-ndjson": "json" },
        items: { "application/x-ndjson": "line" },
      },
    },
  }),
  operation("raw", "GET", "/raw", {
    responses: { "200": { content: { "text/*": "text" } } },
  }),
]);

type Handler = (request: HandlerContext) => unknown;

const make = (
  handler: Handler,
  reported: unknown[] = [],
  options: RuntimeOptions<undefined> = {},
) =>
  createServer(
    contract,
    { events: handler, lines: handler, ndjson: handler, raw: handler },
    { onException: (error) => void reported.push(error), ...options },
  );

/** A promise, and what fulfils it. */
function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((fulfil) => (resolve = fulfil));
  return { promise, resolve };
}

async function* values(...all: readonly unknown[]): AsyncGenerator<unknown, void> {
  yield* all;
}

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  let text = "";
  for await (const chunk of chunks) text += new TextDecoder().decode(chunk);
  return text;
}

const written = (kind: ItemKind, ...items: readonly unknown[]): Promise<string> =>
  textOf(itemBytes(values(...items), { kind, validator: undefined, keepAlive: 0 }, "200 of it"));

test.each<[kind: ItemKind, item: unknown, text: string]>([
  ["data", { id: 1 }, 'data: {"id":1}\n\n'],
  ["data", { data: 1 }, 'data: {"data":1}\n\n'],
  ["data", { event: "log", id: "7" }, 'data: {"event":"log","id":"7"}\n\n'],
  ["data", {}, "data: {}\n\n"],
  ["data", null, "data: null\n\n"],
  ["data", [1, 2], "data: [1,2]\n\n"],
  ["data", "two\nlines", 'data: "two\\nlines"\n\n'],
  ["data", new TextEncoder().encode(": bytes\n\n"), ": bytes\n\n"],
  [
    "event",
    { data: "two\nlines\r\nthree\rfour" },
    "data: two\ndata: lines\ndata: three\ndata: four\n\n",
  ],
  ["event", { data: "" }, "data: \n\n"],
  ["event", { data: 1 }, "data: 1\n\n"],
  [
    "event",
    { event: "log", id: "7", retry: 10, data: "x" },
    "event: log\nid: 7\nretry: 10\ndata: x\n\n",
  ],
  ["event", { comment: "alive\nstill" }, ": alive\n: still\n\n"],
  ["json-event", { data: { a: 1 }, id: "7" }, 'id: 7\ndata: {"a":1}\n\n'],
  ["json-event", { data: "a\nb" }, 'data: "a\\nb"\n\n'],
  ["json-event", { data: null }, "data: null\n\n"],
  ["line", { a: "ä\n" }, '{"a":"ä\\n"}\n'],
  ["line", "x", '"x"\n'],
  ["line", null, "null\n"],
  ["line", { data: 1 }, '{"data":1}\n'],
  ["line", new TextEncoder().encode("7\n"), "7\n"],
])("as %s the item %j", async (kind, item, text) => {
  expect(await written(kind, item)).toBe(text);
});

test.each<[kind: ItemKind, item: unknown]>([
  ["event", { event: "a\nb" }],
  ["event", { id: "a\0b" }],
  ["event", { id: "a\rb" }],
  ["event", { retry: 1.5 }],
  ["event", { retry: -1 }],
  ["event", { data: () => 1 }],
  ["event", "data: by hand\n\n"],
  ["json-event", [1]],
  ["data", () => 1],
  ["line", undefined],
])("as %s an item that cannot be written is refused: %j", async (kind, item) => {
  await expect(written(kind, item)).rejects.toThrow();
});

describe.each(everyTransport)("$name", ({ use }) => {
  test("values are written by the media type", async () => {
    await use(
      make(() => ({ status: 200, body: values({ id: 1 }, "b", null) })),
      async (ask) => {
        const { status, headers, text } = await ask("/events");
        expect([status, headers["content-type"], headers["cache-control"], text]).toEqual([
          200,
          "text/event-stream",
          "no-cache",
          'data: {"id":1}\n\ndata: "b"\n\ndata: null\n\n',
        ]);
        for (const [target, type] of [
          ["/lines", "application/jsonl"],
          ["/ndjson", "application/x-ndjson"],
        ] as const) {
          const reply = await ask(target);
          expect([reply.headers["content-type"], reply.text]).toEqual([
            type,
            '{"id":1}\n"b"\nnull\n',
          ]);
        }
      },
    );
  });

  test("what the contract does not call items is sent as it is", async () => {
    await use(
      make(() => ({ status: 200, contentType: "text/event-stream", body: values("data: x\n\n") })),
      async (ask) => {
        const { headers, text } = await ask("/raw");
        expect([headers["content-type"], text]).toEqual([
          "text/event-stream; charset=utf-8",
          "data: x\n\n",
        ]);
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

/** What arrives of a stream until it ends or breaks. */
async function arrived(url: string): Promise<{ readonly text: string; readonly broke: boolean }> {
  const { body } = await fetch(url);
  let text = "";
  try {
    for await (const chunk of body ?? []) text += new TextDecoder().decode(chunk);
    return { text, broke: false };
  } catch {
    return { text, broke: true };
  }
}

/** Gives the items, and tells when it is stopped before their end. */
function stoppable(items: readonly unknown[]): {
  readonly body: AsyncIterable<unknown>;
  readonly stopped: Promise<void>;
} {
  const { promise, resolve } = deferred();
  const waiting = [...items];
  const body = {
    [Symbol.asyncIterator]: () => ({
      next: async () => ({ done: false as const, value: waiting.shift() }),
      return: async () => {
        resolve();
        return { done: true as const, value: undefined };
      },
    }),
  };
  return { body, stopped: promise };
}

test.each([
  ["/lines", '"a"\n', "item of 200 of lines is not as declared: it must not be"],
  ["/events", 'data: "a"\n\n', "item of 200 of events is not as declared"],
])("a wrong item of %s ends the stream before any of it is sent", async (target, text, told) => {
  const reported: unknown[] = [];
  const { body, stopped } = stoppable(["a", "wrong", "b"]);
  const node = createNodeServer(make(() => ({ status: 200, body }), reported));
  const { url } = await node.listen(0);
  onTestFinished(() => node.close(10));
  expect(await arrived(url + target)).toEqual({ text, broke: true });
  await stopped;
  expect(reported).toEqual([expect.objectContaining({ message: expect.stringContaining(told) })]);
});

test("with validateAnswers off nothing is held to anything", async () => {
  const server = make(() => ({ status: 200, body: values("wrong") }), [], {
    validateAnswers: false,
  });
  const response = await server.fetch(new Request("http://x/lines"));
  expect(await response.text()).toBe('"wrong"\n');
});

describe("keepAlive", () => {
  /** An item, then nothing until somebody says so. */
  const silent = () => {
    const { promise, resolve } = deferred();
    async function* body(): AsyncGenerator<unknown, void> {
      yield "a";
      await promise;
      yield "b";
    }
    return { body: body(), go: resolve };
  };

  const read = async (keepAlive: number | false, target: string, until: string) => {
    const { body, go } = silent();
    const server = make(() => ({ status: 200, body }), [], { keepAlive });
    const response = await server.fetch(new Request(`http://x${target}`));
    let text = "";
    for await (const chunk of response.body ?? []) {
      text += new TextDecoder().decode(chunk);
      if (text.endsWith(until)) go();
    }
    return text;
  };

  test("a silent stream of events carries comments, and loses no event by them", async () => {
    const text = await read(1, "/events", ":\n\n:\n\n");
    expect(text).toMatch(/^data: "a"\n\n(:\n\n){2,}data: "b"\n\n$/);
  });

  test.each([0, false] as const)("%j sends none", async (keepAlive) => {
    expect(await read(keepAlive, "/events", '"a"\n\n')).toBe('data: "a"\n\ndata: "b"\n\n');
  });

  test("lines of JSON have no comments", async () => {
    expect(await read(1, "/lines", '"a"\n')).toBe('"a"\n"b"\n');
  });

  test("who stops ends the source while it is silent", async () => {
    const { promise, resolve } = deferred();
    const source = {
      [Symbol.asyncIterator]: () => ({
        next: () => new Promise<IteratorResult<Uint8Array>>(() => undefined),
        return: async () => {
          resolve();
          return { done: true as const, value: undefined };
        },
      }),
    };
    const iterator = keptAlive(source, 60_000)[Symbol.asyncIterator]();
    const waiting = iterator.next();
    await iterator.return?.();
    await expect(promise).resolves.toBeUndefined();
    // It no longer waits for a minute.
    await waiting;
  });

  test.each([-1, Number.NaN, 2 ** 31])("%d is no time", (keepAlive) => {
    expect(() => make(() => undefined, [], { keepAlive })).toThrow(RangeError);
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
