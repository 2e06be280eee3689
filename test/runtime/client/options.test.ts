import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  call,
  type ClientContract,
  type ClientOperation,
  connect,
  NetworkError,
  RequestError,
} from "../../../runtime/client/client.ts";
import { failure, get, open } from "./contracts.ts";
import { json, serve } from "./raw-server.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A `fetch` that answers by itself and remembers where it was sent. */
function recorded(): { fetch: (request: Request) => Promise<Response>; urls: string[] } {
  const urls: string[] = [];
  return {
    urls,
    fetch: async (request) => {
      urls.push(request.url);
      return Response.json({});
    },
  };
}

describe("where a call goes", () => {
  const contract: ClientContract = {
    ...open,
    servers: [
      {
        url: "https://{region}.example.com:{port}/api/v2/",
        variables: { region: { default: "eu", enum: ["eu", "us"] }, port: { default: "8443" } },
      },
      { url: "https://second.example.com" },
    ],
  };
  const at = async (
    options: object,
    operation: ClientOperation = { ...get, path: "/a" },
  ): Promise<string> => {
    const { fetch, urls } = recorded();
    await call(connect(contract, { ...options, fetch }), operation);
    return urls[0]!;
  };

  test("the first server, its variables by default or as given", async () => {
    expect(await at({})).toBe("https://eu.example.com:8443/api/v2/a");
    expect(await at({ serverVariables: { region: "us", port: 1 } })).toBe(
      "https://us.example.com:1/api/v2/a",
    );
  });

  test("a value that the variable's enum lacks is refused", async () => {
    const error = await failure(at({ serverVariables: { region: "mars" } }));
    expect(error).toBeInstanceOf(RequestError);
    expect(String(error)).toContain('server variable `region` must be one of eu, us, not "mars"');
  });

  test("an operation's servers replace the document's, baseUrl replaces all", async () => {
    const own = { ...get, path: "/a", servers: [{ url: "https://uploads.example.com" }] };
    expect(await at({}, own)).toBe("https://uploads.example.com/a");
    expect(await at({ baseUrl: "http://localhost:1/x/?y#z" }, own)).toBe("http://localhost:1/x/a");
  });

  test("a call's baseUrl wins over the client's", async () => {
    const { fetch, urls } = recorded();
    const client = connect(contract, { baseUrl: "http://one", fetch });
    await call(client, get, {}, { baseUrl: "http://two" });
    expect(urls).toEqual(["http://two/"]);
  });

  test("a relative server needs baseUrl, and the first call says so", async () => {
    for (const servers of [[], [{ url: "/api/v2" }]]) {
      const error = await failure(call(connect({ ...open, servers }, {}), get));
      expect(error).toBeInstanceOf(RequestError);
      expect(String(error)).toContain("is no absolute URL: give `baseUrl`");
    }
    const error = await failure(call(connect(open, { baseUrl: "localhost" }), get));
    expect(String(error)).toContain("the option `baseUrl` is no absolute URL");
    const file = await failure(call(connect(open, { baseUrl: "file:///etc" }), get));
    expect(String(file)).toContain('must be http or https, not "file:"');
  });

  test("in a browser a relative server starts from the page", async () => {
    vi.stubGlobal("location", { href: "https://app.example.com/builds/1" });
    const { fetch, urls } = recorded();
    await call(connect({ ...open, servers: [{ url: "/api/v2" }] }, { fetch }), get);
    expect(urls).toEqual(["https://app.example.com/api/v2/"]);
  });
});

test("C11: the global fetch is read at each call", async () => {
  const client = connect(open, { baseUrl: "http://mocked.test" });
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json({ from: "first" })));
  expect(await call(client, get).orThrow()).toEqual({ from: "first" });
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json({ from: "second" })));
  expect(await call(client, get).orThrow()).toEqual({ from: "second" });
});

test("C11: msw, started after the client was made, answers its calls", async () => {
  const client = connect(open, { baseUrl: "http://mocked.test" });
  const server = setupServer(
    http.get("http://mocked.test/", ({ request }) =>
      HttpResponse.json({ accept: request.headers.get("accept") }),
    ),
  );
  server.listen({ onUnhandledRequest: "error" });
  try {
    expect(await call(client, get).orThrow()).toEqual({ accept: "application/json" });
  } finally {
    server.close();
  }
});

test("a fetch that answers with a network error is a NetworkError", async () => {
  const fetch = (): Promise<Response> => Promise.resolve(Response.error());
  const client = connect(open, { baseUrl: "http://mocked.test", fetch });
  expect(await failure(call(client, get))).toBeInstanceOf(NetworkError);
});

describe("headers", () => {
  test("C10: the client's lie under the parameters, those under the call's; null takes one away", async () => {
    const server = await serve(json(200, {}));
    const client = connect(open, {
      baseUrl: server.url,
      headers: async () => ({ "x-tenant": "client", "x-a": 1, "x-b": "b", accept: undefined }),
    });
    const operation = { ...get, parameters: [{ name: "X-Tenant", in: "header" }] } as const;
    await call(client, operation);
    await call(client, operation, { headers: { "X-Tenant": "parameter" } });
    await call(
      client,
      operation,
      { headers: { "X-Tenant": "parameter" } },
      { headers: { "x-tenant": "call", "x-b": null } },
    );
    expect(
      server.received.map(({ headers }) => [headers["x-tenant"], headers["x-a"], headers["x-b"]]),
    ).toEqual([
      ["client", "1", "b"],
      ["parameter", "1", "b"],
      ["call", "1", undefined],
    ]);
    expect(server.received[0]!.headers.accept).toBe("application/json");
  });

  test.each(["a\r\nx-evil: 1", "a\n", "\r", "a\0", "💙"])(
    "the value %j is refused",
    async (value) => {
      const server = await serve(json(200, {}));
      const client = connect(open, { baseUrl: server.url });
      const operation = { ...get, parameters: [{ name: "x-a", in: "header" }] } as const;
      expect(await failure(call(client, operation, { headers: { "x-a": value } }))).toBeInstanceOf(
        RequestError,
      );
      expect(await failure(call(client, get, {}, { headers: { "x-a": value } }))).toBeInstanceOf(
        RequestError,
      );
      expect(server.received).toEqual([]);
    },
  );
});
