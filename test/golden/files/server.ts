// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.
import type { GetPersonRequest, GetTreeRequest, NotFound, PersonNode, Tree } from "./types.ts";
import {
  type Answer,
  type HandlerContext,
  type Server,
  type ServerContract,
  type ServerOptions as RuntimeServerOptions,
  createServer as runtimeCreateServer,
} from "specwright-runtime/server";

/**
 * What the handler of `getTree` may answer.
 */
export type GetTreeAnswer = Answer<200, Tree> | Answer<404, NotFound>;

/**
 * What the handler of `getPerson` may answer.
 */
export type GetPersonAnswer = Answer<200, PersonNode> | Answer<404, NotFound>;

/**
 * A handler for every operation. `Session` is what the security handlers give.
 */
export interface Handlers<Session = undefined> {
  /**
   * `GET /trees`
   */
  getTree(
    request: GetTreeRequest & HandlerContext<Session>,
  ): GetTreeAnswer | Promise<GetTreeAnswer>;
  /**
   * `GET /people`
   */
  getPerson(
    request: GetPersonRequest & HandlerContext<Session>,
  ): GetPersonAnswer | Promise<GetPersonAnswer>;
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
      id: "getTree",
      method: "GET",
      path: "/trees",
      responses: {
        200: { content: { "application/json": "json" } },
        404: { content: { "application/json": "json" } },
      },
    },
    {
      id: "getPerson",
      method: "GET",
      path: "/people",
      responses: {
        200: { content: { "application/json": "json" } },
        404: { content: { "application/json": "json" } },
      },
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
