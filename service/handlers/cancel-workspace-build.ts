import type { Handlers } from "../../generated/server.ts";
import { cancelBuild } from "../rules/cancel-build.ts";
import { refusedAs } from "../wire/refused.ts";
import { said } from "../wire/response.ts";
import type { HandlerParts } from "./parts.ts";
import type { Session } from "./session.ts";

/**
 * Cancel workspace build
 *
 * `PATCH /workspacebuilds/{workspacebuild}/cancel`
 */
export const cancelWorkspaceBuild =
  ({ store, access }: HandlerParts): Handlers<Session>["cancelWorkspaceBuild"] =>
  async ({ query, request }) => {
    const { buildId, may } = access.buildOf(request);
    const done = await cancelBuild(store, { buildId, expectStatus: query.expect_status, may });
    if (!done.ok)
      return refusedAs(done.refusal, { invalid: 400, forbidden: 403, "precondition-failed": 412 });
    return { status: 200, body: said("Job has been marked as canceled...") };
  };
