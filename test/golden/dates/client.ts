// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.
import type { Meeting, PutMeeting200Headers, PutMeetingInput } from "./types.ts";
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
import {
  type Conversion,
  codec,
  dateTimeAsDate,
  exactCodec,
  int64AsBigInt,
} from "specwright-runtime/codec";

/**
 * Credentials by the name of their security scheme: a value, or a function that gives it.
 */
export type Credentials = { readonly [name: string]: never };

/**
 * The variables of the server's URL.
 */
export type ServerVariables = { readonly [name: string]: never };

const contract: ClientContract = {
  servers: [{ url: "https://meetings.example" }],
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
   * `PUT /meetings/{id}`
   */
  putMeeting(input: PutMeetingInput, options?: CallOptions): Call<PutMeetingResult, Meeting>;
}

/**
 * Makes a client with every operation as a method. It opens no connection.
 */
export function createClient(options: ClientOptions = {}): Api {
  const client = connect(options);
  return {
    putMeeting: (input, options) => putMeeting(client, input, options),
  };
}

const conversionOfMeeting: Conversion = {
  properties: {
    at: dateTimeAsDate,
    ended: { orNull: dateTimeAsDate },
    people: { additional: int64AsBigInt },
    after: () => conversionOfMeeting,
    place: {
      oneOf: [{ where: { property: "kind", values: ["room"] }, all: [() => conversionOfRoom] }],
    },
  },
};

const conversionOfRoom: Conversion = { properties: { free: { items: dateTimeAsDate } } };

/**
 * What `putMeeting` gives: one of its declared answers, told apart by `status`.
 */
export type PutMeetingResult =
  Success<200, Meeting, PutMeeting200Headers> | Failure<404, undefined>;

const putMeetingOperation: ClientOperation = {
  id: "putMeeting",
  method: "PUT",
  path: "/meetings/{id}",
  parameters: [
    { name: "id", in: "path", codec: /* @__PURE__ */ exactCodec(int64AsBigInt) },
    { name: "seen", in: "query", codec: /* @__PURE__ */ codec(dateTimeAsDate) },
  ],
  body: {
    "application/json": { kind: "json", codec: /* @__PURE__ */ exactCodec(conversionOfMeeting) },
  },
  responses: {
    200: {
      content: { "application/json": "json" },
      codecs: { "application/json": /* @__PURE__ */ exactCodec(conversionOfMeeting) },
      headerCodecs: { "x-changed": /* @__PURE__ */ codec(dateTimeAsDate) },
    },
    404: {},
  },
};

/**
 * `PUT /meetings/{id}`
 */
export function putMeeting(
  client: Client,
  input: PutMeetingInput,
  options?: CallOptions,
): Call<PutMeetingResult, Meeting> {
  return call(client, putMeetingOperation, input, options);
}
