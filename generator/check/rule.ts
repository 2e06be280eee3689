/** The form of a rule: a record that says what it looks for and visits the objects it cares about. */
import type { Severity } from "../diagnostic.ts";
import type { JsonValue, Loaded, Place, SourceFile } from "../load/loaded.ts";
import type { Node, NodeOf, ReferenceNode } from "./node.ts";
import type { Structure } from "./structure/structure.ts";
import type { Kind } from "./structure/table.ts";
import type { Version } from "./version.ts";

/** A place that a finding points at: a value of a file, or the name that it stands under. */
export interface Spot {
  readonly file: SourceFile;
  readonly pointer: string;
  readonly part: "value" | "key";
}

/** What a rule reports. */
export interface Finding {
  /** What is wrong, in one sentence without a final full stop. */
  readonly message: string;
  /** The text that a person edits to put it right. */
  readonly at: Spot;
  /** What to do about it. */
  readonly hint: string;
  readonly related?: readonly { readonly at: Spot; readonly message: string }[];
}

/** What a rule may ask while it visits an object; the whole document has been walked by then. */
export interface Context {
  readonly loaded: Loaded;
  readonly version: Version;
  readonly structure: Structure;
  /** Every object of a kind, each once. */
  nodes<K extends Kind>(kind: K): readonly NodeOf<K>[];
  /** Every object and every reference, in the order of the walk. */
  everyNode(): readonly Node[];
  /** What stands at the end of a chain of references; undefined when it leads nowhere or round. */
  resolve(reference: ReferenceNode): Place | undefined;
  /** The same for a value that may be a Reference Object; a value that is none is its own end. */
  settle(value: JsonValue, file: SourceFile, pointer: string): Place | undefined;
  /** Where one step of a reference leads. */
  follow(reference: string, file: SourceFile): Place | undefined;
  /** What the walk took a value for: `Schema`, or `map of Schema`. */
  kindOf(value: JsonValue): string | undefined;
  /** Whether load has already found something wrong with the value at a pointer. */
  isReported(file: SourceFile, pointer: string): boolean;
  /** The name at edit distance 2 or less of another, if there is one. */
  nearest(name: string, candidates: Iterable<string>): string | undefined;
  report(finding: Finding): void;
}

export type Visitors = { readonly [K in Kind | "Any"]?: (node: NodeOf<K>, ctx: Context) => void };

/** A rule of check. Its file has its id for a name. */
export interface Rule {
  /** Its name in diagnostics and options: `path-param-missing`. */
  readonly id: string;
  /** The severity of what it finds in the preset `recommended`. */
  readonly severity: Severity;
  /** What it holds a document to, in a sentence. */
  readonly docs: string;
  /** What generate goes on with, where the preset `codegen` turns its errors into warnings. */
  readonly assumes?: string;
  /** Called for each object of a kind; `Any` for every object and reference. */
  readonly visit: Visitors;
}

/** Gives a rule its type; does nothing else. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
