// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.

export type Point = {
  x: number;
  y: number;
};

export type Filter = {
  color?: string;
};

/**
 * What `getByPath` is called with.
 */
export type GetByPathInput = {
  path: {
    id: number[];
    color: string[];
    point: Point;
  };
};

/**
 * What the handler of `getByPath` gets.
 */
export type GetByPathRequest = GetByPathInput;

/**
 * Found.
 */
export type GetByPath204 = undefined;

/**
 * The bodies of what `getByPath` answers, by status.
 */
export type GetByPathResponses = {
  204: GetByPath204;
};

/**
 * What `search` is called with.
 */
export type SearchInput = {
  query: {
    /**
     * What to look for.
     */
    q: string;
    /**
     * Any of these.
     */
    tags?: string[];
    ids?: number[];
    spaced?: string[];
    piped?: string[];
    near?: Point;
    filter?: Filter;
    /**
     * @default 1
     */
    page?: number;
    /**
     * @default "name"
     */
    sort?: "name" | "-name";
    /**
     * @deprecated
     */
    strict?: boolean;
  };
  headers: {
    /**
     * @format uuid
     */
    "X-Request-Id": string;
    "X-Trace"?: string[];
  };
  cookies?: {
    session?: string;
  };
};

/**
 * What the handler of `search` gets.
 */
export type SearchRequest = {
  query: {
    /**
     * What to look for.
     */
    q: string;
    /**
     * Any of these.
     */
    tags?: string[];
    ids?: number[];
    spaced?: string[];
    piped?: string[];
    near?: Point;
    filter?: Filter;
    /**
     * @default 1
     */
    page: number;
    /**
     * @default "name"
     */
    sort: "name" | "-name";
    /**
     * @deprecated
     */
    strict?: boolean;
  };
  headers: {
    /**
     * @format uuid
     */
    "X-Request-Id": string;
    "X-Trace"?: string[];
  };
  cookies: {
    session?: string;
  };
};

/**
 * Found.
 */
export type Search204 = undefined;

/**
 * The bodies of what `search` answers, by status.
 */
export type SearchResponses = {
  204: Search204;
};

export interface paths {
  "/simple/{id}/label/{color}/matrix/{point}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number[];
        color: string[];
        point: Point;
      };
      cookie?: never;
    };
    get: operations["getByPath"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/search": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["search"];
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
    Point: Point;
    Filter: Filter;
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

export type $defs = { [key: string]: never };

export interface operations {
  getByPath: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number[];
        color: string[];
        point: Point;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /**
       * Found.
       */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  search: {
    parameters: {
      query: {
        /**
         * What to look for.
         */
        q: string;
        /**
         * Any of these.
         */
        tags?: string[];
        ids?: number[];
        spaced?: string[];
        piped?: string[];
        near?: Point;
        filter?: string;
        /**
         * @default 1
         */
        page?: number;
        /**
         * @default "name"
         */
        sort: "name" | "-name";
        /**
         * @deprecated
         */
        strict?: boolean;
      };
      header: {
        /**
         * @format uuid
         */
        "X-Request-Id": string;
        "X-Trace"?: string[];
      };
      path?: never;
      cookie?: {
        session?: string;
      };
    };
    requestBody?: never;
    responses: {
      /**
       * Found.
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
