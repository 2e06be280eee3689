/** The contract's streams over WebSockets: the one file that knows the package `ws`. */
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type * as Ws from "ws";
import { stop } from "../iterate.ts";
import { Refusal } from "../refusal.ts";
import type { OpenStream } from "../respond.ts";

/** The open streams of a server. */
export interface WebSockets {
  /** How many there are. */
  readonly count: number;
  /**
   * Completes a handshake and sends the stream.
   *
   * @returns what is wrong with the handshake, which is then left unanswered; undefined when nothing is
   */
  accept(
    upgrade: { readonly request: IncomingMessage; readonly socket: Duplex; readonly head: Buffer },
    stream: OpenStream,
  ): string | undefined;
  /** Closes every stream with 1001. */
  close(): void;
  /** Cuts every stream that is still there. */
  terminate(): void;
}

/** What a client may send at most, in bytes: nothing but control frames is expected. */
const maxPayload = 65_536;

/** What may wait for a slow peer, in bytes, before the next value is asked for. */
const highWater = 65_536;

export interface WebSocketOptions {
  /** Milliseconds. A peer that has not answered one ping when the next is due is cut off. */
  readonly pingInterval: number;
}

/** @throws when `ws` is not installed */
export async function loadWebSockets({ pingInterval }: WebSocketOptions): Promise<WebSockets> {
  const { WebSocketServer } = await importWs();
  // Compression is off: a small frame could unfold into gigabytes.
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload });
  const pinging = pings(sockets.clients, pingInterval);
  return {
    get count() {
      return sockets.clients.size;
    },
    accept({ request, socket, head }, stream) {
      const state: { accepted: boolean; fault?: string } = { accepted: false };
      // The handshake is answered, or found wanting, before handleUpgrade returns.
      const addHeaders = (lines: string[]): void => void lines.push(...headerTexts(stream.headers));
      // While somebody listens, `ws` leaves the answer to us.
      const keepFault = ({ message }: Error): void => void (state.fault = `${message}.`);
      sockets.on("headers", addHeaders);
      sockets.on("wsClientError", keepFault);
      sockets.handleUpgrade(request, socket, head, (webSocket) => {
        state.accepted = true;
        pinging.watch(webSocket);
        void send(webSocket, stream);
      });
      sockets.off("headers", addHeaders);
      sockets.off("wsClientError", keepFault);
      if (!state.accepted) void stop(stream.frames[Symbol.asyncIterator]());
      return state.fault;
    },
    close() {
      for (const webSocket of sockets.clients) webSocket.close(1001, "going away");
    },
    terminate() {
      for (const webSocket of sockets.clients) webSocket.terminate();
    },
  };
}

/** The lines of a header, of names and values in turn. */
const headerTexts = (headers: readonly string[]): string[] =>
  headers.flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${headers[at + 1] ?? ""}`] : []));

/**
 * Finds peers that are gone without a word, or that read nothing any more: TCP alone would keep them
 * for hours. One timer for all, and none while there is nobody.
 */
function pings(clients: ReadonlySet<Ws.WebSocket>, interval: number) {
  const silent = new WeakSet<Ws.WebSocket>();
  let timer: ReturnType<typeof setInterval> | undefined;
  const round = (): void => {
    if (clients.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
    for (const webSocket of clients) {
      if (silent.has(webSocket)) webSocket.terminate();
      else {
        silent.add(webSocket);
        webSocket.ping();
      }
    }
  };
  return {
    watch(webSocket: Ws.WebSocket): void {
      webSocket.on("pong", () => silent.delete(webSocket));
      timer ??= setInterval(round, interval).unref();
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

/** Sends one text message a value. Ends with 1000 after the last; a handler that throws says why it ends. */
async function send(webSocket: Ws.WebSocket, stream: OpenStream): Promise<void> {
  const iterator = stream.frames[Symbol.asyncIterator]();
  const state = { isOver: false };
  const over = (): boolean => state.isOver || webSocket.readyState !== webSocket.OPEN;
  webSocket.once("close", () => {
    if (!state.isOver) void stop(iterator);
    state.isOver = true;
  });
  webSocket.on("error", () => webSocket.terminate());
  webSocket.on("message", () => webSocket.close(1008, "no messages are expected"));
  try {
    for (;;) {
      const step = await iterator.next();
      if (over()) return;
      state.isOver = step.done === true;
      if (step.done === true) break;
      await sent(webSocket, step.value);
    }
    webSocket.close(1000, "done");
  } catch (error) {
    state.isOver = true;
    if (!(error instanceof Refusal)) stream.failed(error);
    webSocket.close(...closingOf(error));
  }
}

/** RFC 6455, section 7.4.1: a client may come back later after a 503, and not as it is after another refusal. */
function closingOf(error: unknown): [code: number, reason: string] {
  if (!(error instanceof Refusal) || error.status === 500) return [1011, "internal error"];
  return [error.status === 503 ? 1013 : 1008, shortened(error.message)];
}

/** A close frame holds 123 bytes of reason at most (RFC 6455, section 5.5). */
function shortened(reason: string): string {
  let text = reason;
  while (Buffer.byteLength(text) > 123) text = text.slice(0, -1);
  return text;
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
