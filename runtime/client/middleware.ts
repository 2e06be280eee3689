/** Middleware functions around a request. */
import type { FetchMiddleware, Middleware } from "./options.ts";
import type { ObjectMiddleware } from "./transport.ts";
import { Unsendable } from "./value-text.ts";

export type Send = (request: Request) => Promise<Response>;

export const functionsOf = (middleware: readonly Middleware[]): FetchMiddleware[] =>
  middleware.filter((one): one is FetchMiddleware => typeof one === "function");

export const objectsOf = (middleware: readonly Middleware[]): ObjectMiddleware[] =>
  middleware.filter((one): one is ObjectMiddleware => typeof one !== "function");

/**
 * Wraps functions around a request, the first outermost.
 *
 * @param once the body is a stream: a second `next` with it is refused, as a copy would hold all of it
 *   in memory
 */
export function around(functions: readonly FetchMiddleware[], send: Send, once: boolean): Send {
  return functions.reduceRight<Send>(
    (inner, middleware) => (request) => middleware(request, (next) => inner(copyOf(next, once))),
    send,
  );
}

/** A request to send while the original stays good for another. */
export function copyOf(request: Request, once: boolean): Request {
  if (request.bodyUsed) throw new Unsendable("the body is a stream, which cannot be sent twice");
  return once ? request : request.clone();
}
