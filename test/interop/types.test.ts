/** What is made for openapi-typescript's `paths` type-checks against ours, and refuses what it should. */
import { judgeSnippets } from "../types/judge.ts";
import { sameness, type Snippet } from "../types/snippet.ts";

const snippets: readonly Snippet[] = [
  {
    name: "openapi-fetch: paths, parameters and bodies",
    code: `
const api = createFetchClient<paths>({ baseUrl: "https://coder.example/api/v2" });
api.GET("/workspacebuilds/{workspacebuild}", { params: { path: { workspacebuild: "x" } } });
api.GET("/workspacebuilds/{workspacebuild}", { params: { path: {} } }); //! 2741
api.GET("/workspacebuilds/{workspacebuild}"); //! 2554
api.GET("/workspacebuilds", {}); //! 2345
api.PATCH("/workspacebuilds/{workspacebuild}/cancel", { params: { path: { workspacebuild: "x" }, query: { expect_status: "pending" } } });
api.PATCH("/workspacebuilds/{workspacebuild}/cancel", { params: { path: { workspacebuild: "x" }, query: { expect_status: "done" } } }); //! 2322
api.POST("/workspacebuilds/{workspacebuild}/cancel", {}); //! 2345
api.GET("/workspaces/{workspace}/builds", { params: { path: { workspace: "x" }, query: { limit: 10, offset: 0 } } });
api.GET("/workspaces/{workspace}/builds", { params: { path: { workspace: "x" }, query: { limit: "10" } } }); //! 2322
api.GET("/users/{user}/workspace/{workspacename}/builds/{buildnumber}", { params: { path: { user: "me", workspacename: "dev", buildnumber: 7 } } });
api.POST("/workspaces/{workspace}/builds", { params: { path: { workspace: "x" } }, body: { transition: "start", state: [1] } });
api.POST("/workspaces/{workspace}/builds", { params: { path: { workspace: "x" } }, body: { transition: "erase" } }); //! 2322
api.POST("/workspaces/{workspace}/builds", { params: { path: { workspace: "x" } }, body: {} }); //! 2322
api.POST("/workspaces/{workspace}/builds", { params: { path: { workspace: "x" } } }); //! 2345|2741
`,
  },
  {
    name: "openapi-fetch: data and error",
    code: `
const api = createFetchClient<paths>();
const { data, error } = await api.GET("/workspacebuilds/{workspacebuild}", { params: { path: { workspacebuild: "x" } } });
if (error !== undefined) error.message satisfies string;
else {
  data.build_number satisfies number;
  data.job.started_at satisfies string | null | undefined;
  data.nothing; //! 2339
}
const logs = await api.GET("/workspacebuilds/{workspacebuild}/logs", { params: { path: { workspacebuild: "x" } } });
logs.data?.[0]?.output satisfies string | undefined;
const state = await api.GET("/workspacebuilds/{workspacebuild}/state", { params: { path: { workspacebuild: "x" } }, parseAs: "arrayBuffer" });
state.data satisfies ArrayBuffer | undefined;
const made = await api.POST("/workspaces/{workspace}/builds", { params: { path: { workspace: "x" } }, body: { transition: "start" } });
made.data?.build_number satisfies number | undefined;
`,
  },
  {
    name: "T9: enums are open in our own types, and openapi-typescript's closed ones under openapi-fetch",
    code: `
declare const build: T.WorkspaceBuild;
build.job.status satisfies string;
const { data } = await createFetchClient<paths>().GET("/workspacebuilds/{workspacebuild}", { params: { path: { workspacebuild: "x" } } });
data?.job.status satisfies string | undefined;
data satisfies T.WorkspaceBuild | undefined;
const unheard: T.WorkspaceBuild["job"]["status"] = "unheard";
if (data) data.job.status = unheard; //! 2322
`,
  },
  {
    name: "openapi-react-query: queries and mutations",
    code: `
const api = createQueryClient(createFetchClient<paths>());
const init = { params: { path: { workspacebuild: "x" } } };
const query = api.useQuery("get", "/workspacebuilds/{workspacebuild}", init);
query.data?.job.id satisfies string | undefined;
query.error?.message satisfies string | undefined;
query.data?.nothing; //! 2339
api.useSuspenseQuery("get", "/workspacebuilds/{workspacebuild}/timings", init).data.provisioner_timings[0]?.resource satisfies string | undefined;
api.useQuery("get", "/workspacebuilds/{workspacebuild}", { params: { path: {} } }); //! 2345|2741
api.useQuery("get", "/workspaces/{workspace}", init); //! 2345
api.useQuery("get", "/workspaces/{workspace}/builds", { params: { path: { workspace: "x" } } }, { select: (builds) => builds.length }).data satisfies number | undefined;
const cancel = api.useMutation("patch", "/workspacebuilds/{workspacebuild}/cancel");
cancel.mutate(init);
cancel.mutate({ params: { path: { workspacebuild: 7 } } }); //! 2322
cancel.data?.message satisfies string | undefined;
api.useMutation("delete", "/workspacebuilds/{workspacebuild}/cancel"); //! 2345
const create = api.useMutation("post", "/workspaces/{workspace}/builds");
create.mutate({ params: { path: { workspace: "x" } }, body: { transition: "stop" } });
create.mutate({ params: { path: { workspace: "x" } }, body: { transition: "erase" } }); //! 2322
`,
  },
  {
    name: "openapi-msw: handlers",
    code: `
const http = createOpenApiHttp<paths>({ baseUrl: "https://coder.example/api/v2" });
declare const build: T.components["schemas"]["WorkspaceBuild"];
http.get("/workspacebuilds/{workspacebuild}", ({ params, response }) => {
  params.workspacebuild satisfies string;
  params.build; //! 2339
  return params.workspacebuild === "x" ? response(200).json(build) : response(404).json({ message: "none" });
});
http.get("/workspacebuilds/{workspacebuild}", ({ response }) => response(201).json(build)); //! 2345
http.get("/workspacebuilds/{workspacebuild}", ({ response }) => response(200).json({ message: "none" })); //! 2353
http.get("/workspacebuilds/{workspacebuild}", ({ response }) => response(200).text("none")); //! 2571
http.get("/workspaces", () => undefined); //! 2345
http.post("/workspacebuilds/{workspacebuild}", () => undefined); //! 2345
http.get("/workspacebuilds/{workspacebuild}/logs", ({ query, response }) => {
  query.get("after") satisfies string | null;
  query.get("page"); //! 2345
  return response(426).text("upgrade");
});
http.post("/workspaces/{workspace}/builds", async ({ request, response }) => {
  const { transition, state } = await request.json();
  same<typeof transition, "start" | "stop" | "delete">();
  same<typeof state, string | number[] | null | undefined>();
  return response(201).json(build);
});
`,
  },
];

judgeSnippets(snippets, [
  'import createFetchClient from "openapi-fetch";',
  'import createQueryClient from "openapi-react-query";',
  'import { createOpenApiHttp } from "openapi-msw";',
  'import type * as T from "../../generated/types.ts";',
  'import type { operations, paths } from "../../generated/types.ts";',
  ...sameness,
  "void [createFetchClient, createQueryClient, createOpenApiHttp];",
]);
