import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import {
  ApiError,
  call,
  type ClientContract,
  type ClientError,
  type ClientOperation,
  connect,
  type CredentialRequest,
  RequestError,
} from "../../../runtime/client/client.ts";
import { failure, get, open } from "./contracts.ts";
import { type Handler, json, type Received, serve } from "./raw-server.ts";

const contract: ClientContract = {
  servers: [],
  securitySchemes: {
    header: { type: "apiKey", in: "header", name: "X-Token" },
    cookie: { type: "apiKey", in: "cookie", name: "session" },
    query: { type: "apiKey", in: "query", name: "api token" },
    bearer: { type: "http", scheme: "bearer" },
    basic: { type: "http", scheme: "Basic" },
    digest: { type: "http", scheme: "GNAP" },
    oauth: { type: "oauth2" },
    oidc: { type: "openIdConnect" },
    mtls: { type: "mutualTLS" },
  },
  security: [{ header: [] }, { cookie: [] }, { query: [] }, { bearer: [], basic: [] }],
};

async function sent(
  security: object,
  operation: Partial<ClientOperation> = {},
  headers: Record<string, string> = {},
): Promise<Received> {
  const server = await serve(json(200, {}));
  const client = connect(contract, { baseUrl: server.url, security });
  await call(client, { ...get, ...operation }, {}, { headers });
  return server.received[0]!;
}

const tokens = (received: Received): unknown => ({
  header: received.headers["x-token"],
  cookie: received.headers.cookie,
  query: received.target.split("?")[1],
  authorization: received.headers.authorization,
});

describe("C12: one satisfiable alternative is sent", () => {
  const nothing = {
    header: undefined,
    cookie: undefined,
    query: undefined,
    authorization: undefined,
  };

  test("the first in the document's order that has its credential", async () => {
    const all = { bearer: "b", query: "q", cookie: "c", header: "h" };
    expect(tokens(await sent(all))).toEqual({ ...nothing, header: "h" });
    expect(tokens(await sent({ ...all, header: undefined }))).toEqual({
      ...nothing,
      cookie: "session=c",
    });
    expect(tokens(await sent({ bearer: "b", query: "q&=" }))).toEqual({
      ...nothing,
      query: "api%20token=q%26%3D",
    });
  });

  test("all schemes of an alternative, or none", async () => {
    expect(tokens(await sent({ bearer: "b" }))).toEqual(nothing);
    const both = { security: [{ header: [], query: [] }] };
    expect(tokens(await sent({ header: "h" }, both))).toEqual(nothing);
    expect(tokens(await sent({ header: "h", query: "q" }, both))).toEqual({
      ...nothing,
      header: "h",
      query: "api%20token=q",
    });
  });

  test("an operation's own security replaces the contract's; none at all sends nothing", async () => {
    expect(tokens(await sent({ header: "h" }, { security: [] }))).toEqual(nothing);
    expect(tokens(await sent({ header: "h" }, { security: [{ unheard: [] }] }))).toEqual(nothing);
  });

  test("security that is optional sends a credential that is there", async () => {
    const optional = { security: [{}, { bearer: [] }] };
    expect(tokens(await sent({ bearer: "b" }, optional))).toEqual({
      ...nothing,
      authorization: "Bearer b",
    });
    expect(tokens(await sent({}, optional))).toEqual(nothing);
  });

  test.each<[string, unknown, string]>([
    ["bearer", "b", "Bearer b"],
    ["oauth", "o", "Bearer o"],
    ["oidc", "o", "Bearer o"],
    ["digest", "g", "GNAP g"],
    [
      "basic",
      { username: "é", password: "a:b" },
      `Basic ${Buffer.from("é:a:b").toString("base64")}`,
    ],
  ])("%s", async (scheme, credential, authorization) => {
    const operation = { security: [{ [scheme]: [], mtls: [] }] };
    expect((await sent({ [scheme]: credential }, operation)).headers.authorization).toBe(
      authorization,
    );
  });

  test("a function is asked at each call, with scheme and scopes, and may say there is none", async () => {
    const asked: CredentialRequest[] = [];
    const oauth = async (request: CredentialRequest): Promise<string> => {
      asked.push(request);
      return `t${asked.length}`;
    };
    const operation = { security: [{ header: [] }, { oauth: ["read", "write"] }] };
    const server = await serve(json(200, {}));
    const security = { oauth, header: () => undefined };
    const client = connect(contract, { baseUrl: server.url, security });
    await call(client, { ...get, ...operation });
    await call(client, { ...get, ...operation });
    expect(server.received.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer t1",
      "Bearer t2",
    ]);
    expect(asked[0]).toEqual({ scheme: "oauth", scopes: ["read", "write"], operationId: "get" });
  });

  test("a header that the call itself sets is meant", async () => {
    expect((await sent({ header: "h" }, {}, { "x-token": "mine" })).headers["x-token"]).toBe(
      "mine",
    );
  });

  test("a session cookie goes beside cookie parameters", async () => {
    const server = await serve(json(200, {}));
    const client = connect(contract, { baseUrl: server.url, security: { cookie: "a=b" } });
    const operation = { ...get, parameters: [{ name: "theme", in: "cookie" }] } as const;
    await call(client, operation, { cookies: { theme: "dark blue" } });
    expect(server.received[0]!.headers.cookie).toBe("theme=dark%20blue; session=a=b");
  });
});

