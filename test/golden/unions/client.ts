// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.
import type { Animal, ListShapes200, ListShapesInput, SendEventInput } from "./types.ts";
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
   * `GET /shapes`
   */
  listShapes(input?: ListShapesInput, options?: CallOptions): Call<ListShapesResult, ListShapes200>;
  /**
   * `POST /events`
   */
  sendEvent(input: SendEventInput, options?: CallOptions): Call<SendEventResult, Animal>;
}

/**
 * Makes a client with every operation as a method. It opens no connection.
 */
export function createClient(options: ClientOptions = {}): Api {
  const client = connect(options);
  return {
    listShapes: (input, options) => listShapes(client, input, options),
    sendEvent: (input, options) => sendEvent(client, input, options),
  };
}

/**
 * What `listShapes` gives: one of its declared answers, told apart by `status`.
 */
export type ListShapesResult = Success<200, ListShapes200>;

const listShapesOperation: ClientOperation = {
  id: "listShapes",
  method: "GET",
  path: "/shapes",
  responses: { 200: { content: { "application/json": "json" } } },
};

/**
 * `GET /shapes`
 */
export function listShapes(
  client: Client,
  input?: ListShapesInput,
  options?: CallOptions,
): Call<ListShapesResult, ListShapes200> {
  return call(client, listShapesOperation, input, options);
}

/**
 * What `sendEvent` gives: one of its declared answers, told apart by `status`.
 */
export type SendEventResult = Success<200, Animal>;

const sendEventOperation: ClientOperation = {
  id: "sendEvent",
  method: "POST",
  path: "/events",
  body: { "application/json": { kind: "json" } },
  responses: { 200: { content: { "application/json": "json" } } },
};

/**
 * `POST /events`
 */
export function sendEvent(
  client: Client,
  input: SendEventInput,
  options?: CallOptions,
): Call<SendEventResult, Animal> {
  return call(client, sendEventOperation, input, options);
}
