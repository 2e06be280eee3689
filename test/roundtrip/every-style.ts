/** A document with every style of parameters, every kind of body and every kind of answer. */

const text = { type: "string" };
const list = { type: "array", items: text };
const numbers = { type: "array", items: { type: "integer" } };
const object = {
  type: "object",
  properties: { R: { type: "integer" }, G: text, on: { type: "boolean" } },
};
const nested = {
  type: "object",
  properties: { deep: object, all: numbers, name: text },
};
const map = { type: "object", additionalProperties: { type: "integer" } };
const nullableLists = {
  type: "object",
  properties: { a: { type: ["array", "null"], items: text } },
};
const choice = { oneOf: [{ type: "integer" }, { type: "boolean" }, text] };

interface Placed {
  readonly in: "path" | "query" | "header" | "cookie";
  readonly style?: string;
  readonly required?: true;
  readonly allowReserved?: true;
  readonly allowEmptyValue?: true;
}

interface Listed extends Placed {
  readonly explode?: boolean;
  readonly schema: object;
}

const both = (placed: Placed, ...schemas: readonly object[]): Listed[] =>
  schemas.flatMap((schema) => [true, false].map((explode) => ({ ...placed, explode, schema })));

const parameters: readonly Listed[] = [
  ...["simple", "label", "matrix"].flatMap((style) =>
    both({ in: "path", style, required: true }, text, choice, list, numbers, object),
  ),
  ...both({ in: "query", style: "form" }, text, choice, list, numbers, object, map, nullableLists),
  ...both({ in: "query", style: "spaceDelimited" }, list, numbers),
  ...both({ in: "query", style: "pipeDelimited" }, list, numbers),
  ...[object, nested, map].map((schema): Listed => ({
    in: "query",
    style: "deepObject",
    explode: true,
    schema,
  })),
  ...both({ in: "query", allowReserved: true }, text, list),
  { in: "query", allowEmptyValue: true, schema: text },
  { in: "query", schema: { type: "integer", minimum: 1, maximum: 9, default: 3 } },
  ...both({ in: "header" }, text, choice, list, numbers, object),
  ...both({ in: "cookie" }, text, choice, list, numbers),
];

/** An operation for each parameter, and one for several of them at once. */
const parameterPaths = parameters.map(({ schema, ...rest }, index) => [
  `/parameters/${String(index)}${rest.in === "path" ? "/{a-b}" : ""}`,
  {
    get: {
      parameters: [
        { name: "a-b", schema, ...rest },
        { name: "json", in: "query", content: { "application/json": { schema: nested } } },
      ],
      responses: { 204: { description: "Fine." } },
    },
  },
]);

const file = { type: "string", format: "binary" };
const fields = {
  type: "object",
  required: ["name"],
  properties: {
    name: text,
    count: { type: "integer", default: 1 },
    tags: list,
    sizes: numbers,
    about: object,
    choice,
    kind: { enum: ["a", "b"] },
  },
};
const withFiles = {
  ...fields,
  properties: { ...fields.properties, file, files: { type: "array", items: file } },
};
const recursive = {
  type: "object",
  properties: { name: text, inner: { $ref: "#/components/schemas/Recursive" } },
};

const contents = {
  "application/json": { schema: { $ref: "#/components/schemas/Recursive" } },
  "application/vnd.own+json": {
    schema: { type: "array", prefixItems: [text, { type: "integer" }], items: false },
  },
  "application/x-www-form-urlencoded": {
    schema: fields,
    encoding: {
      tags: { style: "pipeDelimited", explode: false },
      about: { contentType: "application/json" },
    },
  },
  "multipart/form-data": {
    schema: withFiles,
    encoding: { about: { contentType: "application/json" } },
  },
  "text/plain": { schema: text },
  "application/octet-stream": {},
  "image/*": {},
};

const {
  "multipart/form-data": _parts,
  "application/x-www-form-urlencoded": _form,
  ...answered
} = contents;
const headers = Object.fromEntries(
  Object.entries({
    "X-Text": text,
    "X-Count": { type: "integer" },
    "X-List": list,
    "X-On": { type: "boolean" },
  }).map(([name, schema]) => [name, { schema }]),
);
const error = {
  content: { "application/problem+json": { schema: object } },
  description: "Wrong.",
};
const responses = {
  200: { description: "Fine.", headers, content: answered },
  204: { description: "Nothing.", content: { "application/json": { schema: object } } },
  301: { description: "Elsewhere.", headers: { Location: { schema: text } } },
  404: { description: "Nothing here." },
  "4XX": error,
  default: error,
};

/** Bytes beside a `default` of JSON; content with DELETE; an answer to HEAD. */
const others = {
  get: {
    responses: {
      200: { description: "Fine.", headers, content: { "image/png": {} } },
      default: error,
    },
  },
  head: { responses: { 200: { description: "Fine.", headers, content: answered } } },
  delete: { requestBody: { content: { "application/json": { schema: object } } }, responses },
  put: { requestBody: { required: true, content: contents }, responses },
};

