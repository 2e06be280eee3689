import { describe, expect, test } from "vitest";
import {
  call,
  type ClientOperation,
  connect,
  RequestError,
} from "../../../runtime/client/client.ts";
import type { BodyWire } from "../../../runtime/wire/operation.ts";
import { failure, get, open } from "./contracts.ts";
import { hash, json, type Received, serve } from "./raw-server.ts";

async function posted(body: Readonly<Record<string, BodyWire>>, input: object): Promise<Received> {
  const server = await serve(json(200, {}));
  const operation: ClientOperation = { ...get, method: "POST", body };
  await call(connect(open, { baseUrl: server.url }), operation, input);
  return server.received[0]!;
}

interface SentPart {
  readonly head: string;
  readonly content: Buffer;
}

function partsOf({ headers, body }: Received): SentPart[] {
  const boundary = /^multipart\/form-data; boundary=(.+)$/.exec(headers["content-type"] ?? "")![1]!;
  const text = body.toString("latin1");
  expect(text.endsWith(`--${boundary}--\r\n`)).toBe(true);
  return text
    .split(`--${boundary}\r\n`)
    .slice(1)
    .map((part) => {
      const end = part.indexOf("\r\n\r\n");
      const content = part.slice(end + 4).replace(/\r\n(--.*--\r\n)?$/s, "");
      return { head: part.slice(0, end), content: Buffer.from(content, "latin1") };
    });
}

const webForm = ({ headers, body }: Received): Promise<FormData> =>
  new Response(new Uint8Array(body), {
    headers: { "content-type": headers["content-type"]! },
  }).formData();

describe("JSON and text", () => {
  test("JSON, null too, with the declared Content-Type", async () => {
    const wire = { "application/merge-patch+json": { kind: "json" } } as const;
    const received = await posted(wire, { body: { a: "é", b: undefined, c: new Date(0) } });
    expect(received.headers["content-type"]).toBe("application/merge-patch+json");
    expect(received.body.toString()).toBe('{"a":"é","c":"1970-01-01T00:00:00.000Z"}');
    expect((await posted(wire, { body: null })).body.toString()).toBe("null");
  });

  test("no body is sent when none is given", async () => {
    const received = await posted({ "application/json": { kind: "json" } }, {});
    expect(received.headers["content-type"]).toBeUndefined();
    expect(received.headers["content-length"]).toBe("0");
  });

  test("text", async () => {
    const received = await posted({ "text/plain": { kind: "text" } }, { body: "é" });
    expect(received.headers["content-type"]).toBe("text/plain");
    expect(received.body.toString()).toBe("é");
  });

  test("what is no JSON, and a body that GET cannot carry, are refused", async () => {
    const client = connect(open, { baseUrl: "http://127.0.0.1:9" });
    const operation: ClientOperation = { ...get, body: { "application/json": { kind: "json" } } };
    const circular: { self?: object } = {};
    circular.self = circular;
    const post = { ...operation, method: "POST" };
    expect(await failure(call(client, post, { body: circular }))).toBeInstanceOf(RequestError);
    expect(await failure(call(client, post, { body: 1n }))).toBeInstanceOf(RequestError);
    expect(await failure(call(client, post, { body: () => 1 }))).toBeInstanceOf(RequestError);
    expect(await failure(call(client, operation, { body: 1 }))).toBeInstanceOf(RequestError);
    expect(await failure(call(client, { ...get, method: "POST" }, { body: 1 }))).toBeInstanceOf(
      RequestError,
    );
  });
});

