// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.

export type Shape = Circle | Square;

export type Circle = {
  kind: "round";
  radius: number;
};

export type Square = {
  kind: "square" | "box";
  side: number;
};

export type Event = Started | Stopped | Paused;

export type Started = {
  type: "start";
};

export type Stopped = {
  type: "stop" | "kill";
  reason?: string;
};

export type Paused = {
  type: "Paused";
  seconds?: number;
};

export type Animal = {
  species: string;
  name: string;
};

export type Cat = Animal & {
  species: "cat";
  /**
   * @default 9
   */
  lives?: number;
};

export type Dog = Animal & {
  species: "Dog";
  good: true;
};

export type Size = "small" | "large" | number | [number, number];

/**
 * What `listShapes` is called with.
 */
export type ListShapesInput = { [key: string]: never };

/**
 * What the handler of `listShapes` gets.
 */
export type ListShapesRequest = object;

/**
 * The shapes.
 */
export type ListShapes200 = Shape[];

/**
 * The bodies of what `listShapes` answers, by status.
 */
export type ListShapesResponses = {
  200: ListShapes200;
};

/**
 * What `sendEvent` is called with.
 */
export type SendEventInput = {
  body: Event;
};

/**
 * What the handler of `sendEvent` gets.
 */
export type SendEventRequest = SendEventInput;

/**
 * The animal that it concerns.
 */
export type SendEvent200 = Animal;

/**
 * The bodies of what `sendEvent` answers, by status.
 */
export type SendEventResponses = {
  200: SendEvent200;
};

export interface paths {
  "/shapes": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listShapes"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/events": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["sendEvent"];
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
    Shape: Shape;
    Circle: Circle;
    Square: Square;
    Event: Event;
    Started: Started;
    Stopped: Stopped;
    Paused: Paused;
    Animal: Animal;
    Cat: Animal & {
      species: "cat";
      /**
       * @default 9
       */
      lives: number;
    };
    Dog: Dog;
    Size: Size;
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

export type $defs = { [key: string]: never };

export interface operations {
  listShapes: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /**
       * The shapes.
       */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": Shape[];
        };
      };
    };
  };
  sendEvent: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": Event;
      };
    };
    responses: {
      /**
       * The animal that it concerns.
       */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": Animal;
        };
      };
    };
  };
}