const cat = {
  type: "object",
  required: ["kind", "lives"],
  properties: { kind: { const: "cat" }, lives: { type: "integer", minimum: 1, maximum: 9 } },
};
const dog = {
  type: "object",
  required: ["kind", "name"],
  properties: { kind: { const: "dog" }, name: { type: "string", minLength: 2, maxLength: 5 } },
};
const pet = {
  oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
};
const narrowNumbers = { type: "array", items: { type: "integer", minimum: 0 }, minItems: 2 };

/** Alternatives of every kind, whose parts can be broken. */
const unions = {
  type: "object",
  required: ["pet"],
  properties: {
    pet,
    told: {
      ...pet,
      discriminator: {
        propertyName: "kind",
        mapping: { cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog" },
      },
    },
    size: {
      anyOf: [
        { type: "integer", maximum: 10 },
        { type: "string", pattern: "^[a-z]{2,4}$" },
      ],
    },
    nested: { anyOf: [narrowNumbers, { oneOf: [{ type: "boolean" }, pet] }] },
  },
};
/** A form whose fields are held to something. */
const heldFields = {
  type: "object",
  required: ["name", "count"],
  additionalProperties: false,
  properties: {
    name: { type: "string", minLength: 2, maxLength: 6 },
    count: { type: "integer", minimum: 1, maximum: 9 },
    kind: { enum: ["a", "b"] },
    tags: { ...narrowNumbers, maxItems: 4 },
    about: object,
    size: {
      oneOf: [
        { type: "integer", maximum: 10 },
        { type: "string", pattern: "^[a-z]{2,4}$" },
      ],
    },
  },
};
const heldParts = { ...heldFields, properties: { ...heldFields.properties, file } };
const held = {
  post: {
    requestBody: {
      required: true,
      content: {
        "application/json": { schema: unions },
        "application/x-www-form-urlencoded": { schema: heldFields },
        "multipart/form-data": { schema: heldParts },
      },
    },
    parameters: [{ name: "size", in: "query", schema: unions.properties.size }],
    responses: { 204: { description: "Fine." } },
  },
};

const event = {
  type: "object",
  required: ["data"],
  properties: {
    data: text,
    event: { type: "string", enum: ["a", "b c"] },
    id: { type: "string", pattern: "^[a-z]+$" },
    retry: { type: "integer", minimum: 0, maximum: 9999 },
  },
};
const jsonEvent = { ...event, properties: { ...event.properties, data: unions } };
/** A name of an event's member in an object that is its data; texts; null. */
const item = {
  oneOf: [
    {
      type: "object",
      required: ["id"],
      properties: { id: { type: "integer", minimum: 0 }, data: text },
    },
    { type: "string", maxLength: 40 },
    { type: "null" },
  ],
};
/** One property that no event has, so that all of it is an event's data. */
const data = {
  oneOf: [...item.oneOf, { type: "object", required: ["n"], properties: { n: text } }],
};
const streams: Record<string, object> = {
  "text/event-stream": { schema: data },
  "application/jsonl": { schema: item },
  "application/x-ndjson": { schema: unions },
};
const streamed = (mediaType: string, media: object) => ({
  get: {
    responses: { 200: { description: "Fine.", content: { [mediaType]: media } }, default: error },
  },
});
const streamPaths = {
  ...Object.fromEntries(
    Object.entries(streams).map(([mediaType, media]) => [
      `/streams/${mediaType.replace("/", "-")}`,
      streamed(mediaType, media),
    ]),
  ),
  "/streams/events": streamed("text/event-stream", { schema: event }),
  "/streams/json-events": streamed("text/event-stream", { schema: jsonEvent }),
  "/streams/texts": streamed("text/event-stream", { schema: text }),
  "/streams/either": {
    get: {
      responses: {
        200: {
          description: "Fine.",
          content: { ...streams, "application/json": { schema: { type: "array", items: item } } },
        },
      },
    },
  },
  "/streams/frames/{of}": {
    get: {
      "x-websocket": {
        operationId: "followFrames",
        when: { query: "follow" },
        send: { $ref: "#/components/schemas/Unions" },
      },
      parameters: [
        { name: "of", in: "path", required: true, schema: text },
        { name: "follow", in: "query", schema: { type: "boolean" } },
        { name: "X-Count", in: "header", schema: { type: "integer" } },
      ],
      responses: {
        200: { description: "Fine.", content: { "application/json": { schema: list } } },
      },
    },
  },
};

/** As YAML takes it too. */
export const everyStyle = JSON.stringify({
  openapi: "3.1.0",
  info: { title: "Every style", version: "1" },
  paths: {
    ...Object.fromEntries(parameterPaths),
    "/bodies": others,
    "/held": held,
    ...streamPaths,
  },
  components: { schemas: { Recursive: recursive, Cat: cat, Dog: dog, Unions: unions } },
});
