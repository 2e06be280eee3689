import type { Handlers } from "../../generated/server.ts";
import { buildResources } from "../rules/build-contents.ts";
import { refusedAs } from "../wire/refused.ts";
import { workspaceResource } from "../wire/workspace-resource.ts";
import type { HandlerParts } from "./parts.ts";
import type { Session } from "./session.ts";

/**
 * Get workspace resources for workspace build
 *
 * `GET /workspacebuilds/{workspacebuild}/resources`
 *
 * @deprecated
 */
export const listWorkspaceBuildResources =
  ({ store, access }: HandlerParts): Handlers<Session>["listWorkspaceBuildResources"] =>
  async ({ request }) => {
    const found = await buildResources(store, access.buildOf(request).buildId);
    if (!found.ok) return refusedAs(found.refusal, { invalid: 400 });
    return { status: 200, body: found.value.map(workspaceResource) };
  };