describe("B4: several media types", () => {
  const wire = {
    "application/json": { kind: "json" },
    "text/csv": { kind: "text" },
    "image/*": { kind: "bytes" },
  } as const;

  test("the first is the default, contentType chooses, ranges take a type of theirs", async () => {
    expect((await posted(wire, { body: 1 })).headers["content-type"]).toBe("application/json");
    const csv = await posted(wire, { body: "a,b", contentType: "text/csv" });
    expect([csv.headers["content-type"], csv.body.toString()]).toEqual(["text/csv", "a,b"]);
    const png = await posted(wire, { body: new Uint8Array([1]), contentType: "image/png" });
    expect(png.headers["content-type"]).toBe("image/png");
    const blob = await posted(
      { "image/*": { kind: "bytes" } },
      { body: new Blob(["x"], { type: "image/gif" }) },
    );
    expect(blob.headers["content-type"]).toBe("image/gif");
  });

  test.each<[range: string, body: unknown, type: string]>([
    ["image/*", new Blob(["x"], { type: "image/gif" }), "image/gif"],
    ["*/*", new Blob(["x"], { type: "image/gif" }), "image/gif"],
    ["*/*", new Uint8Array([1]), "application/octet-stream"],
    ["*/*", new Blob(["x"]), "application/octet-stream"],
    ["application/*", new Uint8Array([1]), "application/octet-stream"],
    ["text/*", new Uint8Array([65]), "text/plain"],
  ])("of %s a body is sent as a type that is in it", async (range, body, type) => {
    const sent = await posted({ [range]: { kind: "bytes" } }, { body });
    expect(sent.headers["content-type"]).toBe(type);
  });

  test.each<[range: string, body: unknown, message: string]>([
    ["image/*", new Uint8Array([1]), "the body must tell which type of image/* it is"],
    ["image/*", new Blob(["x"]), "the body must tell which type of image/* it is"],
    ["image/*", new Blob(["x"]).stream(), "the body must tell which type of image/* it is"],
    [
      "image/*",
      new Blob(["x"], { type: "text/html" }),
      'the body must be image/*, and its Blob says "text/html"',
    ],
  ])("of %s a body that is of no type in it is refused", async (range, body, message) => {
    const error = await failure(posted({ [range]: { kind: "bytes" } }, { body }));
    expect(String(error)).toContain(message);
  });

  test("one that is not declared is refused with those that are", async () => {
    const error = await failure(posted(wire, { body: 1, contentType: "text/html" }));
    expect(String(error)).toContain(
      'contentType must be one of application/json, text/csv, image/*, not "text/html"',
    );
  });

  test("all media types of all answers stand in Accept", async () => {
    const server = await serve(json(200, {}));
    const operation: ClientOperation = {
      ...get,
      responses: {
        "200": { content: { "application/json": "json", "text/csv": "text" } },
        "429": { content: { "text/plain": "text" } },
        "404": { content: { "application/json": "json" } },
      },
    };
    await call(connect(open, { baseUrl: server.url }), operation);
    // Members whose names are numbers come in their order.
    expect(server.received[0]!.headers.accept).toBe("application/json, text/csv, text/plain");
  });
});

describe("B6: urlencoded", () => {
  const type = "application/x-www-form-urlencoded";

  test("arrays are a pair an item, objects JSON, absent values left out", async () => {
    const body = {
      a: "x y&=+",
      list: [1, 2],
      one: ["z"],
      o: { k: "é" },
      n: null,
      u: undefined,
      e: "",
    };
    const received = await posted({ [type]: { kind: "form" } }, { body });
    expect(received.headers["content-type"]).toBe(type);
    expect(received.body.toString()).toBe(
      "a=x+y%26%3D%2B&list=1&list=2&one=z&o=%7B%22k%22%3A%22%C3%A9%22%7D&e=",
    );
  });

  test("encoding's style, explode, allowReserved and contentType are obeyed", async () => {
    const wire: BodyWire = {
      kind: "form",
      encoding: {
        a: { explode: false },
        b: { style: "deepObject" },
        c: { style: "pipeDelimited", explode: false },
        d: { contentType: "application/json" },
        e: { allowReserved: true },
      },
    };
    const body = { a: [1, 2], b: { x: 1, y: "z" }, c: ["p", "q"], d: [1, 2], e: "a/b" };
    expect((await posted({ [type]: wire }, { body })).body.toString()).toBe(
      "a=1,2&b%5Bx%5D=1&b%5By%5D=z&c=p%7Cq&d=%5B1%2C2%5D&e=a/b",
    );
  });

  test("URLSearchParams go as they are", async () => {
    const body = new URLSearchParams({ a: "1 2" });
    expect((await posted({ [type]: { kind: "form" } }, { body })).body.toString()).toBe("a=1+2");
  });
});

