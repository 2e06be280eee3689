/** The body of a `node:http` request as a whole. */
import type { IncomingMessage } from "node:http";
import { Refusal } from "../refusal.ts";
import type { Pace } from "../request-view.ts";
import type { NodeRequest } from "./node-request.ts";

/**
 * Reads a body; at once, where all of it has come.
 *
 * @param limit in bytes
 * @param pace how slowly it may come; absent, as slowly as it likes
 * @returns undefined as soon as there is more than the limit
 * @throws a 408 for a body that comes too slowly, and an error when the peer goes away
 */
export function readAll(
  request: NodeRequest,
  limit: number,
  pace: Pace | undefined,
): Uint8Array | undefined | Promise<Uint8Array | undefined> {
  return isHere(request) ? bodyHere(request, limit) : bodyToCome(request, limit, pace);
}

/** HTTP/2 also calls a request complete that was cut off. */
const isHere = (request: NodeRequest): request is IncomingMessage =>
  request.complete && !("stream" in request);

function bodyHere(request: IncomingMessage, limit: number): Uint8Array | undefined {
  if (request.readableLength > limit) return undefined;
  const bytes: Buffer | null = request.read();
  return bytes ?? new Uint8Array();
}

/** Its listeners are not taken off: the request hears little more once its body has come. */
function bodyToCome(
  request: NodeRequest,
  limit: number,
  pace: Pace | undefined,
): Promise<Uint8Array | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    let isOver = false;
    let stopWatching = (): void => undefined;
    const over = (): void => {
      isOver = true;
      stopWatching();
    };
    const leave = (): void => {
      over();
      request.pause();
      request.off("data", take);
    };
    const take = (chunk: Uint8Array): void => {
      size += chunk.length;
      if (size <= limit) {
        chunks.push(chunk);
        return;
      }
      leave();
      resolve(undefined);
    };
    const cut = (): void => {
      if (!isOver) reject(new Error("The peer went away."));
      over();
    };
    if (request.destroyed && !request.readableEnded) {
      cut();
      return;
    }
    request.on("data", take);
    request.on("end", () => {
      over();
      resolve(joined(chunks, size));
    });
    request.on("error", cut);
    request.on("close", cut);
    if (pace !== undefined)
      stopWatching = pace.watch(
        () => size,
        () => {
          leave();
          reject(new Refusal(408, { message: "The body came too slowly." }));
        },
      );
  });
}

const joined = (chunks: readonly Uint8Array[], size: number): Uint8Array =>
  chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size);
