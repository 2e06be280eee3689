import type { Handlers } from "../../generated/server.ts";
import { buildState } from "../rules/build-contents.ts";
import type { HandlerParts } from "./parts.ts";
import type { Session } from "./session.ts";

/**
 * Get provisioner state for workspace build
 *
 * `GET /workspacebuilds/{workspacebuild}/state`
 */
export const getWorkspaceBuildState =
  ({ store, access }: HandlerParts): Handlers<Session>["getWorkspaceBuildState"] =>
  async ({ request }) => {
    const body = await buildState(store, access.buildOf(request).buildId);
    return { status: 200, body };
  };
