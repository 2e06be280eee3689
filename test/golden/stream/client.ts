// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.
import type { FollowLogsInput, Line, ListLogs200, ListLogsInput } from "./types.ts";
import {
  type Call,
  type CallOptions,
  type Client,
  type ClientContract,
  type ClientOperation,
  type ClientOptions as RuntimeClientOptions,
  type ClientStream,
  type Failure,
  type StreamOptions,
  type Success,
  call,
  connect as runtimeConnect,
  stream,
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
   * The lines so far.
   *
   * `GET /jobs/{id}/logs`
   */
  listLogs(input: ListLogsInput, options?: CallOptions): Call<ListLogsResult, ListLogs200>;
  /**
   * The stream of `listLogs`: one value after the other, until the server ends it.
   *
   * The lines so far.
   */
  followLogs(input: FollowLogsInput, options?: StreamOptions): AsyncIterable<Line>;
}

/**
 * Makes a client with every operation as a method. It opens no connection.
 */
export function createClient(options: ClientOptions = {}): Api {
  const client = connect(options);
  return {
    listLogs: (input, options) => listLogs(client, input, options),
    followLogs: (input, options) => followLogs(client, input, options),
  };
}

/**
 * What `listLogs` gives: one of its declared answers, told apart by `status`.
 */
export type ListLogsResult = Success<200, ListLogs200> | Failure<404, undefined>;

const listLogsOperation: ClientOperation = {
  id: "listLogs",
  method: "GET",
  path: "/jobs/{id}/logs",
  parameters: [
    { name: "id", in: "path" },
    { name: "after", in: "query" },
    { name: "follow", in: "query" },
  ],
  responses: { 200: { content: { "application/json": "json" } }, 404: {} },
};

/**
 * The lines so far.
 *
 * `GET /jobs/{id}/logs`
 */
export function listLogs(
  client: Client,
  input: ListLogsInput,
  options?: CallOptions,
): Call<ListLogsResult, ListLogs200> {
  return call(client, listLogsOperation, input, options);
}

const followLogsOperation: ClientStream = {
  id: "followLogs",
  method: "GET",
  path: "/jobs/{id}/logs",
  parameters: [
    { name: "id", in: "path" },
    { name: "after", in: "query" },
  ],
  responses: { 200: { content: { "application/json": "json" } }, 404: {} },
  stream: { when: { query: "follow" }, resume: { query: "after", from: "/id" } },
};

/**
 * The stream of `listLogs`: one value after the other, until the server ends it.
 *
 * The lines so far.
 */
export function followLogs(
  client: Client,
  input: FollowLogsInput,
  options?: StreamOptions,
): AsyncIterable<Line> {
  return stream(client, followLogsOperation, input, options);
}
