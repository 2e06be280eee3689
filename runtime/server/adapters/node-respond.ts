/** One request of `node:http` or `node:http2`, answered. */
import type { Server } from "../create-server.ts";
import { Refusal } from "../refusal.ts";
import type { RequestView } from "../request-view.ts";
import {
  type Before,
  type NodeRequest,
  type NodeResponse,
  nodeView,
  responseGone,
} from "./node-request.ts";
import { sendResponse } from "./node-response.ts";

/** What the way to an answer depends on beside the request. */
export interface NodeCircumstances extends Before {
  /** Aborted while the server stops. */
  readonly stopping?: AbortSignal;
}

/** Answers a request. Never rejects. */
export async function nodeRespond(
  server: Server,
  request: NodeRequest,
  response: NodeResponse,
  circumstances: NodeCircumstances = {},
): Promise<void> {
  const view = nodeView(request, responseGone(response), circumstances);
  const refusal = malformed(request, view);
  // Node parses all that a packet holds before anything else runs: most bodies come with their head,
  // and are then there to be taken at once.
  if (view.hasBody) await undefined;
  const answer = await (refusal === undefined ? server.handle(view) : server.refuse(view, refusal));
  // Asked only now: a server that stops in the meantime would wait for the connection to fall idle.
  if (circumstances.stopping?.aborted && !response.headersSent)
    response.setHeader("Connection", "close");
  const sending = sendResponse(answer, request, response);
  if (sending instanceof Promise) await sending;
}

/** What Node lets through and RFC 9112 does not: versions that nobody speaks like this, and two Hosts (section 3.2). */
function malformed(request: NodeRequest, view: RequestView): Refusal | undefined {
  const { httpVersionMajor: major } = request;
  if ("stream" in request) return undefined;
  if (major !== 1) return new Refusal(505);
  if (view.header("host")?.includes(",") === true)
    return new Refusal(400, { message: "There must be one Host." });
  return undefined;
}
