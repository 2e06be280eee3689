/** Each query parameter: sent, absent, empty, wrong, and with any text in it. */
import { describe, expect, test } from "vitest";
import type { Handlers } from "../../generated/server.ts";
import { type RunningBuilds, serveBuilds, type Session, token } from "./builds-server.ts";
import { build, workspace } from "./calls.ts";
import { hostileTexts } from "./hostile.ts";

const authorized = { headers: { "coder-session-token": token } };
const none = { status: 404, body: { message: "none" } } as const;

/** Handlers that keep the query they got. */
function keeping(seen: unknown[]): Partial<Handlers<Session>> {
  const keep = ({ query }: { readonly query: object }): typeof none => {
    seen.push(query);
    return none;
  };
  return { cancelWorkspaceBuild: keep, listWorkspaceBuildLogs: keep, listWorkspaceBuilds: keep };
}

async function echoing(): Promise<{ readonly builds: RunningBuilds; readonly seen: unknown[] }> {
  const seen: unknown[] = [];
  return { builds: await serveBuilds(keeping(seen)), seen };
}

const paths = {
  cancel: { method: "PATCH", path: `/api/v2/workspacebuilds/${build}/cancel` },
  logs: { method: "GET", path: `/api/v2/workspacebuilds/${build}/logs` },
  list: { method: "GET", path: `/api/v2/workspaces/${workspace}/builds` },
} as const;

const parameters = [
  { of: "cancel", name: "expect_status", samples: ["running", "pending"], kind: "text" },
  { of: "logs", name: "before", samples: [48300, 9007199254740991, -1, 0], kind: "integer" },
  { of: "logs", name: "after", samples: [48213, 9007199254740991, -1, 0], kind: "integer" },
  { of: "list", name: "limit", samples: [25, 0, 2147483647], kind: "integer" },
  { of: "list", name: "offset", samples: [25, 0, 2147483647], kind: "integer" },
  { of: "list", name: "after_id", samples: [build, "00000000-0000-0000-0000-000000000000"], kind: "text" },
  { of: "list", name: "since", samples: ["2026-03-02T09:15:00.123456Z", "0001-01-01T00:00:00Z"], kind: "text" },
] as const;

describe.each(parameters)("$name of $of", ({ of, name, samples, kind }) => {
  const { method, path } = paths[of];
  const ask = (builds: RunningBuilds, query: string): Promise<Response> =>
    fetch(`${builds.origin}${path}${query}`, { method, ...authorized });

  test.each(samples.map((value) => ({ value })))("sent as $value", async ({ value }) => {
    const { builds, seen } = await echoing();
    const client = builds.client();
    const byBuild = { workspacebuild: build };
    const query = { [name]: value };
    const { status } = await {
      cancel: () => client.cancelWorkspaceBuild({ path: byBuild, query }),
      logs: () => client.listWorkspaceBuildLogs({ path: byBuild, query }),
      list: () => client.listWorkspaceBuilds({ path: { workspace }, query }),
    }[of]();
    expect(status).toBe(404);
    expect(seen).toEqual([query]);
  });

  test.each(["", "?", `?${name}=`, `?${name}`, "?unknown=1"])("absent as %j", async (query) => {
    const { builds, seen } = await echoing();
    expect((await ask(builds, query)).status).toBe(404);
    expect(seen).toEqual([{}]);
  });

  test("given twice is a 400", async () => {
    const { builds, seen } = await echoing();
    const response = await ask(builds, `?${name}=1&${name}=2`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ in: "query", name, keyword: "duplicate" }],
    });
    expect(seen).toEqual([]);
  });

  const wrong = kind === "integer" ? ["abc", "1.5", "0x10", "1e400", "%20", "1%00"] : ["%ff", "%E0%A4"];
  test.each(wrong)("wrong as %s is a 400", async (text) => {
    const { builds, seen } = await echoing();
    const response = await ask(builds, `?${name}=${text}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ in: "query", name }] });
    expect(seen).toEqual([]);
  });
});

test("all faults of a query are told at once", async () => {
  const { builds } = await echoing();
  const response = await fetch(`${builds.origin}${paths.list.path}?limit=a&offset=b`, authorized);
  const { errors } = (await response.json()) as { errors: { name: string }[] };
  expect(errors.map(({ name }) => name)).toEqual(["limit", "offset"]);
});

test("C2: any text arrives as it was", async () => {
  const texts: unknown[] = [];
  const builds = await serveBuilds(keeping([]), {
    // No text is an id or a time, so each is refused; the refusal has it as it came.
    onError: ({ faults }, { target }) => {
      texts.push(new URL(target, builds.origin).searchParams.get("since"));
      return { status: 400, body: { message: faults.map(({ name }) => name).join() } };
    },
  });
  for (const text of hostileTexts) {
    const query = { after_id: text, since: text, limit: 1 };
    const { error } = await builds.client().listWorkspaceBuilds({ path: { workspace }, query });
    expect(error).toEqual({ message: "after_id,since" });
  }
  expect(texts).toEqual(hostileTexts);
});

test.each([
  ["limit=-1", "limit", "minimum"],
  ["offset=2147483648", "offset", "format"],
  ["after_id=a", "after_id", "pattern"],
  ["since=yesterday", "since", "format"],
])("a value that the schema does not take, %s, is a 400", async (query, name, keyword) => {
  const { builds, seen } = await echoing();
  const response = await fetch(`${builds.origin}${paths.list.path}?${query}`, authorized);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ errors: [{ in: "query", name, keyword }] });
  expect(seen).toEqual([]);
});

test("all at once, undefined left out", async () => {
  const { builds, seen } = await echoing();
  const query = { after_id: build, limit: 10, offset: 20, since: "2026-03-02T09:15:00Z" };
  await builds.client().listWorkspaceBuilds({ path: { workspace }, query });
  await builds.client().listWorkspaceBuilds({ path: { workspace }, query: {} });
  await builds.client().listWorkspaceBuilds({ path: { workspace } });
  expect(seen).toEqual([query, {}, {}]);
});
