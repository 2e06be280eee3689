// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.

export type Tree = {
  root: TreeNode;
  note?: Json;
};

/**
 * Any JSON.
 */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export type NotFound = {
  message: string;
};

export type PersonNode = {
  name: string;
  friends?: PersonNode[];
};

export type TreeNode = {
  children: TreeNode[];
  parent?: TreeNode;
};

/**
 * What `getTree` is called with.
 */
export type GetTreeInput = { [key: string]: never };

/**
 * What the handler of `getTree` gets.
 */
export type GetTreeRequest = object;

/**
 * The tree.
 */
export type GetTree200 = Tree;

/**
 * None.
 */
export type GetTree404 = NotFound;

/**
 * The bodies of what `getTree` answers, by status.
 */
export type GetTreeResponses = {
  200: GetTree200;
  404: GetTree404;
};

/**
 * What `getPerson` is called with.
 */
export type GetPersonInput = { [key: string]: never };

/**
 * What the handler of `getPerson` gets.
 */
export type GetPersonRequest = object;

/**
 * The person.
 */
export type GetPerson200 = PersonNode;

/**
 * None.
 */
export type GetPerson404 = NotFound;

/**
 * The bodies of what `getPerson` answers, by status.
 */
export type GetPersonResponses = {
  200: GetPerson200;
  404: GetPerson404;
};

export interface paths {
  "/trees": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["getTree"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/people": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["getPerson"];
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
    Tree: Tree;
    /**
     * Any JSON.
     */
    Json: Json;
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

export type $defs = { [key: string]: never };

export interface operations {
  getTree: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /**
       * The tree.
       */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": Tree;
        };
      };
      /**
       * None.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": NotFound;
        };
      };
    };
  };
  getPerson: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /**
       * The person.
       */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": PersonNode;
        };
      };
      /**
       * None.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": NotFound;
        };
      };
    };
  };
}
