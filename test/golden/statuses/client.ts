// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.
import type {
  ExactInput,
  Job,
  MissingHeaders,
  OnlyDefaultInput,
  Problem,
  Ranges2XX,
  RangesInput,
} from "./types.ts";
import {
  type AnyStatus,
  type Call,
  type CallOptions,
  type Client,
  type ClientContract,
  type ClientOperation,
  type ClientOptions as RuntimeClientOptions,
  type Failure,
  type Status2XX,
  type Status4XX,
  type Success,
  call,
  connect as runtimeConnect,
} from "specwright-runtime/client";

/**
 * Credentials by the name of their security scheme: a value, or a function that gives it.
 */
export type Credentials = { readonly [name: string]: never };

/**
 * The variables of the server's URL.
 */
export type ServerVariables = { readonly [name: string]: never };

const contract: ClientContract = { servers: [], securitySchemes: {}, security: [] };

/**
 * What a client of this API can be told.
 */
export type ClientOptions = RuntimeClientOptions<Credentials, ServerVariables>;

/**
 * Makes a client that the functions of the operations take first. It opens no connection.
 */
export function connect(options: ClientOptions = {}): Client {
  return runtimeConnect(contract, options);
}

/**
 * Every operation, bound to one client.
 */
export interface Api {
  /**
   * `GET /exact`
   */
  exact(input?: ExactInput, options?: CallOptions): Call<ExactResult, Job | undefined>;
  /**
   * `GET /ranges`
   */
  ranges(input?: RangesInput, options?: CallOptions): Call<RangesResult, Job | Ranges2XX>;
  /**
   * `GET /default`
   */
  onlyDefault(input?: OnlyDefaultInput, options?: CallOptions): Call<OnlyDefaultResult, Job>;
}

/**
 * Makes a client with every operation as a method. It opens no connection.
 */
export function createClient(options: ClientOptions = {}): Api {
  const client = connect(options);
  return {
    exact: (input, options) => exact(client, input, options),
    ranges: (input, options) => ranges(client, input, options),
    onlyDefault: (input, options) => onlyDefault(client, input, options),
  };
}

/**
 * What `exact` gives: one of its declared answers, told apart by `status`.
 */
export type ExactResult =
  Success<200, Job> | Success<202, Job> | Success<304, undefined> | Failure<404, undefined>;

const exactOperation: ClientOperation = {
  id: "exact",
  method: "GET",
  path: "/exact",
  responses: {
    200: { content: { "application/json": "json" } },
    202: { content: { "application/json": "json" } },
    304: {},
    404: {},
  },
};

/**
 * `GET /exact`
 */
export function exact(
  client: Client,
  input?: ExactInput,
  options?: CallOptions,
): Call<ExactResult, Job | undefined> {
  return call(client, exactOperation, input, options);
}

/**
 * What `ranges` gives: one of its declared answers, told apart by `status`.
 */
export type RangesResult =
  | Success<200, Job>
  | Failure<404, Problem, MissingHeaders>
  | Success<Exclude<Status2XX, 200>, Ranges2XX>
  | Failure<Exclude<Status4XX, 404>, Problem>
  | Failure<Exclude<AnyStatus, 200 | 404 | Status2XX | Status4XX>, undefined>;

const rangesOperation: ClientOperation = {
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
};

/**
 * `GET /ranges`
 */
export function ranges(
  client: Client,
  input?: RangesInput,
  options?: CallOptions,
): Call<RangesResult, Job | Ranges2XX> {
  return call(client, rangesOperation, input, options);
}

/**
 * What `onlyDefault` gives: one of its declared answers, told apart by `status`.
 */
export type OnlyDefaultResult =
  Success<Status2XX, Job> | Failure<Exclude<AnyStatus, Status2XX>, Job>;

const onlyDefaultOperation: ClientOperation = {
  id: "onlyDefault",
  method: "GET",
  path: "/default",
  responses: { default: { content: { "application/json": "json" } } },
};

/**
 * `GET /default`
 */
export function onlyDefault(
  client: Client,
  input?: OnlyDefaultInput,
  options?: CallOptions,
): Call<OnlyDefaultResult, Job> {
  return call(client, onlyDefaultOperation, input, options);
}
