/** Every cell of OpenAPI 3.1.1, section 4.8.12.4 (Style Examples), and what stands beside it. */
import { describe, expect, test } from "vitest";
import { createServer } from "../../../runtime/server/server.ts";
import type { ServerParameter } from "../../../runtime/server/contract.ts";
import type { ParameterStyle, ValueType } from "../../../runtime/wire/operation.ts";
import { type Reply, contractOf, echoAll, operation, sendRaw, transports } from "./harness.ts";

const rgb: ValueType = { object: { R: "integer", G: "integer", B: "integer" } };
const list: ValueType = { array: "string" };
const colours = ["blue", "black", "brown"];
const colour = { R: 100, G: 200, B: 150 };

const serverFor = (parameters: readonly ServerParameter[], options = {}) => {
  const path = parameters.some((parameter) => parameter.in === "path") ? "/at/{color}" : "/at";
  const contract = contractOf([operation("at", "GET", path, { parameters })]);
  return createServer(contract, echoAll(contract), options);
};

const groups = { path: "path", query: "query", header: "headers", cookie: "cookies" } as const;

function groupOf(reply: Reply, where: keyof typeof groups): unknown {
  const { json } = reply;
  if (typeof json !== "object" || json === null) return json;
  return reply.status === 200 ? Reflect.get(json, groups[where]) : reply.text;
}

type Row = readonly [
  style: ParameterStyle,
  explode: boolean,
  type: ValueType,
  text: string,
  value: unknown,
];

