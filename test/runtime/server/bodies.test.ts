import { describe, expect, test } from "vitest";
import type { Defaults, ServerBody } from "../../../runtime/server/contract.ts";
import { createServer } from "../../../runtime/server/server.ts";
import { contractOf, echoAll, operation, sendRaw, transports } from "./harness.ts";
import { validatorOf } from "./validators.ts";

const json: Readonly<Record<string, ServerBody>> = { "application/json": { kind: "json" } };

const serverFor = (
  body: Readonly<Record<string, ServerBody>>,
  { required = true, ...options }: { required?: boolean; [option: string]: unknown } = {},
) => {
  const contract = contractOf([
    operation("put", "PUT", "/at", { body, ...(required ? { bodyRequired: true } : {}) }),
  ]);
  return createServer(contract, echoAll(contract), options);
};

const put = (
  body: string | Uint8Array<ArrayBuffer> | undefined,
  contentType?: string,
  headers = {},
) => ({
  method: "PUT",
  target: "/at",
  headers: { ...(contentType === undefined ? {} : { "content-type": contentType }), ...headers },
  ...(body === undefined ? {} : { body }),
});

const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));

describe.each(transports)("bodies, $name", (transport) => {
  test.each([
    ["application/json", 200],
    ["Application/JSON", 200],
    ["application/json; charset=utf-8", 200],
    ['application/json;charset="UTF-8"', 200],
    ["application/json ; charset=utf-8", 200],
    ["application/json;", 200],
    ["application/json; x=y", 200],
    ["application/json; charset=latin1", 415],
    ["application/json; charset=utf-16", 415],
    ["application/json garbage", 415],
    ["application/json\tgarbage", 415],
    ["application/json, application/json", 415],
    ["application/jsonx", 415],
    ["application/x-json", 415],
    ["application/vnd.x+json", 415],
    ["text/plain", 415],
    ["application", 415],
    ["*/*", 415],
    ["", 415],
  ])("Content-Type %j: %d", async (contentType, status) => {
    await transport.use(serverFor(json), async (ask) => {
      expect((await ask(put("{}", contentType))).status).toBe(status);
    });
  });

  test("a missing Content-Type", async () => {
    await transport.use(serverFor(json), async (ask) => {
      const reply = await ask(put(bytesOf("{}")));
      expect([reply.status, reply.json]).toEqual([
        415,
        {
          type: "about:blank",
          title: "Unsupported Media Type",
          status: 415,
          detail: "The body must be one of: application/json.",
        },
      ]);
    });
  });

  test("any Content-Type by option, for a server and for an operation", async () => {
    for (const options of [
      { anyContentType: true },
      { operations: { put: { anyContentType: true } } },
    ]) {
      await transport.use(serverFor(json, options), async (ask) => {
        for (const contentType of [
          undefined,
          "text/plain",
          "x",
          "application/json; charset=latin1",
        ]) {
          const reply = await ask(put(bytesOf('{"a":1}'), contentType));
          expect(reply.json).toMatchObject({ body: { a: 1 }, contentType: "application/json" });
        }
      });
    }
  });

  test("the declared media type that was read is told", async () => {
    const several: Readonly<Record<string, ServerBody>> = {
      "application/json": { kind: "json" },
      "application/vnd.build+json": { kind: "json" },
      "text/*": { kind: "text" },
    };
    await transport.use(serverFor(several), async (ask) => {
      expect((await ask(put("{}", "application/vnd.build+json"))).json).toMatchObject({
        body: {},
        contentType: "application/vnd.build+json",
      });
      expect((await ask(put("ä", "text/markdown"))).json).toMatchObject({
        body: "ä",
        contentType: "text/*",
      });
      expect((await ask(put("", "text/plain"))).json).toMatchObject({ body: "" });
    });
  });

  test.each([
    ["truncated", '{"a":', "json"],
    ["a trailing comma", "[1,]", "json"],
    ["a byte order mark", "\xef\xbb\xbf{}", "json"],
    ["invalid UTF-8", '"\xff"', "encoding"],
    ["an overlong form", '"\xc0\xaf"', "encoding"],
    ["a surrogate in UTF-8", '"\xed\xa0\x80"', "encoding"],
    ["NaN", "NaN", "json"],
    ["two values", "{} {}", "json"],
    ["white space alone", "  ", "json"],
    ["65 levels", "[".repeat(65) + "]".repeat(65), "depth"],
    ["a hundred thousand levels", "[".repeat(100_000), "depth"],
  ])("%s is refused", async (_name, text, keyword) => {
    await transport.use(serverFor(json), async (ask) => {
      const reply = await ask(put(bytesOf(text), "application/json"));
      expect(reply.status).toBe(400);
      expect(reply.json).toMatchObject({
        detail: "The body is not as declared.",
        errors: [{ in: "body", name: "", keyword, pointer: "" }],
      });
    });
  });

  test("only the first JSON value by option", async () => {
    await transport.use(serverFor(json, { firstJsonValue: true }), async (ask) => {
      expect((await ask(put('{"a":1} {"b":', "application/json"))).json).toMatchObject({
        body: { a: 1 },
      });
    });
  });

  test("no body", async () => {
    const missing = {
      errors: [{ in: "body", name: "", keyword: "required", detail: "must be given", pointer: "" }],
    };
    await transport.use(serverFor(json), async (ask) => {
      for (const question of [
        put(undefined),
        put(""),
        put("", "application/json"),
        put(undefined, "text/x"),
      ])
        expect((await ask(question)).json).toMatchObject(missing);
    });
    await transport.use(serverFor(json, { required: false }), async (ask) => {
      for (const question of [
        put(undefined),
        put(""),
        put("", "application/json"),
        put(undefined, "text/x"),
      ])
        expect((await ask(question)).json).toEqual({
          path: {},
          query: {},
          headers: {},
          cookies: {},
        });
    });
  });

  test.each([
    ["gzip", 415],
    ["br, gzip", 415],
    ["identity", 200],
    ["", 200],
  ])("Content-Encoding %j: %d", async (encoding, status) => {
    await transport.use(serverFor(json), async (ask) => {
      const reply = await ask(put("{}", "application/json", { "content-encoding": encoding }));
      expect(reply.status).toBe(status);
    });
  });

  test("size", async () => {
    const text: Readonly<Record<string, ServerBody>> = { "text/plain": { kind: "text" } };
    const options = { bodyLimit: 5, operations: { put: { bodyLimit: 10 } } };
    await transport.use(serverFor(text, options), async (ask) => {
      const status = async (size: number) =>
        (await ask(put("x".repeat(size), "text/plain"))).status;
      expect([await status(0), await status(10), await status(11)]).toEqual([200, 200, 413]);
    });
    await transport.use(serverFor(text), async (ask) => {
      expect((await ask(put("x".repeat(1_048_576), "text/plain"))).status).toBe(200);
      const reply = await ask(put("x".repeat(1_048_577), "text/plain"));
      expect([reply.status, reply.json]).toMatchObject([
        413,
        { detail: "The body must not be larger than 1048576 bytes." },
      ]);
    });
  });

  test("an operation without a body leaves it unread", async () => {
    const contract = contractOf([operation("get", "POST", "/at")]);
    await transport.use(createServer(contract, echoAll(contract), {}), async (ask) => {
      const reply = await ask({
        method: "POST",
        target: "/at",
        body: "[".repeat(10),
        headers: { "content-type": "x" },
      });
      expect([reply.status, reply.json]).toEqual([
        200,
        { path: {}, query: {}, headers: {}, cookies: {} },
      ]);
    });
  });

  test("bytes come as they are", async () => {
    const contract = contractOf([
      operation("put", "PUT", "/at", {
        body: { "application/octet-stream": { kind: "bytes" } },
        responses: { "200": { content: { "application/octet-stream": "bytes" } } },
      }),
    ]);
    const handlers = { put: ({ body }: { body: Uint8Array }) => ({ status: 200, body }) };
    await transport.use(createServer(contract, handlers, {}), async (ask) => {
      const reply = await ask(put(bytesOf("\x00\xff{"), "application/octet-stream"));
      expect([reply.status, reply.headers["content-length"], reply.text]).toEqual([
        200,
        "3",
        "\0\u{fffd}{",
      ]);
    });
  });

  test("names of prototypes in JSON are data", async () => {
    await transport.use(serverFor(json), async (ask) => {
      const reply = await ask(
        put('{"__proto__":{"admin":true},"constructor":{"prototype":1}}', "application/json"),
      );
      expect(reply.text).toContain(
        '"body":{"__proto__":{"admin":true},"constructor":{"prototype":1}}',
      );
    });
    expect(Reflect.get({}, "admin")).toBeUndefined();
  });
});

