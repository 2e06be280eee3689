/** The form of a rule: a record that says what it looks for and visits the objects it cares about. */
import type { Severity } from "../diagnostic.ts";
import type { JsonValue, Loaded, Place, SourceFile } from "../load/loaded.ts";
import type { Renames } from "../naming/rename.ts";
import type { Node, NodeOf, ReferenceNode } from "./node.ts";
import type { ObjectStructure, Structure } from "./structure/structure.ts";
import type { Kind } from "./structure/table.ts";
import type { Interpreter } from "./values/interpreter.ts";
import type { Direction } from "./values/reading.ts";
import type { Version } from "./version.ts";

/** A place that a finding points at: a value of a file, or the name that it stands under. */
export interface Spot {
  readonly file: SourceFile;
  readonly pointer: string;
  /** Default: the value. */
  readonly part?: "value" | "key";
}

/** What a rule reports. */
export interface Finding {
  /** What is wrong, in one sentence without a final full stop. */
  readonly message: string;
  /** The text that a person edits to put it right. */
  readonly at: Spot;
  /** What to do about it. */
  readonly hint: string;
  /** Where this finding is less grave than the rule. */
  readonly severity?: "warn";
  readonly related?: readonly { readonly at: Spot; readonly message: string }[];
}

/** What a rule may ask while it visits an object; the whole document has been walked by then. */
export interface Context {
  readonly loaded: Loaded;
  readonly version: Version;
  readonly structure: Structure;
  /** Every object of a kind, each once. */
  nodes<K extends Kind>(kind: K): readonly NodeOf<K>[];
  /** The same by the names of the members that they hold. */
  holders<K extends Kind>(kind: K): ReadonlyMap<string, readonly NodeOf<K>[]>;
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
  /** Who sends what a value describes: a request, a response, both, or neither when nothing reaches it. */
  usedIn(value: JsonValue): ReadonlySet<Direction>;
  /** Holds values against schemas, as one side sees them; without a direction as either may. */
  values(direction?: Direction): Interpreter;
  /** The names that the configuration gives instead of those that the document suggests. */
  readonly renames: Renames;
  /** What the configuration says to the rule. */
  readonly options: Readonly<Record<string, unknown>>;
  report(finding: Finding): void;
}

/** What a rule does with an object. */
export type Visit<K extends Kind | "Any"> = (node: NodeOf<K>, ctx: Context) => void;

/** Names of members, or what tells whether a name in an object of some structure is one of them. */
export type Having = readonly string[] | ((name: string, structure: ObjectStructure) => boolean);

/** A visitor with what it needs to be called. */
export interface Visitor<K extends Kind | "Any"> {
  /** Only objects that hold such a member are visited. Most objects hold few: it saves the most of a visit. */
  readonly having?: Having;
  /** Called before what the object holds. */
  readonly enter?: Visit<K>;
  /** Called after what the object holds. */
  readonly leave?: Visit<K>;
}

/** A rule's visitors by kind of object; `Any` is every object and reference. A function alone is `enter`. */
export type Visitors = { readonly [K in Kind | "Any"]?: Visit<K> | Visitor<K> };

/** A rule of check. Its file has its id for a name. */
export interface Rule {
  /** Its name in diagnostics and options: `path-param-missing`. */
  readonly id: string;
  /** The severity of what it finds in the preset `recommended`. */
  readonly severity: Severity | "off";
  /** What it holds a document to, in a sentence. */
  readonly docs: string;
  /** Why that matters, in a sentence. */
  readonly why?: string;
  /** A part of a document that breaks it, and one that does not, in YAML. */
  readonly bad?: string;
  readonly good?: string;
  /** The versions of the specification that it is about; absent: every version. */
  readonly versions?: readonly Version[];
  /** What generate goes on with, where the preset `codegen` turns its errors into warnings. */
  readonly assumes?: string;
  /** Called for each object of a kind; `Any` for every object and reference. */
  readonly visit: Visitors;
}

/**
 * Makes a rule of one's own, to be given to `check` under `plugins`. Its visitors are called for each
 * object of the document, references included; what they throw stops the run, with the rule's name.
 */
export function defineRule(rule: Rule): Rule {
  return rule;
}
