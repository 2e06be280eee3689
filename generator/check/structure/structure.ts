/** The structure table, whole, as one version of the specification sees it. */
import type { Version } from "../version.ts";
import * as document from "./document.ts";
import * as path from "./paths.ts";
import * as schema from "./schema.ts";
import * as security from "./security.ts";
import { swaggerTables } from "./swagger.ts";
import type { Field, Kind, ObjectTable, Shape } from "./table.ts";

/** An object of the specification in one version. */
export interface ObjectStructure {
  readonly kind: Kind;
  readonly table: ObjectTable;
  /** The fields that this version has. */
  readonly fields: ReadonlyMap<string, Field>;
  /** The fields that only other versions have. */
  readonly elsewhere: ReadonlyMap<string, readonly Field[]>;
  /** Those of {@link fields} that may have to be there. */
  readonly required: readonly (readonly [string, Field])[];
}

export type Structure = ReadonlyMap<Kind, ObjectStructure>;

const tables: Readonly<Record<Kind, ObjectTable>> = {
  OpenAPI: document.openApi,
  Info: document.info,
  Contact: document.contact,
  License: document.license,
  Server: document.server,
  ServerVariable: document.serverVariable,
  Components: document.components,
  Paths: path.paths,
  PathItem: path.pathItem,
  Operation: path.operation,
  ExternalDocs: document.externalDocs,
  Parameter: path.parameter,
  RequestBody: path.requestBody,
  MediaType: path.mediaType,
  Encoding: path.encoding,
  Responses: path.responses,
  Response: path.response,
  Callback: path.callback,
  Example: path.example,
  Link: path.link,
  Header: path.header,
  Tag: document.tag,
  Reference: document.reference,
  Schema: schema.schemaTable,
  Discriminator: schema.discriminator,
  Xml: schema.xml,
  SecurityScheme: security.securityScheme,
  OAuthFlows: security.oauthFlows,
  OAuthFlow: security.oauthFlow,
  SecurityRequirement: security.securityRequirement,
  WebSocket: path.webSocket,
  // Only Swagger 2.0 has it: its table is there.
  Items: { title: "Items", fields: {} },
};

/** The table as a version of the specification has it. */
export function structureOf(version: Version): Structure {
  const structure = new Map<Kind, ObjectStructure>();
  for (const [kind, table] of Object.entries(tables) as [Kind, ObjectTable][])
    structure.set(
      kind,
      objectStructure(kind, (version === "2.0" && swaggerTables[kind]) || table, version),
    );
  return structure;
}

/** What the name of a member of an object holds; undefined for an extension and an unknown name. */
export function shapeOf(structure: ObjectStructure, name: string): Shape | undefined {
  const field = structure.fields.get(name);
  if (field !== undefined) return field.shape;
  if (structure.table.rest === undefined || isExtension(structure.table, name)) return undefined;
  return structure.table.rest;
}

/** Whether a name is an extension of the object (OpenAPI 3.1, section 4.9). */
export function isExtension(table: ObjectTable, name: string): boolean {
  return table.noExtensions !== true && name.startsWith("x-");
}

/** Whether a schema may be written as a boolean (JSON Schema 2020-12, section 4.3.2). */
export function takesBoolean(shape: Shape & { is: "object" }, version: Version): boolean {
  return shape.orBoolean === true || (shape.kind === "Schema" && version >= "3.1");
}

function objectStructure(kind: Kind, table: ObjectTable, version: Version): ObjectStructure {
  const fields = new Map<string, Field>();
  const elsewhere = new Map<string, readonly Field[]>();
  for (const [name, entry] of Object.entries(table.fields)) {
    const variants = "shape" in entry ? [entry] : entry;
    const here = variants.find(({ versions }) => versions?.includes(version) ?? true);
    if (here !== undefined) fields.set(name, here);
    const others = variants.filter((variant) => variant !== here);
    if (others.length > 0) elsewhere.set(name, others);
  }
  return {
    kind,
    table,
    fields,
    elsewhere,
    required: [...fields].filter(([, field]) => field.required !== undefined),
  };
}