describe.each(transports)("forms, $name", (transport) => {
  const form: Readonly<Record<string, ServerBody>> = {
    "application/x-www-form-urlencoded": {
      kind: "form",
      type: {
        object: {
          n: "integer",
          ok: "boolean",
          tags: { array: "string" },
          ids: { array: "integer" },
          colour: { object: { R: "integer" } },
          point: { object: { x: "integer" } },
          meta: "any",
        },
      },
      encoding: {
        ids: { style: "form", explode: false },
        colour: { style: "deepObject", explode: true },
        meta: { contentType: "application/json" },
      },
    },
  };
  const send = (text: string) => put(text, "application/x-www-form-urlencoded");

  test("properties by their types", async () => {
    await transport.use(serverFor(form), async (ask) => {
      const text =
        "n=7&ok=true&tags=a+b&tags=c%26d&ids=1,2&colour[R]=5&point=%7B%22x%22%3A1%7D&meta=[1]&extra=e&__proto__=p";
      expect((await ask(send(text))).text).toContain(
        '"body":{"n":7,"ok":true,"tags":["a b","c&d"],"ids":[1,2],"colour":{"R":5},"point":{"x":1},"meta":[1],"extra":"e","__proto__":"p"}',
      );
      expect((await ask(send(""))).json).toMatchObject({ body: {} });
      expect((await ask(send("x=3"))).json).toMatchObject({ body: { point: { x: 3 } } });
    });
  });

  test("every fault", async () => {
    await transport.use(serverFor(form), async (ask) => {
      expect((await ask(send("n=x&ok=1&ids=1,y&meta={&tags=%zz&n2=%zz&%zz=1"))).json).toMatchObject(
        {
          errors: [
            { in: "body", name: "%zz", keyword: "encoding" },
            { in: "body", name: "n", keyword: "type", pointer: "/n" },
            { in: "body", name: "ok", keyword: "type" },
            { in: "body", name: "tags", keyword: "encoding" },
            { in: "body", name: "ids", keyword: "type", pointer: "/ids/1" },
            { in: "body", name: "meta", keyword: "json" },
            { in: "body", name: "n2", keyword: "encoding" },
          ],
        },
      );
      expect((await ask(send("n=1&n=2"))).json).toMatchObject({
        errors: [{ name: "n", keyword: "duplicate" }],
      });
    });
  });
});

