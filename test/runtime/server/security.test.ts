import { describe, expect, test } from "vitest";
import { Refusal, createServer } from "../../../runtime/server/server.ts";
import type { BasicCredential, SecurityRequest } from "../../../runtime/server/server.ts";
import type { SecuritySchemeWire, SecurityWire } from "../../../runtime/wire/operation.ts";
import { type Question, contractOf, operation, transports } from "./harness.ts";

const securitySchemes: Readonly<Record<string, SecuritySchemeWire>> = {
  header: { type: "apiKey", in: "header", name: "X-Token" },
  query: { type: "apiKey", in: "query", name: "token" },
  cookie: { type: "apiKey", in: "cookie", name: "session" },
  basic: { type: "http", scheme: "Basic" },
  bearer: { type: "http", scheme: "bearer" },
  oauth: { type: "oauth2" },
  oidc: { type: "openIdConnect" },
  tls: { type: "mutualTLS" },
};

const contractFor = (security: SecurityWire) =>
  contractOf([operation("get", "GET", "/at")], { securitySchemes, security });

const session = (credential: string, { scheme, scopes }: SecurityRequest) => {
  if (credential === "bad") return undefined;
  if (credential === "forbidden") throw new Refusal(403);
  if (credential === "broken") throw new Error("the store is down at 10.0.0.1");
  return [scheme, credential, ...scopes].join(" ");
};

const schemes = {
  header: session,
  query: session,
  cookie: session,
  bearer: async (credential: string, request: SecurityRequest) => session(credential, request),
  oauth: session,
  oidc: session,
  tls: session,
  basic: ({ username, password }: BasicCredential) =>
    password === "right" ? `basic ${username}` : undefined,
};

const serverFor = (security: SecurityWire, options: object = {}) =>
  createServer(
    contractFor(security),
    { get: ({ context }: { context: unknown }) => ({ status: 200, body: context ?? "nobody" }) },
    { security: schemes, onException: () => undefined, ...options },
  );

const withHeaders = (headers: Record<string, string>): Question => ({ target: "/at", headers });
const basic = (text: string) =>
  withHeaders({ authorization: `Basic ${Buffer.from(text).toString("base64")}` });

const one = (name: string, ...scopes: string[]): SecurityWire => [{ [name]: scopes }];

