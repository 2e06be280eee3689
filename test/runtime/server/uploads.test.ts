/** Bodies that handlers take as they come, and bodies that come compressed. */
import { gzipSync, deflateSync, brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import {
  type HandlerContext,
  type RuntimeOptions,
  type Upload,
  createServer,
} from "../../../runtime/server/server.ts";
import { everyTransport } from "./frameworks.ts";
import { type Question, contractOf, echoAll, operation } from "./harness.ts";

const contract = contractOf([
  operation("json", "POST", "/json", { body: { "application/json": { kind: "json" } } }),
  operation("upload", "POST", "/upload", {
    body: {
      "application/octet-stream": { kind: "bytes" },
      "multipart/form-data": { kind: "multipart" },
    },
    bodyRequired: true,
  }),
]);

interface Given extends HandlerContext {
  readonly upload: Upload | undefined;
  readonly body: unknown;
  readonly contentType: string;
}

async function size(chunks: AsyncIterable<Uint8Array>): Promise<number> {
  let total = 0;
  for await (const chunk of chunks) total += chunk.length;
  return total;
}

const take = async ({ upload, body, contentType }: Given) => {
  const sizes: Record<string, number> = {};
  if (upload === undefined) throw new Error("There is no upload.");
  if (contentType === "multipart/form-data")
    for await (const { name, filename, bytes } of upload.parts())
      sizes[`${name}:${filename ?? ""}`] = await size(bytes);
  else sizes["all"] = await size(upload.bytes());
  return { status: 200, body: [body === undefined, contentType, sizes] };
};

const make = (
  options: RuntimeOptions<undefined> = {},
  upload: (given: Given) => unknown = take,
) => {
  const reported: unknown[] = [];
  const server = createServer(
    contract,
    { ...echoAll(contract), upload },
    { onException: (error) => void reported.push(error), ...options },
  );
  return { server, reported };
};

const streamed: RuntimeOptions<undefined> = {
  bodyStreams: ["upload"],
  operations: { upload: { bodyLimit: 5_000_000 } },
};

const bytes = (length: number, more: Question["headers"] = {}): Question => ({
  method: "POST",
  target: "/upload",
  headers: { "content-type": "application/octet-stream", ...more },
  body: new Uint8Array(length),
});

const form = (body: string): Question => ({
  method: "POST",
  target: "/upload",
  headers: { "content-type": "multipart/form-data; boundary=b" },
  body,
});
const part = (name: string, content: string, file = ""): string =>
  `--b\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${content}\r\n`;

describe.each(everyTransport)("$name", ({ use }) => {
  test("bytes and parts as they come, up to the limit", async () => {
    const { server, reported } = make(streamed);
    await use(server, async (ask) => {
      expect((await ask(bytes(4_000_000))).json).toEqual([
        true,
        "application/octet-stream",
        { all: 4_000_000 },
      ]);
      expect((await ask(bytes(5_000_001))).status).toBe(413);
      const large = part("f", "y".repeat(2_000_000), '; filename="a"');
      expect((await ask(form(`${part("t", "1")}${large}--b--`))).json).toEqual([
        true,
        "multipart/form-data",
        { "t:": 1, "f:a": 2_000_000 },
      ]);
      expect((await ask(form(part("t", "1")))).status).toBe(400);
      expect((await ask(form(`${part("t", "").repeat(101)}--b--`))).status).toBe(413);
    });
    expect(reported).toEqual([]);
  });

  test("the checks that need no byte are made before", async () => {
    let ran = 0;
    const { server } = make(streamed, () => {
      ran++;
      return { status: 200, body: "" };
    });
    await use(server, async (ask) => {
      const statuses: number[] = [];
      for (const question of [
        { method: "POST", target: "/upload" },
        { ...bytes(1), headers: { "content-type": "text/plain" } },
        bytes(1, { "content-encoding": "gzip" }),
      ])
        statuses.push((await ask(question)).status);
      expect([statuses, ran]).toEqual([[400, 415, 415], 0]);
    });
  });

  test("a handler that takes nothing still answers", async () => {
    const { server } = make(streamed, () => ({ status: 200, body: "enough" }));
    await use(server, async (ask) => {
      expect((await ask(bytes(3_000_000))).json).toBe("enough");
    });
  });

  test("parts of a body that is read as a whole are bounded too", async () => {
    const { server } = make({ partLimit: 2 }, ({ body }) => ({ status: 200, body }));
    await use(server, async (ask) => {
      expect((await ask(form(`${part("a", "1")}${part("b", "2")}--b--`))).json).toEqual({
        a: "1",
        b: "2",
      });
      expect((await ask(form(`${part("a", "1").repeat(3)}--b--`))).status).toBe(413);
    });
  });

  const compressed = (encoding: string, body: Uint8Array): Question => ({
    method: "POST",
    target: "/json",
    headers: { "content-type": "application/json", "content-encoding": encoding },
    body: new Uint8Array(body),
  });

  test("compressed bodies, by option", async () => {
    const text = JSON.stringify({ a: "ä".repeat(1_000) });
    await use(make({ decompress: true }).server, async (ask) => {
      for (const question of [
        compressed("gzip", gzipSync(text)),
        compressed("X-GZIP", gzipSync(text)),
        compressed("deflate", deflateSync(text)),
        compressed("identity", Buffer.from(text)),
      ])
        expect((await ask(question)).json).toMatchObject({ body: { a: "ä".repeat(1_000) } });
      const refused: [number, string | undefined][] = [];
      for (const question of [
        compressed("br", brotliCompressSync(text)),
        compressed("gzip, gzip", gzipSync(gzipSync(text))),
        compressed("gzip", Buffer.from(text)),
        compressed("gzip", gzipSync(text).subarray(0, 30)),
        compressed("gzip", gzipSync(Buffer.alloc(2_000_000, 0x20))),
        compressed("gzip", gzipSync(Buffer.alloc(900_000, 0x20))),
      ]) {
        const reply = await ask(question);
        refused.push([reply.status, reply.headers["accept-encoding"]]);
      }
      expect(refused).toEqual([
        [415, "gzip, deflate"],
        [415, "gzip, deflate"],
        [400, undefined],
        [400, undefined],
        [413, undefined],
        [413, undefined],
      ]);
    });
    await use(make().server, async (ask) => {
      const reply = await ask(compressed("gzip", gzipSync(text)));
      expect([reply.status, reply.headers["accept-encoding"]]).toEqual([415, "identity"]);
    });
  });

  test("a compressed upload is unfolded as it comes", async () => {
    const { server } = make({ ...streamed, decompress: true });
    const noise = Buffer.from(
      Array.from({ length: 300_000 }, (_, at) => Math.imul(at, 0x9e3779b1) >>> 24),
    );
    await use(server, async (ask) => {
      const question = {
        ...bytes(0, { "content-encoding": "gzip" }),
        body: new Uint8Array(gzipSync(noise)),
      };
      expect((await ask(question)).json).toMatchObject([
        true,
        "application/octet-stream",
        { all: 300_000 },
      ]);
      const bomb = { ...question, body: new Uint8Array(gzipSync(Buffer.alloc(4_000_000))) };
      expect((await ask(bomb)).status).toBe(413);
    });
  });
});

test.each(["nowhere", "bodiless"])("bodyStreams must not name %s", (id) => {
  const bodiless = contractOf([...contract.operations, operation("bodiless", "GET", "/bodiless")]);
  expect(() => createServer(bodiless, echoAll(bodiless), { bodyStreams: [id] })).toThrow(
    `options.bodyStreams names ${id}, which is no operation with a body.`,
  );
});
