// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.
import type { FollowLogsRequest, Line, ListLogs200, ListLogsRequest } from "./types.ts";
import {
  type Answer,
  type HandlerContext,
  type Server,
  type ServerContract,
  type ServerOptions as RuntimeServerOptions,
  createServer as runtimeCreateServer,
} from "specwright-runtime/server";

/**
 * What the handler of `listLogs` may answer.
 */
export type ListLogsAnswer = Answer<200, ListLogs200> | Answer<404>;

/**
 * A handler for every operation. `Session` is what the security handlers give.
 */
export interface Handlers<Session = undefined> {
  /**
   * The lines so far.
   *
   * `GET /jobs/{id}/logs`
   */
  listLogs(
    request: ListLogsRequest & HandlerContext<Session>,
  ): ListLogsAnswer | Promise<ListLogsAnswer>;
  /**
   * The stream of `listLogs`: each value is sent as it comes; the end of the iteration closes it.
   */
  followLogs(request: FollowLogsRequest & HandlerContext<Session>): AsyncIterable<Line>;
}

/**
 * Checks of credentials, one for each security scheme that an operation needs.
 */
export interface SecurityHandlers {}

/**
 * What the server can be told.
 */
export type ServerOptions<Session = undefined> = RuntimeServerOptions<Session, SecurityHandlers>;

const contract: ServerContract = {
  operations: [
    {
      id: "listLogs",
      method: "GET",
      path: "/jobs/{id}/logs",
      parameters: [
        { name: "id", in: "path", type: "string", required: true },
        { name: "after", in: "query", type: "integer" },
        { name: "follow", in: "query", type: "boolean" },
      ],
      responses: { 200: { content: { "application/json": "json" } }, 404: {} },
      stream: { id: "followLogs", when: { query: "follow" } },
    },
  ],
  securitySchemes: {},
  security: [],
  basePaths: [],
};

/**
 * Makes a server of some handlers: an operation that is left out answers 501.
 */
export function createServer<Session = undefined>(
  handlers: Partial<Handlers<Session>>,
  options: ServerOptions<Session> & { readonly partial: true },
): Server;
/**
 * Makes a server of a handler for every operation.
 */
export function createServer<Session = undefined>(
  handlers: Handlers<Session>,
  options?: ServerOptions<Session>,
): Server;
export function createServer<Session = undefined>(
  handlers: Partial<Handlers<Session>>,
  options?: ServerOptions<Session>,
): Server {
  return runtimeCreateServer(contract, handlers, options ?? {});
}
