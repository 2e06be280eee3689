/** What a client puts in the path arrives in the handler as it was. */
import { describe, expect, test } from "vitest";
import type { GetWorkspaceBuildByNumberRequest } from "../../generated/types.ts";
import { RequestError } from "../../runtime/client/client.ts";
import { failure, serveBuilds, token } from "./builds-server.ts";
import { build, callIds, calls, workspace } from "./calls.ts";
import { hostileTexts } from "./hostile.ts";

const authorized = { headers: { "coder-session-token": token } };

test("C2: any text stays within its segment", async () => {
  const seen: GetWorkspaceBuildByNumberRequest["path"][] = [];
  const builds = await serveBuilds({
    getWorkspaceBuildByNumber: ({ path }) => {
      seen.push(path);
      return { status: 404, body: { message: "none" } };
    },
  });
  const client = builds.client();
  // A server refuses NUL in a path: what reads files by such a name reads another one.
  const sendable = hostileTexts.filter((text) => !text.includes("\0"));
  const sent = sendable.map((text) => ({ user: text, workspacename: `${text}~`, buildnumber: 7 }));
  for (const path of sent) {
    expect((await client.getWorkspaceBuildByNumber({ path })).status).toBe(404);
  }
  expect(seen).toEqual(sent);
});

test("C2: NUL in the path is a 400", async () => {
  const builds = await serveBuilds({});
  const path = { user: "a\0b", workspacename: "dev", buildnumber: 1 };
  const result = await builds.client().getWorkspaceBuildByNumber({ path });
  expect(result.status).toBe(400);
});

test.each([".", "..", ""])("C2: %j as a whole segment is refused before it is sent", async (text) => {
  const builds = await serveBuilds({});
  const path = { user: text, workspacename: "dev", buildnumber: 1 };
  const error = await failure(builds.client().getWorkspaceBuildByNumber({ path }));
  expect(error).toBeInstanceOf(RequestError);
  expect(error).toHaveProperty("method", "GET");
});

describe("ids arrive in each of the four forms of a UUID", () => {
  const forms = [
    "1f2e3d4c-5b6a-4978-8a9b-0c1d2e3f4a5b",
    "1F2E3D4C5B6A49788A9B0C1D2E3F4A5B",
    "urn:uuid:1f2e3d4c-5b6a-4978-8a9b-0c1d2e3f4a5b",
    "{1f2e3d4c-5b6a-4978-8a9b-0c1d2e3f4a5b}",
  ];

  test.each(forms)("%s", async (id) => {
    const seen: unknown[] = [];
    const none = { status: 404, body: { message: "none" } } as const;
    const ofBuild = ({ path }: { readonly path: { readonly workspacebuild: string } }): typeof none => {
      seen.push(path);
      return none;
    };
    const ofWorkspace = ({ path }: { readonly path: { readonly workspace: string } }): typeof none => {
      seen.push(path);
      return none;
    };
    const builds = await serveBuilds({
      getWorkspaceBuild: ofBuild,
      cancelWorkspaceBuild: ofBuild,
      listWorkspaceBuildLogs: ofBuild,
      listWorkspaceBuildParameters: ofBuild,
      listWorkspaceBuildResources: ofBuild,
      getWorkspaceBuildState: ofBuild,
      getWorkspaceBuildTimings: ofBuild,
      listWorkspaceBuilds: ofWorkspace,
      createWorkspaceBuild: ofWorkspace,
    });
    const client = builds.client();
    const path = { workspacebuild: id };
    await client.getWorkspaceBuild({ path });
    await client.cancelWorkspaceBuild({ path });
    await client.listWorkspaceBuildLogs({ path });
    await client.listWorkspaceBuildParameters({ path });
    await client.listWorkspaceBuildResources({ path });
    await client.getWorkspaceBuildState({ path });
    await client.getWorkspaceBuildTimings({ path });
    await client.listWorkspaceBuilds({ path: { workspace: id } });
    await client.createWorkspaceBuild({ path: { workspace: id }, body: { transition: "stop" } });
    expect(seen).toEqual([
      ...Array.from({ length: 7 }, () => path),
      ...Array.from({ length: 2 }, () => ({ workspace: id })),
    ]);
  });
});

describe("a build number is a number", () => {
  test.each([0, 7, 2_147_483_647, -1])("%d arrives", async (buildnumber) => {
    const seen: unknown[] = [];
    const builds = await serveBuilds({
      getWorkspaceBuildByNumber: ({ path }) => {
        seen.push(path.buildnumber);
        return { status: 404, body: { message: "none" } };
      },
    });
    const path = { user: "me", workspacename: "dev", buildnumber };
    await builds.client().getWorkspaceBuildByNumber({ path });
    expect(seen).toEqual([buildnumber]);
  });

  test.each(["seven", "1.5", "0x10", "%207", "1e400"])("%s is a 400 that no handler sees", async (text) => {
    const builds = await serveBuilds({});
    const url = `${builds.origin}/api/v2/users/me/workspace/dev/builds/${text}`;
    const response = await fetch(url, authorized);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ in: "path", name: "buildnumber" }] });
  });
});

test("ids of the calls are the ones that are sent", async () => {
  const targets: string[] = [];
  const builds = await serveBuilds({}, { authorize: ({ request }) => void targets.push(request.target) });
  for (const id of callIds) await failure(calls[id](builds.client()));
  expect(targets.filter((target) => target.includes(build))).toHaveLength(7);
  expect(targets.filter((target) => target.includes(workspace))).toHaveLength(2);
  expect(targets).toHaveLength(10);
});
