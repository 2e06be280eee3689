/** What stands where in an OpenAPI document, in any version: only so far as references may stand there. */
import { type JsonValue, isList } from "../load/loaded.ts";

/** A kind of OpenAPI object that references may lead to, with the section that keeps it. */
export const sections = {
  Schema: "schemas",
  Response: "responses",
  Parameter: "parameters",
  Example: "examples",
  RequestBody: "requestBodies",
  Header: "headers",
  SecurityScheme: "securitySchemes",
  Link: "links",
  Callback: "callbacks",
  MediaType: "mediaTypes",
  PathItem: "pathItems",
} as const;

export type Referable = keyof typeof sections;

type Single =
  | Referable
  | "Document"
  | "Components"
  | "Operation"
  | "Encoding"
  | "Discriminator"
  | "Mapping"
  | "WebSocket";

/**
 * An object's kind; with `[]` a list of such objects, with `{}` a map whose keys are chosen freely, with
 * `<>` such a map that may hold extensions besides.
 */
export type Kind = Single | `${Single}${"[]" | "{}" | "<>"}`;

type Fields = Readonly<Record<string, Kind>>;

const documentFields: Fields = {
  paths: "PathItem<>",
  webhooks: "PathItem{}",
  components: "Components",
  // Swagger 2.0 keeps its components here.
  definitions: "Schema{}",
  parameters: "Parameter{}",
  responses: "Response{}",
};

const parameterFields: Fields = {
  schema: "Schema",
  content: "MediaType{}",
  examples: "Example{}",
};

const fields: Readonly<Record<Single, Fields>> = {
  Document: documentFields,
  Components: Object.fromEntries(
    Object.entries(sections).map(([kind, section]): [string, Kind] => [
      section,
      `${kind as Referable}{}`,
    ]),
  ),
  PathItem: {
    ...Object.fromEntries(
      "get put post delete options head patch trace query"
        .split(" ")
        .map((method): [string, Kind] => [method, "Operation"]),
    ),
    additionalOperations: "Operation{}",
    parameters: "Parameter[]",
  },
  Operation: {
    parameters: "Parameter[]",
    requestBody: "RequestBody",
    responses: "Response<>",
    callbacks: "Callback{}",
    "x-websocket": "WebSocket",
  },
  WebSocket: { send: "Schema" },
  Parameter: parameterFields,
  Header: parameterFields,
  RequestBody: { content: "MediaType{}" },
  Response: {
    headers: "Header{}",
    content: "MediaType{}",
    links: "Link{}",
    schema: "Schema",
  },
  MediaType: {
    schema: "Schema",
    itemSchema: "Schema",
    examples: "Example{}",
    encoding: "Encoding{}",
    itemEncoding: "Encoding",
    prefixEncoding: "Encoding[]",
  },
  Encoding: {
    headers: "Header{}",
    encoding: "Encoding{}",
    itemEncoding: "Encoding",
    prefixEncoding: "Encoding[]",
  },
  Schema: {
    properties: "Schema{}",
    patternProperties: "Schema{}",
    dependentSchemas: "Schema{}",
    dependencies: "Schema{}",
    $defs: "Schema{}",
    definitions: "Schema{}",
    allOf: "Schema[]",
    anyOf: "Schema[]",
    oneOf: "Schema[]",
    prefixItems: "Schema[]",
    items: "Schema",
    additionalItems: "Schema",
    unevaluatedItems: "Schema",
    contains: "Schema",
    additionalProperties: "Schema",
    unevaluatedProperties: "Schema",
    propertyNames: "Schema",
    contentSchema: "Schema",
    not: "Schema",
    if: "Schema",
    then: "Schema",
    else: "Schema",
    discriminator: "Discriminator",
  },
  Discriminator: { mapping: "Mapping" },
  Mapping: {},
  Callback: {},
  Example: {},
  SecurityScheme: {},
  Link: {},
};

/** The kind of a member; undefined for data, extensions and whatever references cannot stand in. */
export function memberKind(kind: Kind, name: string, value: JsonValue): Kind | undefined {
  const single = singleOf(kind);
  if (kind.endsWith("<>") || kind === "Callback") {
    if (name.startsWith("x-")) return undefined;
    return kind === "Callback" ? "PathItem" : single;
  }
  if (kind !== single) return single;
  const found = Object.hasOwn(fields[single], name) ? fields[single][name] : undefined;
  // Before JSON Schema 2020-12 `items` could be a list, and a dependency a list of names.
  return found === "Schema" && isList(value) ? "Schema[]" : found;
}

/** The kind of the members of a list. */
export function itemKind(kind: Kind): Kind | undefined {
  return kind.endsWith("[]") ? singleOf(kind) : undefined;
}

/** Whether an object of this kind may be a reference to one. */
export function isReferable(kind: Kind): kind is Referable {
  return Object.hasOwn(sections, kind);
}

function singleOf(kind: Kind): Single {
  return kind.replace(/\[\]$|\{\}$|<>$/, "") as Single;
}