describe("C4: clients share nothing", () => {
  test("1,000 interleaved calls of two clients, and nothing crosses", async () => {
    const echo: Handler = async (request, response) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 5));
      json(200, { token: request.headers["x-token"], target: request.target })(
        request,
        response,
        0,
      );
    };
    const [one, two] = [await serve(echo), await serve(echo)];
    const clientOf = (url: string, token: string) =>
      connect(contract, {
        baseUrl: url,
        security: { header: () => Promise.resolve(token) },
        headers: { "x-client": token },
      });
    const clients = [clientOf(one.url, "one"), clientOf(two.url, "two")] as const;
    const operation = { ...get, path: "/{id}", parameters: [{ name: "id", in: "path" }] } as const;
    const answers = await Promise.all(
      Array.from({ length: 1000 }, (_, id) =>
        call<unknown, unknown>(clients[id % 2]!, operation, { path: { id } }).orThrow(),
      ),
    );
    expect(answers).toEqual(
      Array.from({ length: 1000 }, (_, id) => ({
        token: id % 2 === 0 ? "one" : "two",
        target: `/${id}`,
      })),
    );
    for (const [server, token] of [
      [one, "one"],
      [two, "two"],
    ] as const) {
      expect(server.received).toHaveLength(500);
      expect(new Set(server.received.map(({ headers }) => headers["x-client"]))).toEqual(
        new Set([token]),
      );
    }
  });
});

describe("C7: no error shows a credential", () => {
  const secret = "s3cr3t-t0k3n";
  const everything = {
    securitySchemes: contract.securitySchemes,
    servers: [],
    security: [{ header: [], query: [], cookie: [], bearer: [] }],
  };
  const security = { header: secret, query: secret, cookie: secret, bearer: secret };

  const shownBy = (error: unknown): string =>
    `${inspect(error, { depth: 10 })} ${JSON.stringify(error)} ${String(error)} ${(error as ClientError).url}`;

  test.each<[string, Handler, boolean]>([
    ["ApiError", json(404, { message: "no" }), true],
    ["DecodeError", (_q, response) => void response.end("<"), false],
    ["UnexpectedStatusError", (_q, response) => void response.writeHead(418).end(), false],
    ["NetworkError", (_q, response) => void response.destroy(), false],
    ["TimeoutError", () => undefined, false],
  ])("%s", async (name, handler, orThrow) => {
    const server = await serve(handler);
    const client = connect(everything, { baseUrl: server.url, security, timeout: 2000 });
    const operation: ClientOperation = {
      ...get,
      path: "/builds",
      parameters: [{ name: "q", in: "query" }],
      responses: { "200": get.responses["200"]!, "404": get.responses["200"]! },
    };
    const timeout = name === "TimeoutError" ? { timeout: 50 } : {};
    const sentCall = call(client, operation, { query: { q: "1" } }, timeout);
    const error = await failure(orThrow ? sentCall.orThrow() : sentCall);
    expect((error as Error).name).toBe(name);
    expect(shownBy(error)).toContain(`${server.url}/builds?q=1`);
    expect(shownBy(error)).not.toContain(secret);
    // A call that is out of time may not have come to the server at all.
    if (name !== "TimeoutError") expect(server.received[0]!.target).toContain(secret);
  });

  test("a query parameter of the caller's own that is a credential by the contract is blotted out", async () => {
    const server = await serve(json(404, {}));
    const client = connect(everything, { baseUrl: server.url });
    const operation: ClientOperation = { ...get, parameters: [{ name: "api token", in: "query" }] };
    const error = await failure(
      call(client, operation, { query: { "api token": secret } }).orThrow(),
    );
    expect(error).toBeInstanceOf(ApiError);
    expect((error as ApiError).url).toBe(`${server.url}/?api%20token=…`);
    expect(shownBy(error)).not.toContain(secret);
  });

  test("a credential that no header can hold is refused without being told", async () => {
    for (const bad of [`${secret}\r\nx: y`, `${secret}\n`, `${secret}é💙`]) {
      for (const scheme of ["header", "bearer", "cookie"]) {
        const client = connect(
          { ...contract, security: [{ [scheme]: [] }] },
          {
            baseUrl: "http://127.0.0.1:9",
            security: { [scheme]: bad },
          },
        );
        const error = await failure(call(client, get));
        expect(error).toBeInstanceOf(RequestError);
        expect(shownBy(error)).not.toContain(secret);
      }
    }
  });

  test("a base URL with a password is refused without being told", async () => {
    const client = connect(open, { baseUrl: `http://user:${secret}@127.0.0.1:9` });
    const error = await failure(call(client, get));
    expect(error).toBeInstanceOf(RequestError);
    expect(shownBy(error)).not.toContain(secret);
  });

  test("an ApiError that is printed shows no session cookie of the answer", async () => {
    const server = await serve(json(404, {}, { "set-cookie": `session=${secret}` }));
    const error = await failure(call(connect(open, { baseUrl: server.url }), get).orThrow());
    expect((error as ApiError).headers["set-cookie"]).toContain(secret);
    expect(shownBy(error)).not.toContain(secret);
  });

  test("a printed client shows none", () => {
    expect(inspect(connect(contract, { security }), { depth: 10 })).not.toContain(secret);
  });
});

