// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.
import type { GetUserInput, User } from "./types.ts";
import {
  type Call,
  type CallOptions,
  type Client,
  type ClientContract,
  type ClientOperation,
  type ClientOptions as RuntimeClientOptions,
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
   * `GET /users`
   */
  getUser(input?: GetUserInput, options?: CallOptions): Call<GetUserResult, User>;
}

/**
 * Makes a client with every operation as a method. It opens no connection.
 */
export function createClient(options: ClientOptions = {}): Api {
  const client = connect(options);
  return {
    getUser: (input, options) => getUser(client, input, options),
  };
}

/**
 * What `getUser` gives: one of its declared answers, told apart by `status`.
 */
export type GetUserResult = Success<200, User>;

const getUserOperation: ClientOperation = {
  id: "getUser",
  method: "GET",
  path: "/users",
  responses: { 200: { content: { "application/json": "json" } } },
};

/**
 * `GET /users`
 */
export function getUser(
  client: Client,
  input?: GetUserInput,
  options?: CallOptions,
): Call<GetUserResult, User> {
  return call(client, getUserOperation, input, options);
}
