/** The structure table: paths, operations, and what goes in and out of them. */
import {
  any,
  type Field,
  flag,
  in30,
  from31,
  list,
  map,
  object,
  type ObjectTable,
  oneOf,
  orReference,
  refersTo,
  required,
  text,
  within,
} from "./table.ts";

/** The fields of a Path Item that hold an operation (OpenAPI 3.1, section 4.8.9.1). */
export const methods = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
] as const;

const operations: Readonly<Record<string, Field>> = Object.fromEntries(
  methods.map((method) => [method, object("Operation")]),
);

export const paths: ObjectTable = {
  title: "Paths",
  fields: {},
  rest: object("PathItem").shape,
};

export const pathItem: ObjectTable = {
  title: "Path Item",
  fields: {
    $ref: refersTo("PathItem"),
    summary: text,
    description: text,
    ...operations,
    servers: list(object("Server")),
    parameters: list(orReference("Parameter")),
  },
};

export const operation: ObjectTable = {
  title: "Operation",
  fields: {
    tags: list(text),
    summary: text,
    description: text,
    externalDocs: object("ExternalDocs"),
    operationId: text,
    parameters: list(orReference("Parameter")),
    requestBody: orReference("RequestBody"),
    responses: [within(in30, required(object("Responses"))), within(from31, object("Responses"))],
    callbacks: map(orReference("Callback")),
    deprecated: flag,
    security: list(object("SecurityRequirement")),
    servers: list(object("Server")),
    "x-websocket": object("WebSocket"),
  },
};

/** The one extension that says something about references: an operation's stream of messages. */
export const webSocket: ObjectTable = {
  title: "x-websocket",
  fields: {
    operationId: required(text),
    when: map(text),
    send: required(orReference("Schema")),
    resume: map(text),
  },
};

const described: Readonly<Record<string, Field>> = {
  description: text,
  required: flag,
  deprecated: flag,
  allowEmptyValue: flag,
  explode: flag,
  allowReserved: flag,
  schema: orReference("Schema"),
  content: map(object("MediaType"), { single: true }),
  example: any,
  examples: map(orReference("Example")),
};

/** What `content` leaves no room for, in a parameter or a header (OpenAPI 3.1, section 4.8.12.2). */
const besideContent = [
  ["example", "examples"],
  ["schema", "content"],
  ["content", "style"],
  ["content", "explode"],
  ["content", "allowReserved"],
  ["content", "example"],
  ["content", "examples"],
] as const;

export const parameter: ObjectTable = {
  title: "Parameter",
  fields: {
    name: required(text),
    in: required(oneOf("path", "query", "header", "cookie")),
    ...described,
    required: required(flag, { field: "in", is: ["path"] }),
    style: oneOf(
      "matrix",
      "label",
      "simple",
      "form",
      "spaceDelimited",
      "pipeDelimited",
      "deepObject",
    ),
  },
  exclusive: besideContent,
  oneOf: { fields: ["schema", "content"] },
};

export const header: ObjectTable = {
  title: "Header",
  fields: { ...described, style: oneOf("simple") },
  exclusive: besideContent,
  oneOf: { fields: ["schema", "content"] },
};

export const requestBody: ObjectTable = {
  title: "Request Body",
  fields: { description: text, content: required(map(object("MediaType"))), required: flag },
};

export const mediaType: ObjectTable = {
  title: "Media Type",
  fields: {
    schema: orReference("Schema"),
    example: any,
    examples: map(orReference("Example")),
    encoding: map(object("Encoding")),
  },
  exclusive: [["example", "examples"]],
};

export const encoding: ObjectTable = {
  title: "Encoding",
  fields: {
    contentType: text,
    headers: map(orReference("Header")),
    style: oneOf("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    explode: flag,
    allowReserved: flag,
  },
};

export const responses: ObjectTable = {
  title: "Responses",
  fields: { default: orReference("Response") },
  rest: orReference("Response").shape,
};

export const response: ObjectTable = {
  title: "Response",
  fields: {
    description: required(text),
    headers: map(orReference("Header")),
    content: map(object("MediaType")),
    links: map(orReference("Link")),
  },
};

export const callback: ObjectTable = {
  title: "Callback",
  fields: {},
  rest: orReference("PathItem").shape,
};

export const example: ObjectTable = {
  title: "Example",
  fields: { summary: text, description: text, value: any, externalValue: text },
  exclusive: [["value", "externalValue"]],
};

export const link: ObjectTable = {
  title: "Link",
  fields: {
    operationRef: text,
    operationId: text,
    parameters: map(any),
    requestBody: any,
    description: text,
    server: object("Server"),
  },
  exclusive: [["operationRef", "operationId"]],
  oneOf: { fields: ["operationRef", "operationId"] },
};
