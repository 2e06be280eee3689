/** `specwright-runtime/server/hono`: the server as a handler of Hono, on whatever platform Hono runs. */
import type { Server } from "../create-server.ts";
import { splitTarget } from "../request-view.ts";

/** What is needed of Hono's `Context`. */
export interface HonoContext {
  readonly req: { readonly raw: Request };
}

export interface HonoOptions {
  /** A path that the contract does not have goes on to the next handler instead of being answered 404. Default: false. */
  readonly passUnknown?: boolean | undefined;
}

/**
 * `app.use(honoHandler(server))`. The contract's base path stands in its paths whatever Hono's own
 * `basePath` is, and no middleware in front may have read the body.
 */
export const honoHandler =
  (server: Server, { passUnknown = false }: HonoOptions = {}) =>
  ({ req }: HonoContext, next: () => Promise<void>): Promise<Response | void> =>
    passUnknown && !server.hasPath(splitTarget(req.raw.url).path) ? next() : server.fetch(req.raw);
