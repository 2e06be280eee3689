// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.
import type { GetByPathInput, SearchInput } from "./types.ts";
import {
  type Call,
  type CallOptions,
  type Client,
  type ClientContract,
  type ClientOperation,
  type ClientOptions as RuntimeClientOptions,
  type Success,
  type Supplied,
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
export type ClientOptions<Given extends string = string> = RuntimeClientOptions<
  Credentials,
  ServerVariables,
  Given
>;

/**
 * Makes a client that the functions of the operations take first. It opens no connection.
 */
export function connect(options: ClientOptions = {}): Client {
  return runtimeConnect(contract, options);
}

/**
 * Every operation, bound to one client.
 */
export interface Api<Given extends string = never> {
  /**
   * `GET /simple/{id}/label/{color}/matrix/{point}`
   */
  getByPath(input: GetByPathInput, options?: CallOptions): Call<GetByPathResult, undefined>;
  /**
   * `GET /search`
   */
  search(input: Supplied<SearchInput, Given>, options?: CallOptions): Call<SearchResult, undefined>;
}

/**
 * Makes a client with every operation as a method. It opens no connection.
 */
export function createClient<const Given extends string = never>(
  options: ClientOptions<Given> = {},
): Api<Given> {
  const client = connect(options);
  return {
    getByPath: (input, options) => getByPath(client, input, options),
    search: (input, options) => search(client, input as SearchInput, options),
  };
}

/**
 * What `getByPath` gives: one of its declared answers, told apart by `status`.
 */
export type GetByPathResult = Success<204, undefined>;

const getByPathOperation: ClientOperation = {
  id: "getByPath",
  method: "GET",
  path: "/simple/{id}/label/{color}/matrix/{point}",
  parameters: [
    { name: "id", in: "path" },
    { name: "color", in: "path", style: "label", explode: true },
    { name: "point", in: "path", style: "matrix" },
  ],
  responses: { 204: {} },
};

/**
 * `GET /simple/{id}/label/{color}/matrix/{point}`
 */
export function getByPath(
  client: Client,
  input: GetByPathInput,
  options?: CallOptions,
): Call<GetByPathResult, undefined> {
  return call(client, getByPathOperation, input, options);
}

/**
 * What `search` gives: one of its declared answers, told apart by `status`.
 */
export type SearchResult = Success<204, undefined>;

const searchOperation: ClientOperation = {
  id: "search",
  method: "GET",
  path: "/search",
  parameters: [
    { name: "q", in: "query", allowReserved: true },
    { name: "tags", in: "query" },
    { name: "ids", in: "query", explode: false },
    { name: "spaced", in: "query", style: "spaceDelimited" },
    { name: "piped", in: "query", style: "pipeDelimited" },
    { name: "near", in: "query", style: "deepObject", explode: true },
    { name: "filter", in: "query", content: "application/json" },
    { name: "page", in: "query" },
    { name: "sort", in: "query" },
    { name: "strict", in: "query" },
    { name: "X-Request-Id", in: "header" },
    { name: "X-Trace", in: "header" },
    { name: "session", in: "cookie" },
  ],
  responses: { 204: {} },
};

/**
 * `GET /search`
 */
export function search(
  client: Client,
  input: SearchInput,
  options?: CallOptions,
): Call<SearchResult, undefined> {
  return call(client, searchOperation, input, options);
}
