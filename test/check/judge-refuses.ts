/** What swagger-parser refuses and we do not. */
import type { Exception } from "./judge-exceptions.ts";
import { in30, in31, operation, parameter } from "./small-document.ts";

const swagger = { swagger: "2.0", info: { title: "T", version: "1" }, paths: {} };

export const overrefused: readonly Exception[] = [
  {
    id: "requirement-twice-20",
    right: "ours",
    why: "the text of 2.0 does not ask for requirements or scopes to be unique; only its schema does",
    document: {
      ...swagger,
      security: [{ a: [] }, { a: [] }],
      securityDefinitions: { a: { type: "basic" } },
    },
    judge: /^2\.0 \S*\/security\S* #\/\S*uniqueItems /,
  },
  {
    id: "enum-twice-20",
    right: "judge",
    why: "draft 4, which 2.0 takes `enum` from, asks for distinct values; one twice changes no type and no answer, so we only warn",
    document: {
      ...swagger,
      definitions: { A: { type: "string", enum: ["a", "a"] } },
    },
    judge: /^2\.0 \S*\/enum \S*uniqueItems /,
  },
  {
    id: "required-and-free-20",
    right: "ours",
    why: "where names are free (additionalProperties) a required name need not be listed; it wants it to be",
    document: {
      ...swagger,
      paths: {
        "/a": {
          post: {
            parameters: [
              {
                name: "b",
                in: "body",
                schema: {
                  type: "object",
                  required: ["x"],
                  properties: {},
                  additionalProperties: { type: "string" },
                },
              },
            ],
            responses: { default: { description: "" } },
          },
        },
      },
    },
    judge: /^2\.0 Validation failed\. Property '\S+' listed as required but does not exist/,
  },
  {
    id: "version-32",
    right: "ours",
    why: "3.2 is a version of the specification; its parser does not know it yet",
    document: { ...in31({}), openapi: "3.2.0" },
    judge: /^3\.2 Unsupported OpenAPI version: 3\.2/,
  },
  {
    id: "reference-siblings",
    right: "ours",
    why: "what stands beside `$ref` is ignored (4.8.23); it merges that into the target (we warn)",
    document: in30({
      ...parameter({ $ref: "#/components/parameters/A", unheardOf: 1 }),
      components: { parameters: { A: { name: "a", in: "query", schema: {} } } },
    }),
    judge: /^[23]\.\d ref-sibling /,
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
