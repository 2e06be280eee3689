// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.
import type { GetByPathRequest, SearchRequest } from "./types.ts";
import {
  type Answer,
  type HandlerContext,
  type Server,
  type ServerContract,
  type ServerOptions as RuntimeServerOptions,
  createServer as runtimeCreateServer,
} from "specwright-runtime/server";

/**
 * What the handler of `getByPath` may answer.
 */
export type GetByPathAnswer = Answer<204>;

/**
 * What the handler of `search` may answer.
 */
export type SearchAnswer = Answer<204>;

/**
 * A handler for every operation. `Session` is what the security handlers give.
 */
export interface Handlers<Session = undefined> {
  /**
   * `GET /simple/{id}/label/{color}/matrix/{point}`
   */
  getByPath(
    request: GetByPathRequest & HandlerContext<Session>,
  ): GetByPathAnswer | Promise<GetByPathAnswer>;
  /**
   * `GET /search`
   */
  search(request: SearchRequest & HandlerContext<Session>): SearchAnswer | Promise<SearchAnswer>;
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
      id: "getByPath",
      method: "GET",
      path: "/simple/{id}/label/{color}/matrix/{point}",
      parameters: [
        { name: "id", in: "path", type: { array: "integer" }, required: true },
        {
          name: "color",
          in: "path",
          style: "label",
          explode: true,
          type: { array: "string" },
          required: true,
        },
        {
          name: "point",
          in: "path",
          style: "matrix",
          type: { object: { x: "number", y: "number" } },
          required: true,
        },
      ],
      responses: { 204: {} },
    },
    {
      id: "search",
      method: "GET",
      path: "/search",
      parameters: [
        { name: "q", in: "query", allowReserved: true, type: "string", required: true },
        { name: "tags", in: "query", type: { array: "string" } },
        { name: "ids", in: "query", explode: false, type: { array: "integer" } },
        { name: "spaced", in: "query", style: "spaceDelimited", type: { array: "string" } },
        { name: "piped", in: "query", style: "pipeDelimited", type: { array: "string" } },
        {
          name: "near",
          in: "query",
          style: "deepObject",
          explode: true,
          type: { object: { x: "number", y: "number" } },
        },
        {
          name: "filter",
          in: "query",
          content: "application/json",
          type: { object: { color: "string" } },
        },
        { name: "page", in: "query", type: "integer", default: 1 },
        { name: "sort", in: "query", type: "string", required: true, default: "name" },
        { name: "strict", in: "query", type: "boolean", allowEmptyValue: true },
        { name: "X-Request-Id", in: "header", type: "string", required: true },
        { name: "X-Trace", in: "header", type: { array: "string" } },
        { name: "session", in: "cookie", type: "string" },
      ],
      responses: { 204: {} },
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