describe("tokens never cross origins on redirects", () => {
  const redirect =
    (status: number, to: () => string): Handler =>
    (_request, response) =>
      void response.writeHead(status, { location: to() }).end();

  test.each(["header", "bearer"])("%s stays at home", async (scheme) => {
    const other = await serve(json(200, { from: "other" }));
    const home = await serve(redirect(302, () => `${other.url}/there`));
    const client = connect(
      { ...contract, security: [{ [scheme]: [] }] },
      {
        baseUrl: home.url,
        security: { [scheme]: "token" },
        headers: { "x-other-secret": "token" },
      },
    );
    expect(await call(client, get).orThrow()).toEqual({ from: "other" });
    expect(JSON.stringify(home.received[0]!.rawHeaders)).toContain("token");
    expect(JSON.stringify(other.received[0]!.rawHeaders)).not.toContain("token");
    expect(other.received[0]!.target).toBe("/there");
    expect(other.received[0]!.headers.accept).toBe("application/json");
  });

  test("within an origin a token goes along, and a 307 repeats method and body", async () => {
    const home = await serve((request, response, count) =>
      count === 1
        ? redirect(307, () => "/new")(request, response, count)
        : json(200, {})(request, response, count),
    );
    const client = connect(contract, { baseUrl: home.url, security: { header: "token" } });
    const operation: ClientOperation = {
      ...get,
      method: "POST",
      body: { "application/json": { kind: "json" } },
    };
    await call(client, operation, { body: { a: 1 } }).orThrow();
    const [, second] = home.received;
    expect(second).toMatchObject({ method: "POST", target: "/new" });
    expect(second!.headers["x-token"]).toBe("token");
    expect(second!.body.toString()).toBe('{"a":1}');
  });

  test("a 303 after POST becomes GET without the body", async () => {
    const home = await serve((request, response, count) =>
      count === 1
        ? redirect(303, () => "/new")(request, response, count)
        : json(200, {})(request, response, count),
    );
    const client = connect(contract, { baseUrl: home.url, security: { header: "token" } });
    const operation: ClientOperation = {
      ...get,
      method: "POST",
      body: { "application/json": { kind: "json" } },
    };
    await call(client, operation, { body: { a: 1 } }).orThrow();
    const [, second] = home.received;
    expect(second).toMatchObject({ method: "GET", target: "/new", body: Buffer.alloc(0) });
    expect(second!.headers["content-type"]).toBeUndefined();
  });

  test("a stream is sent beside a token, and refused where a redirect needs it again", async () => {
    const operation: ClientOperation = {
      ...get,
      method: "POST",
      body: { "application/octet-stream": { kind: "bytes" } },
    };
    const home = await serve((request, response, count) =>
      (count === 1 ? json(200, {}) : redirect(308, () => "/new"))(request, response, count),
    );
    const client = connect(contract, { baseUrl: home.url, security: { header: "token" } });
    await call(client, operation, { body: new Blob(["x"]).stream() }).orThrow();
    expect(home.received[0]!.body.toString()).toBe("x");
    const error = await failure(call(client, operation, { body: new Blob(["x"]).stream() }));
    expect(String(error)).toContain("with a body that is too large to be kept for it");
  });

  test("a circle ends, and where a redirect cannot be seen it is refused", async () => {
    const home = await serve(redirect(302, () => "/"));
    const options = { baseUrl: home.url, security: { header: "token" } };
    expect(String(await failure(call(connect(contract, options), get)))).toContain(
      "more than 20 times",
    );
    const opaque = async (request: Request): Promise<Response> => {
      const response = await fetch(request);
      Object.defineProperty(response, "type", { value: "opaqueredirect" });
      return response;
    };
    const blind = connect(contract, { ...options, fetch: opaque });
    expect(String(await failure(call(blind, get)))).toContain("redirected to where cannot be seen");
  });

  test("init.redirect decides when it is given", async () => {
    const home = await serve(redirect(302, () => "/elsewhere"));
    const client = connect(contract, {
      baseUrl: home.url,
      security: { header: "token" },
      init: { redirect: "manual" },
    });
    const operation: ClientOperation = { ...get, responses: { "302": {} } };
    const result = await call<{ status: number; ok: boolean }, unknown>(client, operation);
    expect(result).toMatchObject({ ok: true, status: 302 });
  });
});
