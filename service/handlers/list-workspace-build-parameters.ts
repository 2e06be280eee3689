import type { Handlers } from "../../generated/server.ts";
import { buildParameters } from "../rules/build-contents.ts";
import type { HandlerParts } from "./parts.ts";
import type { Session } from "./session.ts";

/**
 * Get build parameters for workspace build
 *
 * `GET /workspacebuilds/{workspacebuild}/parameters`
 */
export const listWorkspaceBuildParameters =
  ({ store, access }: HandlerParts): Handlers<Session>["listWorkspaceBuildParameters"] =>
  async ({ request }) => {
    const parameters = await buildParameters(store, access.buildOf(request).buildId);
    return { status: 200, body: parameters.map(({ name, value }) => ({ name, value })) };
  };
