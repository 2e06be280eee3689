import type { Handlers } from "../../generated/server.ts";
import { getBuildByNumber } from "../rules/get-build.ts";
import { refusedAs } from "../wire/refused.ts";
import { workspaceBuild } from "../wire/workspace-build.ts";
import type { HandlerParts } from "./parts.ts";
import type { Session } from "./session.ts";

/**
 * Get workspace build by user, workspace name, and build number
 *
 * `GET /users/{user}/workspace/{workspacename}/builds/{buildnumber}`
 */
export const getWorkspaceBuildByNumber =
  ({ store, access }: HandlerParts): Handlers<Session>["getWorkspaceBuildByNumber"] =>
  async ({ path, request }) => {
    const { workspaceId } = access.workspaceOf(request);
    const workspace = { id: workspaceId };
    const found = await getBuildByNumber(store, workspace, path.workspacename, path.buildnumber);
    if (!found.ok) return refusedAs(found.refusal, { "not-found": 404 });
    return { status: 200, body: workspaceBuild(found.value) };
  };
