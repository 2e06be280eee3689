// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.
import type {
  AddNote415,
  AddNoteRequest,
  GetPictureRequest,
  Note,
  PutJsonRequest,
  PutPictureRequest,
  SendFormRequest,
  UploadRequest,
} from "./types.ts";
import {
  type Answer,
  type BodyStreamed,
  type BytesBody,
  type HandlerContext,
  type Server,
  type ServerContract,
  type ServerOptions as RuntimeServerOptions,
  createServer as runtimeCreateServer,
} from "specwright-runtime/server";

/**
 * What the handler of `putJson` may answer.
 */
export type PutJsonAnswer = Answer<200, Note>;

/**
 * What the handler of `sendForm` may answer.
 */
export type SendFormAnswer = Answer<204>;

/**
 * What the handler of `upload` may answer.
 */
export type UploadAnswer = Answer<204>;

/**
 * What the handler of `getPicture` may answer.
 */
export type GetPictureAnswer = Answer<200, BytesBody>;

/**
 * What the handler of `putPicture` may answer.
 */
export type PutPictureAnswer = Answer<204>;

/**
 * What the handler of `addNote` may answer.
 */
export type AddNoteAnswer =
  | Answer<201, Note, "application/json">
  | Answer<201, string, "text/plain">
  | Answer<415, AddNote415>;

/**
 * The operations whose handlers can take the body as a stream.
 */
export type BodyStream = "upload" | "putPicture" | "addNote";

/**
 * A handler for every operation. `Session` is what the security handlers give, `Streams` the operations that the option `bodyStreams` names.
 */
export interface Handlers<Session = undefined, Streams extends BodyStream = never> {
  /**
   * `PUT /json`
   */
  putJson(
    request: PutJsonRequest & HandlerContext<Session>,
  ): PutJsonAnswer | Promise<PutJsonAnswer>;
  /**
   * `POST /form`
   */
  sendForm(
    request: SendFormRequest & HandlerContext<Session>,
  ): SendFormAnswer | Promise<SendFormAnswer>;
  /**
   * `POST /upload`
   */
  upload(
    request: BodyStreamed<UploadRequest, "upload", Streams> & HandlerContext<Session>,
  ): UploadAnswer | Promise<UploadAnswer>;
  /**
   * `GET /picture`
   */
  getPicture(
    request: GetPictureRequest & HandlerContext<Session>,
  ): GetPictureAnswer | Promise<GetPictureAnswer>;
  /**
   * `PUT /picture`
   */
  putPicture(
    request: BodyStreamed<PutPictureRequest, "putPicture", Streams> & HandlerContext<Session>,
  ): PutPictureAnswer | Promise<PutPictureAnswer>;
  /**
   * `POST /note`
   */
  addNote(
    request: BodyStreamed<AddNoteRequest, "addNote", Streams> & HandlerContext<Session>,
  ): AddNoteAnswer | Promise<AddNoteAnswer>;
}

/**
 * Checks of credentials, one for each security scheme that an operation needs.
 */
export interface SecurityHandlers {}

/**
 * What the server can be told.
 */
export type ServerOptions<
  Session = undefined,
  Streams extends BodyStream = never,
> = RuntimeServerOptions<Session, SecurityHandlers, Streams>;

const contract: ServerContract = {
  operations: [
    {
      id: "putJson",
      method: "PUT",
      path: "/json",
      body: { "application/json": { kind: "json" } },
      responses: { 200: { content: { "application/json": "json" } } },
    },
    {
      id: "sendForm",
      method: "POST",
      path: "/form",
      body: {
        "application/x-www-form-urlencoded": {
          kind: "form",
          encoding: { tags: { style: "form", explode: false } },
          type: { object: { name: "string", age: "integer", tags: { array: "string" } } },
        },
      },
      responses: { 204: {} },
      bodyRequired: true,
    },
    {
      id: "upload",
      method: "POST",
      path: "/upload",
      body: {
        "multipart/form-data": {
          kind: "multipart",
          encoding: { file: { contentType: "image/png, image/jpeg" } },
          type: {
            object: {
              file: "any",
              previews: { array: "any" },
              about: { object: { text: "string" } },
            },
          },
        },
      },
      responses: { 204: {} },
      bodyRequired: true,
    },
    {
      id: "getPicture",
      method: "GET",
      path: "/picture",
      responses: { 200: { content: { "image/png": "bytes" } } },
    },
    {
      id: "putPicture",
      method: "PUT",
      path: "/picture",
      body: { "application/octet-stream": { kind: "bytes" } },
      responses: { 204: {} },
      bodyRequired: true,
    },
    {
      id: "addNote",
      method: "POST",
      path: "/note",
      body: {
        "application/json": { kind: "json" },
        "text/plain": { kind: "text" },
        "application/pdf": { kind: "bytes" },
      },
      responses: {
        201: { content: { "application/json": "json", "text/plain": "text" } },
        415: { content: { "application/problem+json": "json" } },
      },
      bodyRequired: true,
    },
  ],
  securitySchemes: {},
  security: [],
  basePaths: [],
};

/**
 * Makes a server of some handlers: an operation that is left out answers 501.
 */
export function createServer<Session = undefined, Streams extends BodyStream = never>(
  handlers: Partial<Handlers<Session, Streams>>,
  options: ServerOptions<Session, Streams> & { readonly partial: true },
): Server;
/**
 * Makes a server of a handler for every operation.
 */
export function createServer<Session = undefined, Streams extends BodyStream = never>(
  handlers: Handlers<Session, Streams>,
  options?: ServerOptions<Session, Streams>,
): Server;
export function createServer<Session = undefined, Streams extends BodyStream = never>(
  handlers: Partial<Handlers<Session, Streams>>,
  options?: ServerOptions<Session, Streams>,
): Server {
  return runtimeCreateServer(contract, handlers, options ?? {});
}
