/** The libraries made for `paths`, run on ours: handlers of openapi-msw answer what is called. */
import { QueryClient } from "@tanstack/react-query";
import { setupServer } from "msw/node";
import createFetchClient from "openapi-fetch";
import { createOpenApiHttp } from "openapi-msw";
import createQueryClient from "openapi-react-query";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createClient } from "../../generated/client.ts";
import type { components, CreateWorkspaceBuildRequest, paths } from "../../generated/types.ts";
import { build as buildId, workspace } from "../generated/calls.ts";
import { statusRows } from "../generated/contract-table.ts";

const baseUrl = "https://coder.example/api/v2";
const http = createOpenApiHttp<paths>({ baseUrl });

/** The contract's own example, which its tests hold against its schema. */
const running = statusRows.find(
  ({ operationId, status }) => operationId === "getWorkspaceBuild" && status === 200,
)?.body as unknown as components["schemas"]["WorkspaceBuild"];

const received: { readonly body?: CreateWorkspaceBuildRequest; readonly limit?: string | null }[] =
  [];

const server = setupServer(
  http.get("/workspacebuilds/{workspacebuild}", ({ params, response }) =>
    params.workspacebuild === buildId
      ? response(200).json(running)
      : response(404).json({ message: `no build ${params.workspacebuild}` }),
  ),
  http.get("/workspaces/{workspace}/builds", ({ query, response }) => {
    received.push({ limit: query.get("limit") });
    return response(200).json([running, running]);
  }),
  http.post("/workspaces/{workspace}/builds", async ({ request, response }) => {
    received.push({ body: await request.json() });
    return response(201).json(running);
  }),
);

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
beforeEach(() => void received.splice(0));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

/** openapi-fetch keeps the `fetch` there is when a client is made, so that it is made for each call. */
const fetchClient = (): ReturnType<typeof createFetchClient<paths>> =>
  createFetchClient<paths>({ baseUrl });

const body = { transition: "start", rich_parameter_values: [{ name: "cpu", value: "4" }] } as const;

/** openapi-fetch takes lists that it may change. */
const request = (): CreateWorkspaceBuildRequest => ({
  ...body,
  rich_parameter_values: [...body.rich_parameter_values],
});

describe("openapi-fetch", () => {
  test("gives the data", async () => {
    const { data, error } = await fetchClient().GET("/workspacebuilds/{workspacebuild}", {
      params: { path: { workspacebuild: buildId } },
    });
    expect(error).toBeUndefined();
    expect(data).toEqual(running);
    expect(data?.job.status).toBe(running.job.status);
  });

  test("gives the error", async () => {
    const { data, error, response } = await fetchClient().GET("/workspacebuilds/{workspacebuild}", {
      params: { path: { workspacebuild: "a/b" } },
    });
    expect([data, error, response.status]).toEqual([undefined, { message: "no build a/b" }, 404]);
  });

  test("sends query and body", async () => {
    const params = { path: { workspace } };
    const list = await fetchClient().GET("/workspaces/{workspace}/builds", {
      params: { ...params, query: { limit: 2 } },
    });
    expect(list.data).toHaveLength(2);
    const made = await fetchClient().POST("/workspaces/{workspace}/builds", {
      params,
      body: request(),
    });
    expect(made.data?.build_number).toBe(running.build_number);
    expect(received).toEqual([{ limit: "2" }, { body }]);
  });
});

describe("openapi-react-query", () => {
  const client = (): ReturnType<typeof createQueryClient<paths>> =>
    createQueryClient(fetchClient());
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });

  test("fetches and caches by its options", async () => {
    const options = client().queryOptions("get", "/workspacebuilds/{workspacebuild}", {
      params: { path: { workspacebuild: buildId } },
    });
    const data = await queries.fetchQuery(options);
    expect(data).toEqual(running);
    expect(queries.getQueryData(options.queryKey)).toBe(data);
  });

  test("throws the error's body", async () => {
    const options = client().queryOptions("get", "/workspacebuilds/{workspacebuild}", {
      params: { path: { workspacebuild: "none" } },
    });
    await expect(queries.fetchQuery(options)).rejects.toEqual({ message: "no build none" });
  });
});

describe("C11: the emitted client, behind the same handlers", () => {
  const api = createClient({ baseUrl });

  test("gives data and error", async () => {
    const found = await api.getWorkspaceBuild({ path: { workspacebuild: buildId } });
    expect(found).toMatchObject({ status: 200, data: running });
    const none = await api.getWorkspaceBuild({ path: { workspacebuild: "a/b" } });
    expect(none).toMatchObject({ status: 404, error: { message: "no build a/b" } });
  });

  test("sends query and body", async () => {
    await api.listWorkspaceBuilds({ path: { workspace }, query: { limit: 2 } }).orThrow();
    const made = await api.createWorkspaceBuild({ path: { workspace }, body: request() });
    expect(made.status).toBe(201);
    expect(received).toEqual([{ limit: "2" }, { body }]);
  });
});
