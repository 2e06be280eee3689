import type { Handlers } from "../../generated/server.ts";
import { listBuilds } from "../rules/list-builds.ts";
import { utcMoment } from "../wire/moment.ts";
import { refusedAs } from "../wire/refused.ts";
import { canonicalId } from "../wire/uuid.ts";
import { workspaceBuild } from "../wire/workspace-build.ts";
import type { HandlerParts } from "./parts.ts";
import type { Session } from "./session.ts";

/**
 * Get workspace builds by workspace ID
 *
 * `GET /workspaces/{workspace}/builds`
 */
export const listWorkspaceBuilds =
  ({ store, access }: HandlerParts): Handlers<Session>["listWorkspaceBuilds"] =>
  async ({ query: { limit, offset, after_id: afterId, since }, request }) => {
    const found = await listBuilds(store, access.workspaceOf(request).workspaceId, {
      limit,
      offset,
      afterId: afterId === undefined ? undefined : canonicalId(afterId),
      since: since === undefined ? undefined : utcMoment(since),
    });
    if (!found.ok) return refusedAs(found.refusal, { invalid: 400 });
    return { status: 200, body: found.value.map(workspaceBuild) };
  };
