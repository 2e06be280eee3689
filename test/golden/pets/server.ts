// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.
import type {
  CreatePetRequest,
  DeletePetRequest,
  Error,
  GetPetRequest,
  ListPets200,
  ListPets200Headers,
  ListPetsRequest,
  Pet,
} from "./types.ts";
import {
  type Answer,
  type BasicCredential,
  type HandlerContext,
  type SecurityHandler,
  type Server,
  type ServerContract,
  type ServerOptions as RuntimeServerOptions,
  createServer as runtimeCreateServer,
} from "specwright-runtime/server";

/**
 * What the handler of `listPets` may answer.
 */
export type ListPetsAnswer = Answer<200, ListPets200, never, ListPets200Headers>;

/**
 * What the handler of `createPet` may answer.
 */
export type CreatePetAnswer = Answer<201, Pet> | Answer<422, Error>;

/**
 * What the handler of `getPet` may answer.
 */
export type GetPetAnswer = Answer<200, Pet> | Answer<404, Error>;

/**
 * What the handler of `deletePet` may answer.
 */
export type DeletePetAnswer = Answer<204> | Answer<404, Error>;

/**
 * A handler for every operation. `Session` is what the security handlers give.
 */
export interface Handlers<Session = undefined> {
  /**
   * List pets
   *
   * `GET /pets`
   */
  listPets(
    request: ListPetsRequest & HandlerContext<Session>,
  ): ListPetsAnswer | Promise<ListPetsAnswer>;
  /**
   * `POST /pets`
   */
  createPet(
    request: CreatePetRequest & HandlerContext<Session>,
  ): CreatePetAnswer | Promise<CreatePetAnswer>;
  /**
   * Gives one pet.
   *
   * Adopted pets are found too.
   *
   * `GET /pets/{petId}`
   */
  getPet(request: GetPetRequest & HandlerContext<Session>): GetPetAnswer | Promise<GetPetAnswer>;
  /**
   * `DELETE /pets/{petId}`
   *
   * @deprecated
   */
  deletePet(
    request: DeletePetRequest & HandlerContext<Session>,
  ): DeletePetAnswer | Promise<DeletePetAnswer>;
}

/**
 * Checks of credentials, one for each security scheme that an operation needs.
 */
export interface SecurityHandlers<Session = undefined> {
  /**
   * A personal token.
   */
  readonly token: SecurityHandler<Session>;
  readonly admin: SecurityHandler<Session, BasicCredential>;
}

/**
 * What the server can be told.
 */
export type ServerOptions<Session = undefined> = RuntimeServerOptions<
  Session,
  SecurityHandlers<Session>
>;

const contract: ServerContract = {
  operations: [
    {
      id: "listPets",
      method: "GET",
      path: "/pets",
      parameters: [
        { name: "limit", in: "query", type: "integer", default: 20 },
        { name: "status", in: "query", type: { array: "string" } },
      ],
      responses: {
        200: { content: { "application/json": "json" }, headers: { "x-total": "integer" } },
      },
    },
    {
      id: "createPet",
      method: "POST",
      path: "/pets",
      body: { "application/json": { kind: "json" } },
      responses: {
        201: { content: { "application/json": "json" } },
        422: { content: { "application/json": "json" } },
      },
      bodyRequired: true,
    },
    {
      id: "getPet",
      method: "GET",
      path: "/pets/{petId}",
      parameters: [{ name: "petId", in: "path", type: "integer", required: true }],
      responses: {
        200: { content: { "application/json": "json" } },
        404: { content: { "application/json": "json" } },
      },
    },
    {
      id: "deletePet",
      method: "DELETE",
      path: "/pets/{petId}",
      parameters: [{ name: "petId", in: "path", type: "integer", required: true }],
      responses: { 204: {}, 404: { content: { "application/json": "json" } } },
      security: [{ token: [] }, { admin: [] }],
    },
  ],
  securitySchemes: {
    token: { type: "http", scheme: "bearer" },
    admin: { type: "http", scheme: "basic" },
  },
  security: [{ token: [] }],
  basePaths: ["/v1"],
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
  options: ServerOptions<Session>,
): Server;
export function createServer<Session = undefined>(
  handlers: Partial<Handlers<Session>>,
  options: ServerOptions<Session>,
): Server {
  return runtimeCreateServer(contract, handlers, options);
}
