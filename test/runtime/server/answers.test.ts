import { describe, expect, test } from "vitest";
import { type AnyAnswer, createServer } from "../../../runtime/server/server.ts";
import type { ResponsesWire } from "../../../runtime/wire/operation.ts";
import { contractOf, operation, sendRaw, transports } from "./harness.ts";

const responses: ResponsesWire = {
  "200": { content: { "application/json": "json", "text/plain": "text", "image/*": "bytes" } },
  "201": { content: { "application/octet-stream": "bytes" } },
  "202": { content: { "text/csv": "text" } },
  "203": { content: { "application/x-www-form-urlencoded": "form" } },
  "206": { content: { "multipart/form-data": "multipart" } },
  "204": {},
  "205": { content: { "application/json": "json" } },
  "302": {},
  "4XX": { content: { "application/vnd.problem+json": "json" } },
  "404": { content: { "text/*": "text" } },
  default: { content: { "*/*": "bytes" } },
};

const serverFor = (answer: unknown, options: object = {}, declared: ResponsesWire = responses) => {
  const reported: unknown[] = [];
  const server = createServer(
    contractOf([operation("get", "GET", "/at", { responses: declared })]),
    { get: () => answer },
    { onException: (error: unknown) => void reported.push(error), ...options },
  );
  return { server, reported };
};

async function* chunks(...texts: string[]) {
  for (const text of texts) yield new TextEncoder().encode(text);
}

