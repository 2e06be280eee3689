// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.

export type User = {
  name: string | null;
  nick?: string | null;
  role: "admin" | "guest" | null;
  level: 0 | 1 | null;
  manager: User | null;
  address: Address | string | null;
  tags: (string | null)[] | null;
  extra: { [key: string]: number | null } | null;
  team?: Team;
};

export type Address = {
  city?: string;
};

export type Team = {
  name?: string;
} | null;

/**
 * What `getUser` is called with.
 */
export type GetUserInput = { [key: string]: never };

/**
 * What the handler of `getUser` gets.
 */
export type GetUserRequest = object;

/**
 * The user.
 */
export type GetUser200 = User;

/**
 * The bodies of what `getUser` answers, by status.
 */
export type GetUserResponses = {
  200: GetUser200;
};

export interface paths {
  "/users": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["getUser"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}

export type webhooks = { [key: string]: never };

export interface components {
  schemas: {
    User: User;
    Address: Address;
    Team: Team;
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

export type $defs = { [key: string]: never };

export interface operations {
  getUser: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /**
       * The user.
       */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": User;
        };
      };
    };
  };
}
