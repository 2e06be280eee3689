// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.

export type NewPet = {
  /**
   * What it is called.
   */
  name: string;
  /**
   * @deprecated
   */
  tag?: string;
  /**
   * @format date
   */
  born?: string;
};

/**
 * A pet with its number.
 */
export type Pet = NewPet & {
  /**
   * @format int64
   */
  id: number;
  status: Status;
};

export type Status = "available" | "pending" | "adopted";

export type Error = {
  message: string;
  details?: { [key: string]: string[] };
};

/**
 * The headers of listPets's answer 200.
 */
export type ListPets200Headers = {
  /**
   * How many there are in all.
   */
  "x-total": number;
};

/**
 * What `listPets` is called with.
 */
export type ListPetsInput = {
  query?: {
    /**
     * How many at most.
     *
     * @default 20
     */
    limit?: number;
    status?: Status[];
  };
};

/**
 * What the handler of `listPets` gets.
 */
export type ListPetsRequest = {
  query: {
    /**
     * How many at most.
     *
     * @default 20
     */
    limit: number;
    status?: Status[];
  };
};

/**
 * The pets, youngest first.
 */
export type ListPets200 = Pet[];

/**
 * The bodies of what `listPets` answers, by status.
 */
export type ListPetsResponses = {
  200: ListPets200;
};

/**
 * What `createPet` is called with.
 */
export type CreatePetInput = {
  body: NewPet;
};

/**
 * What the handler of `createPet` gets.
 */
export type CreatePetRequest = CreatePetInput;

/**
 * The pet as it was stored.
 */
export type CreatePet201 = Pet;

/**
 * The pet is not valid.
 */
export type CreatePet422 = Error;

/**
 * The bodies of what `createPet` answers, by status.
 */
export type CreatePetResponses = {
  201: CreatePet201;
  422: CreatePet422;
};

/**
 * What `getPet` is called with.
 */
export type GetPetInput = {
  path: {
    /**
     * The pet's number.
     *
     * @format int64
     */
    petId: number;
  };
};

/**
 * What the handler of `getPet` gets.
 */
export type GetPetRequest = GetPetInput;

/**
 * The pet.
 */
export type GetPet200 = Pet;

/**
 * There is no such pet.
 */
export type GetPet404 = Error;

/**
 * The bodies of what `getPet` answers, by status.
 */
export type GetPetResponses = {
  200: GetPet200;
  404: GetPet404;
};

/**
 * What `deletePet` is called with.
 */
export type DeletePetInput = {
  path: {
    /**
     * The pet's number.
     *
     * @format int64
     */
    petId: number;
  };
};

/**
 * What the handler of `deletePet` gets.
 */
export type DeletePetRequest = DeletePetInput;

/**
 * It is gone.
 */
export type DeletePet204 = undefined;

/**
 * There is no such pet.
 */
export type DeletePet404 = Error;

/**
 * The bodies of what `deletePet` answers, by status.
 */
export type DeletePetResponses = {
  204: DeletePet204;
  404: DeletePet404;
};

export interface paths {
  "/pets": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List pets
     */
    get: operations["listPets"];
    put?: never;
    post: operations["createPet"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/pets/{petId}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * The pet's number.
         *
         * @format int64
         */
        petId: components["parameters"]["PetId"];
      };
      cookie?: never;
    };
    /**
     * Gives one pet.
     *
     * Adopted pets are found too.
     */
    get: operations["getPet"];
    put?: never;
    post?: never;
    /**
     * @deprecated
     */
    delete: operations["deletePet"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}

export type webhooks = { [key: string]: never };

export interface components {
  schemas: {
    NewPet: NewPet;
    /**
     * A pet with its number.
     */
    Pet: Pet;
    Status: Status;
    Error: Error;
  };
  responses: {
    /**
     * There is no such pet.
     */
    NotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": Error;
      };
    };
  };
  parameters: {
    /**
     * The pet's number.
     *
     * @format int64
     */
    PetId: number;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}

export type $defs = { [key: string]: never };

export interface operations {
  /**
   * List pets
   */
  listPets: {
    parameters: {
      query?: {
        /**
         * How many at most.
         *
         * @default 20
         */
        limit?: number;
        status?: Status[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /**
       * The pets, youngest first.
       */
      200: {
        headers: {
          /**
           * How many there are in all.
           */
          "X-Total": number;
          [name: string]: unknown;
        };
        content: {
          "application/json": Pet[];
        };
      };
    };
  };
  createPet: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": NewPet;
      };
    };
    responses: {
      /**
       * The pet as it was stored.
       */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": Pet;
        };
      };
      /**
       * The pet is not valid.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": Error;
        };
      };
    };
  };
  /**
   * Gives one pet.
   *
   * Adopted pets are found too.
   */
  getPet: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * The pet's number.
         *
         * @format int64
         */
        petId: components["parameters"]["PetId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /**
       * The pet.
       */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": Pet;
        };
      };
      /**
       * There is no such pet.
       */
      404: components["responses"]["NotFound"];
    };
  };
  /**
   * @deprecated
   */
  deletePet: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * The pet's number.
         *
         * @format int64
         */
        petId: components["parameters"]["PetId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /**
       * It is gone.
       */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * There is no such pet.
       */
      404: components["responses"]["NotFound"];
    };
  };
}
