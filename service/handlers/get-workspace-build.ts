import type { Handlers } from "../../generated/server.ts";
import { getBuild } from "../rules/get-build.ts";
import { workspaceBuild } from "../wire/workspace-build.ts";
import type { HandlerParts } from "./parts.ts";
import type { Session } from "./session.ts";

/**
 * Get workspace build
 *
 * `GET /workspacebuilds/{workspacebuild}`
 */
export const getWorkspaceBuild =
  ({ store, access }: HandlerParts): Handlers<Session>["getWorkspaceBuild"] =>
  async ({ request }) => {
    const { buildId, jobId } = access.buildOf(request);
    const build = await getBuild(store, buildId, jobId);
    if (build === undefined) throw new Error(`The build ${buildId} is gone.`);
    return { status: 200, body: workspaceBuild(build) };
  };
