// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.
import type { Account, ChangeAccountsRequest, CreateAccountRequest } from "./types.ts";
import {
  type Answer,
  type Defaults,
  type HandlerContext,
  type Server,
  type ServerContract,
  type ServerOptions as RuntimeServerOptions,
  createServer as runtimeCreateServer,
} from "specwright-runtime/server";

/**
 * What the handler of `createAccount` may answer.
 */
export type CreateAccountAnswer = Answer<201, Account>;

/**
 * What the handler of `changeAccounts` may answer.
 */
export type ChangeAccountsAnswer = Answer<204>;

/**
 * A handler for every operation. `Session` is what the security handlers give.
 */
export interface Handlers<Session = undefined> {
  /**
   * `POST /accounts`
   */
  createAccount(
    request: CreateAccountRequest & HandlerContext<Session>,
  ): CreateAccountAnswer | Promise<CreateAccountAnswer>;
  /**
   * `PATCH /accounts`
   */
  changeAccounts(
    request: ChangeAccountsRequest & HandlerContext<Session>,
  ): ChangeAccountsAnswer | Promise<ChangeAccountsAnswer>;
}

/**
 * Checks of credentials, one for each security scheme that an operation needs.
 */
export interface SecurityHandlers {}

/**
 * What the server can be told.
 */
export type ServerOptions<Session = undefined> = RuntimeServerOptions<Session, SecurityHandlers>;

const defaultsOfAccount: Defaults = {
  properties: { plan: { default: "free" }, seats: { default: 1 } },
};

const contract: ServerContract = {
  operations: [
    {
      id: "createAccount",
      method: "POST",
      path: "/accounts",
      body: { "application/json": { kind: "json", defaults: defaultsOfAccount } },
      responses: { 201: { content: { "application/json": "json" } } },
      bodyRequired: true,
    },
    {
      id: "changeAccounts",
      method: "PATCH",
      path: "/accounts",
      body: {
        "application/json": { kind: "json", defaults: { additional: () => defaultsOfAccount } },
      },
      responses: { 204: {} },
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
