/** What is wrong with a value, and how messages say it. */
import { isList, isObject, type JsonValue } from "../../load/loaded.ts";
import { joined, quoted, shown } from "../words.ts";

/** Something in a value that its schema does not take. */
export interface ValueFault {
  /** Where in the value, as a JSON Pointer. */
  readonly pointer: string;
  /** What is wrong, beginning in lower case: `integer expected, "x" found`. */
  readonly message: string;
  /** The types that were expected, where the type is what is wrong. */
  readonly types?: readonly string[];
}

/** A value where another was expected. */
export function unexpected(pointer: string, expected: string, found: JsonValue): ValueFault {
  return { pointer, message: `${expected} expected, ${described(found)} found` };
}

/** A value of the wrong type. */
export function wrongType(pointer: string, types: readonly string[], found: JsonValue): ValueFault {
  return { ...unexpected(pointer, joined(types, "or"), found), types };
}

/** Some of the values that are allowed. */
export function someOf(values: readonly JsonValue[]): string {
  const first = values.slice(0, 5).map(shown);
  const more = values.length - first.length;
  return more > 0 ? `${first.join(", ")} or ${more} others` : joined(first, "or");
}

/** "1 character", "3 characters". */
export function amount(count: number, noun: string, nouns = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : nouns}`;
}

/** A member that has no place. */
export function noProperty(pointer: string, name: string): ValueFault {
  return { pointer, message: `the schema has no property ${quoted(name)}` };
}

function described(value: JsonValue): string {
  return isList(value) || isObject(value) ? shown(value).replace(/^an? /, "") : shown(value);
}

/** A fault as a finding says it: with its place in the value, or as a sentence of its own. */
export function sentence({ pointer, message }: ValueFault): string {
  if (pointer !== "") return `${pointer}: ${message}`;
  return message.slice(0, 1).toUpperCase() + message.slice(1);
}
