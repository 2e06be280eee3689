/** The form of the structure table: what fields an object of the specification has, and of what type. */
import type { Version } from "../version.ts";

/** An object of the specification, by its own name without the word "Object". */
export type Kind =
  | "OpenAPI"
  | "Info"
  | "Contact"
  | "License"
  | "Server"
  | "ServerVariable"
  | "Components"
  | "Paths"
  | "PathItem"
  | "Operation"
  | "ExternalDocs"
  | "Parameter"
  | "RequestBody"
  | "MediaType"
  | "Encoding"
  | "Responses"
  | "Response"
  | "Callback"
  | "Example"
  | "Link"
  | "Header"
  | "Tag"
  | "Reference"
  | "Schema"
  | "Discriminator"
  | "Xml"
  | "SecurityScheme"
  | "OAuthFlows"
  | "OAuthFlow"
  | "SecurityRequirement"
  | "WebSocket"
  | "Items";

/** What a field may hold. */
export type Shape =
  | { readonly is: "any" }
  | { readonly is: "boolean" }
  | {
      readonly is: "string";
      /** The only strings that are allowed. */
      readonly values?: readonly string[];
      /** A list of such strings is allowed too. */
      readonly orList?: boolean;
      /** The string is a reference to an object of this kind. */
      readonly refersTo?: Kind;
    }
  | {
      readonly is: "number" | "integer";
      readonly atLeast?: number;
      readonly above?: number;
    }
  | {
      readonly is: "object";
      readonly kind: Kind;
      /** A Reference Object may stand in its place. */
      readonly orReference?: boolean;
      readonly orBoolean?: boolean;
    }
  | {
      readonly is: "list";
      readonly of: Shape;
      readonly nonEmpty?: boolean;
      readonly unique?: boolean;
      /** The field by which no two of its objects are equal. */
      readonly uniqueBy?: string;
    }
  | {
      readonly is: "map";
      readonly of: Shape;
      /** It holds exactly one member. */
      readonly single?: boolean;
    };

/** A condition on the object that holds a field. */
export interface Condition {
  /** The field whose value decides; `@key` is the name under which the object itself stands. */
  readonly field: string;
  readonly is: readonly string[];
}

/** A field of an object, in the versions that have it so. */
export interface Field {
  readonly shape: Shape;
  /** Whether it must be there: always, or under a condition. */
  readonly required?: true | Condition;
  /** Under what condition it means anything; absent: always. */
  readonly when?: Condition;
  /** The versions that know it; absent: every version. */
  readonly versions?: readonly Version[];
}

/** An object of the specification. */
export interface ObjectTable {
  /** As the specification writes it: `Path Item`. */
  readonly title: string;
  readonly fields: Readonly<Record<string, Field | readonly Field[]>>;
  /** What a name that is no field holds, where names are free: a path, a status, a scheme. */
  readonly rest?: Shape;
  /** Names that begin with `x-` are names like any other, not extensions. */
  readonly noExtensions?: boolean;
  /** Names that are no field are allowed. */
  readonly open?: boolean;
  /** Pairs of fields that exclude each other. */
  readonly exclusive?: readonly (readonly [string, string])[];
  /** Fields of which at least one must be there, in the versions that say so. */
  readonly oneOf?: { readonly fields: readonly string[]; readonly versions?: readonly Version[] };
}

export const any: Field = { shape: { is: "any" } };
export const text: Field = { shape: { is: "string" } };
export const flag: Field = { shape: { is: "boolean" } };
export const amount: Field = { shape: { is: "number" } };
export const count: Field = { shape: { is: "integer", atLeast: 0 } };

/** One of some strings. */
export function oneOf(...values: readonly string[]): Field {
  return { shape: { is: "string", values } };
}

/** A reference, written as a string, to an object of a kind. */
export function refersTo(kind: Kind): Field {
  return { shape: { is: "string", refersTo: kind } };
}

/** An object of a kind. */
export function object(kind: Kind): Field {
  return { shape: { is: "object", kind } };
}

/** An object of a kind, or a Reference Object in its place. */
export function orReference(kind: Kind): Field {
  return { shape: { is: "object", kind, orReference: true } };
}

/** A list of what another field holds. */
export function list(
  of: Field,
  limits: { nonEmpty?: boolean; unique?: boolean; uniqueBy?: string } = {},
): Field {
  return { shape: { is: "list", of: of.shape, ...limits } };
}

/** An object of free names, each holding what another field holds. */
export function map(of: Field, limits: { single?: boolean } = {}): Field {
  return { shape: { is: "map", of: of.shape, ...limits } };
}

/** The same field, required. */
export function required(field: Field, when?: Condition): Field {
  return { ...field, required: when ?? true };
}

/** The same field, with a meaning only under a condition. */
export function only(field: Field, when: Condition): Field {
  return { ...field, when };
}

/** The same field, in these versions only. */
export function within(versions: readonly Version[], field: Field): Field {
  return { ...field, versions };
}

export const from31: readonly Version[] = ["3.1", "3.2"];
export const from32: readonly Version[] = ["3.2"];
export const to31: readonly Version[] = ["2.0", "3.0", "3.1"];
export const in30: readonly Version[] = ["3.0"];
