/** A document with a date and a long integer wherever one may stand. */
export const convertedDocument = `
openapi: 3.1.0
info: { title: Events, version: "1" }
paths:
  /events/{id}:
    put:
      operationId: putEvent
      parameters:
        - { name: id, in: path, required: true, schema: { type: integer, format: int64 } }
        - { name: since, in: query, schema: { type: string, format: date-time } }
        - { name: ids, in: query, schema: { type: array, items: { type: integer, format: int64, minimum: -5 } } }
        - { name: range, in: query, style: deepObject, explode: true, schema: { type: object, properties: { from: { type: string, format: date-time } } } }
        - { name: like, in: query, content: { application/json: { schema: { $ref: "#/components/schemas/Event" } } } }
        - { name: X-At, in: header, schema: { type: string, format: date-time } }
        - { name: seen, in: cookie, schema: { type: string, format: date-time } }
        - { name: until, in: query, schema: { type: string, format: date-time, default: "2030-01-01T00:00:00Z" } }
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Event" } } } }
      responses:
        "200":
          description: The event.
          headers:
            X-Last: { schema: { type: string, format: date-time } }
            X-Id: { required: true, schema: { type: integer, format: int64 } }
          content: { application/json: { schema: { $ref: "#/components/schemas/Event" } } }
        "409":
          description: There is a later one.
          content: { application/json: { schema: { type: object, required: [latest], properties: { latest: { type: string, format: date-time } } } } }
  /form:
    post:
      operationId: postForm
      requestBody:
        required: true
        content:
          application/x-www-form-urlencoded: { schema: { $ref: "#/components/schemas/Form" } }
          multipart/form-data: { schema: { $ref: "#/components/schemas/Form" } }
      responses: { "200": { description: The form., content: { application/json: { schema: { $ref: "#/components/schemas/Form" } } } } }
  /moment:
    post:
      operationId: postMoment
      requestBody: { required: true, content: { text/plain: { schema: { type: string, format: date-time } } } }
      responses: { "200": { description: The same., content: { text/plain: { schema: { type: string, format: date-time } } } } }
  /lines:
    get:
      operationId: listTicks
      responses: { "200": { description: A tick a line., content: { application/jsonl: { schema: { $ref: "#/components/schemas/Tick" } } } } }
  /ticks:
    get:
      operationId: followTicks
      responses:
        "200":
          description: Each event has a tick.
          content: { text/event-stream: { schema: { type: object, required: [data], properties: { id: { type: string }, data: { $ref: "#/components/schemas/Tick" } } } } }
  /log:
    get:
      operationId: getLog
      x-websocket: { operationId: followLog, when: { query: follow }, send: { $ref: "#/components/schemas/Tick" } }
      parameters:
        - { name: follow, in: query, schema: { type: boolean } }
        - { name: after, in: query, schema: { type: string, format: date-time } }
      responses: { "200": { description: All., content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Tick" } } } } } }
components:
  schemas:
    Event:
      type: object
      required: [id, at]
      properties:
        id: { type: integer, format: int64, minimum: -9223372036854775808 }
        at: { type: string, format: date-time }
        ended: { type: [string, "null"], format: date-time }
        day: { type: string, format: date }
        took: { type: string, format: duration }
        daily: { type: string, format: time }
        due: { type: string, format: date-time, default: "2027-01-01T00:00:00Z" }
        counts: { type: object, properties: { all: { type: number } }, additionalProperties: { type: integer, format: int64 } }
        all: { type: array, items: { type: array, items: { type: string, format: date-time } } }
        pair: { type: array, prefixItems: [{ type: string, format: date-time }, { type: number }], items: { type: integer, format: int64 }, minItems: 2 }
        next: { $ref: "#/components/schemas/Event" }
        subject: { $ref: "#/components/schemas/Subject" }
        loose: { anyOf: [{ $ref: "#/components/schemas/Cat" }, { type: object, properties: { when: { type: string, format: date-time } } }] }
        either: { oneOf: [{ type: string, format: date-time }, { type: string, enum: [never] }, { type: integer, format: int64 }, { type: array, items: { type: string, format: date-time } }] }
        digits: { type: string, format: int64 }
        made: { $ref: "#/components/schemas/Made" }
        stay: { $ref: "#/components/schemas/Stay" }
        torn: { $ref: "#/components/schemas/Torn" }
        alias: { $ref: "#/components/schemas/Alias" }
        size: { type: number }
        free: {}
    Subject: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind } }
    Cat: { type: object, required: [kind], properties: { kind: { type: string }, born: { type: string, format: date-time } } }
    Dog: { type: object, required: [kind], properties: { kind: { type: string }, legs: { type: integer, format: int64 }} }
    Made: { allOf: [{ $ref: "#/components/schemas/Cat" }, { type: object, properties: { more: { type: string, format: date-time } } }, { $ref: "#/components/schemas/Subject" }] }
    Stay:
      type: object
      required: [from]
      properties: { from: { type: string, format: date-time } }
      oneOf:
        - { type: object, required: [by], properties: { by: { const: day }, days: { type: integer, format: int64 } } }
        - { type: object, required: [by], properties: { by: { const: end }, until: { type: string, format: date-time } } }
    Torn: { allOf: [{ $ref: "#/components/schemas/Cat" }, { type: object, properties: { born: { type: string } } }] }
    Alias: { $ref: "#/components/schemas/Tick" }
    Tick: { type: object, required: [n, at], properties: { n: { type: integer, format: int64 }, at: { type: string, format: date-time } } }
    Form: { type: object, required: [id, at], properties: { id: { type: integer, format: int64 }, at: { type: string, format: date-time }, all: { type: array, items: { type: integer, format: int64 } } } }
`;
