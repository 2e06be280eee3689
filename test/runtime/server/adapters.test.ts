/** Every adapter answers as `node:http` does, but for what its framework answers before it. */
import { describe, expect, test } from "vitest";
import { createServer } from "../../../runtime/server/server.ts";
import { everyTransport } from "./frameworks.ts";
import { type Question, type Reply, contractOf, echoAll, operation } from "./harness.ts";

const contract = contractOf(
  [
    operation("get", "GET", "/at/{id}", {
      parameters: [
        { name: "id", in: "path", type: "string", required: true },
        { name: "n", in: "query", type: "integer" },
        { name: "list", in: "query", type: { array: "string" } },
        { name: "X-One", in: "header", type: "string" },
        { name: "c", in: "cookie", type: "string" },
      ],
    }),
    operation("post", "POST", "/at", { body: { "application/json": { kind: "json" } } }),
    operation("form", "POST", "/form", {
      body: { "application/x-www-form-urlencoded": { kind: "form" } },
    }),
    operation("text", "POST", "/text", { body: { "text/plain": { kind: "text" } } }),
    operation("upload", "POST", "/upload", {
      body: { "multipart/form-data": { kind: "multipart" } },
    }),
    operation("bytes", "PUT", "/bytes", {
      body: { "application/octet-stream": { kind: "bytes" } },
      responses: { "200": { content: { "application/octet-stream": "bytes" } } },
    }),
    operation("stream", "GET", "/stream", {
      responses: { "200": { content: { "application/octet-stream": "bytes" } } },
    }),
    operation("cookies", "GET", "/cookies", { responses: { "204": {} } }),
    operation("shut", "POST", "/shut", {
      security: [{ token: [] }],
      body: { "application/json": { kind: "json" } },
    }),
    operation("broken", "GET", "/broken"),
    operation("missing", "DELETE", "/missing"),
  ],
  {
    securitySchemes: { token: { type: "http", scheme: "bearer" } },
    basePaths: ["/api"],
  },
);

async function* chunks(): AsyncGenerator<Uint8Array, void> {
  for (const text of ["one ", "two ", "three"]) yield new TextEncoder().encode(text);
}

const server = createServer(
  contract,
  {
    ...echoAll(contract),
    bytes: ({ body }: { body: Uint8Array }) => ({ status: 200, body: body.toReversed() }),
    stream: () => ({ status: 200, body: chunks() }),
    cookies: () => ({ status: 204, headers: { "Set-Cookie": ["a=1", "b=2"], "X-N": 7 } }),
    broken: () => {
      throw new Error("the inside");
    },
    missing: undefined,
  },
  {
    partial: true,
    onException: () => undefined,
    headers: { "X-Always": "yes" },
    security: { token: (credential: string) => (credential === "t" ? "ann" : undefined) },
  },
);

const json = { "content-type": "application/json" };
const boundary = { "content-type": "multipart/form-data; boundary=b" };

