// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.
import type {
  CreatePetInput,
  DeletePetInput,
  Error,
  GetPetInput,
  ListPets200,
  ListPets200Headers,
  ListPetsInput,
  Pet,
} from "./types.ts";
import {
  type BasicCredential,
  type Call,
  type CallOptions,
  type Client,
  type ClientContract,
  type ClientOperation,
  type ClientOptions as RuntimeClientOptions,
  type Credential,
  type Failure,
  type Success,
  call,
  connect as runtimeConnect,
} from "specwright-runtime/client";

/**
 * Credentials by the name of their security scheme: a value, or a function that gives it.
 */
export interface Credentials {
  /**
   * A personal token.
   */
  readonly token?: Credential;
  readonly admin?: BasicCredential;
}

/**
 * The variables of the server's URL.
 */
export interface ServerVariables {
  /**
   * Where the pets live.
   *
   * @default "eu"
   */
  readonly region?: "eu" | "us";
}

const contract: ClientContract = {
  servers: [
    {
      url: "https://{region}.pets.example/v1",
      variables: { region: { default: "eu", enum: ["eu", "us"] } },
    },
  ],
  securitySchemes: {
    token: { type: "http", scheme: "bearer" },
    admin: { type: "http", scheme: "basic" },
  },
  security: [{ token: [] }],
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
   * List pets
   *
   * `GET /pets`
   */
  listPets(input?: ListPetsInput, options?: CallOptions): Call<ListPetsResult, ListPets200>;
  /**
   * `POST /pets`
   */
  createPet(input: CreatePetInput, options?: CallOptions): Call<CreatePetResult, Pet>;
  /**
   * Gives one pet.
   *
   * Adopted pets are found too.
   *
   * `GET /pets/{petId}`
   */
  getPet(input: GetPetInput, options?: CallOptions): Call<GetPetResult, Pet>;
  /**
   * `DELETE /pets/{petId}`
   *
   * @deprecated
   */
  deletePet(input: DeletePetInput, options?: CallOptions): Call<DeletePetResult, undefined>;
}

/**
 * Makes a client with every operation as a method. It opens no connection.
 */
export function createClient(options: ClientOptions = {}): Api {
  const client = connect(options);
  return {
    listPets: (input, options) => listPets(client, input, options),
    createPet: (input, options) => createPet(client, input, options),
    getPet: (input, options) => getPet(client, input, options),
    deletePet: (input, options) => deletePet(client, input, options),
  };
}

/**
 * What `listPets` gives: one of its declared answers, told apart by `status`.
 */
export type ListPetsResult = Success<200, ListPets200, ListPets200Headers>;

const listPetsOperation: ClientOperation = {
  id: "listPets",
  method: "GET",
  path: "/pets",
  parameters: [
    { name: "limit", in: "query" },
    { name: "status", in: "query" },
  ],
  responses: {
    200: { content: { "application/json": "json" }, headers: { "x-total": "integer" } },
  },
};

/**
 * List pets
 *
 * `GET /pets`
 */
export function listPets(
  client: Client,
  input?: ListPetsInput,
  options?: CallOptions,
): Call<ListPetsResult, ListPets200> {
  return call(client, listPetsOperation, input, options);
}

/**
 * What `createPet` gives: one of its declared answers, told apart by `status`.
 */
export type CreatePetResult = Success<201, Pet> | Failure<422, Error>;

const createPetOperation: ClientOperation = {
  id: "createPet",
  method: "POST",
  path: "/pets",
  body: { "application/json": { kind: "json" } },
  responses: {
    201: { content: { "application/json": "json" } },
    422: { content: { "application/json": "json" } },
  },
};

/**
 * `POST /pets`
 */
export function createPet(
  client: Client,
  input: CreatePetInput,
  options?: CallOptions,
): Call<CreatePetResult, Pet> {
  return call(client, createPetOperation, input, options);
}

/**
 * What `getPet` gives: one of its declared answers, told apart by `status`.
 */
export type GetPetResult = Success<200, Pet> | Failure<404, Error>;

const getPetOperation: ClientOperation = {
  id: "getPet",
  method: "GET",
  path: "/pets/{petId}",
  parameters: [{ name: "petId", in: "path" }],
  responses: {
    200: { content: { "application/json": "json" } },
    404: { content: { "application/json": "json" } },
  },
};

/**
 * Gives one pet.
 *
 * Adopted pets are found too.
 *
 * `GET /pets/{petId}`
 */
export function getPet(
  client: Client,
  input: GetPetInput,
  options?: CallOptions,
): Call<GetPetResult, Pet> {
  return call(client, getPetOperation, input, options);
}

/**
 * What `deletePet` gives: one of its declared answers, told apart by `status`.
 */
export type DeletePetResult = Success<204, undefined> | Failure<404, Error>;

const deletePetOperation: ClientOperation = {
  id: "deletePet",
  method: "DELETE",
  path: "/pets/{petId}",
  parameters: [{ name: "petId", in: "path" }],
  responses: { 204: {}, 404: { content: { "application/json": "json" } } },
  security: [{ token: [] }, { admin: [] }],
};

/**
 * `DELETE /pets/{petId}`
 *
 * @deprecated
 */
export function deletePet(
  client: Client,
  input: DeletePetInput,
  options?: CallOptions,
): Call<DeletePetResult, undefined> {
  return call(client, deletePetOperation, input, options);
}
