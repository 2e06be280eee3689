/** A `node:http` request as the core sees it. */
import { isAscii, isUtf8 } from "node:buffer";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Http2ServerRequest } from "node:http2";
import type { Duplex } from "node:stream";
import { requestId } from "../request-id.ts";
import { type Pace, type RequestView, type Target, splitTarget } from "../request-view.ts";
import { readAll } from "./node-body.ts";
import { readBefore } from "./read-before.ts";

/** HTTP/2 comes through Node's compatibility API, and as the same to everyone behind it. */
export type NodeRequest = IncomingMessage | Http2ServerRequest;

/** What the responses of `node:http` and `node:http2` have in common. */
export interface NodeResponse {
  readonly destroyed: boolean;
  readonly closed: boolean;
  readonly writableFinished: boolean;
  readonly headersSent: boolean;
  getHeaderNames(): string[];
  setHeader(name: string, value: string): unknown;
  appendHeader(name: string, value: string): unknown;
  writeHead(status: number): unknown;
  write(chunk: string | Uint8Array): boolean;
  end(): unknown;
  end(chunk: string | Uint8Array, encoding: BufferEncoding): unknown;
  on(event: "drain" | "close", listener: () => void): unknown;
  off(event: "drain" | "close", listener: () => void): unknown;
  once(event: "close", listener: () => void): unknown;
  destroy(): unknown;
}

/** HTTP/1 can do more: its response is the one without a stream of its own. */
export const isHttp1 = (response: NodeResponse): response is ServerResponse =>
  !("stream" in response);

/** What a framework knows about a request that its `node:http` request does not say any more. */
export interface Before {
  /** The target as it came, where a router in front has cut something off. */
  readonly target?: string | undefined;
  /** What a body parser in front made of the body. */
  readonly body?: unknown;
}

/** Method and target of a request. */
export function nodeTarget(request: NodeRequest): Target & Pick<RequestView, "method" | "target"> {
  const target = request.url ?? "/";
  return { method: request.method ?? "GET", target, ...splitTarget(target) };
}

/**
 * Presents a request.
 *
 * @param whenGone is given what to call when the peer goes away before its answer is complete
 */
export const nodeView = (
  request: NodeRequest,
  whenGone: (abort: () => void) => void,
  before: Before = {},
): RequestView => new NodeView(request, whenGone, before);

/** A class, because one is made for every request: its methods and accessors are made once for all. */
class NodeView implements RequestView {
  readonly method: string;
  readonly target: string;
  readonly path: string;
  readonly query: string;
  readonly source: NodeRequest;
  readonly #whenGone: (abort: () => void) => void;
  readonly #parsed: unknown;
  #controller: AbortController | undefined;
  #id: string | undefined;

  constructor(
    request: NodeRequest,
    whenGone: (abort: () => void) => void,
    { target = request.url ?? "/", body }: Before,
  ) {
    const { path, query } = splitTarget(target);
    this.method = request.method ?? "GET";
    this.target = target;
    this.path = path;
    this.query = query;
    this.source = request;
    this.#whenGone = whenGone;
    this.#parsed = body;
  }

  get id(): string {
    this.#id ??= requestId(this.header("x-request-id"));
    return this.#id;
  }

  get signal(): AbortSignal {
    this.#controller ??= abortedBy(this.#whenGone);
    return this.#controller.signal;
  }

  get headerCount(): number {
    return this.source.rawHeaders.length / 2;
  }

  get hasBody(): boolean {
    const length = this.header("content-length");
    if (length !== undefined && length !== "0") return true;
    if ("stream" in this.source) return length === undefined && !this.source.stream.endAfterHeaders;
    return this.header("transfer-encoding") !== undefined;
  }

  header(name: string): string | undefined {
    return headerOf(this.source.rawHeaders, name);
  }

  read(limit: number, pace?: Pace): Uint8Array | undefined | Promise<Uint8Array | undefined> {
    if (this.source.readableDidRead) return readBefore(this.#parsed, this, limit);
    return readAll(this.source, limit, pace);
  }

  chunks(): AsyncIterable<Uint8Array> {
    if (this.source.readableDidRead) return oneChunk(readBefore(this.#parsed, this, Infinity));
    // The iterator of its own would destroy the connection, and the answer with it.
    return this.source.iterator({ destroyOnReturn: false });
  }

  utf8(bytes: Uint8Array): string | undefined {
    const buffer = Buffer.isBuffer(bytes)
      ? bytes
      : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    // Characters of one byte each need not be decoded but copied.
    if (isAscii(bytes)) return buffer.toString("latin1");
    return isUtf8(bytes) ? buffer.toString("utf8") : undefined;
  }
}

/** A response that closes unfinished has lost its peer. */
export const responseGone =
  (response: NodeResponse) =>
  (abort: () => void): void => {
    const closed = (): void => {
      if (!response.writableFinished) abort();
    };
    if (response.destroyed || response.closed) closed();
    else response.once("close", closed);
  };

/** A stream is over when its socket closes, whoever closed it. */
export const socketGone =
  (socket: Duplex) =>
  (abort: () => void): void => {
    if (socket.closed) abort();
    else socket.once("close", abort);
  };

function abortedBy(whenGone: (abort: () => void) => void): AbortController {
  const controller = new AbortController();
  whenGone(() => controller.abort(new DOMException("The peer went away.", "AbortError")));
  return controller;
}

/**
 * Reads the lines as they came: Node's own `headers` keeps only the first of two Content-Type or
 * Authorization lines, and which one a proxy looked at nobody knows.
 */
function headerOf(rawHeaders: readonly string[], name: string): string | undefined {
  let value: string | undefined;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const key = rawHeaders[at]!;
    if (key.length !== name.length || key.toLowerCase() !== name) continue;
    const line = rawHeaders[at + 1]!;
    value = value === undefined ? line : `${value}${name === "cookie" ? "; " : ", "}${line}`;
  }
  return value;
}

async function* oneChunk(bytes: Promise<Uint8Array | undefined>): AsyncGenerator<Uint8Array, void> {
  const chunk = await bytes;
  if (chunk !== undefined) yield chunk;
}