describe.each(transports)("answers, $name", (transport) => {
  test.each<readonly [string, () => AnyAnswer, number, string | undefined, string]>([
    ["JSON", () => ({ status: 200, body: { a: "ä" } }), 200, "application/json", '{"a":"ä"}'],
    ["null", () => ({ status: 200, body: null }), 200, "application/json", "null"],
    [
      "a named type",
      () => ({ status: 200, body: "x", contentType: "text/plain" }),
      200,
      "text/plain; charset=utf-8",
      "x",
    ],
    [
      "a named type with a parameter",
      () => ({ status: 200, body: 1, contentType: "application/json; charset=utf-8" }),
      200,
      "application/json; charset=utf-8",
      "1",
    ],
    [
      "a type of a range",
      () => ({ status: 200, body: new Uint8Array([65]), contentType: "image/png" }),
      200,
      "image/png",
      "A",
    ],
    [
      "bytes",
      () => ({ status: 201, body: new Uint8Array([65, 66]) }),
      201,
      "application/octet-stream",
      "AB",
    ],
    [
      "an ArrayBuffer",
      () => ({ status: 201, body: new Uint8Array([65]).buffer }),
      201,
      "application/octet-stream",
      "A",
    ],
    [
      "a Blob",
      () => ({ status: 201, body: new Blob(["AB"]) }),
      201,
      "application/octet-stream",
      "AB",
    ],
    [
      "an async iterable",
      () => ({ status: 201, body: chunks("a", "b") }),
      201,
      "application/octet-stream",
      "ab",
    ],
    [
      "a stream",
      () => ({ status: 201, body: new Blob(["AB"]).stream() }),
      201,
      "application/octet-stream",
      "AB",
    ],
    [
      "an empty stream",
      () => ({ status: 201, body: chunks() }),
      201,
      "application/octet-stream",
      "",
    ],
    ["text", () => ({ status: 202, body: "a,b" }), 202, "text/csv; charset=utf-8", "a,b"],
    [
      "a form",
      () => ({ status: 203, body: { a: [1, "b c"], o: { x: 1 }, n: null } }),
      203,
      "application/x-www-form-urlencoded",
      "a=1&a=b+c&o=%7B%22x%22%3A1%7D",
    ],
    ["nothing", () => ({ status: 204 }), 204, undefined, ""],
    ["no declared body", () => ({ status: 302, headers: { Location: "/x" } }), 302, undefined, ""],
    [
      "a range of statuses",
      () => ({ status: 418, body: {} }),
      418,
      "application/vnd.problem+json",
      "{}",
    ],
    [
      "a status before its range",
      () => ({ status: 404, body: "gone" }),
      404,
      "text/plain; charset=utf-8",
      "gone",
    ],
    [
      "any other status",
      () => ({ status: 503, body: new Uint8Array([65]) }),
      503,
      "application/octet-stream",
      "A",
    ],
  ])("%s", async (_name, answer, status, contentType, text) => {
    // Every question gets an answer of its own: a stream is read once.
    for (const method of ["GET", "HEAD"]) {
      const { server, reported } = serverFor(answer());
      await transport.use(server, async (ask) => {
        const reply = await ask({ method, target: "/at" });
        expect([reply.status, reply.headers["content-type"]]).toEqual([status, contentType]);
        expect(reply.text).toBe(method === "HEAD" ? "" : text);
        if (contentType !== undefined)
          expect(reply.headers["x-content-type-options"]).toBe("nosniff");
        expect(reported).toEqual([]);
      });
    }
  });

  test("multipart", async () => {
    const data = new FormData();
    data.append("a", "1");
    await transport.use(serverFor({ status: 206, body: data }).server, async (ask) => {
      const reply = await ask("/at");
      expect(reply.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
      expect(reply.text).toContain('name="a"\r\n\r\n1\r\n');
    });
  });

  const cyclic: { self?: unknown } = {};
  cyclic.self = cyclic;

  test.each<readonly [string, unknown, string]>([
    [
      "an undeclared status",
      { status: 200, body: 1 },
      "A handler answered 200, which its operation does not declare.",
    ],
    ["an impossible status", { status: 99 }, "A handler answered the status 99."],
    ["an interim status", { status: 101 }, "A handler answered the status 101."],
    ["a status of text", { status: "204" }, "The handler of get gave no answer."],
    ["nothing", undefined, "The handler of get gave no answer."],
    [
      "an undeclared type",
      { status: 201, body: "x", contentType: "text/html" },
      'A handler answered 201 as "text/html", which its operation does not declare.',
    ],
    ["a missing body", { status: 201 }, "A handler answered 201 without its body."],
    [
      "a body too many",
      { status: 204, body: 1 },
      "A handler answered 204 with a body, which the operation does not declare.",
    ],
    ["a function", { status: 201, body: () => 1 }, "A handler's answer cannot be written as JSON."],
    ["a cycle", { status: 201, body: cyclic }, "Converting circular structure to JSON"],
    ["a bigint", { status: 201, body: 1n }, "Do not know how to serialize a BigInt"],
    [
      "text for bytes",
      { status: 202, body: 5 },
      "A handler's answer is neither bytes nor a stream of bytes.",
    ],
    [
      "a line break in a header",
      { status: 204, headers: { "X-A": "a\r\nSet-Cookie: b=c" } },
      "A header cannot carry the value given for X-A.",
    ],
    [
      "a NUL in a header",
      { status: 204, headers: { "X-A": "a\0" } },
      "A header cannot carry the value given for X-A.",
    ],
    [
      "a character beyond Latin-1",
      { status: 204, headers: { "X-A": "€" } },
      "A header cannot carry the value given for X-A.",
    ],
    [
      "a character beyond Latin-1 in a header of a stream",
      { status: 202, headers: { "X-A": "€" }, body: chunks("a") },
      "A header cannot carry the value given for X-A.",
    ],
    [
      "a control in a header of a stream of items",
      { status: 203, headers: { "X-A": "\x7f" }, body: chunks("a") },
      "A header cannot carry the value given for X-A.",
    ],
    [
      "a media type beyond Latin-1",
      { status: 202, contentType: 'application/octet-stream; a="€"', body: chunks("a") },
      'A header cannot carry the media type "application/octet-stream; a=\\"€\\"".',
    ],
    [
      "a control in a media type",
      { status: 201, contentType: 'application/json; a="\0"', body: 1 },
      "A header cannot carry the media type",
    ],
    [
      "a header name that is none",
      { status: 204, headers: { "X A": "a" } },
      '"X A" is no header name.',
    ],
    [
      "a line break in a name",
      { status: 204, headers: { "X\r\nA": "a" } },
      '"X\\r\\nA" is no header name.',
    ],
    [
      "framing",
      { status: 204, headers: { "Content-Length": 5 } },
      "The header Content-Length is the server's own to set.",
    ],
  ])("500 for %s, reported", async (_name, answer, message) => {
    const { server, reported } = serverFor(
      answer,
      {},
      {
        "201": { content: { "application/json": "json" } },
        "202": { content: { "application/octet-stream": "bytes" } },
        "203": { content: { "application/jsonl": "json" }, items: { "application/jsonl": "line" } },
        "204": {},
      },
    );
    await transport.use(server, async (ask) => {
      const reply = await ask("/at");
      expect([reply.status, reply.json]).toEqual([
        500,
        { type: "about:blank", title: "Internal Server Error", status: 500 },
      ]);
      expect(reported).toHaveLength(1);
      expect(String(reported[0])).toContain(message);
    });
  });

  test("headers of every kind", async () => {
    const headers = {
      "X-List": ["a", 1, true],
      "X-Number": 5,
      "X-Absent": undefined,
      "Set-Cookie": ["a=1, 2", "b=2"],
      "content-type": "application/json; charset=utf-8",
      "X-Version": "own",
    };
    const { server } = serverFor(
      { status: 200, body: 1, headers },
      { headers: { "X-Version": "v1", "X-Always": "y" } },
    );
    await transport.use(server, async (ask) => {
      const reply = await ask("/at");
      expect(reply.headers).toMatchObject({
        "x-list": "a,1,true",
        "x-number": "5",
        "content-type": "application/json; charset=utf-8",
        "x-version": "own",
        "x-always": "y",
      });
      expect(reply.headers["x-absent"]).toBeUndefined();
      expect((await ask("/nothing")).headers).toMatchObject({ "x-version": "v1", "x-always": "y" });
    });
  });
});

test("every cookie has a line of its own", async () => {
  const { server } = serverFor({ status: 204, headers: { "Set-Cookie": ["a=1, 2", "b=2"] } });
  const response = await server.fetch(new Request("http://x/at"));
  expect(response.headers.getSetCookie()).toEqual(["a=1, 2", "b=2"]);
});

test("a stream that breaks is reported and cut", async () => {
  async function* broken() {
    yield new Uint8Array([65]);
    throw new Error("the disk is gone");
  }
  for (const transport of transports) {
    const { server, reported } = serverFor({ status: 201, body: broken() });
    await transport.use(server, async (ask) => {
      await expect(ask("/at")).rejects.toThrow();
      expect(reported.map(String)).toEqual(["Error: the disk is gone"]);
    });
  }
});

test("a peer that goes away ends a stream", async () => {
  let ended: (() => void) | undefined;
  const over = new Promise<void>((resolve) => (ended = resolve));
  async function* endless() {
    try {
      for (;;) yield new Uint8Array(65_536);
    } finally {
      ended?.();
    }
  }
  const { server } = serverFor({ status: 201, body: endless() });
  const response = await server.fetch(new Request("http://x/at"));
  const reader = response.body?.getReader();
  await reader?.read();
  await reader?.cancel();
  await expect(over).resolves.toBeUndefined();
});

test.each([
  ["whole", () => new Uint8Array([65])],
  ["streamed", () => chunks("A")],
])("a header beyond ASCII is Latin-1 on an answer that is %s", async (_name, body) => {
  const { server } = serverFor({ status: 201, body: body(), headers: { "X-A": "\xe9" } });
  const text = await sendRaw(server, "GET /at HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  expect(text).toContain("X-A: \xe9\r\n");
});

test("a media type that no header can carry does not start", () => {
  const declared = { "200": { content: { 'text/plain; a="€"': "text" } } } as const;
  expect(() => serverFor({}, {}, declared)).toThrow("A header cannot carry the media type");
});
