// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.
import type {
  AddNote201,
  AddNote415,
  AddNoteInput,
  GetPicture200,
  GetPictureInput,
  Note,
  PutJsonInput,
  PutPictureInput,
  SendFormInput,
  UploadInput,
} from "./types.ts";
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
   * `PUT /json`
   */
  putJson(input?: PutJsonInput, options?: CallOptions): Call<PutJsonResult, Note>;
  /**
   * `POST /form`
   */
  sendForm(input: SendFormInput, options?: CallOptions): Call<SendFormResult, undefined>;
  /**
   * `POST /upload`
   */
  upload(input: UploadInput, options?: CallOptions): Call<UploadResult, undefined>;
  /**
   * `GET /picture`
   */
  getPicture(input?: GetPictureInput, options?: CallOptions): Call<GetPictureResult, GetPicture200>;
  /**
   * `PUT /picture`
   */
  putPicture(input: PutPictureInput, options?: CallOptions): Call<PutPictureResult, undefined>;
  /**
   * `POST /note`
   */
  addNote(input: AddNoteInput, options?: CallOptions): Call<AddNoteResult, AddNote201>;
}

/**
 * Makes a client with every operation as a method. It opens no connection.
 */
export function createClient(options: ClientOptions = {}): Api {
  const client = connect(options);
  return {
    putJson: (input, options) => putJson(client, input, options),
    sendForm: (input, options) => sendForm(client, input, options),
    upload: (input, options) => upload(client, input, options),
    getPicture: (input, options) => getPicture(client, input, options),
    putPicture: (input, options) => putPicture(client, input, options),
    addNote: (input, options) => addNote(client, input, options),
  };
}

/**
 * What `putJson` gives: one of its declared answers, told apart by `status`.
 */
export type PutJsonResult = Success<200, Note>;

const putJsonOperation: ClientOperation = {
  id: "putJson",
  method: "PUT",
  path: "/json",
  body: { "application/json": { kind: "json" } },
  responses: { 200: { content: { "application/json": "json" } } },
};

/**
 * `PUT /json`
 */
export function putJson(
  client: Client,
  input?: PutJsonInput,
  options?: CallOptions,
): Call<PutJsonResult, Note> {
  return call(client, putJsonOperation, input, options);
}

/**
 * What `sendForm` gives: one of its declared answers, told apart by `status`.
 */
export type SendFormResult = Success<204, undefined>;

const sendFormOperation: ClientOperation = {
  id: "sendForm",
  method: "POST",
  path: "/form",
  body: {
    "application/x-www-form-urlencoded": {
      kind: "form",
      encoding: { tags: { style: "form", explode: false } },
    },
  },
  responses: { 204: {} },
};

/**
 * `POST /form`
 */
export function sendForm(
  client: Client,
  input: SendFormInput,
  options?: CallOptions,
): Call<SendFormResult, undefined> {
  return call(client, sendFormOperation, input, options);
}

/**
 * What `upload` gives: one of its declared answers, told apart by `status`.
 */
export type UploadResult = Success<204, undefined>;

const uploadOperation: ClientOperation = {
  id: "upload",
  method: "POST",
  path: "/upload",
  body: {
    "multipart/form-data": {
      kind: "multipart",
      encoding: { file: { contentType: "image/png, image/jpeg" } },
    },
  },
  responses: { 204: {} },
};

/**
 * `POST /upload`
 */
export function upload(
  client: Client,
  input: UploadInput,
  options?: CallOptions,
): Call<UploadResult, undefined> {
  return call(client, uploadOperation, input, options);
}

/**
 * What `getPicture` gives: one of its declared answers, told apart by `status`.
 */
export type GetPictureResult = Success<200, GetPicture200>;

const getPictureOperation: ClientOperation = {
  id: "getPicture",
  method: "GET",
  path: "/picture",
  responses: { 200: { content: { "image/png": "bytes" } } },
};

/**
 * `GET /picture`
 */
export function getPicture(
  client: Client,
  input?: GetPictureInput,
  options?: CallOptions,
): Call<GetPictureResult, GetPicture200> {
  return call(client, getPictureOperation, input, options);
}

/**
 * What `putPicture` gives: one of its declared answers, told apart by `status`.
 */
export type PutPictureResult = Success<204, undefined>;

const putPictureOperation: ClientOperation = {
  id: "putPicture",
  method: "PUT",
  path: "/picture",
  body: { "application/octet-stream": { kind: "bytes" } },
  responses: { 204: {} },
};

/**
 * `PUT /picture`
 */
export function putPicture(
  client: Client,
  input: PutPictureInput,
  options?: CallOptions,
): Call<PutPictureResult, undefined> {
  return call(client, putPictureOperation, input, options);
}

/**
 * What `addNote` gives: one of its declared answers, told apart by `status`.
 */
export type AddNoteResult = Success<201, AddNote201> | Failure<415, AddNote415>;

const addNoteOperation: ClientOperation = {
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
};

/**
 * `POST /note`
 */
export function addNote(
  client: Client,
  input: AddNoteInput,
  options?: CallOptions,
): Call<AddNoteResult, AddNote201> {
  return call(client, addNoteOperation, input, options);
}