describe.each(transports)("multipart, $name", (transport) => {
  const contract = contractOf([
    operation("put", "PUT", "/at", {
      body: {
        "multipart/form-data": {
          kind: "multipart",
          type: {
            object: {
              n: "integer",
              file: "string",
              files: { array: "string" },
              point: { object: {} },
            },
          },
          encoding: { point: { contentType: "application/json" } },
        },
      },
      bodyRequired: true,
    }),
  ]);
  const handlers = {
    async put({ body }: { body: Record<string, unknown> }) {
      const shown: Record<string, unknown> = {};
      for (const [name, value] of Object.entries(body))
        shown[name] = value instanceof File ? [value.name, value.type, await value.text()] : value;
      if (Array.isArray(body["files"]))
        shown["files"] = body["files"].map((file: unknown) =>
          file instanceof File ? file.name : file,
        );
      return { status: 200, body: shown };
    },
  };
  const encode = async (data: FormData) => {
    const encoded = new Response(data);
    const body = new Uint8Array(await encoded.arrayBuffer());
    return put(body, encoded.headers.get("content-type") ?? "");
  };

  test("parts by their types", async () => {
    await transport.use(createServer(contract, handlers, {}), async (ask) => {
      const data = new FormData();
      data.append("n", "7");
      data.append("file", new File(["hello"], "a.txt", { type: "text/x" }));
      data.append("files", new File(["1"], "one"));
      data.append("point", new Blob(['{"x":1}'], { type: "application/json" }));
      data.append("other", "o");
      expect((await ask(await encode(data))).json).toEqual({
        n: 7,
        file: ["a.txt", "text/x", "hello"],
        files: ["one"],
        point: { x: 1 },
        other: "o",
      });
    });
  });

  test("faults", async () => {
    await transport.use(createServer(contract, handlers, {}), async (ask) => {
      const data = new FormData();
      data.append("n", "x");
      data.append("point", "{");
      data.append("file", "a");
      data.append("file", "b");
      expect((await ask(await encode(data))).json).toMatchObject({
        errors: [
          { in: "body", name: "n", keyword: "type" },
          { in: "body", name: "point", keyword: "json" },
          { in: "body", name: "file", keyword: "duplicate" },
        ],
      });
      const malformed = await ask(put("nonsense", "multipart/form-data; boundary=x"));
      expect(malformed.json).toMatchObject({ errors: [{ in: "body", keyword: "multipart" }] });
    });
  });
});

