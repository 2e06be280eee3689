import type { Handlers } from "../../generated/server.ts";
import { buildTimings } from "../rules/build-contents.ts";
import { workspaceBuildTimings } from "../wire/workspace-build-timings.ts";
import type { HandlerParts } from "./parts.ts";
import type { Session } from "./session.ts";

/**
 * Get workspace build timings by ID
 *
 * `GET /workspacebuilds/{workspacebuild}/timings`
 */
export const getWorkspaceBuildTimings =
  ({ store, access }: HandlerParts): Handlers<Session>["getWorkspaceBuildTimings"] =>
  async ({ request }) => {
    const timings = await buildTimings(store, access.buildOf(request).buildId);
    return { status: 200, body: workspaceBuildTimings(timings) };
  };
