// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.

export type Job = {
  id: string;
};

export type Problem = {
  title?: string;
};

/**
 * The headers of Missing.
 */
export type MissingHeaders = {
  "retry-after"?: number;
};

/**
 * What `exact` is called with.
 */
export type ExactInput = { [key: string]: never };

/**
 * What the handler of `exact` gets.
 */
export type ExactRequest = object;

/**
 * One shape.
 */
export type Exact200 = Job;

/**
 * The same shape.
 */
export type Exact202 = Job;

/**
 * Not modified.
 */
export type Exact304 = undefined;

/**
 * No body.
 */
export type Exact404 = undefined;

/**
 * The bodies of what `exact` answers, by status.
 */
export type ExactResponses = {
  200: Exact200;
  202: Exact202;
  304: Exact304;
  404: Exact404;
};

/**
 * What `ranges` is called with.
 */
export type RangesInput = { [key: string]: never };

/**
 * What the handler of `ranges` gets.
 */
export type RangesRequest = object;

/**
 * Wins over its range.
 */
export type Ranges200 = Job;

/**
 * It is missing.
 */
export type Ranges404 = Problem;

/**
 * Any other success.
 */
export type Ranges2XX = string;

/**
 * Any other refusal.
 */
export type Ranges4XX = Problem;

/**
 * All the rest.
 */
export type RangesDefault = undefined;

/**
 * The bodies of what `ranges` answers, by status.
 */
export type RangesResponses = {
  200: Ranges200;
  404: Ranges404;
  "2XX": Ranges2XX;
  "4XX": Ranges4XX;
  default: RangesDefault;
};

/**
 * What `onlyDefault` is called with.
 */
export type OnlyDefaultInput = { [key: string]: never };

/**
 * What the handler of `onlyDefault` gets.
 */
export type OnlyDefaultRequest = object;

/**
 * Whatever comes.
 */
export type OnlyDefaultDefault = Job;

/**
 * The bodies of what `onlyDefault` answers, by status.
 */
export type OnlyDefaultResponses = {
  default: OnlyDefaultDefault;
};

export interface paths {
  "/exact": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["exact"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/ranges": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["ranges"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/default": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["onlyDefault"];
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
    Job: Job;
    Problem: Problem;
  };
  responses: {
    /**
     * It is missing.
     */
    Missing: {
      headers: {
        "Retry-After"?: number;
        [name: string]: unknown;
      };
      content: {
        "application/json": Problem;
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

export type $defs = { [key: string]: never };

export interface operations {
  exact: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /**
       * One shape.
       */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": Job;
        };
      };
      /**
       * The same shape.
       */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": Job;
        };
      };
      /**
       * Not modified.
       */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * No body.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ranges: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /**
       * Wins over its range.
       */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": Job;
        };
      };
      /**
       * It is missing.
       */
      404: components["responses"]["Missing"];
      /**
       * Any other success.
       */
      "2XX": {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "text/plain": string;
        };
      };
      /**
       * Any other refusal.
       */
      "4XX": {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": Problem;
        };
      };
      /**
       * All the rest.
       */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  onlyDefault: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /**
       * Whatever comes.
       */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": Job;
        };
      };
    };
  };
}
