import type { Handlers } from "../../generated/server.ts";
import { followLogs } from "../rules/follow-logs.ts";
import { provisionerJobLog } from "../wire/provisioner-job-log.ts";
import { Refusal } from "specwright-runtime/server";
import type { HandlerParts } from "./parts.ts";
import type { Session } from "./session.ts";

/**
 * The stream of `listWorkspaceBuildLogs`. The next page is read when the lines before it have gone out, so that a
 * reader that pauses costs no more than one page. A session that is over ends it with 1008.
 *
 * `GET /workspacebuilds/{workspacebuild}/logs`
 */
export const followWorkspaceBuildLogs = ({
  store,
  access,
  metrics,
  watchSession,
}: HandlerParts): Handlers<Session>["followWorkspaceBuildLogs"] =>
  async function* ({ query: { after = 0, before = Infinity }, request, signal }) {
    const { jobId } = access.buildOf(request);
    const stream = metrics.following();
    const { over, stop } = watchSession(request);
    try {
      for await (const line of followLogs(store, jobId, after, AbortSignal.any([signal, over]))) {
        if (line.id >= before) return;
        stream.sent();
        yield provisionerJobLog(line);
      }
      if (over.aborted) throw new Refusal(401, { message: "The session is over." });
    } finally {
      stop();
      stream.left();
    }
  };
