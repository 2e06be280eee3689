/** The structure table: the objects that Swagger 2.0 has, where OpenAPI 3 has others. */
import {
  amount,
  any,
  count,
  type Field,
  flag,
  type Kind,
  list,
  map,
  object,
  type ObjectTable,
  oneOf,
  only,
  orReference,
  required,
  text,
} from "./table.ts";

const schema = orReference("Schema");
const schemes = list(oneOf("http", "https", "ws", "wss"), { unique: true });
const texts = list(text, { unique: true });

/** What parameters, headers and items say of their values (Swagger 2.0: there are no schemas there). */
const value: Readonly<Record<string, Field>> = {
  format: text,
  items: object("Items"),
  default: any,
  maximum: amount,
  exclusiveMaximum: flag,
  minimum: amount,
  exclusiveMinimum: flag,
  maxLength: count,
  minLength: count,
  pattern: text,
  maxItems: count,
  minItems: count,
  uniqueItems: flag,
  enum: list(any, { nonEmpty: true }),
  multipleOf: { shape: { is: "number", above: 0 } },
};
const types = ["string", "number", "integer", "boolean", "array"];
const collections = ["csv", "ssv", "tsv", "pipes"];

const inBody = { field: "in", is: ["body"] };
const elsewhere = { field: "in", is: ["query", "header", "path", "formData"] };
const apiKey = { field: "type", is: ["apiKey"] };
const oauth2 = { field: "type", is: ["oauth2"] };
const authorizes = { field: "flow", is: ["implicit", "accessCode"] };
const fetchesToken = { field: "flow", is: ["password", "application", "accessCode"] };

/** By kind; a kind that is not here is the same as in OpenAPI 3. */
export const swaggerTables: Readonly<Partial<Record<Kind, ObjectTable>>> = {
  OpenAPI: {
    title: "Swagger",
    fields: {
      swagger: required(text),
      info: required(object("Info")),
      host: text,
      basePath: text,
      schemes,
      consumes: texts,
      produces: texts,
      paths: required(object("Paths")),
      definitions: map(schema),
      parameters: map(orReference("Parameter")),
      responses: map(orReference("Response")),
      securityDefinitions: map(object("SecurityScheme")),
      security: list(object("SecurityRequirement")),
      tags: list(object("Tag"), { uniqueBy: "name" }),
      externalDocs: object("ExternalDocs"),
    },
  },
  PathItem: {
    title: "Path Item",
    fields: {
      $ref: { shape: { is: "string", refersTo: "PathItem" } },
      ...Object.fromEntries(
        ["get", "put", "post", "delete", "options", "head", "patch"].map((method) => [
          method,
          object("Operation"),
        ]),
      ),
      parameters: list(orReference("Parameter")),
    },
  },
  Operation: {
    title: "Operation",
    fields: {
      tags: texts,
      summary: text,
      description: text,
      externalDocs: object("ExternalDocs"),
      operationId: text,
      consumes: texts,
      produces: texts,
      parameters: list(orReference("Parameter")),
      responses: required(object("Responses")),
      schemes,
      deprecated: flag,
      security: list(object("SecurityRequirement")),
      "x-websocket": object("WebSocket"),
    },
  },
  Parameter: {
    title: "Parameter",
    fields: {
      name: required(text),
      in: required(oneOf("query", "header", "path", "formData", "body")),
      description: text,
      required: required(flag, { field: "in", is: ["path"] }),
      schema: only(required(schema, inBody), inBody),
      type: only(required(oneOf(...types, "file"), elsewhere), elsewhere),
      allowEmptyValue: only(flag, { field: "in", is: ["query", "formData"] }),
      collectionFormat: only(oneOf(...collections, "multi"), elsewhere),
      ...Object.fromEntries(
        Object.entries(value).map(([name, field]) => [name, only(field, elsewhere)]),
      ),
    },
  },
  Items: {
    title: "Items",
    fields: { type: required(oneOf(...types)), collectionFormat: oneOf(...collections), ...value },
  },
  Header: {
    title: "Header",
    fields: {
      description: text,
      type: required(oneOf(...types)),
      collectionFormat: oneOf(...collections),
      ...value,
    },
  },
  Response: {
    title: "Response",
    fields: {
      description: required(text),
      schema,
      headers: map(object("Header")),
      examples: map(any),
    },
  },
  Schema: {
    title: "Schema",
    fields: {
      title: text,
      description: text,
      type: { shape: { is: "string", values: ["null", ...types, "object", "file"], orList: true } },
      ...Object.fromEntries(Object.entries(value).filter(([name]) => name !== "items")),
      items: schema,
      required: list(text, { nonEmpty: true, unique: true }),
      maxProperties: count,
      minProperties: count,
      allOf: list(schema, { nonEmpty: true }),
      properties: map(schema),
      additionalProperties: {
        shape: { is: "object", kind: "Schema", orReference: true, orBoolean: true },
      },
      discriminator: text,
      readOnly: flag,
      xml: object("Xml"),
      externalDocs: object("ExternalDocs"),
      example: any,
    },
  },
  SecurityScheme: {
    title: "Security Scheme",
    fields: {
      type: required(oneOf("basic", "apiKey", "oauth2")),
      description: text,
      name: only(required(text, apiKey), apiKey),
      in: only(required(oneOf("query", "header"), apiKey), apiKey),
      flow: only(
        required(oneOf("implicit", "password", "application", "accessCode"), oauth2),
        oauth2,
      ),
      authorizationUrl: only(required(text, authorizes), authorizes),
      tokenUrl: only(required(text, fetchesToken), fetchesToken),
      scopes: only(required(map(text), oauth2), oauth2),
    },
  },
};
