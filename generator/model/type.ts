/** What values a schema describes, as far as a type can say it. */
import type { Documentation } from "./documentation.ts";

/**
 * From where a schema is seen. `response`: what a server sends. `request`: what a client sends, with
 * what is read-only left out and what has a default optional. `received`: what a handler gets, with
 * defaults filled in. `document`: openapi-typescript's single type, under `components["schemas"]`.
 */
export type View = "response" | "request" | "received" | "document";
/** The views that have a name; `document` is reached through `components` alone. */
export type TypeView = Exclude<View, "document">;

/** A type. References name a schema of the model by its id, so that types are trees and schemas may be circular. */
export type Type =
  | {
      readonly kind: "reference";
      readonly id: string;
      /** Members that something else describes better. */ readonly omit?: readonly string[];
    }
  | { readonly kind: "string" | "number" | "boolean" | "null" | "unknown" | "never" | "integer" }
  /** A text of a format that no other text is to be taken for. */
  | { readonly kind: "branded"; readonly format: string }
  /** A text or an integer that a program has in another form. */
  | { readonly kind: "converted"; readonly to: Converted }
  /** A file or raw bytes: what a client sends or gets instead of text. */
  | { readonly kind: "bytes" }
  | { readonly kind: "literal"; readonly value: string | number | boolean | null }
  /** Known texts, and any other that may come (`x-extensible-enum`). */
  | {
      readonly kind: "open";
      readonly values: readonly string[];
      /** They stand under `enum`, which openapi-typescript takes for all there are; it sees no other list. */
      readonly listed: boolean;
    }
  | { readonly kind: "array"; readonly items: Type }
  | {
      readonly kind: "tuple";
      readonly items: readonly Type[];
      readonly required: number;
      /** Absent: closed. */ readonly rest?: Type;
    }
  | ObjectType
  | UnionType
  | IntersectionType;

/** What a text or an integer of the wire is in a program: `date-time` as `Date`, and so on. */
export type Converted =
  | "date"
  | "instant"
  | "plain-date"
  | "duration"
  | "bigint"
  | "integer-text"
  /** A `bigint` that is a text on the wire. */
  | "text-bigint";

export interface UnionType {
  readonly kind: "union";
  readonly members: readonly Type[];
}

export interface IntersectionType {
  readonly kind: "intersection";
  readonly members: readonly Type[];
}

export interface ObjectType {
  readonly kind: "object";
  readonly properties: readonly Property[];
  /** What members without a declaration hold; absent, none is promised. */
  readonly additional?: Type;
  /** An object that the document says nothing else about. */
  readonly free?: boolean;
  /** Schemas under `$defs`; openapi-typescript shows them as a member. */
  readonly definitions?: readonly Property[];
}

export interface Property {
  readonly name: string;
  readonly doc: Documentation;
  readonly type: Type;
  readonly presence: Readonly<Record<View, Presence>>;
}

export type Presence = "required" | "optional" | "absent";
