/** The structure table: paths, operations, and what goes in and out of them. */
import {
  any,
  type Field,
  flag,
  in30,
  from31,
  from32,
  list,
  map,
  object,
  type ObjectTable,
  oneOf,
  orReference,
  refersTo,
  required,
  text,
  to31,
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
    query: within(from32, object("Operation")),
    additionalOperations: within(from32, map(object("Operation"))),
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

/** What stands under media types; from 3.2 on each may be a reference. */
const contents: readonly Field[] = [
  within(to31, map(object("MediaType"))),
  within(from32, map(orReference("MediaType"))),
];

const described: Readonly<Record<string, Field | readonly Field[]>> = {
  description: text,
  required: flag,
  deprecated: flag,
  allowEmptyValue: flag,
  explode: flag,
  allowReserved: flag,
  schema: orReference("Schema"),
  content: [
    within(to31, map(object("MediaType"), { single: true })),
    within(from32, map(orReference("MediaType"), { single: true })),
  ],
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

const styles = [
  "matrix",
  "label",
  "simple",
  "form",
  "spaceDelimited",
  "pipeDelimited",
  "deepObject",
];

export const parameter: ObjectTable = {
  title: "Parameter",
  fields: {
    name: required(text),
    in: [
      within(to31, required(oneOf("path", "query", "header", "cookie"))),
      within(from32, required(oneOf("path", "query", "header", "cookie", "querystring"))),
    ],
    ...described,
    required: required(flag, { field: "in", is: ["path"] }),
    style: [within(to31, oneOf(...styles)), within(from32, oneOf(...styles, "cookie"))],
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
  fields: {
    description: text,
    content: contents.map((field) => required(field)),
    required: flag,
  },
};

export const mediaType: ObjectTable = {
  title: "Media Type",
  fields: {
    schema: orReference("Schema"),
    example: any,
    examples: map(orReference("Example")),
    encoding: map(object("Encoding")),
    itemSchema: within(from32, orReference("Schema")),
    prefixEncoding: within(from32, list(object("Encoding"))),
    itemEncoding: within(from32, object("Encoding")),
  },
  exclusive: [
    ["example", "examples"],
    ["encoding", "prefixEncoding"],
    ["encoding", "itemEncoding"],
  ],
};

export const encoding: ObjectTable = {
  title: "Encoding",
  fields: {
    contentType: text,
    headers: map(orReference("Header")),
    style: oneOf("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    explode: flag,
    allowReserved: flag,
    encoding: within(from32, map(object("Encoding"))),
    prefixEncoding: within(from32, list(object("Encoding"))),
    itemEncoding: within(from32, object("Encoding")),
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
    summary: within(from32, text),
    description: [within(to31, required(text)), within(from32, text)],
    headers: map(orReference("Header")),
    content: contents,
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
  fields: {
    summary: text,
    description: text,
    value: any,
    externalValue: text,
    dataValue: within(from32, any),
    serializedValue: within(from32, text),
  },
  exclusive: [
    ["value", "externalValue"],
    ["value", "dataValue"],
    ["value", "serializedValue"],
    ["serializedValue", "externalValue"],
  ],
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
