/** `specwright-runtime/server/koa`: the server as middleware of Koa. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Server } from "../create-server.ts";
import { splitTarget } from "../request-view.ts";
import { nodeRespond } from "./node-respond.ts";

/** What is needed of Koa's `Context`. */
export interface KoaContext {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly originalUrl: string;
  readonly request: object;
  respond?: boolean;
}

export interface KoaOptions {
  /** A path that the contract does not have goes on to the next middleware instead of being answered 404. Default: false. */
  readonly passUnknown?: boolean | undefined;
}

/**
 * `app.use(koaHandler(server))`. Paths are matched whole, whatever it is mounted at. What a body
 * parser in front left as `ctx.request.body` is used as the Express adapter does; the answer is
 * written to Node's response itself, so that middleware in front sees none of it in `ctx.body`.
 */
export const koaHandler =
  (server: Server, { passUnknown = false }: KoaOptions = {}) =>
  async (context: KoaContext, next: () => Promise<unknown>): Promise<void> => {
    const { req, res, originalUrl: target } = context;
    if (passUnknown && !server.hasPath(splitTarget(target).path)) {
      await next();
      return;
    }
    context.respond = false;
    const body: unknown = Reflect.get(context.request, "body");
    await nodeRespond(server, req, res, { target, body });
  };