const questions: Record<string, Question> = {
  "a path and a query": { target: "/api/at/7?n=1&list=a&list=b" },
  "a header and a cookie": { target: "/api/at/7", headers: { "x-one": "1", cookie: "c=d; e=f" } },
  HEAD: { method: "HEAD", target: "/api/at/7" },
  OPTIONS: { method: "OPTIONS", target: "/api/at/7" },
  "a slash that is data": { target: "/api/at/a%2Fb" },
  "encoded once": { target: "/api/at/%252F%C3%A4" },
  "an overlong slash": { target: "/api/at/%C0%AF" },
  "a lone percent sign": { target: "/api/at/%zz" },
  "an encoded zero": { target: "/api/at/a%00" },
  "two slashes": { target: "/api//at/7" },
  "a slash at the end": { target: "/api/at/7/" },
  "another letter case": { target: "/API/at/7" },
  "a semicolon": { target: "/api/at/7;a=b" },
  "no number": { target: "/api/at/7?n=x" },
  "a number twice": { target: "/api/at/7?n=1&n=2" },
  "a malformed query": { target: "/api/at/7?n=%zz" },
  "a name of a prototype": { target: "/api/at/__proto__?constructor=1&__proto__=2" },
  "an unknown path": { target: "/api/nowhere" },
  "no base path": { target: "/at/7" },
  "an unknown method": { method: "PUT", target: "/api/at" },
  "a method that nobody knows": { method: "PROPFIND", target: "/api/at" },
  JSON: { method: "POST", target: "/api/at", headers: json, body: '{"a":["ä",1.5,null]}' },
  "JSON with a charset": {
    method: "POST",
    target: "/api/at",
    headers: { "content-type": "Application/JSON; charset=UTF-8" },
    body: "{}",
  },
  "JSON that ends too soon": { method: "POST", target: "/api/at", headers: json, body: '{"a":' },
  "JSON that is not UTF-8": {
    method: "POST",
    target: "/api/at",
    headers: json,
    body: new Uint8Array([0x22, 0xff, 0x22]),
  },
  "JSON of a prototype": {
    method: "POST",
    target: "/api/at",
    headers: json,
    body: '{"__proto__":{"x":1},"constructor":2}',
  },
  "another type": {
    method: "POST",
    target: "/api/at",
    headers: { "content-type": "text/plain" },
    body: "{}",
  },
  "a malformed type": {
    method: "POST",
    target: "/api/at",
    headers: { "content-type": "application/json garbage" },
    body: "{}",
  },
  "an encoding": {
    method: "POST",
    target: "/api/at",
    headers: { ...json, "content-encoding": "zstd" },
    body: "{}",
  },
  "no body": { method: "POST", target: "/api/at" },
  "too large a body": {
    method: "POST",
    target: "/api/at",
    headers: json,
    body: `"${"x".repeat(1_048_576)}"`,
  },
  "a form": {
    method: "POST",
    target: "/api/form",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "a=1&b=%C3%A4+b&b=2",
  },
  "a text": {
    method: "POST",
    target: "/api/text",
    headers: { "content-type": "text/plain" },
    body: "ä\n",
  },
  multipart: {
    method: "POST",
    target: "/api/upload",
    headers: boundary,
    body: '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b--\r\n',
  },
  "multipart without an end": {
    method: "POST",
    target: "/api/upload",
    headers: boundary,
    body: "--b\r\n",
  },
  bytes: {
    method: "PUT",
    target: "/api/bytes",
    headers: { "content-type": "application/octet-stream" },
    body: "abc",
  },
  "a stream": { target: "/api/stream" },
  "several cookies and no body": { target: "/api/cookies" },
  "no credentials": { method: "POST", target: "/api/shut", headers: json, body: "{}" },
  "wrong credentials": {
    method: "POST",
    target: "/api/shut",
    headers: { ...json, authorization: "Bearer x" },
    body: "{}",
  },
  credentials: {
    method: "POST",
    target: "/api/shut",
    headers: { ...json, authorization: "bearer t" },
    body: "{}",
  },
  "a handler that throws": { target: "/api/broken" },
  "an operation without a handler": { method: "DELETE", target: "/api/missing" },
};

/** What a framework answers, or changes, before the server sees it: the status, and why. */
const before: Record<string, Record<string, readonly [status: number, why: string]>> = {
  Fastify: {
    "an overlong slash": [400, "its router decodes a path before it matches: FST_ERR_BAD_URL"],
    "a lone percent sign": [400, "its router decodes a path before it matches: FST_ERR_BAD_URL"],
    "a method that nobody knows": [404, "it routes only the methods it was told of"],
  },
};

/** Not the contract's: when it was sent, how it was framed, and what a framework says about itself. */
const own = new Set([
  "date",
  "connection",
  "keep-alive",
  "transfer-encoding",
  "content-length",
  "x-powered-by",
]);

const comparable = ({ status, headers, text }: Reply) => ({
  status,
  headers: Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !own.has(name))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ),
  text,
});

const [reference, ...others] = everyTransport;

describe.each(others)("$name", (transport) => {
  test("answers as node:http does", async () => {
    const expected = new Map<string, unknown>();
    await reference!.use(server, async (ask) => {
      for (const [name, question] of Object.entries(questions))
        expected.set(name, comparable(await ask(withId(question))));
    });
    await transport.use(server, async (ask) => {
      const exceptions = before[transport.name] ?? {};
      for (const [name, question] of Object.entries(questions)) {
        const answer = comparable(await ask(withId(question)));
        const exception = exceptions[name];
        if (exception === undefined) expect(answer, name).toEqual(expected.get(name));
        else {
          expect(answer, `${name}: no longer an exception`).not.toEqual(expected.get(name));
          expect([name, answer.status]).toEqual([name, exception[0]]);
        }
      }
    });
  });
});

/** Without one every answer would have another. */
const withId = (question: Question): Question => ({
  ...question,
  headers: { "x-request-id": "the-same", ...question.headers },
});
