/** An answer of the core on a `node:http` response. */
import type { ServerResponse } from "node:http";
import type { Http2ServerRequest } from "node:http2";
import { stop } from "../iterate.ts";
import type { ResponseView } from "../request-view.ts";
import { type NodeRequest, type NodeResponse, isHttp1 } from "./node-request.ts";

/**
 * Writes an answer; at once, unless it is a stream. Never throws or rejects: a peer that went away gets
 * nothing more.
 */
export function sendResponse(
  view: ResponseView,
  request: NodeRequest,
  response: NodeResponse,
): Promise<void> | void {
  const { body } = view;
  const lines = view.headers.slice();
  if (view.status === 426) lines.push("Connection", "Upgrade, close");
  // HTTP/2 ends a stream without its connection.
  const lingers = isHttp1(response) && (view.close === true || leavesMuch(request));
  if (lingers) response.setHeader("Connection", "close");
  if (typeof body === "object" && !(body instanceof Uint8Array)) {
    writeHead(response, view.status, lines);
    // A client may wait for the beginning of a stream long before its first value comes.
    if (isHttp1(response)) flushHead(response, lines);
    return sendStream(body, response);
  }
  let encoding: BufferEncoding = "utf8";
  if (body !== undefined) {
    const length = typeof body === "string" ? Buffer.byteLength(body) : body.length;
    // As many bytes as characters: it is ASCII, which need not be encoded but copied.
    if (length === body.length) encoding = "latin1";
    lines.push("Content-Length", String(length));
  } else if (!hasNoLength(view)) lines.push("Content-Length", "0");
  writeHead(response, view.status, lines);
  const sent = view.withoutBody ? undefined : body;
  if (lingers && isHttp1(response)) endAfterPeer(sent, lines, request, response);
  else if (sent === undefined) response.end();
  else if (encoding === "utf8" && typeof sent === "string" && lines.some(isBeyondAscii))
    // Node writes headers in the encoding of a text that goes out with them, and in Latin-1 beside bytes.
    response.end(Buffer.from(sent), encoding);
  else response.end(sent, encoding);
  if ("stream" in request && !request.readableEnded) discardRest(request);
}

const isBeyondAscii = (line: string): boolean => /[\x80-\xff]/.test(line);

/** Sends the head alone. `flushHeaders` would send it as UTF-8, where HTTP takes every byte for itself. */
function flushHead(response: ServerResponse, lines: readonly string[]): void {
  if (lines.some(isBeyondAscii)) response.write(new Uint8Array(0));
  else response.flushHeaders();
}

/** 204 and 304 have no length, and that of a stream nobody read for HEAD is not known. */
const hasNoLength = ({ status, withoutBody }: ResponseView): boolean =>
  status === 204 || status === 304 || withoutBody === true;

/** Names and values go out in turn as they are, unless something before set headers of its own. */
function writeHead(response: NodeResponse, status: number, lines: string[]): void {
  if (isHttp1(response) && response.getHeaderNames().length === 0) {
    response.writeHead(status, lines);
    return;
  }
  const seen = new Set<string>();
  for (let at = 0; at < lines.length; at += 2) {
    const name = lines[at]!;
    const key = name.toLowerCase();
    if (key === "connection") continue;
    if (seen.has(key)) response.appendHeader(name, lines[at + 1]!);
    else response.setHeader(name, lines[at + 1]!);
    seen.add(key);
  }
  response.writeHead(status);
}

/** What Node reads to its end in passing, to keep the connection. */
const readInPassing = 65_536;

/** Whether so much of the body is unread that reading it costs more than a new connection. */
function leavesMuch(request: NodeRequest): boolean {
  if (request.complete || request.readableEnded) return false;
  if (request.headers["transfer-encoding"] !== undefined) return true;
  return Number(request.headers["content-length"] ?? 0) > readInPassing;
}

/** How long a peer that is to be cut off may still send or take what is on its way, in milliseconds. */
const patience = 2_000;

/**
 * Sends the answer while the peer still sends: closing at once would reset the connection, and the
 * peer could lose the answer unread (RFC 9112, section 9.6).
 */
function endAfterPeer(
  body: string | Uint8Array | undefined,
  lines: readonly string[],
  request: NodeRequest,
  response: ServerResponse,
): void {
  flushHead(response, lines);
  if (body !== undefined) response.write(body);
  const end = (): void => {
    clearTimeout(timer);
    request.off("end", end).off("close", end);
    response.end();
  };
  const timer = setTimeout(end, patience);
  if (request.readableEnded || request.destroyed) end();
  else request.on("end", end).on("close", end).resume();
}

/** In HTTP/2 what is left unread of a body would keep its stream open, and the peer sending, for ever. */
function discardRest(request: Http2ServerRequest): void {
  const { stream } = request;
  const timer = setTimeout(() => stream.close(0), patience);
  stream.once("close", () => clearTimeout(timer));
  request.resume();
}

/**
 * Takes the next chunk only when the peer has taken the one before. A source that fails cuts the
 * connection; a peer that goes away ends the source, even while it waits for its next value.
 */
async function sendStream(
  source: AsyncIterable<Uint8Array>,
  response: NodeResponse,
): Promise<void> {
  const iterator = source[Symbol.asyncIterator]();
  const state = { isOver: false };
  response.once("close", () => {
    if (!state.isOver) void stop(iterator);
    state.isOver = true;
  });
  try {
    for (;;) {
      const step = await iterator.next();
      if (state.isOver) return;
      state.isOver = step.done === true;
      if (step.done === true) break;
      if (!response.write(step.value)) await drained(response);
    }
    response.end();
  } catch {
    state.isOver = true;
    cut(response);
  }
}

/** Cuts an answer short. What was written before still goes out, if the peer takes it. */
function cut(response: NodeResponse): void {
  const socket = isHttp1(response) ? response.socket : null;
  if (socket === null) {
    response.destroy();
    return;
  }
  const timer = setTimeout(() => socket.destroy(), patience);
  socket.once("close", () => clearTimeout(timer));
  socket.destroySoon();
}

function drained(response: NodeResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      response.off("drain", done);
      response.off("close", done);
      resolve();
    };
    if (response.destroyed) resolve();
    else {
      response.on("drain", done);
      response.on("close", done);
    }
  });
}
