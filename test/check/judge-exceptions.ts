/** Where swagger-parser and our structure rules disagree, and who is right. */
import type { JsonObject, JsonValue } from "../../generator/load/loaded.ts";

/** A class of documents that one side takes and the other refuses. */
export interface Exception {
  readonly id: string;
  readonly right: "ours" | "judge";
  /** What the specification says, and what the other side makes of it. */
  readonly why: string;
  /** A document that shows it. */
  readonly document: JsonObject;
  /** Matches "version rule pointer message" of a finding that only we have. */
  readonly ours?: RegExp;
  /** Matches "version complaint" of the judge where we have no finding. */
  readonly judge?: RegExp;
}

const responses = { default: { description: "Fine" } };

function in30(rest: JsonObject): JsonObject {
  return { openapi: "3.0.3", info: { title: "T", version: "1" }, paths: {}, ...rest };
}

function in31(rest: JsonObject): JsonObject {
  return { ...in30(rest), openapi: "3.1.0" };
}

function operation(rest: JsonObject): JsonObject {
  return { paths: { "/a": { get: { responses, ...rest } } } };
}

function parameter(value: JsonValue): JsonObject {
  return operation({ parameters: [value] });
}

function schema(value: JsonValue): JsonObject {
  return { components: { schemas: { A: value } } };
}

