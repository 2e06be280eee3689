/** The structure table: the root, its description, servers, tags and components. */
import {
  from31,
  from32,
  in30,
  list,
  map,
  object,
  type ObjectTable,
  orReference,
  required,
  text,
  within,
} from "./table.ts";

export const openApi: ObjectTable = {
  title: "OpenAPI",
  fields: {
    openapi: required(text),
    $self: within(from32, text),
    info: required(object("Info")),
    jsonSchemaDialect: within(from31, text),
    servers: list(object("Server")),
    paths: [within(in30, required(object("Paths"))), within(from31, object("Paths"))],
    webhooks: within(from31, map(orReference("PathItem"))),
    components: object("Components"),
    security: list(object("SecurityRequirement")),
    tags: list(object("Tag"), { uniqueBy: "name" }),
    externalDocs: object("ExternalDocs"),
  },
  oneOf: { fields: ["paths", "components", "webhooks"], versions: from31 },
};

export const info: ObjectTable = {
  title: "Info",
  fields: {
    title: required(text),
    summary: within(from31, text),
    description: text,
    termsOfService: text,
    contact: object("Contact"),
    license: object("License"),
    version: required(text),
  },
};

export const contact: ObjectTable = {
  title: "Contact",
  fields: { name: text, url: text, email: text },
};

export const license: ObjectTable = {
  title: "License",
  fields: { name: required(text), identifier: within(from31, text), url: text },
  exclusive: [["identifier", "url"]],
};

export const server: ObjectTable = {
  title: "Server",
  fields: {
    url: required(text),
    description: text,
    name: within(from32, text),
    variables: map(object("ServerVariable")),
  },
};

export const serverVariable: ObjectTable = {
  title: "Server Variable",
  fields: {
    enum: [within(in30, list(text)), within(from31, list(text, { nonEmpty: true }))],
    default: required(text),
    description: text,
  },
};

export const components: ObjectTable = {
  title: "Components",
  fields: {
    schemas: map(orReference("Schema")),
    responses: map(orReference("Response")),
    parameters: map(orReference("Parameter")),
    examples: map(orReference("Example")),
    requestBodies: map(orReference("RequestBody")),
    headers: map(orReference("Header")),
    securitySchemes: map(orReference("SecurityScheme")),
    links: map(orReference("Link")),
    callbacks: map(orReference("Callback")),
    pathItems: within(from31, map(orReference("PathItem"))),
    mediaTypes: within(from32, map(orReference("MediaType"))),
  },
};

export const tag: ObjectTable = {
  title: "Tag",
  fields: {
    name: required(text),
    summary: within(from32, text),
    description: text,
    externalDocs: object("ExternalDocs"),
    parent: within(from32, text),
    kind: within(from32, text),
  },
};

export const externalDocs: ObjectTable = {
  title: "External Documentation",
  fields: { description: text, url: required(text) },
};

export const reference: ObjectTable = {
  title: "Reference",
  fields: {
    $ref: required(text),
    summary: within(from31, text),
    description: within(from31, text),
  },
  // What else stands there is ignored, which ref-sibling says in its own words.
  open: true,
};
