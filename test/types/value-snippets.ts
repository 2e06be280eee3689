/** What people write against the emitted types, right and wrong. */
import type { Snippet } from "./snippet.ts";

export const valueSnippets: readonly Snippet[] = [
  {
    name: "T9: enums of answers are open",
    code: `
export const a: T.WorkspaceTransition = "start";
export const b: T.WorkspaceTransition = "something new";
export const c: T.WorkspaceTransition = 7; //! 2322
export const d: T.BuildReason = "task_pause";
export const told = (status: T.ProvisionerJobStatus): string => (status === "running" ? "at work" : status);
`,
  },
  {
    name: "T9: enums of requests are closed",
    code: `
export const a: T.CreateWorkspaceBuildRequest["transition"] = "something new"; //! 2322
export const b: T.CreateWorkspaceBuildRequest["reason"] = "autostart"; //! 2322
export const c: T.CreateWorkspaceBuildRequest["reason"] = null;
`,
  },
  {
    name: "T15: every schema has a name of its own; components has the closed enums of openapi-typescript",
    code: `
import type { components, operations, paths } from "../../generated/types.ts";
same<components["schemas"]["CreateWorkspaceBuildRequest"], T.CreateWorkspaceBuildRequest>();
declare const closed: components["schemas"]["WorkspaceBuild"];
closed satisfies T.WorkspaceBuild;
declare const open: T.WorkspaceBuild;
open satisfies components["schemas"]["WorkspaceBuild"]; //! 1360
same<components["schemas"]["Response"], T.Response>();
same<T.GetWorkspaceBuild200, T.WorkspaceBuild>();
same<T.CreateWorkspaceBuild201, T.WorkspaceBuild>();
same<T.GetWorkspaceBuildState200, ArrayBuffer>();
same<paths["/workspaces/{workspace}/builds"]["post"], operations["createWorkspaceBuild"]>();
same<operations["getWorkspaceBuild"]["responses"][404]["content"]["application/json"], T.Response>();
same<keyof T.GetWorkspaceBuildResponses, 200 | 400 | 401 | 404 | 413 | 415 | 429 | 500 | 503>();
same<keyof operations["getWorkspaceBuild"]["responses"], keyof T.GetWorkspaceBuildResponses>();
export type None = components["schemas"]["Nothing"]; //! 2339
`,
  },
  {
    name: "optional and nullable are told apart",
    code: `
export const a: T.Response = { message: "" };
export const b: T.Response = { message: "", detail: undefined }; //! 2375
export const c: T.Response = { message: "", detail: null }; //! 2322
export const d: T.Response = {}; //! 2741
export const e: T.WorkspaceBuild["deadline"] = null;
`,
  },
  {
    name: "nothing of the contract is any",
    code: `
type IsAny<X> = 0 extends 1 & X ? true : false;
same<IsAny<T.WorkspaceBuild>, false>();
same<IsAny<T.WorkspaceBuild["job"]["status"]>, false>();
same<IsAny<T.WorkspaceBuild["resources"][number]["agents"]>, false>();
same<IsAny<Awaited<ReturnType<typeof api.getWorkspaceBuild>>>, false>();
same<IsAny<Parameters<server.Handlers["createWorkspaceBuild"]>[0]["body"]>, false>();
`,
  },
];
