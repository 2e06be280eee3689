/** The declarations that emitted files are made of. */
import { type Code, code, joined, nothing, trusted } from "./code.ts";
import type { Identifier } from "./identifier.ts";
import { type Doc, printedDoc } from "./js-doc.ts";

/** A member of an interface or of an object type. */
export interface Member {
  readonly doc?: Doc | undefined;
  readonly readonly?: boolean;
  /** From `propertyName()`, or an index signature's brackets. */
  readonly name: Code;
  readonly optional?: boolean;
  readonly type: Code;
}

/** A parameter of a function or method. */
export interface Parameter {
  readonly name: Identifier;
  readonly optional?: boolean;
  readonly type: Code;
  readonly initial?: Code;
}

/** A method of an interface. */
export interface Method {
  readonly doc?: Doc | undefined;
  readonly name: Code;
  readonly parameters: readonly Parameter[];
  readonly returns: Code;
}

interface Declared {
  readonly doc?: Doc | undefined;
  readonly name: Identifier;
  /** Default: true. */
  readonly exported?: boolean;
}

export interface InterfaceDeclaration extends Declared {
  readonly kind: "interface";
  readonly typeParameters?: readonly TypeParameter[];
  readonly members: readonly (Member | Method)[];
}

export interface TypeDeclaration extends Declared {
  readonly kind: "type";
  readonly typeParameters?: readonly TypeParameter[];
  readonly type: Code;
}

export interface FunctionDeclaration extends Declared {
  readonly kind: "function";
  readonly typeParameters?: readonly TypeParameter[];
  readonly parameters: readonly Parameter[];
  readonly returns: Code;
  /** Signatures that callers see in place of the function's own, in the order in which they are tried. */
  readonly overloads?: readonly Signature[];
  /** Whole statements, one a line. */
  readonly body: readonly Code[];
}

export interface Signature {
  readonly doc?: Doc | undefined;
  readonly typeParameters?: readonly TypeParameter[];
  readonly parameters: readonly Parameter[];
  readonly returns: Code;
}

export interface ConstantDeclaration extends Declared {
  readonly kind: "constant";
  readonly type?: Code;
  readonly value: Code;
}

/** An enum of TypeScript. */
export interface EnumDeclaration extends Declared {
  readonly kind: "enum";
  readonly members: readonly EnumMember[];
}

export interface EnumMember {
  readonly name: Identifier;
  /** A literal. */
  readonly value: Code;
}

export interface TypeParameter {
  readonly name: Identifier;
  readonly const?: boolean;
  readonly extends?: Code;
  readonly default?: Code;
}

export type Declaration =
  | InterfaceDeclaration
  | TypeDeclaration
  | FunctionDeclaration
  | ConstantDeclaration
  | EnumDeclaration;

/** An object type of members, documented as they are. */
export function objectType(members: readonly Member[]): Code {
  if (members.length === 0) return code`{}`;
  return code`{\n${joined(members.map(memberOf), "\n")}\n}`;
}

/** A union of types; `never` when there is none. */
export function unionOf(types: readonly Code[]): Code {
  return types.length === 0 ? code`never` : joined(types, " | ");
}

/** A type between parentheses. */
export function grouped(type: Code): Code {
  return code`(${type})`;
}

function memberOf({ doc, readonly, name, optional, type }: Member): Code {
  const comment = doc ? trusted(`${printedDoc(doc)}\n`) : nothing;
  const modifier = readonly === true ? code`readonly ` : nothing;
  return code`${comment}${modifier}${name}${optional === true ? code`?` : nothing}: ${type};`;
}