describe("B1: multipart", () => {
  const type = "multipart/form-data";
  const bytes = new Uint8Array([0, 13, 10, 255, 45, 45]);

  test("a part an item, objects JSON, files with their names and bytes", async () => {
    const body = {
      text: "é",
      one: ["only"],
      list: ["a", "b"],
      object: { k: 1 },
      objects: [{ k: 1 }, { k: 2 }],
      file: new File([bytes], 'a "b"\n.bin', { type: "image/png" }),
      view: bytes.subarray(1, 4),
      buffer: bytes.buffer,
      absent: undefined,
    };
    const received = await posted({ [type]: { kind: "multipart" } }, { body });
    const parts = partsOf(received);
    const disposition = 'Content-Disposition: form-data; name="';
    const asJson = "\r\nContent-Type: application/json";
    const octets = '; filename="blob"\r\nContent-Type: application/octet-stream';
    expect(parts.map(({ head }) => head)).toEqual([
      `${disposition}text"`,
      `${disposition}one"`,
      `${disposition}list"`,
      `${disposition}list"`,
      `${disposition}object"${asJson}`,
      `${disposition}objects"${asJson}`,
      `${disposition}objects"${asJson}`,
      `${disposition}file"; filename="a %22b%22%0A.bin"\r\nContent-Type: image/png`,
      `${disposition}view"${octets}`,
      `${disposition}buffer"${octets}`,
    ]);
    expect(parts[0]!.content.toString()).toBe("é");
    expect(parts.slice(4, 7).map(({ content }) => content.toString())).toEqual([
      '{"k":1}',
      '{"k":1}',
      '{"k":2}',
    ]);
    expect(hash(parts[7]!.content)).toBe(hash(bytes));
    expect(hash(parts[8]!.content)).toBe(hash(bytes.subarray(1, 4)));
    const form = await webForm(received);
    expect(form.getAll("list")).toEqual(["a", "b"]);
    const file = form.get("file") as File;
    expect([file.type, hash(await file.arrayBuffer())]).toEqual(["image/png", hash(bytes)]);
  });

  test("encoding.contentType and style are obeyed", async () => {
    const wire: BodyWire = {
      kind: "multipart",
      encoding: {
        text: { contentType: "text/markdown" },
        quoted: { contentType: "application/json" },
        picture: { contentType: "image/jpeg, image/png" },
        raw: { contentType: "image/*" },
        deep: { style: "deepObject" },
      },
    };
    const body = {
      text: "# a",
      quoted: "a",
      picture: new Blob(["x"], { type: "image/png" }),
      raw: new Blob(["x"]),
      deep: { a: "é", b: 2 },
    };
    const parts = partsOf(await posted({ [type]: wire }, { body }));
    const types = parts.map(({ head }) => /Content-Type: (.*)/.exec(head)?.[1]);
    expect(types).toEqual([
      "text/markdown",
      "application/json",
      "image/png",
      "application/octet-stream",
      undefined,
      undefined,
    ]);
    expect(parts[1]!.content.toString()).toBe('"a"');
    expect(parts[4]!.head).toContain('name="deep[a]"');
    expect(parts[4]!.content.toString()).toBe("é");
  });

  test("FormData goes as it is, its boundary set by fetch", async () => {
    const body = new FormData();
    body.append("a", "1");
    const received = await posted({ [type]: { kind: "multipart" } }, { body });
    expect((await webForm(received)).get("a")).toBe("1");
  });
});

describe("B2: bytes", () => {
  const type = "application/octet-stream";
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7) % 256);
  const shared = new Uint8Array(new SharedArrayBuffer(3));
  shared.set([1, 2, 3]);

  test.each([
    ["a Uint8Array", bytes, bytes],
    ["a view of a part", bytes.subarray(10, 20), bytes.subarray(10, 20)],
    ["a view of shared memory", shared, new Uint8Array([1, 2, 3])],
    ["an ArrayBuffer", bytes.buffer, bytes],
    ["a Blob", new Blob([bytes]), bytes],
    ["a stream", new Blob([bytes]).stream(), bytes],
  ])("%s arrives byte for byte", async (_name, body, expected) => {
    const received = await posted({ [type]: { kind: "bytes" } }, { body });
    expect(received.headers["content-type"]).toBe(type);
    expect(hash(received.body)).toBe(hash(expected));
  });
});
