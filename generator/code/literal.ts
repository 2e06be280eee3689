/** Values of a document as literals of the language. */
import { type Code, code, joined, trusted } from "./code.ts";
import { propertyName } from "./property-name.ts";
import { quoted } from "./quoted.ts";

/** A value that a literal can show. */
export type LiteralValue =
  | null
  | boolean
  | number
  | string
  | readonly LiteralValue[]
  | { readonly [name: string]: LiteralValue };

/**
 * A value as an expression: strings are JSON with everything escaped that could end the literal, the
 * line or the script, or that a reader would not see.
 */
export function literal(value: LiteralValue): Code {
  if (typeof value === "string") return trusted(quoted(value));
  if (typeof value === "number") return trusted(numeric(value));
  if (value === null || typeof value === "boolean") return trusted(String(value));
  if (isList(value)) return code`[${joined(value.map(literal), ", ")}]`;
  return objectOf(
    Object.entries(value).map(([name, each]) => [propertyName(name, "value"), literal(each)]),
  );
}

/** An object expression of names and values that are code already; undefined values are left out. */
export function objectOf(entries: readonly (readonly [Code, Code | undefined])[]): Code {
  const members = entries.flatMap(([name, value]) => (value ? [code`${name}: ${value}`] : []));
  return members.length === 0 ? code`{}` : code`{ ${joined(members, ", ")} }`;
}

/** A list expression. */
export function listOf(items: readonly Code[]): Code {
  return items.length === 0 ? code`[]` : code`[${joined(items, ", ")}]`;
}

function numeric(value: number): string {
  if (!Number.isFinite(value)) throw new Error("a literal must be a finite number");
  return Object.is(value, -0) ? "-0" : String(value);
}

function isList(value: LiteralValue): value is readonly LiteralValue[] {
  return Array.isArray(value);
}