describe.each(transports)("credentials, $name", (transport) => {
  test.each<readonly [string, SecurityWire, Question, unknown]>([
    ["header", one("header"), withHeaders({ "x-token": "t" }), "header t"],
    ["query", one("query"), { target: "/at?token=a%2Bb+c" }, "query a+b c"],
    ["cookie", one("cookie"), withHeaders({ cookie: 'a=b; session="t"' }), "cookie t"],
    [
      "the first of two cookies",
      one("cookie"),
      withHeaders({ cookie: "session=a; session=b" }),
      "cookie a",
    ],
    ["bearer", one("bearer"), withHeaders({ authorization: "Bearer t" }), "bearer t"],
    ["bearer in any case", one("bearer"), withHeaders({ authorization: "bEARER  t " }), "bearer t"],
    ["basic", one("basic"), basic("ann:right"), "basic ann"],
    [
      "scopes",
      one("oauth", "read", "write"),
      withHeaders({ authorization: "Bearer t" }),
      "oauth t read write",
    ],
    ["OpenID Connect", one("oidc"), withHeaders({ authorization: "Bearer t" }), "oidc t"],
    [
      "the first alternative that suffices",
      [{ header: [] }, { query: [] }],
      { target: "/at?token=t" },
      "query t",
    ],
    [
      "an alternative after a refused one",
      [{ header: [] }, { query: [] }],
      { target: "/at?token=t", headers: { "x-token": "bad" } },
      "query t",
    ],
    [
      "all of a set: the last one's session",
      [{ header: [], query: [] }],
      { target: "/at?token=q", headers: { "x-token": "h" } },
      "query q",
    ],
    ["optional and absent", [{}, { header: [] }], { target: "/at" }, "nobody"],
    ["optional and given", [{}, { header: [] }], withHeaders({ "x-token": "t" }), "header t"],
    ["none needed", [], { target: "/at" }, "nobody"],
    ["mutual TLS", one("tls"), { target: "/at" }, "tls "],
  ])("%s", async (_name, security, question, context) => {
    await transport.use(serverFor(security), async (ask) => {
      const reply = await ask(question);
      expect([reply.status, reply.json]).toEqual([200, context]);
    });
  });

  test.each<readonly [string, SecurityWire, Question, string | undefined]>([
    ["none", one("header"), { target: "/at" }, undefined],
    ["an empty header", one("header"), withHeaders({ "x-token": "" }), undefined],
    ["an empty query", one("query"), { target: "/at?token=" }, undefined],
    ["two in the query", one("query"), { target: "/at?token=a&token=b" }, undefined],
    ["malformed in the query", one("query"), { target: "/at?token=%zz" }, undefined],
    ["the wrong place", one("query"), withHeaders({ token: "t" }), undefined],
    ["refused", one("header"), withHeaders({ "x-token": "bad" }), undefined],
    ["no bearer", one("bearer"), { target: "/at" }, "Bearer"],
    [
      "a refused bearer",
      one("bearer"),
      withHeaders({ authorization: "Bearer bad" }),
      'Bearer error="invalid_token"',
    ],
    ["an empty bearer", one("bearer"), withHeaders({ authorization: "Bearer " }), "Bearer"],
    ["another scheme", one("bearer"), withHeaders({ authorization: "Basic t" }), "Bearer"],
    ["two tokens", one("bearer"), withHeaders({ authorization: "Bearer a, Bearer b" }), "Bearer"],
    ["a wrong password", one("basic"), basic("ann:wrong"), 'Basic realm="api", charset="UTF-8"'],
    ["basic without a colon", one("basic"), basic("ann"), 'Basic realm="api", charset="UTF-8"'],
    [
      "basic that is no base64",
      one("basic"),
      withHeaders({ authorization: "Basic !" }),
      'Basic realm="api", charset="UTF-8"',
    ],
    [
      "basic that is no UTF-8",
      one("basic"),
      withHeaders({ authorization: "Basic /zo=" }),
      'Basic realm="api", charset="UTF-8"',
    ],
    ["one of a set", [{ header: [], query: [] }], { target: "/at?token=q" }, undefined],
    [
      "one of a set refused",
      [{ header: [], query: [] }],
      { target: "/at?token=q", headers: { "x-token": "bad" } },
      undefined,
    ],
    [
      "every challenge once",
      [{ bearer: [] }, { oauth: [] }, { basic: [] }],
      { target: "/at" },
      'Bearer, Basic realm="api", charset="UTF-8"',
    ],
  ])("401 for %s", async (_name, security, question, challenge) => {
    await transport.use(serverFor(security), async (ask) => {
      const reply = await ask(question);
      expect([reply.status, reply.headers["www-authenticate"]]).toEqual([401, challenge]);
    });
  });

  test("a handler's own refusal and its failure", async () => {
    await transport.use(serverFor(one("header")), async (ask) => {
      expect((await ask(withHeaders({ "x-token": "forbidden" }))).status).toBe(403);
      const broken = await ask(withHeaders({ "x-token": "broken" }));
      expect([broken.status, broken.json]).toEqual([
        500,
        { type: "about:blank", title: "Internal Server Error", status: 500 },
      ]);
    });
  });

  test.each([undefined, null, false])("a check that gives %j refuses", async (given) => {
    const server = serverFor(one("header"), { security: { header: () => given } });
    await transport.use(server, async (ask) => {
      expect((await ask(withHeaders({ "x-token": "t" }))).status).toBe(401);
    });
  });

  test("nothing is checked when that is asked for", async () => {
    await transport.use(serverFor(one("header"), { security: false }), async (ask) => {
      expect((await ask("/at")).json).toBe("nobody");
    });
  });

  test("an operation's own requirements replace the contract's", async () => {
    const contract = contractOf(
      [operation("open", "GET", "/open", { security: [] }), operation("shut", "GET", "/shut")],
      { securitySchemes, security: one("header") },
    );
    const answer = () => ({ status: 200, body: 1 });
    const server = createServer(contract, { open: answer, shut: answer }, { security: schemes });
    await transport.use(server, async (ask) => {
      expect([(await ask("/open")).status, (await ask("/shut")).status]).toEqual([200, 401]);
    });
  });
});

describe("a server that could not check refuses to start", () => {
  test.each<readonly [string, SecurityWire, object | undefined, string]>([
    [
      "no handlers",
      one("header"),
      undefined,
      "get needs the security scheme header, which has no handler",
    ],
    [
      "one missing",
      [{ header: [] }, { query: [] }],
      { header: session },
      "get needs the security scheme query, which has no handler",
    ],
    [
      "an unknown scheme",
      one("nonsense"),
      schemes,
      "get needs the security scheme nonsense, which the contract does not declare",
    ],
    [
      "an inherited name",
      one("toString"),
      schemes,
      "get needs the security scheme toString, which the contract does not declare",
    ],
  ])("%s", (_name, security, given, message) => {
    expect(() => serverFor(security, { security: given })).toThrow(message);
  });
});
