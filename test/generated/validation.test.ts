/** What the emitted server holds to the contract: bodies, parameters, and what its own handlers answer. */
import { expect, test } from "vitest";
import type { CreateWorkspaceBuildRequest } from "../../generated/types.ts";
import { serveBuilds, token } from "./builds-server.ts";
import { build, workspace } from "./calls.ts";

const post = (origin: string, body: string): Promise<Response> =>
  fetch(`${origin}/api/v2/workspaces/${workspace}/builds`, {
    method: "POST",
    headers: { "coder-session-token": token, "content-type": "application/json" },
    body,
  });

const refused = { status: 409, body: { message: "already active" } } as const;

test.each([
  ['{"transition":"pause"}', "transition", "enum", "/transition"],
  ["{}", "transition", "required", "/transition"],
  ['{"transition":"start","dry_run":"yes"}', "dry_run", "type", "/dry_run"],
  [
    '{"transition":"start","rich_parameter_values":[{"name":"a","value":1}]}',
    "rich_parameter_values",
    "type",
    "/rich_parameter_values/0/value",
  ],
  ['"start"', "", "type", ""],
])("the body %s is a 400 that names the place", async (body, name, keyword, pointer) => {
  const asked: CreateWorkspaceBuildRequest[] = [];
  const builds = await serveBuilds({
    createWorkspaceBuild: ({ body: received }) => {
      asked.push(received);
      return refused;
    },
  });
  const response = await post(builds.origin, body);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    errors: [{ in: "body", name, keyword, pointer }],
  });
  expect(asked).toEqual([]);
});

test("every fault of a body is told, and 422 where the server says so", async () => {
  const builds = await serveBuilds(
    { createWorkspaceBuild: () => refused },
    { invalidStatus: 422 },
  );
  const response = await post(builds.origin, '{"transition":1,"orphan":1,"log_level":"trace"}');
  expect(response.status).toBe(422);
  const { errors } = (await response.json()) as { errors: { name: string }[] };
  expect(errors.map(({ name }) => name)).toEqual(["transition", "log_level", "orphan"]);
});

test("what is malformed is a 400 all the same", async () => {
  const builds = await serveBuilds(
    { createWorkspaceBuild: () => refused },
    { invalidStatus: 422 },
  );
  expect((await post(builds.origin, "{")).status).toBe(400);
});

test("an id in the path that is no UUID is a 400 before the handler is asked", async () => {
  const builds = await serveBuilds({ getWorkspaceBuild: () => ({ status: 404, body: refused.body }) });
  const response = await fetch(`${builds.origin}/api/v2/workspacebuilds/x`, {
    headers: { "coder-session-token": token },
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    errors: [{ in: "path", name: "workspacebuild", keyword: "pattern" }],
  });
});

test("an answer that is not as declared is a 500, and told to whoever runs the server", async () => {
  const told: unknown[] = [];
  const wrong = { message: 7 } as unknown as { message: string };
  const handlers = { getWorkspaceBuild: () => ({ status: 404, body: wrong }) as const };
  const onException = (error: unknown): void => void told.push(error);
  const strict = await serveBuilds(handlers, { onException });
  const path = { workspacebuild: build };
  const failed = await fetch(`${strict.origin}/api/v2/workspacebuilds/${build}`, {
    headers: { "coder-session-token": token },
  });
  expect(failed.status).toBe(500);
  expect(await failed.text()).not.toContain("message");
  expect(told.map(String)).toEqual([
    "Error: The answer 404 of getWorkspaceBuild is not as declared: /message must be a string.",
  ]);
  const trusting = await serveBuilds(handlers, { validateAnswers: false });
  expect((await trusting.client().getWorkspaceBuild({ path })).error).toEqual({ message: 7 });
});

test("a line of a stream that is not as declared ends it with 1011", async () => {
  const told: unknown[] = [];
  const builds = await serveBuilds(
    {
      async *followWorkspaceBuildLogs() {
        yield { id: "first" } as never;
      },
    },
    { onException: (error) => void told.push(error) },
  );
  const stream = builds
    .client()
    .followWorkspaceBuildLogs(
      { path: { workspacebuild: build } },
      { reconnect: { attempts: 0 } },
    );
  await expect(stream[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 1011 });
  expect(String(told[0])).toContain("The stream of followWorkspaceBuildLogs is not as declared");
});
