// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.

export type Line = {
  id: number;
  level: "info" | "error" | (string & {});
  text: string;
};

/**
 * What `listLogs` is called with.
 */
export type ListLogsInput = {
  path: {
    id: string;
  };
  query?: {
    /**
     * Lines after this one.
     */
    after?: number;
    follow?: boolean;
  };
};

/**
 * What the handler of `listLogs` gets.
 */
export type ListLogsRequest = {
  path: {
    id: string;
  };
  query: {
    /**
     * Lines after this one.
     */
    after?: number;
    follow?: boolean;
  };
};

/**
 * The lines.
 */
export type ListLogs200 = Line[];

/**
 * There is no such job.
 */
export type ListLogs404 = undefined;

/**
 * The bodies of what `listLogs` answers, by status.
 */
export type ListLogsResponses = {
  200: ListLogs200;
  404: ListLogs404;
};

/**
 * What `followLogs` is called with.
 */
export type FollowLogsInput = {
  path: {
    id: string;
  };
  query?: {
    /**
     * Lines after this one.
     */
    after?: number;
  };
};

/**
 * What the handler of `followLogs` gets.
 */
export type FollowLogsRequest = {
  path: {
    id: string;
  };
  query: {
    /**
     * Lines after this one.
     */
    after?: number;
  };
};

export interface paths {
  "/jobs/{id}/logs": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The lines so far.
     */
    get: operations["listLogs"];
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
    Line: {
      id: number;
      level: "info" | "error";
      text: string;
    };
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
   * The lines so far.
   */
  listLogs: {
    parameters: {
      query?: {
        /**
         * Lines after this one.
         */
        after?: number;
        follow?: boolean;
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
       * The lines.
       */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Line"][];
        };
      };
      /**
       * There is no such job.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
}
