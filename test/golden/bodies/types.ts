// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.

export type Note = {
  text: string;
};

/**
 * What `putJson` is called with.
 */
export type PutJsonInput = {
  /**
   * The note, or nothing to clear it.
   */
  body?: Note;
};

/**
 * What the handler of `putJson` gets.
 */
export type PutJsonRequest = {
  /**
   * The note, or nothing to clear it.
   */
  body: Note | undefined;
};

/**
 * Stored.
 */
export type PutJson200 = Note;

/**
 * The bodies of what `putJson` answers, by status.
 */
export type PutJsonResponses = {
  200: PutJson200;
};

/**
 * What `sendForm` is called with.
 */
export type SendFormInput = {
  body: {
    name: string;
    age?: number;
    tags?: string[];
  };
};

/**
 * What the handler of `sendForm` gets.
 */
export type SendFormRequest = SendFormInput;

/**
 * Taken.
 */
export type SendForm204 = undefined;

/**
 * The bodies of what `sendForm` answers, by status.
 */
export type SendFormResponses = {
  204: SendForm204;
};

/**
 * What `upload` is called with.
 */
export type UploadInput = {
  body: {
    file: Blob;
    previews?: Blob[];
    about?: Note;
  };
};

/**
 * What the handler of `upload` gets.
 */
export type UploadRequest = UploadInput;

/**
 * Taken.
 */
export type Upload204 = undefined;

/**
 * The bodies of what `upload` answers, by status.
 */
export type UploadResponses = {
  204: Upload204;
};

/**
 * What `getPicture` is called with.
 */
export type GetPictureInput = { [key: string]: never };

/**
 * What the handler of `getPicture` gets.
 */
export type GetPictureRequest = object;

/**
 * The picture.
 */
export type GetPicture200 = ArrayBuffer;

/**
 * The bodies of what `getPicture` answers, by status.
 */
export type GetPictureResponses = {
  200: GetPicture200;
};

/**
 * What `putPicture` is called with.
 */
export type PutPictureInput = {
  body: Blob | ArrayBuffer | Uint8Array | ReadableStream<Uint8Array>;
};

/**
 * What the handler of `putPicture` gets.
 */
export type PutPictureRequest = {
  body: Uint8Array;
};

/**
 * Taken.
 */
export type PutPicture204 = undefined;

/**
 * The bodies of what `putPicture` answers, by status.
 */
export type PutPictureResponses = {
  204: PutPicture204;
};

/**
 * What `addNote` is called with.
 */
export type AddNoteInput =
  | {
      contentType?: "application/json";
      body: Note;
    }
  | {
      contentType: "text/plain";
      body: string;
    }
  | {
      contentType: "application/pdf";
      body: Blob | ArrayBuffer | Uint8Array | ReadableStream<Uint8Array>;
    };

/**
 * What the handler of `addNote` gets.
 */
export type AddNoteRequest =
  | {
      contentType: "application/json";
      body: Note;
    }
  | {
      contentType: "text/plain";
      body: string;
    }
  | {
      contentType: "application/pdf";
      body: Uint8Array;
    };

/**
 * The note, as it was asked for.
 */
export type AddNote201 = Note | string;

/**
 * Not in this form.
 */
export type AddNote415 = { [key: string]: unknown };

/**
 * The bodies of what `addNote` answers, by status.
 */
export type AddNoteResponses = {
  201: AddNote201;
  415: AddNote415;
};

export interface paths {
  "/json": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations["putJson"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/form": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["sendForm"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/upload": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["upload"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/picture": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["getPicture"];
    put: operations["putPicture"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/note": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["addNote"];
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
    Note: Note;
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

export type $defs = { [key: string]: never };

export interface operations {
  putJson: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The note, or nothing to clear it.
     */
    requestBody?: {
      content: {
        "application/json": Note;
      };
    };
    responses: {
      /**
       * Stored.
       */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": Note;
        };
      };
    };
  };
  sendForm: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/x-www-form-urlencoded": {
          name: string;
          age?: number;
          tags?: string[];
        };
      };
    };
    responses: {
      /**
       * Taken.
       */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  upload: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "multipart/form-data": {
          file: string;
          previews?: string[];
          about?: Note;
        };
      };
    };
    responses: {
      /**
       * Taken.
       */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  getPicture: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /**
       * The picture.
       */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "image/png": unknown;
        };
      };
    };
  };
  putPicture: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/octet-stream": unknown;
      };
    };
    responses: {
      /**
       * Taken.
       */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  addNote: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": Note;
        "text/plain": string;
        "application/pdf": unknown;
      };
    };
    responses: {
      /**
       * The note, as it was asked for.
       */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": Note;
          "text/plain": string;
        };
      };
      /**
       * Not in this form.
       */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": { [key: string]: never };
        };
      };
    };
  };
}
