/** The server that hostile requests are sent to, and how their answers are written down. */
import {
  type HandlerContext,
  Refusal,
  type Server,
  createServer,
} from "../../../../runtime/server/server.ts";
import type { Reply } from "../harness.ts";
import { contractOf, operation } from "../harness.ts";

const bodies = [
  ["json", "application/json"],
  ["form", "application/x-www-form-urlencoded"],
  ["multipart", "multipart/form-data"],
  ["text", "text/plain"],
  ["bytes", "application/octet-stream"],
] as const;

const contract = contractOf(
  [
    operation("text", "GET", "/p/{id}", {
      parameters: [{ name: "id", in: "path", type: "string", required: true }],
    }),
    operation("integer", "GET", "/i/{id}", {
      parameters: [{ name: "id", in: "path", type: "integer", required: true }],
    }),
    operation("pair", "GET", "/pair/{a}-{b}", {
      parameters: [
        { name: "a", in: "path", type: "string", required: true },
        { name: "b", in: "path", type: "string", required: true },
      ],
    }),
    operation("query", "GET", "/q", {
      parameters: [
        { name: "i", in: "query", type: "integer" },
        { name: "n", in: "query", type: "number" },
        { name: "b", in: "query", type: "boolean" },
        { name: "s", in: "query", type: "string" },
        { name: "list", in: "query", type: { array: "string" } },
        { name: "csv", in: "query", explode: false, type: { array: "integer" } },
        { name: "deep", in: "query", style: "deepObject", type: { object: { a: "integer" } } },
        { name: "X-N", in: "header", type: "integer" },
        { name: "c", in: "cookie", type: "integer" },
      ],
    }),
    ...bodies.map(([kind, mediaType]) =>
      operation(`${kind}Body`, "POST", `/${kind}`, {
        bodyRequired: true,
        body: { [mediaType]: { kind } },
      }),
    ),
    operation("large", "POST", "/large", { body: { "application/json": { kind: "json" } } }),
    operation("patch", "POST", "/patch", {
      body: { "application/merge-patch+json": { kind: "json" } },
    }),
    operation("fails", "GET", "/fails/{how}", {
      parameters: [{ name: "how", in: "path", type: "string", required: true }],
      responses: { "200": { content: { "application/json": "json" } } },
    }),
    operation("headers", "GET", "/headers/{how}", {
      parameters: [{ name: "how", in: "path", type: "string", required: true }],
      responses: {
        "200": { content: { "application/json": "json", "text/plain": "text" } },
        "204": {},
      },
    }),
    operation("shut", "GET", "/shut", { security: [{ token: [] }] }),
  ],
  { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
);

interface Given extends HandlerContext {
  readonly path: Readonly<Record<string, string>>;
  readonly query: unknown;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly cookies: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

const ok = (body: unknown) => ({ status: 200, body });

/** What goes wrong in a handler, by name. */
const failures: Record<string, (given: Given) => unknown> = {
  sync: () => {
    throw new Error("secret /etc/passwd");
  },
  async: async () => Promise.reject(new Error("secret")),
  "no-error": () => Promise.reject("secret"),
  nothing: () => undefined,
  status: () => ({ status: 299, body: "secret" }),
  "no-body": () => ({ status: 200 }),
  cyclic: () => {
    const cycle: Record<string, unknown> = { secret: 1 };
    cycle["cycle"] = cycle;
    return ok(cycle);
  },
  bigint: () => ok(1n),
  never: () => new Promise(() => undefined),
  refusal: () => Promise.reject(new Refusal(409, { message: "twice", cause: new Error("secret") })),
  hook: () => Promise.reject(new Refusal(418)),
};

/** What a handler would send in its headers, by name. */
const answers: Record<string, (given: Given) => object> = {
  lf: () => ({ headers: { "X-A": "a\nSet-Cookie: b" } }),
  crlf: () => ({ headers: { "X-A": "a\r\n\r\n<b>" } }),
  nul: () => ({ headers: { "X-A": "a\0b" } }),
  emoji: () => ({ headers: { "X-A": "\u{1f600}" } }),
  name: () => ({ headers: { "X A": "a" } }),
  colon: () => ({ headers: { "X:A": "a" } }),
  length: () => ({ headers: { "Content-Length": "1" } }),
  chunked: () => ({ headers: { "Transfer-Encoding": "chunked" } }),
  connection: () => ({ headers: { Connection: "close" } }),
  type: () => ({ contentType: "text/html" }),
  types: () => ({ contentType: "text/plain\r\nX: y" }),
  nosniff: () => ({ headers: { "x-own": "1" } }),
  cookies: () => ({ headers: { "Set-Cookie": ["a=1", "b=2"] } }),
};

/** A fresh server: nothing that one request does may be left for another. */
export const hostileServer = (): Server =>
  createServer(
    contract,
    {
      text: ({ path }: Given) => ok(path["id"]),
      integer: ({ path }: Given) => ok(path["id"]),
      pair: ({ path }: Given) => ok(path),
      query: ({ query, headers, cookies }: Given) =>
        ok({ query, header: headers["X-N"], cookie: cookies["c"] }),
      jsonBody: ({ body }: Given) => ok(body),
      formBody: ({ body }: Given) => ok(body),
      multipartBody: ({ body }: Given) => ok(body),
      textBody: ({ body }: Given) => ok(body),
      bytesBody: ({ body }: Given) => ok((body as Uint8Array).length),
      large: ({ body }: Given) => ok(String(body).length),
      patch: ({ body }: Given) => ok(body),
      fails: (given: Given) => failures[given.path["how"] ?? ""]?.(given),
      headers: (given: Given) => ({ ...ok("x"), ...answers[given.path["how"] ?? ""]?.(given) }),
      shut: () => ok("open"),
    },
    {
      bodyLimit: 256,
      operations: { large: { bodyLimit: 2_000_000 }, fails: { deadline: 5 } },
      security: { token: (token: string) => (token === "t" ? "ann" : undefined) },
      onException: () => undefined,
      onError: ({ status }) => {
        if (status === 418) throw new Error("secret: the hook fails");
        return undefined;
      },
    },
  );

/** An answer: 200 with its JSON, or a refusal with its faults as `in name keyword`. */
export type Expected = readonly [status: number, ...rest: readonly unknown[]];

interface Problem {
  readonly errors?: readonly { in: string; name: string; keyword: string; pointer: string }[];
}

/** Writes an answer down as the table has it. A refusal that tells of the inside is written with its text. */
export function written({ status, text, headers }: Reply): Expected {
  if (text === "") return [status, "no body"];
  if (status === 200) return [status, JSON.parse(text)];
  if (text.includes("secret") || headers["content-type"] !== "application/problem+json")
    return [status, headers["content-type"], text];
  const { errors = [] }: Problem = JSON.parse(text);
  return [
    status,
    ...errors.map((found) => `${found.in} ${found.name} ${found.keyword}${found.pointer}`),
  ];
}
