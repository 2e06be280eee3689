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

/** As YAML takes it too. */
export const everyStyle = JSON.stringify({
  openapi: "3.1.0",
  info: { title: "Every style", version: "1" },
  paths: { ...Object.fromEntries(parameterPaths), "/bodies": others },
  components: { schemas: { Recursive: recursive } },
});