describe("defaults", () => {
  const node: Defaults = {
    properties: { kind: { default: "leaf" }, children: { within: () => ({ items: () => node }) } },
  };
  const defaults: Defaults = {
    properties: {
      limit: { default: 10 },
      tags: { default: ["a"] },
      given: { default: 1 },
      nothing: { default: 2 },
      tree: { within: node },
      __proto__x: { default: 0 },
    },
    additional: { properties: { filled: { default: true } } },
  };

  test("are filled at every depth and never shared", async () => {
    const contract = contractOf([
      operation("put", "PUT", "/at", { body: { "application/json": { kind: "json", defaults } } }),
    ]);
    const seen: unknown[] = [];
    const handlers = {
      put({ body }: { body: { tags: string[] } }) {
        seen.push(structuredClone(body));
        body.tags.push("changed");
        return { status: 200, body: 0 };
      },
    };
    const server = createServer(contract, handlers, {});
    const send = () =>
      server.fetch(
        new Request("http://x/at", {
          method: "PUT",
          headers: { "content-type": "application/json" },
          body: '{"given":5,"nothing":null,"tree":{"children":[{"children":[{"kind":"own"}]}]},"other":{}}',
        }),
      );
    expect([(await send()).status, (await send()).status]).toEqual([200, 200]);
    const filled = {
      limit: 10,
      tags: ["a"],
      given: 5,
      nothing: null,
      tree: { kind: "leaf", children: [{ kind: "leaf", children: [{ kind: "own" }] }] },
      __proto__x: 0,
      other: { filled: true },
    };
    expect(seen).toEqual([filled, filled]);
  });

  describe("and validity", () => {
    /** `size` is required and has a default; `old` has one that a closed part does not allow; `n` is a number. */
    const validator = validatorOf((value) => {
      const { size, old, n } = value as Record<string, unknown>;
      return [
        ...(size === undefined
          ? [{ pointer: "", keyword: "required", message: "must have size" }]
          : []),
        ...(old === undefined ? [] : [{ pointer: "/old", keyword: "closed", message: "must go" }]),
        ...(n === undefined || typeof n === "number"
          ? []
          : [{ pointer: "/n", keyword: "type", message: "must be a number" }]),
      ];
    });
    const bodyDefaults: Defaults = {
      properties: { size: { default: 3 }, old: { default: true } },
    };
    const contract = contractOf([
      operation("put", "PUT", "/at", {
        body: {
          "application/json": { kind: "json", defaults: bodyDefaults, validator },
          "multipart/form-data": {
            kind: "multipart",
            type: { object: { size: "integer", n: "any" } },
            defaults: bodyDefaults,
            validator,
          },
        },
      }),
      operation("stated", "PUT", "/stated", {
        body: {
          "application/json": {
            kind: "json",
            defaults: { properties: { size: { default: 3 } } },
            validator,
          },
        },
      }),
    ]);
    const server = createServer(contract, echoAll(contract), {});
    const sent = async (target: string, body: string | FormData) => {
      const type = typeof body === "string" ? { "content-type": "application/json" } : {};
      const request = new Request(`http://x${target}`, { method: "PUT", headers: type, body });
      const response = await server.fetch(request);
      return { status: response.status, json: await response.json() };
    };

    test("what was sent is valid, whatever a default breaks", async () => {
      expect(await sent("/at", '{"size":1}')).toMatchObject({
        status: 200,
        json: { body: { size: 1, old: true } },
      });
    });

    test("a default stands for what is required", async () => {
      expect(await sent("/stated", '{"n":1}')).toMatchObject({
        status: 200,
        json: { body: { n: 1, size: 3 } },
      });
    });

    test("told is what was wrong with what was sent", async () => {
      const faults = { errors: [{ name: "n", keyword: "type" }] };
      const refused = await sent("/at", '{"n":"x"}');
      expect(refused).toMatchObject({ status: 400, json: faults });
      expect(refused.json.errors).toHaveLength(1);
      const form = new FormData();
      form.set("n", "x");
      const refusedForm = await sent("/at", form);
      expect(refusedForm).toMatchObject({ status: 400, json: faults });
      expect(refusedForm.json.errors).toHaveLength(1);
    });

    test("one default may stand for what is required while another breaks the schema", async () => {
      expect(await sent("/at", "{}")).toMatchObject({
        status: 200,
        json: { body: { size: 3, old: true } },
      });
    });
  });
});

