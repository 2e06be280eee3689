// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.

export type _400 = string;

export type XId = string;

export type MyType = {
  "a-b"?: string;
  constructor?: string;
  __proto__: string;
};

export type Package = "<=" | ">=" | "-1" | "18+" | 'a"b' | "*/" | "${x}";

export type Foo_Bar = string;

export type foo_bar = string;

export type FooBar = string;

export type Record = { [key: string]: string };

export type Promise = string;

export type Blob = string;

export type GetA200 = string;

export type Response = {
  error?: _400;
  id?: XId;
  package?: Package;
  my?: MyType;
};

export type Api = string;

export type ClientOptions = string;

export type Handlers = string;

export type CreateClient = string;

/**
 * What `delete_` is called with.
 */
export type DeleteInput = {
  path: {
    id: string;
  };
  query?: {
    "filter[name]"?: string;
    __proto__?: string;
  };
};

/**
 * What the handler of `delete_` gets.
 */
export type DeleteRequest = {
  path: {
    id: string;
  };
  query: {
    "filter[name]"?: string;
    __proto__?: string;
  };
};

/**
 * *\/
 */
export type Delete200 = Response;

/**
 * The bodies of what `delete_` answers, by status.
 */
export type DeleteResponses = {
  200: Delete200;
};

/**
 * What `getThing` is called with.
 */
export type GetThingInput = { [key: string]: never };

/**
 * What the handler of `getThing` gets.
 */
export type GetThingRequest = object;

/**
 * One.
 */
export type GetThing204 = undefined;

/**
 * The bodies of what `getThing` answers, by status.
 */
export type GetThingResponses = {
  204: GetThing204;
};

/**
 * What `get_thing` is called with.
 */
export type Get_thingInput = { [key: string]: never };

/**
 * What the handler of `get_thing` gets.
 */
export type Get_thingRequest = object;

/**
 * Two.
 */
export type Get_thing204 = undefined;

/**
 * The bodies of what `get_thing` answers, by status.
 */
export type Get_thingResponses = {
  204: Get_thing204;
};

/**
 * What `getNamelessById` is called with.
 */
export type GetNamelessByIdInput = {
  path: {
    id: string;
  };
};

/**
 * What the handler of `getNamelessById` gets.
 */
export type GetNamelessByIdRequest = GetNamelessByIdInput;

/**
 * Has no id.
 */
export type GetNamelessById204 = undefined;

/**
 * The bodies of what `getNamelessById` answers, by status.
 */
export type GetNamelessByIdResponses = {
  204: GetNamelessById204;
};

/**
 * What `getA` is called with.
 */
export type GetAInput = { [key: string]: never };

/**
 * What the handler of `getA` gets.
 */
export type GetARequest = object;

/**
 * Two types of one name.
 */
export type GetAOperation200 = GetA200;

/**
 * The bodies of what `getA` answers, by status.
 */
export type GetAResponses = {
  200: GetAOperation200;
};

export interface paths {
  "/delete/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Ends *\/ the comment? No.
     * Nor does this: // @\ts-expect-error
     */
    delete: operations["delete"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/a-b": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["get-thing"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/a_b": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["get_thing"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/nameless/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /**
         * Has no id.
         */
        204: {
          headers: {
            [name: string]: unknown;
          };
          content?: never;
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/get-a": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["getA"];
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
    400: _400;
    "x-Id": XId;
    "My.Type": MyType;
    package: Package;
    "Foo-Bar": Foo_Bar;
    foo_bar: foo_bar;
    FooBar: FooBar;
    Record: Record;
    Promise: Promise;
    Blob: Blob;
    GetA200: GetA200;
    Response: Response;
    Api: Api;
    ClientOptions: ClientOptions;
    Handlers: Handlers;
    createClient: CreateClient;
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

export type $defs = { [key: string]: never };

export interface operations {
  /**
   * Ends *\/ the comment? No.
   * Nor does this: // @\ts-expect-error
   */
  delete: {
    parameters: {
      query?: {
        "filter[name]"?: string;
        __proto__?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /**
       * *\/
       */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": Response;
        };
      };
    };
  };
  "get-thing": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /**
       * One.
       */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  get_thing: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /**
       * Two.
       */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  getA: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /**
       * Two types of one name.
       */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": GetA200;
        };
      };
    };
  };
}
