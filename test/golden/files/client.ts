// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.
import type { GetPersonInput, GetTreeInput, NotFound, PersonNode, Tree } from "./types.ts";
import {
  type Call,
  type CallOptions,
  type Client,
  type ClientContract,
  type ClientOperation,
  type ClientOptions as RuntimeClientOptions,
  type Failure,
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
   * `GET /trees`
   */
  getTree(input?: GetTreeInput, options?: CallOptions): Call<GetTreeResult, Tree>;
  /**
   * `GET /people`
   */
  getPerson(input?: GetPersonInput, options?: CallOptions): Call<GetPersonResult, PersonNode>;
}

/**
 * Makes a client with every operation as a method. It opens no connection.
 */
export function createClient(options: ClientOptions = {}): Api {
  const client = connect(options);
  return {
    getTree: (input, options) => getTree(client, input, options),
    getPerson: (input, options) => getPerson(client, input, options),
  };
}

/**
 * What `getTree` gives: one of its declared answers, told apart by `status`.
 */
export type GetTreeResult = Success<200, Tree> | Failure<404, NotFound>;

const getTreeOperation: ClientOperation = {
  id: "getTree",
  method: "GET",
  path: "/trees",
  responses: {
    200: { content: { "application/json": "json" } },
    404: { content: { "application/json": "json" } },
  },
};

/**
 * `GET /trees`
 */
export function getTree(
  client: Client,
  input?: GetTreeInput,
  options?: CallOptions,
): Call<GetTreeResult, Tree> {
  return call(client, getTreeOperation, input, options);
}

/**
 * What `getPerson` gives: one of its declared answers, told apart by `status`.
 */
export type GetPersonResult = Success<200, PersonNode> | Failure<404, NotFound>;

const getPersonOperation: ClientOperation = {
  id: "getPerson",
  method: "GET",
  path: "/people",
  responses: {
    200: { content: { "application/json": "json" } },
    404: { content: { "application/json": "json" } },
  },
};

/**
 * `GET /people`
 */
export function getPerson(
  client: Client,
  input?: GetPersonInput,
  options?: CallOptions,
): Call<GetPersonResult, PersonNode> {
  return call(client, getPersonOperation, input, options);
}
