/** What people write against the emitted client, right and wrong. */
import type { Snippet } from "./snippet.ts";

export const clientSnippets: readonly Snippet[] = [
  {
    name: "C1, T12: status narrows data and error, down into nested unions",
    code: `
const r = await api.getWorkspaceBuild({ path: { workspacebuild: "x" } });
r.data.job; //! 18048
if (r.status === 200) {
  same<typeof r.data, T.WorkspaceBuild>();
  same<typeof r.error, undefined>();
  same<typeof r.ok, true>();
  const status: T.ProvisionerJobStatus = r.data.job.status;
  for (const resource of r.data.resources) for (const agent of resource.agents ?? []) agent.id satisfies string;
  void status;
} else if (r.status === 404) {
  same<typeof r.error, T.Response>();
  same<typeof r.data, undefined>();
  r.error.message satisfies string | undefined;
  r.data.job; //! 18048
}
if (r.ok) same<typeof r.status, 200>();
else same<typeof r.status, 400 | 401 | 404 | 413 | 415 | 429 | 500 | 503>();
`,
  },
  {
    name: "C8: a status that is not declared is none of the result's",
    code: `
const r = await api.getWorkspaceBuild({ path: { workspacebuild: "x" } });
if (r.status === 201) {} //! 2367
if (r.status === 409) {} //! 2367
switch (r.status) {
  case 404: break;
  case 418: break; //! 2678
}
const created = await api.createWorkspaceBuild({ path: { workspace: "x" }, body: { transition: "start" } });
if (created.status === 201 || created.status === 200) same<typeof created.data, T.WorkspaceBuild>();
if (created.status === 409) same<typeof created.error, T.Response>();
`,
  },
  {
    name: "C8: a switch over every status is exhaustive",
    code: `
export async function told(): Promise<string> {
  const r = await api.cancelWorkspaceBuild({ path: { workspacebuild: "x" } });
  switch (r.status) {
    case 200: return r.data.message ?? "";
    case 400: case 401: case 403: case 404: case 412: case 413: case 415: case 429: case 500: case 503:
      return r.error.message ?? "";
  }
}
export async function untold(): Promise<string> { //! 2366
  const r = await api.cancelWorkspaceBuild({ path: { workspacebuild: "x" } });
  switch (r.status) {
    case 200: return "";
  }
}
`,
  },
  {
    name: "C6: headers are typed by status",
    code: `
const r = await api.getWorkspaceBuild({ path: { workspacebuild: "x" } });
if (r.status === 429) {
  same<typeof r.headers, T.TooManyRequestsHeaders>();
  r.headers["retry-after"] satisfies number | undefined;
}
if (r.status === 401) r.headers["www-authenticate"] satisfies string | undefined;
if (r.status === 200) r.headers["retry-after"]; //! 7053
r.headers["x-coder-build-version"] satisfies string | undefined;
`,
  },
  {
    name: "orThrow gives the data of any declared success",
    code: `
const path = { workspacebuild: "x" };
same<Awaited<ReturnType<ReturnType<typeof api.getWorkspaceBuild>["orThrow"]>>, T.WorkspaceBuild>();
same<Awaited<ReturnType<ReturnType<typeof api.createWorkspaceBuild>["orThrow"]>>, T.WorkspaceBuild>();
(await api.listWorkspaceBuildLogs({ path }).orThrow()) satisfies T.ProvisionerJobLog[];
(await api.getWorkspaceBuildState({ path }).orThrow()) satisfies ArrayBuffer;
(await api.cancelWorkspaceBuild({ path }).orThrow()).message satisfies string | undefined;
(await api.getWorkspaceBuild({ path }).orThrow()).status satisfies string;
(await api.getWorkspaceBuild({ path }).orThrow()).data; //! 2339
(await api.getWorkspaceBuild({ path }).orThrow()) satisfies T.WorkspaceBuild;
const error: runtime.ApiError<T.Response> = new runtime.ApiError(404, { message: "" }, {}, { method: "GET", url: "", response: new Response() });
error.body.message satisfies string | undefined;
`,
  },
  {
    name: "path parameters must be given, by name and type",
    code: `
api.getWorkspaceBuild({ path: { workspacebuild: "x" } });
api.getWorkspaceBuild(); //! 2554
api.getWorkspaceBuild({}); //! 2345|2741
api.getWorkspaceBuild({ path: {} }); //! 2741
api.getWorkspaceBuild({ path: { workspacebuild: 7 } }); //! 2322
api.getWorkspaceBuild({ path: { workspaceBuild: "x" } }); //! 2561
api.getWorkspaceBuildByNumber({ path: { user: "me", workspacename: "dev", buildnumber: "7" } }); //! 2322
api.getWorkspaceBuildByNumber({ path: { user: "me", workspacename: "dev" } }); //! 2741
api.listWorkspaceBuilds({ path: { workspacebuild: "x" } }); //! 2353
`,
  },
  {
    name: "query parameters are optional, known and typed",
    code: `
const path = { workspace: "x" };
api.listWorkspaceBuilds({ path, query: {} });
api.listWorkspaceBuilds({ path, query: { limit: 10, offset: 0, since: "2026-03-02T09:15:00Z", after_id: "x" } });
api.listWorkspaceBuilds({ path, query: { page: 1 } }); //! 2353
api.listWorkspaceBuilds({ path, query: { limit: "10" } }); //! 2322
api.listWorkspaceBuilds({ path, query: { limit: null } }); //! 2322
api.cancelWorkspaceBuild({ path: { workspacebuild: "x" }, query: { expect_status: "running" } });
api.cancelWorkspaceBuild({ path: { workspacebuild: "x" }, query: { expect_status: "done" } }); //! 2322
api.getWorkspaceBuild({ path: { workspacebuild: "x" }, query: {} }); //! 2353
api.followWorkspaceBuildLogs({ path: { workspacebuild: "x" }, query: { after: 1 } });
api.followWorkspaceBuildLogs({ path: { workspacebuild: "x" }, query: { follow: true } }); //! 2353
`,
  },
  {
    name: "a body must be given, with its required field and no unknown ones",
    code: `
const path = { workspace: "x" };
api.createWorkspaceBuild({ path, body: { transition: "stop" } });
api.createWorkspaceBuild({ path, body: { transition: "start", state: [1, 2], log_level: null, orphan: false } });
api.createWorkspaceBuild({ path }); //! 2345|2741
api.createWorkspaceBuild({ path, body: {} }); //! 2741
api.createWorkspaceBuild({ path, body: { dry_run: true } }); //! 2741
api.createWorkspaceBuild({ path, body: { transition: "erase" } }); //! 2322
api.createWorkspaceBuild({ path, body: { transition: "start", dry: true } }); //! 2353
api.createWorkspaceBuild({ path, body: { transition: "start", log_level: "trace" } }); //! 2322
api.createWorkspaceBuild({ path, body: { transition: "start", rich_parameter_values: [{ name: "a" }] } }); //! 2741
api.getWorkspaceBuild({ path: { workspacebuild: "x" }, body: {} }); //! 2353
`,
  },
  {
    name: "exactOptionalPropertyTypes: undefined is not the same as absent in a body",
    code: `
const body: T.CreateWorkspaceBuildRequest = { transition: "start", dry_run: undefined }; //! 2375
void body;
`,
  },
  {
    name: "T12: readonly values can be sent",
    code: `
const input = { path: { workspace: "x" }, query: { limit: 1 } } as const;
api.listWorkspaceBuilds(input);
const body = { transition: "start", reason: "cli" } as const;
api.createWorkspaceBuild({ path: input.path, body });
const frozen: Readonly<T.CreateWorkspaceBuildRequest> = body;
api.createWorkspaceBuild({ path: input.path, body: frozen });
`,
  },
  {
    name: "credentials are named as the document names them",
    code: `
client.createClient({ security: { coderSessionToken: "t" } });
client.createClient({ security: { bearer: async () => "t", accessTokenQuery: undefined } });
client.createClient({ security: { coderSessionToken: process.env["TOKEN"] } });
client.createClient({ security: { coderSessionTokn: "t" } }); //! 2561
client.createClient({ security: { token: "t" } }); //! 2353
client.createClient({ security: { bearer: 7 } }); //! 2322
client.createClient({ serverVariables: { origin: "https://coder.example" } });
client.createClient({ serverVariables: { host: "coder.example" } }); //! 2353
client.createClient({ baseURL: "https://coder.example" }); //! 2561
`,
  },
  {
    name: "a bare function takes a client first",
    code: `
const connected = client.connect({ baseUrl: "https://coder.example" });
const r = client.getWorkspaceBuild(connected, { path: { workspacebuild: "x" } }, { timeout: 5 });
same<Awaited<typeof r>, client.GetWorkspaceBuildResult>();
client.getWorkspaceBuild({ path: { workspacebuild: "x" } }); //! 2554
client.getWorkspaceBuild(connected, { path: { workspacebuild: "x" } }, { timeOut: 5 }); //! 2561
`,
  },
  {
    name: "a stream gives lines one by one",
    code: `
for await (const log of api.followWorkspaceBuildLogs({ path: { workspacebuild: "x" } }, { reconnect: { attempts: 1 } })) {
  same<typeof log, T.ProvisionerJobLog>();
}
await api.followWorkspaceBuildLogs({ path: { workspacebuild: "x" } }).orThrow(); //! 2339
for (const log of api.followWorkspaceBuildLogs({ path: { workspacebuild: "x" } })) {} //! 2488
`,
  },
];
