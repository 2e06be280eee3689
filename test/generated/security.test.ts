/** Who asks: a token in each of the five places, wrong ones, none, and what one may not see. */
import { describe, expect, test } from "vitest";
import type { Credentials } from "../../generated/client.ts";
import { serveBuilds, type Session, token } from "./builds-server.ts";
import { build, callIds, calls, workspace } from "./calls.ts";
import { idsOf, line } from "./log-lines.ts";

const schemes = ["coderSessionToken", "coderSessionCookie", "coderSessionQuery", "bearer", "accessTokenQuery"] as const satisfies readonly (keyof Credentials)[];

const input = { path: { workspacebuild: build } };
const unauthorized = { message: "Sign in." };
const none = { status: 404, body: { message: "none" } } as const;

const raw: Readonly<Record<(typeof schemes)[number], (value: string) => { headers?: Record<string, string>; query?: string }>> = {
  coderSessionToken: (value) => ({ headers: { "Coder-Session-Token": value } }),
  coderSessionCookie: (value) => ({ headers: { cookie: `theme=dark; coder_session_token=${value}` } }),
  coderSessionQuery: (value) => ({ query: `?coder_session_token=${value}` }),
  bearer: (value) => ({ headers: { authorization: `bEaReR ${value}` } }),
  accessTokenQuery: (value) => ({ query: `?access_token=${value}` }),
};

describe.each(schemes)("%s", (scheme) => {
  test("C12: carries the token, alone, and the handler gets its session", async () => {
    const sessions: Session[] = [];
    const requests: { target: string; header: (name: string) => string | undefined }[] = [];
    const builds = await serveBuilds({
      getWorkspaceBuild: ({ context, request }) => {
        sessions.push(context);
        requests.push(request);
        return none;
      },
    });
    const client = builds.client({ security: { [scheme]: async () => token } });
    expect((await client.getWorkspaceBuild(input)).status).toBe(404);
    expect(sessions).toEqual([{ user: "alice", scheme }]);
    const [request] = requests;
    const places = [
      request?.target,
      request?.header("coder-session-token"),
      request?.header("authorization"),
      request?.header("cookie"),
    ].filter((text) => text?.includes(token) === true);
    expect(places).toHaveLength(1);
  });

  test("is read from a request that others make", async () => {
    const builds = await serveBuilds({ getWorkspaceBuild: ({ context }) => ({ status: 404, body: { message: context.scheme } }) });
    const { headers = {}, query = "" } = raw[scheme](token);
    const response = await fetch(`${builds.origin}/api/v2/workspacebuilds/${build}${query}`, { headers });
    expect(await response.json()).toEqual({ message: scheme });
  });

  test.each(["wrong", ""])("a token %j is a 401", async (given) => {
    const builds = await serveBuilds({}, { onError: ({ status }) => ({ status, body: unauthorized }) });
    const result = await builds.client({ security: { [scheme]: given } }).getWorkspaceBuild(input);
    expect(result).toMatchObject({ ok: false, status: 401, error: unauthorized });
    expect(result.response.headers.get("www-authenticate")).toMatch(/^Bearer/);
  });

  test("opens the stream of logs", async () => {
    const builds = await serveBuilds({
      async *followWorkspaceBuildLogs({ context }) {
        yield { ...line(1), stage: context.scheme };
      },
    });
    const stages: string[] = [];
    const client = builds.client({ security: { [scheme]: token } });
    for await (const { stage } of client.followWorkspaceBuildLogs(input)) stages.push(stage);
    expect(stages).toEqual([scheme]);
  });
});

test("C12: of several credentials the first of the document is sent", async () => {
  const seen: string[] = [];
  const builds = await serveBuilds({
    getWorkspaceBuild: ({ context, request }) => {
      seen.push(context.scheme, String(request.header("authorization")));
      return none;
    },
  });
  const security = { accessTokenQuery: token, bearer: token, coderSessionToken: token };
  await builds.client({ security }).getWorkspaceBuild(input);
  expect(seen).toEqual(["coderSessionToken", "undefined"]);
});

test.each(callIds)("%s needs a token, before anything else is looked at", async (id) => {
  const builds = await serveBuilds({}, { onError: ({ status }) => ({ status, body: unauthorized }) });
  const result = await calls[id](builds.client({ security: {} }));
  expect(result).toMatchObject({ ok: false, status: 401, error: unauthorized });
});

test("C9: one refresh mends all calls that were refused", async () => {
  let current = "old";
  let refreshed = 0;
  const builds = await serveBuilds({ createWorkspaceBuild: () => ({ status: 409, body: { message: "active" } }) });
  const client = builds.client({
    security: { bearer: () => current },
    refresh: () => {
      refreshed++;
      current = token;
    },
  });
  const body = { transition: "start" } as const;
  const results = await Promise.all(
    Array.from({ length: 20 }, () => client.createWorkspaceBuild({ path: { workspace }, body })),
  );
  expect(results.map(({ status }) => status)).toEqual(results.map(() => 409));
  expect(refreshed).toBe(1);
});

describe("authorize", () => {
  const hidden = { status: 404, body: { message: "Resource not found" } } as const;

  test("is asked with operation, path and session, and its 404 comes before a wrong query", async () => {
    const asked: unknown[] = [];
    const builds = await serveBuilds(
      {},
      {
        authorize: ({ operation, path, session }) => {
          asked.push({ id: operation.id, path, session });
          return hidden;
        },
      },
    );
    const response = await fetch(
      `${builds.origin}/api/v2/workspaces/${workspace}/builds?limit=no`,
      { headers: { "coder-session-token": token } },
    );
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual(hidden.body);
    expect(asked).toEqual([
      { id: "listWorkspaceBuilds", path: { workspace }, session: { user: "alice", scheme: "coderSessionToken" } },
    ]);
  });

  test("comes before a wrong body, and after a wrong path", async () => {
    const builds = await serveBuilds({}, { authorize: () => hidden });
    const headers = { "coder-session-token": token };
    const post = await fetch(`${builds.origin}/api/v2/workspaces/${workspace}/builds`, { method: "POST", body: "{", headers });
    expect(post.status).toBe(404);
    const path = await fetch(`${builds.origin}/api/v2/users/me/workspace/dev/builds/seven`, { headers });
    expect(path.status).toBe(400);
  });

  test("guards the stream too", async () => {
    const builds = await serveBuilds(
      {
        async *followWorkspaceBuildLogs() {
          yield line(1);
        },
      },
      { authorize: ({ operation }) => (operation.id === "listWorkspaceBuildLogs" ? undefined : hidden) },
    );
    expect(await idsOf(builds.client().followWorkspaceBuildLogs(input))).toEqual([1]);
  });
});
