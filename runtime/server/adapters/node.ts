/** `specwright-runtime/server/node`: servers on `node:http`, without a `Request` or `Response` in between. */
import {
  type IncomingMessage,
  type Server as HttpServer,
  type ServerResponse,
  createServer,
} from "node:http";
import type { Http2ServerRequest, Http2ServerResponse } from "node:http2";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import type { Server } from "../create-server.ts";
import { nodeTarget } from "./node-request.ts";
import { nodeRespond } from "./node-respond.ts";
import { type Streams, answerUpgrade } from "./node-upgrade.ts";
import { type WebSockets, loadWebSockets } from "./websocket.ts";

/** A listener of the `request` event of `node:http` and `node:http2`. */
export type NodeHandler = (
  request: IncomingMessage | Http2ServerRequest,
  response: ServerResponse | Http2ServerResponse,
) => void;

/** A listener of `node:http`'s `upgrade` event. */
export type NodeUpgradeHandler = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/**
 * The listener for a `node:http` or `node:http2` server of one's own, or for a framework that hands
 * over its request and response untouched, body unread. Time-outs are that server's own.
 */
export function nodeHandler(server: Server): NodeHandler {
  return (request, response) => void nodeRespond(server, request, response);
}

/**
 * The listener that opens the contract's streams on a `node:http` server of one's own; whatever is
 * no stream is answered as plain HTTP. `createNodeServer` has it built in.
 *
 * @throws when the package `ws` is not installed
 */
export async function nodeUpgradeHandler(
  server: Server,
  options: StreamOptions = {},
): Promise<NodeUpgradeHandler> {
  const streams = await loadStreams(options);
  return (request, socket, head) => void answerUpgrade(server, streams, { request, socket, head });
}

/** What the contract's streams over WebSockets may cost. */
export interface StreamOptions {
  /** Milliseconds between pings; a peer that has not answered one when the next is due is cut off. Default: 15,000. */
  readonly pingInterval?: number;
  /** Streams at a time; more are answered 503. Default: 1,000. */
  readonly maxStreams?: number;
}

async function loadStreams({
  pingInterval = 15_000,
  maxStreams = 1_000,
}: StreamOptions): Promise<Streams> {
  return { sockets: await loadWebSockets({ pingInterval }), maxStreams };
}

/** What stands beside the contract, and what a connection may cost. */
export interface NodeServerOptions extends StreamOptions {
  /**
   * Answers what is not in the contract, such as health checks: it is asked where no operation stands
   * at the path, whatever its method, and says whether it answers. Default: nothing does.
   */
  readonly beside?: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Milliseconds from a connection's first byte to the end of the headers. Default: 10,000. */
  readonly headersTimeout?: number;
  /** Milliseconds to the end of the body; 0 for none, where large uploads come slowly. Default: 30,000. */
  readonly requestTimeout?: number;
  /** How many milliseconds an idle connection is kept. Default: 5,000. */
  readonly keepAliveTimeout?: number;
  /** Bytes of the request line and all headers together. More are answered 431. Default: 16,384. */
  readonly maxHeaderSize?: number;
  /** Connections at a time, streams included; more are closed unanswered. Default: 10,000. */
  readonly maxConnections?: number;
}

/** Where a server listens. */
export interface Address {
  readonly host: string;
  readonly port: number;
  /** `http://host:port`, without a slash at the end. */
  readonly url: string;
}

/** A running, or not yet running, `node:http` server. */
export interface NodeServer {
  /** The server itself, for what is not said here. */
  readonly http: HttpServer;
  /**
   * @param port 0 for any that is free
   * @param host default: `127.0.0.1`
   * @throws when the contract has streams and the package `ws` is not installed, and when the
   *   address cannot be had
   */
  listen(port: number, host?: string): Promise<Address>;
  /**
   * Stops: accepts nothing new, closes streams with 1001, lets what is being answered finish.
   *
   * @param timeout milliseconds after which connections are cut. Default: 10,000
   */
  close(timeout?: number): Promise<void>;
}

/** Makes a `node:http` server with time-outs that a slow peer cannot abuse, and with the contract's streams. */
export function createNodeServer(server: Server, options: NodeServerOptions = {}): NodeServer {
  const { headersTimeout = 10_000, requestTimeout = 30_000, keepAliveTimeout = 5_000 } = options;
  const { maxHeaderSize = 16_384, maxConnections = 10_000, beside } = options;
  const stopping = new AbortController();
  const circumstances = { stopping: stopping.signal };
  let streams: Streams | undefined;
  const http = createServer(
    {
      headersTimeout,
      requestTimeout,
      keepAliveTimeout,
      maxHeaderSize,
      connectionsCheckingInterval: 2_000,
      shouldUpgradeCallback: (request) => streams !== undefined && asksForStream(server, request),
    },
    (request, response) => {
      if (beside !== undefined && !server.hasPath(nodeTarget(request).path))
        if (beside(request, response)) return;
      void nodeRespond(server, request, response, circumstances);
    },
  );
  http.maxConnections = maxConnections;
  // Node would drop what is beyond its own count unseen; the server counts and refuses.
  http.maxHeadersCount = 0;
  http.on("upgrade", (request, socket, head) => {
    if (streams === undefined || stopping.signal.aborted) socket.destroy();
    else void answerUpgrade(server, streams, { request, socket, head });
  });
  return {
    http,
    async listen(port, host = "127.0.0.1") {
      if (server.hasStreams) streams = await loadStreams(options);
      return listening(http, port, host);
    },
    close(timeout = 10_000) {
      stopping.abort();
      streams?.sockets.close();
      return closed(http, streams?.sockets, timeout);
    },
  };
}

/** Whatever else asks for an upgrade, such as a client that would like HTTP/2, is answered as plain HTTP. */
function asksForStream(server: Server, request: IncomingMessage): boolean {
  return (
    request.headers.upgrade?.toLowerCase() === "websocket" && server.isStream(nodeTarget(request))
  );
}

function listening(http: HttpServer, port: number, host: string): Promise<Address> {
  return new Promise((resolve, reject) => {
    http.once("error", reject);
    http.listen(port, host, () => {
      http.off("error", reject);
      const bound = addressOf(http.address());
      const name = bound.address.includes(":") ? `[${bound.address}]` : bound.address;
      resolve({
        host: bound.address,
        port: bound.port,
        url: `http://${name}:${String(bound.port)}`,
      });
    });
  });
}

function addressOf(address: string | AddressInfo | null): AddressInfo {
  if (typeof address === "object" && address !== null) return address;
  throw new Error("The server listens on no port.");
}

function closed(http: HttpServer, sockets: WebSockets | undefined, timeout: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => {
      sockets?.terminate();
      http.closeAllConnections();
    }, timeout);
    http.close(() => {
      clearTimeout(cut);
      resolve();
    });
    http.closeIdleConnections();
  });
}
