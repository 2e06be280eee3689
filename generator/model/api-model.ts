/** What a document says, in one form for every version: plain data with every name settled. */
import type { Diagnostic } from "../diagnostic.ts";
import type { Identifier } from "../code/identifier.ts";
import type { Assertions } from "./assertion/assertion.ts";
import type { Conversions } from "./conversions.ts";
import type { Documentation, Json } from "./documentation.ts";
import type { EnumValue } from "./enum-values.ts";
import type { Type, TypeView, View } from "./type.ts";

export type { Documentation, Json } from "./documentation.ts";
export type { TypeView, View } from "./type.ts";

export interface ApiModel {
  readonly title: string;
  readonly version: string;
  readonly description?: string;
  readonly servers: readonly Server[];
  /** The paths of the servers' URLs, without a trailing `/`; empty where the paths stand alone. */
  readonly basePaths: readonly string[];
  readonly security: Security;
  readonly securitySchemes: readonly SecurityScheme[];
  readonly operations: readonly Operation[];
  /** What the group of operations is called that a first tag makes, by tag. */
  readonly groups: ReadonlyMap<string, Identifier>;
  readonly paths: readonly PathItem[];
  readonly webhooks: readonly PathItem[];
  /** By {@link NamedSchema.id}, in the order of the document. */
  readonly schemas: ReadonlyMap<string, NamedSchema>;
  /** Which values programs have in another form than the wire. */
  readonly conversions: Conversions;
  readonly components: Components;
  /** What the schemas assert of values; complete for all that operations reach. */
  readonly assertions: Assertions;
  /** What the document asks for and does not get, as it is found on reading. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A schema with a declaration of its own. */
export interface NamedSchema {
  /** Its identity in the model. */
  readonly id: string;
  readonly names: Readonly<Record<TypeView, Identifier>> & {
    /** The key in `components["schemas"]`; undefined for a schema that the document keeps elsewhere. */
    readonly component: string | undefined;
  };
  readonly doc: Documentation;
  readonly type: Type;
  /** The schemas that its discriminator chooses from, whether or not its type names them. */
  readonly alternatives?: readonly string[];
  /** What its values are called, where it lists them. */
  readonly values?: readonly EnumValue[];
  /** The views that some operation needs, each with a declaration of its own unless it equals an earlier one. */
  readonly views: ReadonlySet<View>;
  /** The view whose declaration each view shares, itself included. */
  readonly sameAs: Readonly<Record<View, View>>;
}

/** What stands under a key of `components`, or undefined for what stands in its place. */
export interface Components {
  readonly responses: readonly ComponentEntry<Response>[];
  readonly parameters: readonly ComponentEntry<Parameter>[];
  readonly requestBodies: readonly ComponentEntry<RequestBody>[];
  readonly headers: readonly ComponentEntry<Header>[];
  readonly pathItems: readonly ComponentEntry<PathItem>[];
}

export interface ComponentEntry<Value> {
  readonly name: string;
  readonly value: Value;
}

/** A path with its operations; a webhook, whose `path` is its name. */
export interface PathItem {
  readonly path: string;
  readonly doc: Documentation;
  /** The parameters that the path item itself declares. */
  readonly parameters: readonly Parameter[];
  /** By method. */
  readonly operations: ReadonlyMap<Method, Operation>;
  /** The key in `components["pathItems"]` that it is a reference to. */
  readonly component?: string;
}

/** Lower case for those that OpenAPI has a field for; as written for `additionalOperations`. */
export type Method = string;

export interface Operation {
  /** As the document has it. */
  readonly operationId?: string;
  readonly names: OperationNames;
  readonly method: Method;
  readonly path: string;
  readonly doc: Documentation;
  readonly tags: readonly string[];
  readonly parameters: readonly Parameter[];
  /** Headers that are declared though nobody is to heed them: only the mirror of the document has them. */
  readonly ignoredParameters: readonly Parameter[];
  readonly body?: RequestBody;
  readonly responses: readonly Response[];
  /** Absent: the document's own. */
  readonly security?: Security;
  /** Absent: the document's own. */
  readonly servers?: readonly Server[];
  /** Absent: the operation is no stream. */
  readonly stream?: Stream;
  readonly callbacks: readonly Callback[];
}

/** Requests that an operation has its server make (OpenAPI 3.1.1, section 4.8.18). */
export interface Callback {
  readonly name: string;
  /** By the expression that leads to the URL, which is their `path`. */
  readonly items: readonly CallbackItem[];
}

export type CallbackItem = Omit<PathItem, "operations"> & {
  readonly operations: ReadonlyMap<Method, CallbackOperation>;
};

/** Nobody calls it by a function, so it has no names. */
export type CallbackOperation = Omit<Operation, "names" | "stream">;

export interface OperationNames {
  readonly call: Identifier;
  readonly input: Identifier;
  readonly request: Identifier;
  readonly responses: Identifier;
  readonly result: Identifier;
  readonly answer: Identifier;
  /** The constant that describes the operation to the runtime. */
  readonly wire: Identifier;
}

export type ParameterLocation = "path" | "query" | "header" | "cookie";
export type ParameterStyle =
  | "matrix"
  | "label"
  | "simple"
  | "form"
  | "spaceDelimited"
  | "pipeDelimited"
  | "deepObject"
  | "cookie";

export interface Parameter {
  readonly name: string;
  readonly in: ParameterLocation;
  readonly doc: Documentation;
  readonly required: boolean;
  readonly style: ParameterStyle;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  readonly allowEmptyValue: boolean;
  /** The media type of a parameter that is described by `content`. */
  readonly content?: string;
  readonly type: Type;
  /** openapi-typescript's type of it: it reads `schema` only. */
  readonly documentType: Type;
  /** Where its schema stands: a key of {@link ApiModel.assertions}. */
  readonly schema?: string;
  readonly default?: Json;
  readonly component?: string;
  /** The path names it and nothing declares it: the mirror of the document does not have it. */
  readonly isAssumed?: true;
}

/** How a body is read and written. */
export type BodyKind = "json" | "text" | "form" | "multipart" | "bytes";

/**
 * How the items of an answer stand in its body: JSON in a line of its own; or an event, of which what its
 * data says as JSON is the item, or the event itself, its data as text or read as JSON.
 */
export type ItemKind = "line" | "data" | "event" | "json-event";

export interface Content {
  readonly mediaType: string;
  readonly kind: BodyKind;
  /** Present where an answer is a stream of items; `type` and `schema` are then those of one item. */
  readonly items?: ItemKind;
  /** The type of its values in our client and server. */
  readonly type: Type;
  /** The type of its schema, as openapi-typescript shows it. */
  readonly documentType: Type;
  /** Where its schema stands: a key of {@link ApiModel.assertions}. */
  readonly schema?: string;
  readonly doc: Documentation;
  readonly encoding: readonly Encoding[];
}

export interface Encoding {
  readonly property: string;
  readonly contentType?: string;
  readonly style?: ParameterStyle;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
}

export interface RequestBody {
  readonly doc: Documentation;
  readonly required: boolean;
  readonly contents: readonly Content[];
  readonly component?: string;
}

export interface Response {
  /** `200`, a range such as `4XX`, or `default`. */
  readonly status: string;
  readonly doc: Documentation;
  readonly headers: readonly Header[];
  readonly contents: readonly Content[];
  /** The type of its body, such as `GetUser200`. */
  readonly name?: Identifier;
  /** The type of its headers, where it declares any; shared by all that refer to the same component. */
  readonly headersName?: Identifier;
  readonly component?: string;
}

export interface Header {
  readonly name: string;
  readonly doc: Documentation;
  readonly required: boolean;
  readonly type: Type;
  /** Where its schema stands: a key of {@link ApiModel.assertions}. */
  readonly schema?: string;
  readonly component?: string;
}

/** Alternatives, any one of which suffices: scheme names with the scopes that are needed. */
export type Security = readonly Readonly<Record<string, readonly string[]>>[];

export type SecurityScheme = { readonly name: string; readonly doc: Documentation } & (
  | {
      readonly type: "apiKey";
      readonly in: "header" | "query" | "cookie";
      readonly parameter: string;
    }
  | { readonly type: "http"; readonly scheme: string }
  | { readonly type: "oauth2" | "openIdConnect" | "mutualTLS" }
);

export interface Server {
  readonly url: string;
  readonly description?: string;
  readonly variables: readonly ServerVariable[];
}

export interface ServerVariable {
  readonly name: string;
  readonly default: string;
  readonly enum?: readonly string[];
  readonly description?: string;
}

/** What `x-websocket` says: the operation turns into a stream when a query parameter is there. */
export interface Stream {
  readonly names: {
    readonly call: Identifier;
    readonly input: Identifier;
    readonly request: Identifier;
    readonly wire: Identifier;
  };
  readonly when: { readonly query: string };
  readonly send: Type;
  /** Where its schema stands: a key of {@link ApiModel.assertions}. */
  readonly schema?: string;
  readonly resume?: { readonly query: string; readonly from: string };
}
