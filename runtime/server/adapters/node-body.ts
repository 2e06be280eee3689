/** The body of a `node:http` request as a whole. */
import { Refusal } from "../refusal.ts";
import type { Pace } from "../request-view.ts";
import type { NodeRequest } from "./node-request.ts";

/**
 * Reads a body. Its listeners are not taken off: the request hears little more once its body has come.
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
): Promise<Uint8Array | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    let isOver = false;
    let stopWaiting = (): void => undefined;
    const over = (): void => {
      isOver = true;
      stopWaiting();
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
    // Most bodies are there with their headers, and pay for no timer.
    if (pace !== undefined && !request.complete)
      stopWaiting = whenTooSlow(
        pace,
        () => size,
        () => {
          leave();
          reject(new Refusal(408, { message: "The body came too slowly." }));
        },
      );
  });
}

/** Calls back once fewer bytes came than the pace asks for; until it is told to stop. */
function whenTooSlow({ rate, grace }: Pace, size: () => number, tooSlow: () => void): () => void {
  const start = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    // Every byte buys its time.
    const left = start + grace + (size() / rate) * 1_000 - performance.now();
    if (left <= 0) tooSlow();
    else timer = setTimeout(look, Math.min(left, longest));
  };
  timer = setTimeout(look, grace);
  return () => clearTimeout(timer);
}

/** A minute: beyond some weeks a timer would fire at once. */
const longest = 60_000;

const joined = (chunks: readonly Uint8Array[], size: number): Uint8Array =>
  chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size);
