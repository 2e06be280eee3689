import type { Handlers } from "../../generated/server.ts";
import { buildLogs } from "../rules/build-logs.ts";
import { provisionerJobLog } from "../wire/provisioner-job-log.ts";
import type { HandlerParts } from "./parts.ts";
import type { Session } from "./session.ts";

/**
 * Get workspace build logs
 *
 * `GET /workspacebuilds/{workspacebuild}/logs`
 */
export const listWorkspaceBuildLogs =
  ({ store, access }: HandlerParts): Handlers<Session>["listWorkspaceBuildLogs"] =>
  async ({ query: { after, before }, request }) => {
    const lines = await buildLogs(store, access.buildOf(request).jobId, { after, before });
    return { status: 200, body: lines.map(provisionerJobLog) };
  };
