import type { Handlers } from "../../generated/server.ts";
import { followLogs } from "../rules/follow-logs.ts";
import { provisionerJobLog } from "../wire/provisioner-job-log.ts";
import type { HandlerParts } from "./parts.ts";
import type { Session } from "./session.ts";

/**
 * The stream of `listWorkspaceBuildLogs`. The next page is read when the lines before it have gone out, so that a
 * reader that pauses costs no more than one page.
 *
 * `GET /workspacebuilds/{workspacebuild}/logs`
 */
export const followWorkspaceBuildLogs = ({
  store,
  access,
  metrics,
}: HandlerParts): Handlers<Session>["followWorkspaceBuildLogs"] =>
  async function* ({ query: { after = 0, before = Infinity }, request, signal }) {
    const { jobId } = access.buildOf(request);
    const over = metrics.following();
    try {
      for await (const line of followLogs(store, jobId, after, signal)) {
        if (line.id >= before) return;
        yield provisionerJobLog(line);
      }
    } finally {
      over();
    }
  };
