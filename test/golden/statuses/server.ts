// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.
import type {
  ExactRequest,
  Job,
  MissingHeaders,
  OnlyDefaultRequest,
  Problem,
  Ranges2XX,
  RangesRequest,
} from "./types.ts";
import {
  type Answer,
  type AnyStatus,
  type HandlerContext,
  type Server,
  type ServerContract,
  type ServerOptions as RuntimeServerOptions,
  type Status2XX,
  type Status4XX,
  createServer as runtimeCreateServer,
} from "specwright-runtime/server";

/**
 * What the handler of `exact` may answer.
 */
export type ExactAnswer = Answer<200, Job> | Answer<202, Job> | Answer<304> | Answer<404>;

/**
 * What the handler of `ranges` may answer.
 */
export type RangesAnswer =
  | Answer<200, Job>
  | Answer<404, Problem, never, MissingHeaders>
  | Answer<Exclude<Status2XX, 200>, Ranges2XX>
  | Answer<Exclude<Status4XX, 404>, Problem>
  | Answer<Exclude<AnyStatus, 200 | 404 | Status2XX | Status4XX>>;

/**
 * What the handler of `onlyDefault` may answer.
 */
export type OnlyDefaultAnswer = Answer<AnyStatus, Job>;

/**
 * A handler for every operation. `Session` is what the security handlers give.
 */
export interface Handlers<Session = undefined> {
  /**
   * `GET /exact`
   */
  exact(request: ExactRequest & HandlerContext<Session>): ExactAnswer | Promise<ExactAnswer>;
  /**
   * `GET /ranges`
   */
  ranges(request: RangesRequest & HandlerContext<Session>): RangesAnswer | Promise<RangesAnswer>;
  /**
   * `GET /default`
   */
  onlyDefault(
    request: OnlyDefaultRequest & HandlerContext<Session>,
  ): OnlyDefaultAnswer | Promise<OnlyDefaultAnswer>;
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
      id: "exact",
      method: "GET",
      path: "/exact",
      responses: {
        200: { content: { "application/json": "json" } },
        202: { content: { "application/json": "json" } },
        304: {},
        404: {},
      },
    },
    {
      id: "ranges",
      method: "GET",
      path: "/ranges",
      responses: {
        200: { content: { "application/json": "json" } },
        404: { content: { "application/json": "json" }, headers: { "retry-after": "integer" } },
        "2XX": { content: { "text/plain": "text" } },
        "4XX": { content: { "application/json": "json" } },
        default: {},
      },
    },
    {
      id: "onlyDefault",
      method: "GET",
      path: "/default",
      responses: { default: { content: { "application/json": "json" } } },
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
