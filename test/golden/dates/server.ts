// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.
import type { Meeting, PutMeeting200Headers, PutMeetingRequest } from "./types.ts";
import {
  type Conversion,
  codec,
  dateTimeAsDate,
  exactCodec,
  int64AsBigInt,
} from "specwright-runtime/codec";
import {
  type Answer,
  type HandlerContext,
  type Server,
  type ServerContract,
  type ServerOptions as RuntimeServerOptions,
  createServer as runtimeCreateServer,
} from "specwright-runtime/server";

/**
 * What the handler of `putMeeting` may answer.
 */
export type PutMeetingAnswer = Answer<200, Meeting, never, PutMeeting200Headers> | Answer<404>;

/**
 * A handler for every operation. `Session` is what the security handlers give.
 */
export interface Handlers<Session = undefined> {
  /**
   * `PUT /meetings/{id}`
   */
  putMeeting(
    request: PutMeetingRequest & HandlerContext<Session>,
  ): PutMeetingAnswer | Promise<PutMeetingAnswer>;
}

/**
 * Checks of credentials, one for each security scheme that an operation needs.
 */
export interface SecurityHandlers {}

/**
 * What the server can be told.
 */
export type ServerOptions<Session = undefined> = RuntimeServerOptions<Session, SecurityHandlers>;

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

const contract: ServerContract = {
  operations: [
    {
      id: "putMeeting",
      method: "PUT",
      path: "/meetings/{id}",
      parameters: [
        {
          name: "id",
          in: "path",
          codec: /* @__PURE__ */ exactCodec(int64AsBigInt),
          type: "int64",
          required: true,
        },
        { name: "seen", in: "query", codec: /* @__PURE__ */ codec(dateTimeAsDate), type: "string" },
      ],
      body: {
        "application/json": {
          kind: "json",
          codec: /* @__PURE__ */ exactCodec(conversionOfMeeting),
        },
      },
      responses: {
        200: {
          content: { "application/json": "json" },
          codecs: { "application/json": /* @__PURE__ */ exactCodec(conversionOfMeeting) },
          headerCodecs: { "x-changed": /* @__PURE__ */ codec(dateTimeAsDate) },
        },
        404: {},
      },
      bodyRequired: true,
    },
  ],
  securitySchemes: {},
  security: [],
  basePaths: [""],
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
