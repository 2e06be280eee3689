import type { Handlers } from "../../generated/server.ts";
import { cancelWorkspaceBuild } from "./cancel-workspace-build.ts";
import { createWorkspaceBuild } from "./create-workspace-build.ts";
import { followWorkspaceBuildLogs } from "./follow-workspace-build-logs.ts";
import { getWorkspaceBuildByNumber } from "./get-workspace-build-by-number.ts";
import { getWorkspaceBuildState } from "./get-workspace-build-state.ts";
import { getWorkspaceBuildTimings } from "./get-workspace-build-timings.ts";
import { getWorkspaceBuild } from "./get-workspace-build.ts";
import { listWorkspaceBuildLogs } from "./list-workspace-build-logs.ts";
import { listWorkspaceBuildParameters } from "./list-workspace-build-parameters.ts";
import { listWorkspaceBuildResources } from "./list-workspace-build-resources.ts";
import { listWorkspaceBuilds } from "./list-workspace-builds.ts";
import type { HandlerParts } from "./parts.ts";
import type { Session } from "./session.ts";

/** A handler for every operation: what `createServer` takes. */
export const handlersFor = (parts: HandlerParts): Handlers<Session> => ({
  getWorkspaceBuildByNumber: getWorkspaceBuildByNumber(parts),
  getWorkspaceBuild: getWorkspaceBuild(parts),
  cancelWorkspaceBuild: cancelWorkspaceBuild(parts),
  listWorkspaceBuildLogs: listWorkspaceBuildLogs(parts),
  followWorkspaceBuildLogs: followWorkspaceBuildLogs(parts),
  listWorkspaceBuildParameters: listWorkspaceBuildParameters(parts),
  listWorkspaceBuildResources: listWorkspaceBuildResources(parts),
  getWorkspaceBuildState: getWorkspaceBuildState(parts),
  getWorkspaceBuildTimings: getWorkspaceBuildTimings(parts),
  listWorkspaceBuilds: listWorkspaceBuilds(parts),
  createWorkspaceBuild: createWorkspaceBuild(parts),
});
