/** A Swagger 2.0 document with everything that 3.0 spells in another way, in two files. */
export const swagger = {
  "swagger.yaml": `
swagger: "2.0"
info: { title: Kennel, version: "1" }
host: api.example.com
basePath: /v2
schemes: [https, http]
consumes: [application/json]
produces: [application/json]
securityDefinitions:
  basic: { type: basic }
  key: { type: apiKey, in: header, name: X-Key }
  login: { type: oauth2, flow: implicit, authorizationUrl: "https://example.com/login", scopes: { "read:pets": Read } }
security: [{ key: [] }]
parameters:
  Limit: { name: limit, in: query, type: integer, format: int32, minimum: 1, maximum: 50, default: 20 }
  NewPet: { name: pet, in: body, required: true, description: The pet, schema: { $ref: "#/definitions/Pet" } }
  Comment: { name: comment, in: formData, type: string, maxLength: 20 }
responses:
  Problem: { description: Wrong, schema: { $ref: "#/definitions/Problem" } }
  Gone: { description: Gone }
definitions:
  Pet:
    type: object
    discriminator: petType
    required: [petType, name]
    properties:
      petType: { type: string }
      name: { type: string, minLength: 1 }
      nick: { type: string, x-nullable: true }
      mood: { type: string, enum: [calm, wild], x-nullable: true }
      weight: { type: number, minimum: 0, exclusiveMinimum: true }
      owner: { $ref: "people.yaml#/definitions/Person" }
  Cat: { allOf: [{ $ref: "#/definitions/Pet" }, { type: object, properties: { lives: { type: integer } } }] }
  Problem: { type: object, required: [code], properties: { code: { type: integer } } }
paths:
  /pets:
    parameters: [{ $ref: "#/parameters/Limit" }]
    get:
      operationId: listPets
      parameters:
        - { name: tags, in: query, type: array, items: { type: string } }
        - { name: ids, in: query, type: array, collectionFormat: multi, items: { type: integer } }
        - { name: spaced, in: query, type: array, collectionFormat: ssv, items: { type: integer } }
        - { name: piped, in: query, type: array, collectionFormat: pipes, items: { type: integer } }
        - { name: X-Trace, in: header, type: array, items: { type: string, pattern: "^[a-z]+$" } }
        - { name: since, in: query, type: string, format: date-time }
      responses:
        "200":
          description: All
          schema: { type: array, items: { $ref: "#/definitions/Pet" } }
          headers: { X-Total: { type: integer }, X-Pages: { type: array, items: { type: integer } } }
          examples: { application/json: [{ petType: Cat, name: Tom }] }
        "410": { $ref: "#/responses/Gone" }
        default: { $ref: "#/responses/Problem" }
    post:
      operationId: addPet
      parameters: [{ $ref: "#/parameters/NewPet" }]
      responses: { "201": { description: Added, schema: { $ref: "#/definitions/Pet" } } }
  /pets/{ids}:
    get:
      operationId: somePets
      schemes: [http]
      security: [{ basic: [] }, { login: ["read:pets"] }]
      produces: [application/json, text/plain]
      parameters: [{ name: ids, in: path, required: true, type: array, minItems: 1, items: { type: integer } }]
      responses:
        "200": { description: Some, schema: { type: string } }
        default: { $ref: "#/responses/Problem" }
    put:
      operationId: replacePet
      consumes: [application/vnd.pet+json]
      parameters:
        - { name: ids, in: path, required: true, type: string, minLength: 1 }
        - { $ref: "#/parameters/NewPet" }
      responses: { "204": { description: Replaced } }
  /pets/{id}/photo:
    parameters: [{ name: id, in: path, required: true, type: string, minLength: 1 }]
    post:
      operationId: addPhoto
      consumes: [multipart/form-data]
      parameters:
        - { name: photo, in: formData, type: file, required: true }
        - { $ref: "#/parameters/Comment" }
        - { name: sizes, in: formData, type: array, collectionFormat: multi, items: { type: integer } }
      responses: { "204": { description: Added } }
    get:
      operationId: getPhoto
      produces: [image/png, application/json]
      responses: { "200": { description: The photo, schema: { type: file } } }
  /login:
    post:
      operationId: login
      consumes: [application/x-www-form-urlencoded]
      parameters:
        - { name: user, in: formData, type: string, required: true, minLength: 1 }
        - { name: age, in: formData, type: integer, default: 3 }
        - { name: roles, in: formData, type: array, items: { type: string } }
        - { name: spaced, in: formData, type: array, collectionFormat: ssv, items: { type: integer } }
      responses: { "200": { description: In, schema: { type: object, properties: { token: { type: string } } } } }
  /people: { $ref: "people.yaml#/people" }
`,
  "people.yaml": `
definitions:
  Person: { type: object, required: [name], properties: { name: { type: string }, pets: { type: array, items: { $ref: "swagger.yaml#/definitions/Pet" } } } }
people:
  post:
    operationId: addPerson
    parameters: [{ name: person, in: body, schema: { $ref: "#/definitions/Person" } }]
    responses: { default: { $ref: "swagger.yaml#/responses/Problem" } }
`,
} as const;
