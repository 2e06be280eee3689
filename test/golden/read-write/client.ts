// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.
import type { Account, ChangeAccountsInput, CreateAccountInput } from "./types.ts";
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
   * `POST /accounts`
   */
  createAccount(
    input: CreateAccountInput,
    options?: CallOptions,
  ): Call<CreateAccountResult, Account>;
  /**
   * `PATCH /accounts`
   */
  changeAccounts(
    input: ChangeAccountsInput,
    options?: CallOptions,
  ): Call<ChangeAccountsResult, undefined>;
}

/**
 * Makes a client with every operation as a method. It opens no connection.
 */
export function createClient(options: ClientOptions = {}): Api {
  const client = connect(options);
  return {
    createAccount: (input, options) => createAccount(client, input, options),
    changeAccounts: (input, options) => changeAccounts(client, input, options),
  };
}

/**
 * What `createAccount` gives: one of its declared answers, told apart by `status`.
 */
export type CreateAccountResult = Success<201, Account>;

const createAccountOperation: ClientOperation = {
  id: "createAccount",
  method: "POST",
  path: "/accounts",
  body: { "application/json": { kind: "json" } },
  responses: { 201: { content: { "application/json": "json" } } },
};

/**
 * `POST /accounts`
 */
export function createAccount(
  client: Client,
  input: CreateAccountInput,
  options?: CallOptions,
): Call<CreateAccountResult, Account> {
  return call(client, createAccountOperation, input, options);
}

/**
 * What `changeAccounts` gives: one of its declared answers, told apart by `status`.
 */
export type ChangeAccountsResult = Success<204, undefined>;

const changeAccountsOperation: ClientOperation = {
  id: "changeAccounts",
  method: "PATCH",
  path: "/accounts",
  body: { "application/json": { kind: "json" } },
  responses: { 204: {} },
};

/**
 * `PATCH /accounts`
 */
export function changeAccounts(
  client: Client,
  input: ChangeAccountsInput,
  options?: CallOptions,
): Call<ChangeAccountsResult, undefined> {
  return call(client, changeAccountsOperation, input, options);
}
