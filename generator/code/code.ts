/**
 * TypeScript text that is safe to print. A `Code` value is made only by this room's functions, and the
 * holes of the {@link code} template take nothing else: a plain string does not compile there, so no
 * text of a document reaches the output unescaped.
 */
import type { Identifier } from "./identifier.ts";

declare const safe: unique symbol;

/** A name that the printed file must know: imported from a module, or a global that a declaration may hide. */
export interface SymbolReference {
  /** The module that it is imported from; undefined for a global. */
  readonly module: string | undefined;
  readonly name: string;
  readonly kind: "type" | "value";
}

/** Text and symbols in the order in which they are printed. */
export interface Code {
  readonly [safe]: true;
  readonly parts: readonly (string | SymbolReference)[];
}

/** A template whose fixed text is ours and whose holes are code or allocated names. */
export function code(text: TemplateStringsArray, ...holes: readonly (Code | Identifier)[]): Code {
  const parts: (string | SymbolReference)[] = [];
  text.forEach((fixed, index) => {
    append(parts, fixed);
    const hole = holes[index];
    if (typeof hole === "string") append(parts, hole);
    else if (hole !== undefined) for (const part of hole.parts) append(parts, part);
  });
  return sealed(parts);
}

/** Codes one after the other, with a fixed text of ours between them. */
export function joined(codes: readonly Code[], separator: " | " | " & " | ", " | "\n" | ""): Code {
  const parts: (string | SymbolReference)[] = [];
  codes.forEach((each, index) => {
    if (index > 0) append(parts, separator);
    for (const part of each.parts) append(parts, part);
  });
  return sealed(parts);
}

/** Whether two codes print the same. */
export function sameCode(a: Code, b: Code): boolean {
  return (
    a.parts.length === b.parts.length &&
    a.parts.every((part, index) => {
      const other = b.parts[index];
      if (typeof part === "string" || typeof other === "string" || !other) return part === other;
      return part.module === other.module && part.name === other.name && part.kind === other.kind;
    })
  );
}

/** Codes without those that print what an earlier one does. */
export function distinct(codes: readonly Code[]): Code[] {
  return codes.filter(
    (each, index) => !codes.slice(0, index).some((before) => sameCode(before, each)),
  );
}

/** The code that prints nothing. */
export const nothing: Code = sealed([]);

/** Text that the caller vouches for; only for the producers of this room. */
export function trusted(text: string): Code {
  return sealed([text]);
}

/** A global of the language or its libraries; printed as `globalThis.X` where a declaration hides it. */
export function globalType(
  name:
    | "ArrayBuffer"
    | "AsyncIterable"
    | "Blob"
    | "Date"
    | "Exclude"
    | "Omit"
    | "Partial"
    | "Promise"
    | "ReadableStream"
    | "ReadonlySet"
    | "Record"
    | "Temporal"
    | "Uint8Array",
): Code {
  return sealed([{ module: undefined, name, kind: "type" }]);
}

/** A global that is a value; printed as {@link globalType} is. */
export function globalValue(name: "RegExp" | "Set"): Code {
  return sealed([{ module: undefined, name, kind: "value" }]);
}

/** Symbols of a module; the file that uses them imports them, under another name where one is taken. */
export function importsFrom(module: string): {
  type(name: string): Code;
  value(name: string): Code;
} {
  return {
    type: (name) => sealed([{ module, name, kind: "type" }]),
    value: (name) => sealed([{ module, name, kind: "value" }]),
  };
}

function append(parts: (string | SymbolReference)[], part: string | SymbolReference): void {
  const last = parts.length - 1;
  const before = parts[last];
  if (typeof part === "string" && typeof before === "string") parts[last] = before + part;
  else if (part !== "") parts.push(part);
}

function sealed(parts: readonly (string | SymbolReference)[]): Code {
  return { parts } as Code;
}
