/** The emitted server's manners: base path, methods, operations left out, handlers that fail. */
import { request as httpRequest } from "node:http";
import { describe, expect, test } from "vitest";
import { createClient } from "../../generated/client.ts";
import { createServer } from "../../generated/server.ts";
import { createNodeServer } from "../../runtime/server/adapters/node.ts";
import { Refusal } from "../../runtime/server/server.ts";
import { security, serveBuilds, type Session, token } from "./builds-server.ts";
import { build, callIds, calls } from "./calls.ts";

const headers = { "coder-session-token": token };
const path = { workspacebuild: build };
const none = { status: 404, body: { message: "none" } } as const;

interface Reply {
  readonly status: number;
  readonly allow: string | undefined;
  readonly length: string | undefined;
  readonly text: string;
}

/** `fetch` tidies paths; this sends them as they are. */
const ask = (origin: string, target: string, method = "GET"): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const sent = httpRequest(origin, { path: target, method, headers, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          allow: response.headers.allow,
          length: response.headers["content-length"],
          text,
        }),
      );
    });
    sent.on("error", reject).end();
  });

describe("the base path", () => {
  test.each([
    { basePath: undefined, prefix: "/api/v2" },
    { basePath: "/api/v2", prefix: "/api/v2" },
    { basePath: "/", prefix: "" },
    { basePath: "/builds/", prefix: "/builds" },
  ])("$basePath stands before every path", async ({ basePath, prefix }) => {
    const builds = await serveBuilds({ getWorkspaceBuild: () => none }, { basePath });
    const client = builds.client({ baseUrl: `${builds.origin}${prefix}` });
    expect(await client.getWorkspaceBuild({ path })).toMatchObject({ status: 404, error: none.body });
    expect((await ask(builds.origin, `/nowhere/workspacebuilds/${build}`)).text).not.toContain("none");
  });
});

describe("paths that name nothing", () => {
  test.each(["/", "/api/v2", "/api/v2/", `/api/v2/workspacebuilds/${build}/`, `/api/v2//workspacebuilds/${build}`, `/api/v2/x/../workspacebuilds/${build}`, "/api/v2/workspacebuilds/", `/API/v2/workspacebuilds/${build}`])("%s", async (target) => {
    const builds = await serveBuilds({});
    expect((await ask(builds.origin, target)).status).toBe(404);
  });
});

test("C2: %2F in a workspace's name stays data", async () => {
  const names: string[] = [];
  const builds = await serveBuilds({
    getWorkspaceBuildByNumber: ({ path: { workspacename } }) => {
      names.push(workspacename);
      return none;
    },
  });
  await ask(builds.origin, "/api/v2/users/me/workspace/a%2Fbuilds%2F7/builds/7");
  await ask(builds.origin, "/api/v2/users/me/workspace/a%252Fb/builds/7");
  expect(names).toEqual(["a/builds/7", "a%2Fb"]);
});

describe("methods", () => {
  const targets = [
    { target: `/api/v2/workspacebuilds/${build}`, allow: "GET, HEAD, OPTIONS", wrong: "DELETE" },
    { target: `/api/v2/workspacebuilds/${build}/cancel`, allow: "OPTIONS, PATCH", wrong: "POST" },
    { target: `/api/v2/workspaces/${build}/builds`, allow: "GET, HEAD, OPTIONS, POST", wrong: "PUT" },
  ];

  test.each(targets)("$target allows $allow", async ({ target, allow, wrong }) => {
    const builds = await serveBuilds({});
    expect(await ask(builds.origin, target, wrong)).toMatchObject({ status: 405, allow });
    expect(await ask(builds.origin, target, "OPTIONS")).toMatchObject({ status: 204, allow, text: "" });
  });

  test("HEAD is GET without its body", async () => {
    const builds = await serveBuilds({
      getWorkspaceBuildTimings: () => ({
        status: 200,
        body: { provisioner_timings: [], agent_script_timings: [], agent_connection_timings: [] },
      }),
    });
    const target = `/api/v2/workspacebuilds/${build}/timings`;
    const get = await ask(builds.origin, target);
    const head = await ask(builds.origin, target, "HEAD");
    expect(head).toMatchObject({ status: 200, text: "", length: get.length });
    expect(get.text.length).toBeGreaterThan(0);
  });
});

test("partial handlers: what is left out answers 501, the rest works", async () => {
  const server = createServer<Session>({ getWorkspaceBuild: () => none }, { security, partial: true });
  const node = createNodeServer(server);
  const { url } = await node.listen(0);
  const statuses = new Map<string, number>();
  for (const id of callIds) {
    // 501 is the transport's own: no contract declares it, so that clients tell it by an error.
    const client = createClient({ serverVariables: { origin: url }, security: { bearer: token } });
    try {
      statuses.set(id, (await calls[id](client)).status);
    } catch (error) {
      statuses.set(id, Number(Reflect.get(Object(error), "status")));
    }
  }
  await node.close(0);
  expect(statuses.get("getWorkspaceBuild")).toBe(404);
  statuses.delete("getWorkspaceBuild");
  expect([...statuses.values()]).toEqual(Array.from({ length: 9 }, () => 501));
});

test("without `partial`, a handler that is missing keeps the server from starting", () => {
  const start = (): unknown => Reflect.apply(createServer, undefined, [{}, { security }]);
  expect(start).toThrow("getWorkspaceBuildByNumber");
});

test("S9: without a handler for its credentials the server does not start", () => {
  const { bearer: _, ...others } = security;
  const handlers = Object.fromEntries([...callIds, "followWorkspaceBuildLogs"].map((id) => [id, () => none]));
  const start = (): unknown => Reflect.apply(createServer, undefined, [handlers, { security: others }]);
  expect(start).toThrow("bearer");
});

describe("a handler that fails", () => {
  test.each(callIds)("%s: 500 that tells nothing of the inside", async (id) => {
    const secret = new Error("password of the database: hunter2");
    const fail = (): never => {
      throw secret;
    };
    const builds = await serveBuilds({ [id]: fail });
    const result = await calls[id](builds.client());
    expect(result).toMatchObject({ ok: false, status: 500 });
    expect(JSON.stringify(result.error)).not.toMatch(/hunter2|builds-server|\.ts/);
    expect(builds.exceptions).toEqual([secret]);
  });

  test.each([
    { what: "an undeclared status", answer: { status: 418, body: {} } },
    { what: "no answer", answer: undefined },
    { what: "a success without its body", answer: { status: 200 } },
    { what: "a header that ends the line", answer: { ...none, headers: { "x-a": "b\r\nset-cookie: c" } } },
  ])("with $what is a 500", async ({ answer }) => {
    const builds = await serveBuilds({ ["getWorkspaceBuild" as string]: () => answer });
    expect((await builds.client().getWorkspaceBuild({ path })).status).toBe(500);
    expect(builds.exceptions).toHaveLength(1);
  });

  test("S8: one hook words every refusal and exception", async () => {
    const builds = await serveBuilds(
      {
        getWorkspaceBuild: () => {
          throw new Refusal(404, { message: "no such build" });
        },
        listWorkspaceBuildLogs: () => {
          throw new TypeError("inside");
        },
      },
      { onError: ({ status, message }) => ({ status, body: { message, detail: "by the hook" } }) },
    );
    const client = builds.client();
    expect((await client.getWorkspaceBuild({ path })).error).toEqual({
      message: "no such build",
      detail: "by the hook",
    });
    expect((await client.listWorkspaceBuildLogs({ path })).error).toEqual({
      message: "Internal Server Error",
      detail: "by the hook",
    });
  });
});
