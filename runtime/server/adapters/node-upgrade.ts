/** WebSocket handshakes on `node:http`: the same checks as any request, then a stream or a plain answer. */
import { type IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { Server } from "../create-server.ts";
import { Refusal } from "../refusal.ts";
import { nodeTarget, nodeView, socketGone } from "./node-request.ts";
import { sendResponse } from "./node-response.ts";
import type { WebSockets } from "./websocket.ts";

/** What `node:http` gives with its `upgrade` event. */
export interface Upgrade {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
}

/** The streams of a server, and how many there may be. */
export interface Streams {
  readonly sockets: WebSockets;
  readonly maxStreams: number;
}

/** Answers an upgrade. Never rejects. */
export async function answerUpgrade(
  server: Server,
  { sockets, maxStreams }: Streams,
  { request, socket, head }: Upgrade,
): Promise<void> {
  socket.on("error", () => socket.destroy());
  const view = nodeView(request, socketGone(socket));
  const isWebSocket = request.headers.upgrade?.toLowerCase() === "websocket";
  if (!isWebSocket || !server.isStream(nodeTarget(request))) {
    await answerPlainly(request, socket, () => server.handle(view));
    return;
  }
  if (sockets.count >= maxStreams) {
    await answerPlainly(request, socket, () => server.refuse(view, tooMany()));
    return;
  }
  const opened = await server.open(view);
  if (!("frames" in opened)) {
    await answerPlainly(request, socket, () => Promise.resolve(opened));
    return;
  }
  const fault = sockets.accept({ request, socket, head }, opened);
  if (fault !== undefined)
    await answerPlainly(request, socket, () => server.refuse(view, malformed(fault)));
}

/** RFC 6455, section 4.4: whoever speaks another version is told which one is spoken. */
const malformed = (message: string): Refusal =>
  new Refusal(400, { message, headers: { "Sec-WebSocket-Version": "13" } });

const tooMany = (): Refusal =>
  new Refusal(503, {
    message: "There are as many streams as there may be.",
    headers: { "Retry-After": "10" },
  });

/** HTTP on a socket that Node has let go of; it cannot be used again. */
async function answerPlainly(
  request: IncomingMessage,
  socket: Duplex,
  answer: () => ReturnType<Server["handle"]>,
): Promise<void> {
  const view = await answer();
  if (!(socket instanceof Socket) || socket.destroyed) {
    socket.destroy();
    return;
  }
  const response = new ServerResponse(request);
  response.shouldKeepAlive = false;
  response.on("finish", () => socket.end());
  response.assignSocket(socket);
  await sendResponse(view, request, response);
}
