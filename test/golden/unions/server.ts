// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.
import type { Animal, ListShapes200, ListShapesRequest, SendEventRequest } from "./types.ts";
import {
  type Answer,
  type HandlerContext,
  type Server,
  type ServerContract,
  type ServerOptions as RuntimeServerOptions,
  createServer as runtimeCreateServer,
} from "specwright-runtime/server";

/**
 * What the handler of `listShapes` may answer.
 */
export type ListShapesAnswer = Answer<200, ListShapes200>;

/**
 * What the handler of `sendEvent` may answer.
 */
export type SendEventAnswer = Answer<200, Animal>;

/**
 * A handler for every operation. `Session` is what the security handlers give.
 */
export interface Handlers<Session = undefined> {
  /**
   * `GET /shapes`
   */
  listShapes(
    request: ListShapesRequest & HandlerContext<Session>,
  ): ListShapesAnswer | Promise<ListShapesAnswer>;
  /**
   * `POST /events`
   */
  sendEvent(
    request: SendEventRequest & HandlerContext<Session>,
  ): SendEventAnswer | Promise<SendEventAnswer>;
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
      id: "listShapes",
      method: "GET",
      path: "/shapes",
      responses: { 200: { content: { "application/json": "json" } } },
    },
    {
      id: "sendEvent",
      method: "POST",
      path: "/events",
      body: { "application/json": { kind: "json" } },
      responses: { 200: { content: { "application/json": "json" } } },
      bodyRequired: true,
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
