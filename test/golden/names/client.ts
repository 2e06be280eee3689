// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.
import type {
  DeleteInput,
  GetA200,
  GetAInput,
  GetNamelessByIdInput,
  GetThingInput,
  Get_thingInput,
  Response,
} from "./types.ts";
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

const contract: ClientContract = {
  servers: [{ url: 'https://x.example/"*/$`' }],
  securitySchemes: {},
  security: [],
};

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
   * Ends *\/ the comment? No.
   * Nor does this: // @\ts-expect-error
   *
   * `DELETE /delete/{id}`
   */
  delete_(input: DeleteInput, options?: CallOptions): Call<DeleteResult, Response>;
  /**
   * `GET /a-b`
   */
  getThing(input?: GetThingInput, options?: CallOptions): Call<GetThingResult, undefined>;
  /**
   * `GET /a_b`
   */
  get_thing(input?: Get_thingInput, options?: CallOptions): Call<Get_thingResult, undefined>;
  /**
   * `GET /nameless/{id}`
   */
  getNamelessById(
    input: GetNamelessByIdInput,
    options?: CallOptions,
  ): Call<GetNamelessByIdResult, undefined>;
  /**
   * `GET /get-a`
   */
  getA(input?: GetAInput, options?: CallOptions): Call<GetAResult, GetA200>;
}

/**
 * Makes a client with every operation as a method. It opens no connection.
 */
export function createClient(options: ClientOptions = {}): Api {
  const client = connect(options);
  return {
    delete_: (input, options) => delete_(client, input, options),
    getThing: (input, options) => getThing(client, input, options),
    get_thing: (input, options) => get_thing(client, input, options),
    getNamelessById: (input, options) => getNamelessById(client, input, options),
    getA: (input, options) => getA(client, input, options),
  };
}

/**
 * What `delete_` gives: one of its declared answers, told apart by `status`.
 */
export type DeleteResult = Success<200, Response>;

const delete_Operation: ClientOperation = {
  id: "delete",
  method: "DELETE",
  path: "/delete/{id}",
  parameters: [
    { name: "id", in: "path" },
    { name: "filter[name]", in: "query" },
    { name: "__proto__", in: "query" },
  ],
  responses: { 200: { content: { "application/json": "json" } } },
};

/**
 * Ends *\/ the comment? No.
 * Nor does this: // @\ts-expect-error
 *
 * `DELETE /delete/{id}`
 */
export function delete_(
  client: Client,
  input: DeleteInput,
  options?: CallOptions,
): Call<DeleteResult, Response> {
  return call(client, delete_Operation, input, options);
}

/**
 * What `getThing` gives: one of its declared answers, told apart by `status`.
 */
export type GetThingResult = Success<204, undefined>;

const getThingOperation: ClientOperation = {
  id: "get-thing",
  method: "GET",
  path: "/a-b",
  responses: { 204: {} },
};

/**
 * `GET /a-b`
 */
export function getThing(
  client: Client,
  input?: GetThingInput,
  options?: CallOptions,
): Call<GetThingResult, undefined> {
  return call(client, getThingOperation, input, options);
}

/**
 * What `get_thing` gives: one of its declared answers, told apart by `status`.
 */
export type Get_thingResult = Success<204, undefined>;

const get_thingOperation: ClientOperation = {
  id: "get_thing",
  method: "GET",
  path: "/a_b",
  responses: { 204: {} },
};

/**
 * `GET /a_b`
 */
export function get_thing(
  client: Client,
  input?: Get_thingInput,
  options?: CallOptions,
): Call<Get_thingResult, undefined> {
  return call(client, get_thingOperation, input, options);
}

/**
 * What `getNamelessById` gives: one of its declared answers, told apart by `status`.
 */
export type GetNamelessByIdResult = Success<204, undefined>;

const getNamelessByIdOperation: ClientOperation = {
  id: "getNamelessById",
  method: "GET",
  path: "/nameless/{id}",
  parameters: [{ name: "id", in: "path" }],
  responses: { 204: {} },
};

/**
 * `GET /nameless/{id}`
 */
export function getNamelessById(
  client: Client,
  input: GetNamelessByIdInput,
  options?: CallOptions,
): Call<GetNamelessByIdResult, undefined> {
  return call(client, getNamelessByIdOperation, input, options);
}

/**
 * What `getA` gives: one of its declared answers, told apart by `status`.
 */
export type GetAResult = Success<200, GetA200>;

const getAOperation: ClientOperation = {
  id: "getA",
  method: "GET",
  path: "/get-a",
  responses: { 200: { content: { "application/json": "json" } } },
};

/**
 * `GET /get-a`
 */
export function getA(
  client: Client,
  input?: GetAInput,
  options?: CallOptions,
): Call<GetAResult, GetA200> {
  return call(client, getAOperation, input, options);
}
