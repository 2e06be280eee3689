/** One request of `node:http` or `node:http2`, answered. */
import type { Server } from "../create-server.ts";
import {
  type Before,
  type NodeRequest,
  type NodeResponse,
  nodeView,
  responseGone,
} from "./node-request.ts";
import { sendResponse } from "./node-response.ts";

/**
 * Answers a request. Never rejects.
 *
 * @param before what a framework in front of it has changed
 */
export async function nodeRespond(
  server: Server,
  request: NodeRequest,
  response: NodeResponse,
  before?: Before,
): Promise<void> {
  const answer = await server.handle(nodeView(request, responseGone(response), before));
  await sendResponse(answer, request, response);
}