export const exceptions: readonly Exception[] = [
  {
    id: "schema-31",
    right: "ours",
    why: "JSON Schema 2020-12 says what each keyword holds; its schema takes any object as a schema",
    document: in31(schema({ type: "strng" })),
    ours: /^3\.1 (?:field-\w+|ref-kind) \S*(?:\/schema|\/schemas\/[^/ ]+)(?:\/\S*)? /,
  },
  {
    id: "keyword-of-30-in-31",
    right: "ours",
    why: "a keyword that 3.1 has not is named, though JSON Schema lets it stand (a warning)",
    document: in31(schema({ type: "string", nullable: true })),
    ours: /^3\.1 field-version /,
  },
  {
    id: "inherited-names-31",
    right: "ours",
    why: "names that every JavaScript object inherits are names like any other; it overlooks them",
    document: in31({ paths: { "/a": { get: { constructor: {} } } } }),
    ours: /^3\.1 field-unknown \S*\/(?:__proto__|constructor|toString) /,
  },
  {
    id: "media-type",
    right: "ours",
    why: "content stands under media types (4.8.13); its schema switches formats off",
    document: in31(operation({ requestBody: { content: { json: {} } } })),
    ours: /^3\.\d media-type /,
  },
  {
    id: "server-variable",
    right: "ours",
    why: "every variable of a URL is declared (4.8.5); no JSON Schema compares the two",
    document: in30({ servers: [{ url: "https://{env}.example.com" }] }),
    ours: /^3\.\d server-variable /,
  },
  {
    id: "component-name-30",
    right: "ours",
    why: "names of components have a pattern (3.0.3, 4.7.7); its schema looks at no other names",
    document: in30({ components: { schemas: { "a b": { type: "string" } } } }),
    ours: /^3\.0 component-name /,
  },
  {
    id: "path-braces",
    right: "ours",
    why: "a path is a template (4.8.2); its schema asks for the first `/` alone",
    document: in30({ paths: { "/a/{id": {} } }),
    ours: /^3\.\d path-template \S+ (?!.*does not begin)/,
  },
  {
    id: "mapping",
    right: "ours",
    why: "a mapping refers to schemas (4.8.25); it follows no reference but `$ref`",
    document: in30(
      schema({ discriminator: { propertyName: "kind", mapping: { a: "#/components/schemas/B" } } }),
    ),
    ours: /^3\.\d ref-\w+ \S*\/discriminator\/mapping\/\S+ /,
  },
  {
    id: "discriminator-30",
    right: "ours",
    why: "a Discriminator has two fields and no extensions in 3.0 (4.7.25); its schema is open",
    document: in30(schema({ discriminator: { propertyName: "kind", unheardOf: 1 } })),
    ours: /^3\.0 field-unknown \S*\/discriminator\/\S+ /,
  },
  {
    id: "empty-combination",
    right: "ours",
    why: "allOf, anyOf and oneOf have at least one element (JSON Schema, 5.22 to 5.24)",
    document: in30(schema({ allOf: [] })),
    ours: /^3\.0 field-value \S* `(?:all|any|one)Of` cannot be empty/,
  },
  {
    id: "link-30",
    right: "ours",
    why: "a link names its operation by id or by reference (4.7.20); its schema asks for neither",
    document: in30(operation({ responses: { default: { description: "", links: { a: {} } } } })),
    ours: /^3\.0 field-required \S*\/links\/\S+ Link lacks /,
  },
  {
    id: "scopes-30",
    right: "ours",
    why: "scopes is required in every flow (4.7.29); its schema asks for it in `implicit` alone",
    document: in30({
      components: {
        securitySchemes: { a: { type: "oauth2", flows: { password: { tokenUrl: "https://a" } } } },
      },
    }),
    ours: /^3\.0 field-required \S* OAuth Flow lacks `scopes`/,
  },
  {
    id: "example-value",
    right: "ours",
    why: "value and externalValue exclude each other (4.8.19); its schema does not say so",
    document: in30({ components: { examples: { a: { value: 1, externalValue: "https://a" } } } }),
    ours: /^3\.\d field-exclusive \S* `value` and `externalValue` /,
  },
  {
    id: "parameter-name-31",
    right: "ours",
    why: "name is required (4.8.12.2); the 2021 schema that it holds forgot it",
    document: in31(parameter({ in: "query", schema: true })),
    ours: /^3\.1 field-required \S* Parameter lacks `name`/,
  },
  {
    id: "header-31",
    right: "ours",
    why: "a header has a schema or content, as a parameter has (4.8.21); its schema asks for neither",
    document: in31({ components: { headers: { a: {} } } }),
    ours: /^3\.1 field-required \S* Header lacks /,
  },
  {
    id: "both-examples-31",
    right: "ours",
    why: "example and examples exclude each other (4.8.12.2); the schema for 3.1 does not say so",
    document: in31(parameter({ name: "a", in: "query", schema: true, example: 1, examples: {} })),
    ours: /^3\.1 field-exclusive \S* `example` and `examples` /,
  },
  {
    id: "single-content-31",
    right: "ours",
    why: "content of a parameter holds one member (4.8.12.2); the schema for 3.1 does not count",
    document: in31(parameter({ name: "a", in: "query", content: {} })),
    ours: /^3\.1 field-value \S* `content` must hold one member/,
  },
  {
    id: "parameter-twice",
    right: "ours",
    why: "no two parameters share name and location (4.8.10.1); it compares whole values, in 3.0 alone",
    document: in31(
      operation({
        parameters: [
          { name: "a", in: "query", schema: true },
          { name: "a", in: "query", schema: true },
        ],
      }),
    ),
    ours: /^3\.\d param-duplicate /,
  },
  {
    id: "tag-twice",
    right: "ours",
    why: "names of tags are unique (4.8.1.1); it compares whole values, in 3.0 alone",
    document: in31({ tags: [{ name: "a" }, { name: "a" }] }),
    ours: /^3\.\d field-value \S* `tags` lists /,
  },
  {
    id: "style-and-type",
    right: "ours",
    why: "a style carries only some types (4.8.12.3); its schema does not compare the two",
    document: in30(
      parameter({ name: "a", in: "query", style: "deepObject", schema: { type: "string" } }),
    ),
    ours: /^3\.\d param-style \S* \w+ needs /,
  },
  {
    id: "misplaced-reference",
    right: "ours",
    why: "an operation cannot be a reference (4.8.9.1); it replaces every `$ref` before it looks",
    document: in30({ paths: { "/a": { get: { $ref: "#/x-get" } } }, "x-get": { responses } }),
    ours: /^3\.\d field-unknown \S* No field `\$ref` /,
  },
  {
    id: "reference-kind",
    right: "ours",
    why: "a reference leads to the object that its place asks for, even if the two look alike (4.8.23)",
    document: in30({
      ...operation({ responses: { default: { $ref: "#/components/examples/A" } } }),
      components: { examples: { A: { description: "Any object with a text could be it" } } },
    }),
    ours: /^3\.\d ref-kind \S* \w+(?: \w+)* expected/,
  },
  {
    id: "reference-cycle",
    right: "ours",
    why: "references that lead only to each other lead to nothing; it leaves them as they are",
    document: in30(schema({ $ref: "#/components/schemas/A" })),
    ours: /^3\.\d ref-cycle /,
  },
  {
    id: "reference-siblings",
    right: "ours",
    why: "what stands beside `$ref` is ignored (4.8.23); it merges that into the target (we warn)",
    document: in30({
      ...parameter({ $ref: "#/components/parameters/A", unheardOf: 1 }),
      components: { parameters: { A: { name: "a", in: "query", schema: {} } } },
    }),
    judge: /^3\.\d ref-sibling /,
  },
  {
    id: "reference-extension-31",
    right: "ours",
    why: "an extension beside `$ref` is ignored (4.8.23); left as it is by a circle, it is refused",
    document: in31({
      ...operation({
        callbacks: {
          a: {
            "{$url}": { post: { requestBody: { $ref: "#/components/requestBodies/A", "x-a": 1 } } },
          },
        },
      }),
      components: {
        requestBodies: {
          A: { content: { "text/plain": { schema: { $ref: "#/components/schemas/B" } } } },
        },
        schemas: { B: { properties: { b: { $ref: "#/components/schemas/B" } } } },
      },
    }),
    judge: /^3\.1 [^]*unevaluatedProperty":"x-/,
  },
  {
    id: "reference-in-data",
    right: "ours",
    why: "a `$ref` in an extension or an example is data (4.9); it follows it all the same",
    document: in30({ "x-a": { $ref: "#/nowhere" } }),
    judge: /^3\.\d Missing \$ref pointer/,
  },
  {
    id: "reference-summary-31",
    right: "ours",
    why: "a reference may have a summary of its own (4.8.23); it merges that into the target",
    document: in31({
      ...parameter({ $ref: "#/components/parameters/A", summary: "Ours" }),
      components: { parameters: { A: { name: "a", in: "query", schema: {} } } },
    }),
    judge: /^3\.1 [^]*unevaluatedProperty":"summary"/,
  },
  {
    id: "no-responses-30",
    right: "judge",
    why: "an operation has at least one response (4.7.16): the rule operation-responses will say it",
    document: in30({ paths: { "/a": { get: { responses: {} } } } }),
    judge: /^3\.0 [^]*responses #\/minProperties/,
  },
  {
    id: "encoding-extension-30",
    right: "ours",
    why: "an Encoding may be extended (4.7.15); its schema forgot it",
    document: in30(
      operation({
        requestBody: { content: { "text/plain": { encoding: { a: { "x-a": 1 } } } } },
      }),
    ),
    judge: /^3\.0 [^]*encoding\/\S+ #\/additionalProperties {"additionalProperty":"x-/,
  },
  {
    id: "callback-extension-31",
    right: "ours",
    why: "a Callback may be extended (4.8.18); its schema takes the extension for a path item",
    document: in31({ components: { callbacks: { a: { "x-a": { any: 1 } } } } }),
    judge: /^3\.1 [^]*\/x-\S+ #\/unevaluatedProperties/,
  },
  {
    id: "bearer-format-30",
    right: "ours",
    why: "names of schemes have no case (RFC 9110, 11.1), and bearerFormat is a hint (4.7.27)",
    document: in30({
      components: {
        securitySchemes: { a: { type: "http", scheme: "Bearer", bearerFormat: "JWT" } },
      },
    }),
    judge: /^3\.0 [^]*\/definitions\/HTTPSecurityScheme/,
  },
  {
    id: "bearer-format-31",
    right: "ours",
    why: "names of schemes have no case (RFC 9110, 11.1), and bearerFormat is a hint (4.8.27)",
    document: in31({
      components: {
        securitySchemes: { a: { type: "http", scheme: "Bearer", bearerFormat: "JWT" } },
      },
    }),
    judge: /^3\.1 [^]*unevaluatedProperty":"bearerFormat"/,
  },
  {
    id: "components-only-31",
    right: "ours",
    why: "a document may hold nothing but components (4.8.1); its parser asks for paths or webhooks",
    document: (() => {
      const { paths: _, ...rest } = in31({ components: {} });
      return rest;
    })(),
    judge: /^3\.1 .* is not a valid Openapi API definition/,
  },
  {
    id: "swagger",
    right: "judge",
    why: "Swagger 2.0 is a version of the specification; check does not take it yet",
    document: { swagger: "2.0", info: { title: "T", version: "1" }, paths: {} },
    ours: /^2\.0 not-openapi \/swagger /,
  },
  {
    id: "anchor",
    right: "ours",
    why: "a reference to an anchor that no schema has leads nowhere; it leaves anchors as they are",
    document: in31(schema({ $ref: "#nowhere" })),
    ours: /^3\.\d ref-resolves \S* No anchor /,
  },
  {
    id: "patch-version",
    right: "ours",
    why: "a patch of the specification changes no rule (4.3); its parser takes those that it knows",
    document: { ...in31({}), openapi: "3.1.27" },
    judge: /^3\.\d Unsupported OpenAPI version: 3\.[01]\.\d+/,
  },
  {
    id: "license-31",
    right: "ours",
    why: "identifier and url are both optional (4.8.4); its schema asks for one of them",
    document: in31({ info: { title: "T", version: "1", license: { name: "MIT" } } }),
    judge: /^3\.1 \/info\/license #\/oneOf\/0\/required/,
  },
  {
    id: "link-parameters-31",
    right: "ours",
    why: "a link's parameter may be any value (4.8.20); its schema asks for text",
    document: in31({ components: { links: { a: { operationId: "a", parameters: { b: 1 } } } } }),
    judge: /^3\.1 [^]*#\/\$defs\/map-of-strings\/additionalProperties\/type/,
  },
  {
    id: "link-server-31",
    right: "ours",
    why: "a link has a server (4.8.20); its schema calls it `body`",
    document: in31({ components: { links: { a: { operationId: "a", server: { url: "/" } } } } }),
    judge: /^3\.1 [^]*unevaluatedProperty":"server"/,
  },
  {
    id: "variable-description-31",
    right: "ours",
    why: "a server variable has a description (4.8.6); its schema calls it `descriptions`",
    document: in31({
      servers: [{ url: "/{a}", variables: { a: { default: "b", description: "" } } }],
    }),
    judge: /^3\.1 [^]*unevaluatedProperty":"description"/,
  },
];
