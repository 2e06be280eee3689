/** `specwright-runtime/server/express`: the server as middleware of Express 5, and of NestJS upon it. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Server } from "../create-server.ts";
import { splitTarget } from "../request-view.ts";
import { nodeRespond } from "./node-respond.ts";

/** What is needed of Express's `Request`. */
export type ExpressRequest = IncomingMessage & {
  readonly originalUrl: string;
  readonly body?: unknown;
};

export interface ExpressOptions {
  /** A path that the contract does not have goes on to the next middleware instead of being answered 404. Default: false. */
  readonly passUnknown?: boolean | undefined;
}

/**
 * `app.use(expressHandler(server))`, best before any body parser. Paths are matched whole, whatever
 * the middleware is mounted at.
 *
 * After a body parser, what `express.raw`, `express.text` and `express.json` have read is used: raw
 * bytes and texts as they are, JSON written again and checked like any. A form that was parsed
 * cannot be had back: 500, reported as `BodyWasRead`. The parser's own limits and refusals hold.
 *
 * In NestJS on Express: `app.use(expressHandler(server, { passUnknown: true }))` before `app.listen()`
 * stands beside its controllers and before its body parsers; Nest's guards and pipes do not see what it
 * answers. Behind guards it is called by a controller that takes every path of the contract, with what
 * `@Req()` and `@Res()` give; Nest's body parser has then read JSON and, unless told not to, forms.
 */
export const expressHandler =
  (server: Server, { passUnknown = false }: ExpressOptions = {}) =>
  (request: ExpressRequest, response: ServerResponse, next: () => void): void => {
    const { originalUrl: target, body } = request;
    if (passUnknown && !server.hasPath(splitTarget(target).path)) next();
    else void nodeRespond(server, request, response, { target, body });
  };
