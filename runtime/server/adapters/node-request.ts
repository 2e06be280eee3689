/** A `node:http` request as the core sees it. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { type RequestView, type Target, splitTarget } from "../request-view.ts";

/** Method and target of a request. */
export function nodeTarget(
  request: IncomingMessage,
): Target & Pick<RequestView, "method" | "target"> {
  const target = request.url ?? "/";
  return { method: request.method ?? "GET", target, ...splitTarget(target) };
}

/**
 * Presents a request.
 *
 * @param whenGone is given what to call when the peer goes away before its answer is complete
 */
export function nodeView(
  request: IncomingMessage,
  whenGone: (abort: () => void) => void,
): RequestView {
  const { rawHeaders } = request;
  let controller: AbortController | undefined;
  return {
    ...nodeTarget(request),
    header: (name) => headerOf(rawHeaders, name),
    source: request,
    get signal() {
      controller ??= abortedBy(whenGone);
      return controller.signal;
    },
    hasBody:
      headerOf(rawHeaders, "transfer-encoding") !== undefined ||
      (headerOf(rawHeaders, "content-length") ?? "0") !== "0",
    read: (limit) => readAll(request, limit),
  };
}

/** A response that closes unfinished has lost its peer. */
export const responseGone =
  (response: ServerResponse) =>
  (abort: () => void): void => {
    const closed = (): void => {
      if (!response.writableFinished) abort();
    };
    if (response.closed) closed();
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

function readAll(request: IncomingMessage, limit: number): Promise<Uint8Array | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    const take = (chunk: Uint8Array): void => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else finish(() => resolve(undefined));
    };
    const end = (): void => {
      const [only] = chunks;
      finish(() =>
        resolve(chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks)),
      );
    };
    const cut = (): void => finish(() => reject(new Error("The peer went away.")));
    const finish = (settle: () => void): void => {
      request.pause();
      request.off("data", take).off("end", end).off("error", cut).off("close", cut);
      settle();
    };
    if (request.destroyed && !request.readableEnded) cut();
    else request.on("data", take).on("end", end).on("error", cut).on("close", cut);
  });
}
