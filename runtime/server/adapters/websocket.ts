/** The contract's streams over WebSockets: the one file that knows the package `ws`. */
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type * as Ws from "ws";
import type { OpenStream } from "../respond.ts";

/** The open streams of a server. */
export interface WebSockets {
  /** Completes a handshake and sends the stream; a handshake that is malformed is refused. */
  accept(
    upgrade: { readonly request: IncomingMessage; readonly socket: Duplex; readonly head: Buffer },
    stream: OpenStream,
  ): void;
  /** Closes every stream with 1001. */
  close(): void;
  /** Cuts every stream that is still there. */
  terminate(): void;
}

/** What a client may send at most, in bytes: nothing but control frames is expected. */
const maxPayload = 65_536;

/** What may wait for a slow peer, in bytes, before the next value is asked for. */
const highWater = 65_536;

/** @throws when `ws` is not installed */
export async function loadWebSockets(): Promise<WebSockets> {
  const { WebSocketServer } = await importWs();
  // Compression is off: a small frame could unfold into gigabytes.
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload });
  return {
    accept({ request, socket, head }, stream) {
      const state = { accepted: false };
      sockets.handleUpgrade(request, socket, head, (webSocket) => {
        state.accepted = true;
        void send(webSocket, stream);
      });
      if (!state.accepted) void stop(stream.frames[Symbol.asyncIterator]());
    },
    close() {
      for (const webSocket of sockets.clients) webSocket.close(1001, "going away");
    },
    terminate() {
      for (const webSocket of sockets.clients) webSocket.terminate();
    },
  };
}

async function importWs(): Promise<typeof Ws> {
  try {
    return await import("ws");
  } catch (cause) {
    throw new Error(
      "The contract has streams over WebSockets, which need the package ws: npm install ws",
      { cause },
    );
  }
}

/** Sends one text message a value. Ends with 1000 after the last, with 1011 when the handler fails. */
async function send(webSocket: Ws.WebSocket, stream: OpenStream): Promise<void> {
  const iterator = stream.frames[Symbol.asyncIterator]();
  const gone = new Promise<"gone">((resolve) => webSocket.once("close", () => resolve("gone")));
  webSocket.on("error", () => webSocket.terminate());
  webSocket.on("message", () => webSocket.close(1008, "no messages are expected"));
  try {
    while (webSocket.readyState === webSocket.OPEN) {
      const step = await Promise.race([iterator.next(), gone]);
      if (step === "gone" || webSocket.readyState !== webSocket.OPEN) break;
      if (step.done === true) {
        webSocket.close(1000, "done");
        return;
      }
      await sent(webSocket, step.value);
    }
  } catch (error) {
    stream.failed(error);
    webSocket.close(1011, "internal error");
    return;
  }
  await stop(iterator);
}

/** Hands a frame over; waits for the peer once enough is on its way. Settles too when the peer is gone. */
function sent(webSocket: Ws.WebSocket, frame: string): Promise<void> {
  return new Promise((resolve) => {
    if (webSocket.bufferedAmount < highWater) {
      webSocket.send(frame);
      resolve();
    } else webSocket.send(frame, () => resolve());
  });
}

/** Tells the handler that nobody takes its values any more. What it throws on its way out concerns nobody. */
async function stop(iterator: AsyncIterator<string>): Promise<void> {
  try {
    await iterator.return?.();
  } catch {
    return;
  }
}
