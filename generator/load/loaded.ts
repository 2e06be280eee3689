/** What load gives: the files of a document as parsed, with the place of every value. */
import type { Diagnostic, Range } from "../diagnostic.ts";
import type { RemoteFile } from "./remote-lock.ts";

/**
 * A value of a document. Objects are plain objects that may hold any name as an own property,
 * `__proto__` included: read them with {@link member} or `Object.entries`, never by `in` or by dot.
 */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: JsonValue;
}

/** One file of a document, parsed once. */
export interface SourceFile {
  /** Its identity and the base of its relative references: a `file:` or `https:` URL; `stdin:` for standard input. */
  readonly uri: string;
  /** As people name it: relative to the working directory, with `/`; or a URL; or `<stdin>`. */
  readonly name: string;
  readonly text: string;
  /** What the text says; undefined when it could not be parsed. */
  readonly value: JsonValue | undefined;
  /**
   * Where the value at a JSON Pointer stands, or its key; the nearest ancestor's place when there is
   * no such value. Computed when asked for.
   */
  rangeOf(pointer: string, part?: "value" | "key"): Range;
}

/** A document and every file that it reaches. */
export interface Loaded {
  /** The file that was named as input. */
  readonly entry: SourceFile;
  /** Every file reached, by {@link SourceFile.uri}, the entry first. */
  readonly files: ReadonlyMap<string, SourceFile>;
  /** What was wrong with reading and parsing: syntax, duplicate keys, files that are missing or out of bounds. */
  readonly diagnostics: readonly Diagnostic[];
  /** What came from origins that are allowed by name, by URL; only where a lock was given. */
  readonly remote?: ReadonlyMap<string, RemoteFile>;
  /** What schemas call themselves by `$id` and `$anchor`; absent where none does. */
  readonly resources?: Resources;
}

/** Where references lead by the names that schemas give themselves (JSON Schema 2020-12 Core, section 8.2). */
export interface Resources {
  /** The place that a reference leads to from a place; undefined when it leads nowhere. */
  follow(reference: string, from: Pick<Place, "file" | "pointer">): Place | undefined;
  /** The same for `$dynamicRef`; `ambiguous` where only a run could tell which schema is meant. */
  followDynamic(
    reference: string,
    from: Pick<Place, "file" | "pointer">,
  ): Place | "ambiguous" | undefined;
}

/** A value and where it stands. */
export interface Place {
  readonly file: SourceFile;
  readonly pointer: string;
  readonly value: JsonValue;
}

/** Whether a value is an object (not null, not a list). */
export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value is a list; unlike `Array.isArray` it keeps the members' type. */
export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** An own member of an object; undefined when there is none or the value is no object. */
export function member(value: JsonValue | undefined, name: string): JsonValue | undefined {
  if (!isObject(value)) return undefined;
  const held = value[name];
  // What is inherited is functions and `__proto__`, neither of which JSON holds. Asked for each of
  // millions of members, `hasOwn` takes twice as long.
  if (held === undefined || typeof held === "function") return undefined;
  return name === "__proto__" && !Object.hasOwn(value, name) ? undefined : held;
}