describe.each(transports)("styles, $name", (transport) => {
  test.each<Row>([
    ["matrix", false, "string", ";color", ""],
    ["matrix", false, "string", ";color=blue", "blue"],
    ["matrix", false, list, ";color=blue,black,brown", colours],
    ["matrix", false, rgb, ";color=R,100,G,200,B,150", colour],
    ["matrix", true, "string", ";color", ""],
    ["matrix", true, "string", ";color=blue", "blue"],
    ["matrix", true, list, ";color=blue;color=black;color=brown", colours],
    ["matrix", true, rgb, ";R=100;G=200;B=150", colour],
    ["label", false, "string", ".blue", "blue"],
    ["label", false, list, ".blue,black,brown", colours],
    ["label", false, rgb, ".R,100,G,200,B,150", colour],
    ["label", true, "string", ".blue", "blue"],
    ["label", true, list, ".blue.black.brown", colours],
    ["label", true, rgb, ".R=100.G=200.B=150", colour],
    ["simple", false, "string", "blue", "blue"],
    ["simple", false, list, "blue,black,brown", colours],
    ["simple", false, rgb, "R,100,G,200,B,150", colour],
    ["simple", true, "string", "blue", "blue"],
    ["simple", true, list, "blue,black,brown", colours],
    ["simple", true, rgb, "R=100,G=200,B=150", colour],
    ["simple", false, list, "a%2Cb,c", ["a,b", "c"]],
    ["label", true, list, ".a%2Eb.c", ["a.b", "c"]],
    ["matrix", true, list, ";color=a%3Bb;color", ["a;b", ""]],
    ["simple", true, { object: {} }, "__proto__=1,x=2", JSON.parse('{"__proto__":"1","x":"2"}')],
  ])("path %s explode %s %j %s", async (style, explode, type, text, value) => {
    const server = serverFor([{ name: "color", in: "path", style, explode, type, required: true }]);
    await transport.use(server, async (ask) => {
      expect(groupOf(await ask(`/at/${text}`), "path")).toEqual({ color: value });
    });
  });

  test.each<readonly [ParameterStyle, boolean, ValueType, string]>([
    ["matrix", false, "string", "color=blue"],
    ["matrix", false, "string", ";colour=blue"],
    ["matrix", false, list, ";color=blue;color=black"],
    ["matrix", true, "string", ";color=blue;color=black"],
    ["matrix", false, rgb, ";color=R,100,G"],
    ["label", false, "string", "blue"],
    ["simple", false, rgb, "R,100,G"],
    ["simple", true, rgb, "R=100,G"],
    ["simple", true, rgb, "R=100,R=100"],
    ["simple", false, { array: "integer" }, "1,,2"],
  ])("400 for path %s explode %s %j %s", async (style, explode, type, text) => {
    const server = serverFor([{ name: "color", in: "path", style, explode, type, required: true }]);
    await transport.use(server, async (ask) => {
      expect((await ask(`/at/${text}`)).status).toBe(400);
    });
  });

  test.each<Row>([
    ["form", false, "string", "color=", ""],
    ["form", false, "string", "color", ""],
    ["form", false, "string", "color=blue", "blue"],
    ["form", false, list, "color=blue,black,brown", colours],
    ["form", false, rgb, "color=R,100,G,200,B,150", colour],
    ["form", true, "string", "color=", ""],
    ["form", true, "string", "color=blue", "blue"],
    ["form", true, list, "color=blue&color=black&color=brown", colours],
    ["form", true, rgb, "R=100&G=200&B=150", colour],
    ["spaceDelimited", false, list, "color=blue%20black%20brown", colours],
    ["spaceDelimited", false, list, "color=blue+black+brown", colours],
    ["spaceDelimited", false, rgb, "color=R%20100%20G%20200%20B%20150", colour],
    ["spaceDelimited", true, list, "color=blue&color=black&color=brown", colours],
    ["pipeDelimited", false, list, "color=blue|black|brown", colours],
    ["pipeDelimited", false, list, "color=blue%7Cblack%7cbrown", colours],
    ["pipeDelimited", false, rgb, "color=R%7C100%7CG%7C200%7CB%7C150", colour],
    ["pipeDelimited", true, list, "color=blue&color=black&color=brown", colours],
    ["deepObject", true, rgb, "color[R]=100&color[G]=200&color[B]=150", colour],
    ["deepObject", true, rgb, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150", colour],
    ["form", true, list, "color=one", ["one"]],
    ["form", true, list, "color=a%2Cb&color=", ["a,b", ""]],
    ["form", false, list, "color=a%2Cb,c", ["a,b", "c"]],
    ["form", false, list, "color=", []],
    ["form", true, "string", "color=a+b%20c%2B", "a b c+"],
    ["form", true, "string", "c%6Flor=a=b", "a=b"],
    ["form", true, { array: { object: {} } }, "color=%7B%22a%22%3A1%7D", [{ a: 1 }]],
    ["deepObject", true, { object: {} }, "color[50000000]=x", { "50000000": "x" }],
    ["deepObject", true, { object: {} }, "color[__proto__]=x", JSON.parse('{"__proto__":"x"}')],
    ["deepObject", true, { object: { t: list } }, "color[t]=a&color[t]=b", { t: ["a", "b"] }],
    ["deepObject", true, { object: { t: list } }, "color[t][]=a&color[t][]=b", { t: ["a", "b"] }],
    [
      "deepObject",
      true,
      { object: { in: { object: { x: "integer" } } } },
      "color[in][x]=1",
      { in: { x: 1 } },
    ],
    ["form", true, { union: ["integer", list] }, "color=1", 1],
    ["form", true, { union: ["integer", list] }, "color=1&color=2", ["1", "2"]],
    ["form", true, { union: ["boolean", "string"] }, "color=no", "no"],
    ["form", true, { union: ["integer", rgb] }, "R=1", { R: 1 }],
    ["form", true, "any", "color=1", "1"],
  ])("query %s explode %s %j %s", async (style, explode, type, text, value) => {
    const server = serverFor([{ name: "color", in: "query", style, explode, type }]);
    await transport.use(server, async (ask) => {
      expect(groupOf(await ask(`/at?${text}`), "query")).toEqual({ color: value });
    });
  });

  test.each<readonly [ParameterStyle, boolean, ValueType, string, string]>([
    ["form", true, "string", "color=a&color=b", "duplicate"],
    ["form", true, "any", "color=a&color=b", "duplicate"],
    ["form", false, list, "color=a&color=b", "duplicate"],
    ["form", true, rgb, "R=1&R=2", "duplicate"],
    ["form", true, rgb, "R=x", "type"],
    ["form", false, rgb, "color=R,100,G", "type"],
    ["form", true, "string", "color=%zz", "encoding"],
    ["form", true, "string", "color=%C0%AF", "encoding"],
    ["form", true, "string", "%zz=1", "encoding"],
    ["deepObject", true, rgb, "color[R]=1&color[R]=2", "duplicate"],
    ["deepObject", true, rgb, "color[R][x]=1", "type"],
    ["deepObject", true, rgb, "color=1", "type"],
    ["form", true, { union: ["integer", "boolean"] }, "color=x", "type"],
    ["form", true, { array: "integer" }, "color=", "type"],
  ])("400 for query %s explode %s %j %s: %s", async (style, explode, type, text, keyword) => {
    const server = serverFor([{ name: "color", in: "query", style, explode, type }]);
    await transport.use(server, async (ask) => {
      const reply = await ask(`/at?${text}`);
      expect(reply.status).toBe(400);
      expect(reply.json).toMatchObject({ errors: [{ in: "query", keyword }] });
    });
  });

  test.each<Row>([
    ["simple", false, "integer", "7", 7],
    ["simple", false, list, "blue, black ,brown", colours],
    ["simple", false, rgb, "R,100,G,200,B,150", colour],
    ["simple", true, rgb, "R=100, G=200, B=150", colour],
    ["simple", false, "string", "50%, or %41", "50%, or %41"],
  ])("header %s explode %s %j %s", async (style, explode, type, text, value) => {
    const server = serverFor([{ name: "X-Color", in: "header", style, explode, type }]);
    await transport.use(server, async (ask) => {
      const reply = await ask({ target: "/at", headers: { "x-color": text } });
      expect(groupOf(reply, "header")).toEqual({ "X-Color": value });
    });
  });

  test.each<Row>([
    ["form", true, "string", "color=a%20b", "a b"],
    ["form", true, "string", 'x=1; color="a b"; y', "a b"],
    ["form", true, "integer", "x=1; color=7", 7],
    ["form", false, list, "color=blue,black,brown", colours],
    ["form", true, list, "color=blue; color=black; color=brown", colours],
    ["form", false, rgb, "color=R,100,G,200,B,150", colour],
    ["form", true, rgb, "R=100; G=200; B=150", colour],
  ])("cookie %s explode %s %j %s", async (style, explode, type, text, value) => {
    const server = serverFor([{ name: "color", in: "cookie", style, explode, type }]);
    await transport.use(server, async (ask) => {
      const reply = await ask({ target: "/at", headers: { cookie: text } });
      expect(groupOf(reply, "cookie")).toEqual({ color: value });
    });
  });

  test.each([
    ["that had to be encoded", "a%20b=1", { "a b": "1" }],
    ["beyond ASCII, in lower case", "%c3%a4=1", { ä: "1" }],
  ])("a cookie's name %s", async (_what, text, value) => {
    const [name = ""] = Object.keys(value);
    const server = serverFor([{ name, in: "cookie", type: "string" }]);
    await transport.use(server, async (ask) => {
      const reply = await ask({ target: "/at", headers: { cookie: text } });
      expect(groupOf(reply, "cookie")).toEqual(value);
    });
  });

  test.each(["%5F%5FHost-id=1", "%5f_Host-id=1", "__Host-%69d=1"])(
    "the cookie %s does not pass for another",
    async (text) => {
      const server = serverFor([{ name: "__Host-id", in: "cookie", type: "string" }]);
      await transport.use(server, async (ask) => {
        const reply = await ask({ target: "/at", headers: { cookie: text } });
        expect(groupOf(reply, "cookie")).toEqual({});
      });
    },
  );

  test("content parameters are documents", async () => {
    const content = "application/json";
    const server = serverFor([
      { name: "color", in: "path", content, type: "any", required: true },
      { name: "q", in: "query", content, type: "any" },
      { name: "X-H", in: "header", content, type: "any" },
      { name: "c", in: "cookie", content: "text/plain", type: "integer" },
    ]);
    const json = (value: unknown) => encodeURIComponent(JSON.stringify(value));
    await transport.use(server, async (ask) => {
      const good = await ask({
        target: `/at/${json({ a: [1] })}?q=${json("x")}`,
        headers: { "x-h": '{"b":null}', cookie: "c=4" },
      });
      expect(good.json).toEqual({
        path: { color: { a: [1] } },
        query: { q: "x" },
        headers: { "X-H": { b: null } },
        cookies: { c: 4 },
      });
      const bad = await ask({
        target: "/at/1?q={&q2=1",
        headers: { "x-h": "[1,]", cookie: "c=4.0" },
      });
      expect(bad.json).toMatchObject({
        errors: [
          {
            in: "query",
            name: "q",
            keyword: "json",
            detail: "must be JSON: unexpected end at line 1, column 2",
          },
          { in: "header", name: "X-H", keyword: "json" },
          { in: "cookie", name: "c", keyword: "type", detail: "must be an integer" },
        ],
      });
      expect(
        (await ask({ target: `/at/${"%5B".repeat(65)}${"%5D".repeat(65)}` })).json,
      ).toMatchObject({
        errors: [{ in: "path", keyword: "depth" }],
      });
    });
  });

  test("an exploded object takes its own members and leaves other parameters alone", async () => {
    const server = serverFor([
      { name: "filter", in: "query", type: { object: { a: "integer" }, additional: "string" } },
      { name: "limit", in: "query", type: "integer" },
    ]);
    await transport.use(server, async (ask) => {
      expect(groupOf(await ask("/at?a=1&limit=5&other=x"), "query")).toEqual({
        filter: { a: 1, other: "x" },
        limit: 5,
      });
      expect(groupOf(await ask("/at?limit=5"), "query")).toEqual({ limit: 5 });
    });
  });

  test("absent, empty, required and default", async () => {
    const tags = ["x"];
    const server = serverFor([
      { name: "must", in: "query", type: "string", required: true },
      { name: "empty", in: "query", type: "integer", allowEmptyValue: true },
      { name: "tags", in: "query", type: list, default: tags },
      { name: "n", in: "header", type: "integer", default: 3 },
      { name: "c", in: "cookie", type: "boolean", required: true },
    ]);
    await transport.use(server, async (ask) => {
      const good = await ask({
        target: "/at?must=&empty=&ignored=%zz",
        headers: { cookie: "c=false" },
      });
      expect(good.json).toEqual({
        path: {},
        query: { must: "", tags: ["x"] },
        headers: { n: 3 },
        cookies: { c: false },
      });
      const bad = await ask({ target: "/at?empty=x", headers: { n: "x" } });
      expect(bad.json).toMatchObject({
        errors: [
          { in: "query", name: "must", keyword: "required", detail: "must be given" },
          { in: "query", name: "empty", keyword: "type" },
          { in: "header", name: "n", keyword: "type" },
          { in: "cookie", name: "c", keyword: "required" },
        ],
      });
    });
  });

  test("unknown query parameters are ignored, or refused by option", async () => {
    const parameters: ServerParameter[] = [{ name: "a", in: "query", type: "string" }];
    await transport.use(serverFor(parameters), async (ask) => {
      expect(groupOf(await ask("/at?a=1&b=2&constructor=3&__proto__=4"), "query")).toEqual({
        a: "1",
      });
    });
    await transport.use(serverFor(parameters, { unknownQuery: "refuse" }), async (ask) => {
      expect((await ask("/at?a=1")).status).toBe(200);
      expect((await ask("/at?a=1&b=2&__proto__=4")).json).toMatchObject({
        errors: [
          { name: "b", keyword: "unknown", detail: "is not known" },
          { name: "__proto__", keyword: "unknown" },
        ],
      });
    });
  });

  test("parameters with hostile names are own properties", async () => {
    const server = serverFor([
      { name: "__proto__", in: "query", type: "string" },
      { name: "constructor", in: "query", type: "integer" },
      { name: "__proto__", in: "header", type: "string" },
      { name: "__proto__", in: "cookie", type: "string" },
    ]);
    await transport.use(server, async (ask) => {
      const headers = { ["__proto__"]: "h", cookie: "__proto__=c" };
      const reply = await ask({ target: "/at?__proto__=p", headers });
      expect(reply.text).toBe(
        '{"path":{},"query":{"__proto__":"p"},"headers":{"__proto__":"h"},"cookies":{"__proto__":"c"}}',
      );
    });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

test("a default is never shared between requests", async () => {
  const contract = contractOf([
    operation("at", "GET", "/at", {
      parameters: [{ name: "tags", in: "query", type: list, default: ["x"] }],
    }),
  ]);
  const handlers = {
    at({ query }: { query: { tags: string[] } }) {
      query.tags.push("changed");
      return { status: 200, body: query.tags };
    },
  };
  const server = createServer(contract, handlers, {});
  for (let times = 0; times < 2; times++)
    expect(await (await server.fetch(new Request("http://x/at"))).json()).toEqual(["x", "changed"]);
});

test("an empty label, which no URL parser leaves alone", async () => {
  const server = serverFor([
    { name: "color", in: "path", style: "label", type: "string", required: true },
  ]);
  const answer = await sendRaw(
    server,
    "GET /at/. HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
  );
  expect(answer).toContain('"path":{"color":""}');
});

test("a query of many names is read once", async () => {
  const server = serverFor(
    [{ name: "color", in: "query", style: "deepObject", type: { object: {} } }],
    { targetLimit: 1_000_000, queryLimit: 20_000 },
  );
  const query = Array.from({ length: 20_000 }, (_, index) => `color[${index}]=1`).join("&");
  const response = await server.fetch(new Request(`http://x/at?${query}`));
  expect(response.status).toBe(200);
});
