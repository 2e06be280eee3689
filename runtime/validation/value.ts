/** What a value of JSON is. */
import { LongInteger } from "../wire/long-integer.ts";

/** An object: neither null nor a list. Members that it does not hold are `undefined`. */
export function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A list, whose items are not yet known. */
export function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

export function isString(value: unknown): value is string {
  return typeof value === "string";
}

export function isBoolean(value: unknown): value is boolean {
  return typeof value === "boolean";
}

/** A number that JSON can say: neither infinite nor `NaN`. An integer with more digits compares as one. */
export function isNumber(value: unknown): value is number {
  return Number.isFinite(value) || value instanceof LongInteger;
}

/** A number without a fraction; 1.0 is one (JSON Schema 2020-12 Validation, section 6.1.1). */
export function isInteger(value: unknown): value is number {
  return Number.isInteger(value) || value instanceof LongInteger;
}

export function isNull(value: unknown): value is null {
  return value === null;
}

/** Bytes that are no text, such as a file of a form. */
export function isBytes(value: unknown): value is Blob | ArrayBuffer | Uint8Array {
  return value instanceof Blob || value instanceof Uint8Array || value instanceof ArrayBuffer;
}

/** A member whose name objects inherit something under, such as `constructor`. */
export function own(object: { readonly [name: string]: unknown }, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** The names of the members that JSON would hold. */
export function namesOf(object: { readonly [name: string]: unknown }): readonly string[] {
  return Object.keys(object);
}
