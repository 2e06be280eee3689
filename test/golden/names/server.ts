// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.
import type {
  DeleteRequest,
  GetA200,
  GetARequest,
  GetNamelessByIdRequest,
  GetThingRequest,
  Get_thingRequest,
  Response,
} from "./types.ts";
import {
  type Answer,
  type HandlerContext,
  type Server,
  type ServerContract,
  type ServerOptions as RuntimeServerOptions,
  createServer as runtimeCreateServer,
} from "specwright-runtime/server";

/**
 * What the handler of `delete_` may answer.
 */
export type DeleteAnswer = Answer<200, Response>;

/**
 * What the handler of `getThing` may answer.
 */
export type GetThingAnswer = Answer<204>;

/**
 * What the handler of `get_thing` may answer.
 */
export type Get_thingAnswer = Answer<204>;

/**
 * What the handler of `getNamelessById` may answer.
 */
export type GetNamelessByIdAnswer = Answer<204>;

/**
 * What the handler of `getA` may answer.
 */
export type GetAAnswer = Answer<200, GetA200>;

/**
 * A handler for every operation. `Session` is what the security handlers give.
 */
export interface Handlers<Session = undefined> {
  /**
   * Ends *\/ the comment? No.
   * Nor does this: // @\ts-expect-error
   *
   * `DELETE /delete/{id}`
   */
  delete_(request: DeleteRequest & HandlerContext<Session>): DeleteAnswer | Promise<DeleteAnswer>;
  /**
   * `GET /a-b`
   */
  getThing(
    request: GetThingRequest & HandlerContext<Session>,
  ): GetThingAnswer | Promise<GetThingAnswer>;
  /**
   * `GET /a_b`
   */
  get_thing(
    request: Get_thingRequest & HandlerContext<Session>,
  ): Get_thingAnswer | Promise<Get_thingAnswer>;
  /**
   * `GET /nameless/{id}`
   */
  getNamelessById(
    request: GetNamelessByIdRequest & HandlerContext<Session>,
  ): GetNamelessByIdAnswer | Promise<GetNamelessByIdAnswer>;
  /**
   * `GET /get-a`
   */
  getA(request: GetARequest & HandlerContext<Session>): GetAAnswer | Promise<GetAAnswer>;
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
      id: "delete_",
      method: "DELETE",
      path: "/delete/{id}",
      parameters: [
        { name: "id", in: "path", type: "string", required: true },
        { name: "filter[name]", in: "query", type: "string" },
        { name: "__proto__", in: "query", type: "string" },
      ],
      responses: { 200: { content: { "application/json": "json" } } },
    },
    { id: "getThing", method: "GET", path: "/a-b", responses: { 204: {} } },
    { id: "get_thing", method: "GET", path: "/a_b", responses: { 204: {} } },
    {
      id: "getNamelessById",
      method: "GET",
      path: "/nameless/{id}",
      parameters: [{ name: "id", in: "path", type: "string", required: true }],
      responses: { 204: {} },
    },
    {
      id: "getA",
      method: "GET",
      path: "/get-a",
      responses: { 200: { content: { "application/json": "json" } } },
    },
  ],
  securitySchemes: {},
  security: [],
  basePaths: ["/%22*/$%60"],
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
