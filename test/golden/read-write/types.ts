// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.

export type Account = {
  id: string;
  email: string;
  /**
   * @default "free"
   */
  plan: Plan;
  /**
   * @default 1
   */
  seats?: number;
  owner: Owner;
  settings?: Settings;
};

export type AccountInput = {
  email: string;
  password: string;
  /**
   * @default "free"
   */
  plan?: Plan;
  /**
   * @default 1
   */
  seats?: number;
  owner: OwnerInput;
  settings?: Settings;
};

export type AccountReceived = {
  email: string;
  password: string;
  /**
   * @default "free"
   */
  plan: Plan;
  /**
   * @default 1
   */
  seats: number;
  owner: OwnerInput;
  settings?: Settings;
};

/**
 * @default "free"
 */
export type Plan = "free" | "paid";

export type Owner = {
  name: string;
  created: Time;
};

export type OwnerInput = {
  name: string;
};

/**
 * @format date-time
 */
export type Time = string;

export type Settings = {
  dark?: boolean;
};

/**
 * What `createAccount` is called with.
 */
export type CreateAccountInput = {
  body: AccountInput;
};

/**
 * What the handler of `createAccount` gets.
 */
export type CreateAccountRequest = {
  body: AccountReceived;
};

/**
 * The account.
 */
export type CreateAccount201 = Account;

/**
 * The bodies of what `createAccount` answers, by status.
 */
export type CreateAccountResponses = {
  201: CreateAccount201;
};

/**
 * What `changeAccounts` is called with.
 */
export type ChangeAccountsInput = {
  body: { [key: string]: AccountInput };
};

/**
 * What the handler of `changeAccounts` gets.
 */
export type ChangeAccountsRequest = {
  body: { [key: string]: AccountReceived };
};

/**
 * Changed.
 */
export type ChangeAccounts204 = undefined;

/**
 * The bodies of what `changeAccounts` answers, by status.
 */
export type ChangeAccountsResponses = {
  204: ChangeAccounts204;
};

export interface paths {
  "/accounts": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["createAccount"];
    delete?: never;
    options?: never;
    head?: never;
    patch: operations["changeAccounts"];
    trace?: never;
  };
}

export type webhooks = { [key: string]: never };

export interface components {
  schemas: {
    Account: {
      id: string;
      email: string;
      password: string;
      /**
       * @default "free"
       */
      plan: Plan;
      /**
       * @default 1
       */
      seats: number;
      owner: Owner;
      settings?: Settings;
    };
    /**
     * @default "free"
     */
    Plan: Plan;
    Owner: Owner;
    /**
     * @format date-time
     */
    Time: Time;
    Settings: Settings;
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

export type $defs = { [key: string]: never };

export interface operations {
  createAccount: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["Account"];
      };
    };
    responses: {
      /**
       * The account.
       */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Account"];
        };
      };
    };
  };
  changeAccounts: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": { [key: string]: components["schemas"]["Account"] };
      };
    };
    responses: {
      /**
       * Changed.
       */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
}