describe("on the wire", () => {
  const server = serverFor(json, { bodyLimit: 10 });
  const head = "PUT /at HTTP/1.1\r\nHost: x\r\n";

  test.each([
    ["application/json", "text/plain"],
    ["text/plain", "application/json"],
  ])("two Content-Type lines, %s and %s", async (first, second) => {
    const lines = `Content-Type: ${first}\r\nContent-Type: ${second}\r\nContent-Length: 2\r\n`;
    const answer = await sendRaw(server, `${head}${lines}Connection: close\r\n\r\n{}`);
    expect(answer).toMatch(/^HTTP\/1.1 415 /);
  });

  test("chunks without a length are counted, and the connection ends", async () => {
    const lines = "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
    const answer = await sendRaw(server, `${head}${lines}20\r\n${" ".repeat(32)}\r\n0\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
    expect(answer).toMatch(/\r\nConnection: close\r\n/i);
    const good = await sendRaw(server, `${head}Connection: close\r\n${lines}2\r\n{}\r\n0\r\n\r\n`);
    expect(good).toMatch(/^HTTP\/1.1 200 /);
  });

  test("a declared length that is too large is refused before the body comes", async () => {
    const lines = "Content-Type: application/json\r\nContent-Length: 11\r\n\r\n";
    const answer = await sendRaw(server, head + lines, "}");
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
    expect(answer).toMatch(/\r\nConnection: close\r\n/i);
  });
});
