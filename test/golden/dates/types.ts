// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.

export type Meeting = {
  /**
   * @format date-time
   */
  at: Date;
  /**
   * @format date-time
   */
  ended: Date | null;
  /**
   * It has no time, so that it is no Date.
   *
   * @format date
   */
  day?: string;
  people: { [key: string]: bigint };
  after?: Meeting;
  place?: Room | Call;
  series?: Series;
};

export type Room = {
  kind: "room";
  free?: Date[];
};

export type Call = {
  kind: "call";
  url?: string;
};

/**
 * No property tells its members apart, so that their values stay as they are on the wire.
 */
export type Series =
  | {
      /**
       * @format date-time
       */
      first: string;
    }
  | {
      /**
       * @format date-time
       */
      last: string;
    };

/**
 * The headers of putMeeting's answer 200.
 */
export type PutMeeting200Headers = {
  "x-changed"?: Date;
};

/**
 * What `putMeeting` is called with.
 */
export type PutMeetingInput = {
  path: {
    /**
     * @format int64
     */
    id: bigint;
  };
  query?: {
    /**
     * @format date-time
     */
    seen?: Date;
  };
  body: Meeting;
};

/**
 * What the handler of `putMeeting` gets.
 */
export type PutMeetingRequest = {
  path: {
    /**
     * @format int64
     */
    id: bigint;
  };
  query: {
    /**
     * @format date-time
     */
    seen?: Date;
  };
  body: Meeting;
};

/**
 * The meeting.
 */
export type PutMeeting200 = Meeting;

/**
 * There is no such meeting.
 */
export type PutMeeting404 = undefined;

/**
 * The bodies of what `putMeeting` answers, by status.
 */
export type PutMeetingResponses = {
  200: PutMeeting200;
  404: PutMeeting404;
};

/**
 * What goes over the wire where the type of the same name has another form of it.
 */
export interface wire {
  Meeting: {
    /**
     * @format date-time
     */
    at: string;
    /**
     * @format date-time
     */
    ended: string | null;
    /**
     * It has no time, so that it is no Date.
     *
     * @format date
     */
    day?: string;
    people: { [key: string]: number };
    after?: wire["Meeting"];
    place?: wire["Room"] | Call;
    series?: Series;
  };
  Room: {
    kind: "room";
    free?: string[];
  };
}

export interface paths {
  "/meetings/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations["putMeeting"];
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
    Meeting: {
      /**
       * @format date-time
       */
      at: string;
      /**
       * @format date-time
       */
      ended: string | null;
      /**
       * It has no time, so that it is no Date.
       *
       * @format date
       */
      day?: string;
      people: { [key: string]: number };
      after?: components["schemas"]["Meeting"];
      place?: components["schemas"]["Room"] | Call;
      series?: components["schemas"]["Series"];
    };
    Room: {
      kind: "room";
      free?: string[];
    };
    Call: Call;
    /**
     * No property tells its members apart, so that their values stay as they are on the wire.
     */
    Series:
      | {
          /**
           * @format date-time
           */
          first: string;
        }
      | {
          /**
           * @format date-time
           */
          last: string;
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
  putMeeting: {
    parameters: {
      query?: {
        /**
         * @format date-time
         */
        seen?: string;
      };
      header?: never;
      path: {
        /**
         * @format int64
         */
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["Meeting"];
      };
    };
    responses: {
      /**
       * The meeting.
       */
      200: {
        headers: {
          "X-Changed"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Meeting"];
        };
      };
      /**
       * There is no such meeting.
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
