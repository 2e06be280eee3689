/** What the walk finds: an object of the specification, or a reference to one, and where it stands. */
import type { JsonObject, SourceFile } from "../load/loaded.ts";
import type { Kind } from "./structure/table.ts";

/** An object of a document, as it is written. */
export interface Node<K extends Kind = Kind> {
  readonly kind: K;
  readonly value: JsonObject;
  readonly file: SourceFile;
  readonly pointer: string;
  /** The name or the list index under which it stands; empty for a whole file. */
  readonly key: string;
  /** The object that holds it; undefined for the root and for what only a reference leads to. */
  readonly parent: Node | undefined;
}

/**
 * A string that refers to another object: the `$ref` of a Reference Object, of a Path Item, of a
 * schema from 3.1 on, or a `mapping` of a discriminator.
 */
export interface ReferenceNode extends Node<"Reference"> {
  readonly reference: string;
  /** Where the string itself stands. */
  readonly at: string;
  readonly expects: Kind;
  /** How the string stands: in place of an object, as a keyword among others, or where none may. */
  readonly role: "object" | "keyword" | "misplaced";
}

export type NodeOf<K extends Kind | "Any"> = K extends "Reference"
  ? ReferenceNode
  : K extends Kind
    ? Node<K>
    : Node;
