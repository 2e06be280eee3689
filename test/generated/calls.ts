/** A call of each operation, with values that the contract's examples have. */
import type { Api } from "../../generated/client.ts";
import type { Failure, Success } from "../../runtime/client/client.ts";

export const build = "1f2e3d4c-5b6a-4978-8a9b-0c1d2e3f4a5b";
export const workspace = "9c1b2a3d-4e5f-4a6b-8c7d-0e1f2a3b4c5d";

/** Any result: what every operation's own is assignable to. */
export type AnyResult = Success<number, unknown, object> | Failure<number, unknown, object>;

export interface AnyCall extends Promise<AnyResult> {
  orThrow(): Promise<unknown>;
}

const ofBuild = { path: { workspacebuild: build } };

/** Streams are no calls. */
export type CallId = Exclude<keyof Api, "followWorkspaceBuildLogs">;

export const calls: Readonly<Record<CallId, (api: Api) => AnyCall>> = {
  getWorkspaceBuildByNumber: (api) =>
    api.getWorkspaceBuildByNumber({
      path: { user: "alice", workspacename: "dev-box", buildnumber: 7 },
    }),
  getWorkspaceBuild: (api) => api.getWorkspaceBuild(ofBuild),
  cancelWorkspaceBuild: (api) => api.cancelWorkspaceBuild(ofBuild),
  listWorkspaceBuildLogs: (api) => api.listWorkspaceBuildLogs(ofBuild),
  listWorkspaceBuildParameters: (api) => api.listWorkspaceBuildParameters(ofBuild),
  listWorkspaceBuildResources: (api) => api.listWorkspaceBuildResources(ofBuild),
  getWorkspaceBuildState: (api) => api.getWorkspaceBuildState(ofBuild),
  getWorkspaceBuildTimings: (api) => api.getWorkspaceBuildTimings(ofBuild),
  listWorkspaceBuilds: (api) => api.listWorkspaceBuilds({ path: { workspace } }),
  createWorkspaceBuild: (api) =>
    api.createWorkspaceBuild({ path: { workspace }, body: { transition: "start" } }),
};

export const callIds = Object.keys(calls).filter((id): id is CallId => Object.hasOwn(calls, id));

export const isCallId = (id: string): id is CallId => Object.hasOwn(calls, id);
