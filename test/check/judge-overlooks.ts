/** What we find and swagger-parser does not. */
import type { Exception } from "./judge-exceptions.ts";
import { in30, in31, operation, parameter, responses, schema } from "./small-document.ts";

const swagger = { swagger: "2.0", info: { title: "T", version: "1" }, paths: {} };

export const overlooked: readonly Exception[] = [
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
    id: "media-type-20",
    right: "ours",
    why: "consumes, produces and examples hold media types (2.0, Mime Types); its schema takes any text",
    document: { ...swagger, consumes: ["json"] },
    ours: /^2\.0 media-type /,
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
    id: "stream",
    right: "ours",
    why: "`x-websocket` is an extension of our own, of which we know the fields",
    document: in31(operation({ "x-websocket": {} })),
    ours: /^3\.\d field-\w+ \S*\/x-websocket /,
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
    id: "items-type-20",
    right: "ours",
    why: "an Items Object has a type (2.0, Items Object); its schema asks for it in no place",
    document: {
      ...swagger,
      parameters: { a: { name: "a", in: "query", type: "array", items: {} } },
    },
    ours: /^2\.0 field-required \S* Items lacks `type`/,
  },
  {
    id: "scopes-20",
    right: "ours",
    why: "scopes is required for every flow (2.0, Security Scheme Object); its schema does not ask for it",
    document: {
      ...swagger,
      securityDefinitions: { a: { type: "oauth2", flow: "password", tokenUrl: "https://a" } },
    },
    ours: /^2\.0 field-required \S* Security Scheme with `type: oauth2` lacks `scopes`/,
  },
  {
    id: "no-responses-31",
    right: "ours",
    why: "responses hold at least one response (4.8.16.1); the schema for 3.1 does not count",
    document: in31({ paths: { "/a": { get: { responses: {} } } } }),
    ours: /^3\.1 operation-responses /,
  },
  {
    id: "anchor",
    right: "ours",
    why: "a reference to an anchor that no schema has leads nowhere; it leaves anchors as they are",
    document: in31(schema({ $ref: "#nowhere" })),
    ours: /^3\.\d ref-resolves \S* No anchor /,
  },
];
