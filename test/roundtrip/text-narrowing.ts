/** Which values lose something when they are written as text and read by their types. */
import type { ValueType } from "../../generator/model/value-type.ts";
import type { Narrowing } from "./narrowing.ts";

type ObjectType = Extract<ValueType, { readonly object: unknown }>;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Blob) &&
  !(value instanceof Uint8Array);

/** The types that a type stands for: itself, or the members of a union. */
export function alternatives(type: ValueType): readonly ValueType[] {
  return typeof type === "object" && "union" in type ? type.union.flatMap(alternatives) : [type];
}

/** The type of a list's items, where the type has exactly one list. */
export function itemTypeOf(type: ValueType): ValueType {
  const list = alternatives(type).find((each) => typeof each === "object" && "array" in each);
  return typeof list === "object" && "array" in list ? list.array : "any";
}

/** The type of an object's member. */
export function memberTypeOf(type: ValueType, name: string): ValueType {
  const object = alternatives(type).find(isObjectType);
  if (object === undefined) return "any";
  const own = Object.hasOwn(object.object, name) ? object.object[name] : undefined;
  return own ?? object.additional ?? "any";
}

export const isObjectType = (type: ValueType): type is ObjectType =>
  typeof type === "object" && "object" in type;

const isStructured = (type: ValueType): boolean => typeof type === "object";

/** What is lost of a value that is one text: JSON, where it has members. */
export function lossAsText(value: unknown, type: ValueType): Narrowing | undefined {
  if (value === null || value === undefined) return "null-text";
  const types = alternatives(type);
  if (typeof value === "object") {
    const fits = types.some((each) =>
      Array.isArray(value) ? typeof each === "object" && "array" in each : isObjectType(each),
    );
    return fits ? undefined : "untyped-text";
  }
  if (typeof value === "string")
    return types.some((each) => takes(each, value)) ? "text-of-union" : undefined;
  if (typeof value === "number") return lossOfNumber(value, types);
  return types.includes("boolean") ? undefined : "untyped-text";
}

function lossOfNumber(value: number, types: readonly ValueType[]): Narrowing | undefined {
  if (types.includes("number")) return undefined;
  if (!types.includes("integer") || !Number.isInteger(value)) return "untyped-text";
  return Number.isSafeInteger(value) ? undefined : "large-integer";
}

/** Whether a type that is no text would take this text. */
function takes(type: ValueType, text: string): boolean {
  switch (type) {
    case "string":
    case "any":
      return false;
    case "null":
      return text === "" || text === "null";
    case "boolean":
      return text === "true" || text === "false";
    case "integer":
    case "number":
      return /^-?\d/.test(text);
    default:
      return /^[[{]/.test(text);
  }
}

/** What is lost where a value's shape is told by how often or how it is written. */
export function lossOfShape(value: unknown, type: ValueType): Narrowing | undefined {
  const types = alternatives(type);
  const shapes = types.filter(isStructured);
  if (shapes.length > 1) return "several-shapes";
  const hasSingle = types.length > shapes.length;
  if (!hasSingle || shapes.length === 0) return undefined;
  if (typeof value === "string") return "list-or-single";
  return Array.isArray(value) && value.length < 2 ? "list-or-single" : undefined;
}

export interface Part {
  readonly name?: string;
  readonly value: unknown;
  readonly type: ValueType;
}

/** The items of a list or the members of an object, with their types; the value itself otherwise. */
export function partsOf(value: unknown, type: ValueType): readonly Part[] {
  if (Array.isArray(value))
    return value.map((item: unknown) => ({ value: item, type: itemTypeOf(type) }));
  if (!isRecord(value)) return [{ value, type }];
  return Object.entries(value).map(([name, member]) => ({
    name,
    value: member,
    type: memberTypeOf(type, name),
  }));
}

/** The text of a part, as far as rules about characters need it. */
export const shown = (value: unknown): string =>
  typeof value === "object" ? JSON.stringify(value) : String(value);

/** The first loss that is found. */
export function firstLoss(losses: readonly (() => Narrowing | undefined)[]): Narrowing | undefined {
  for (const loss of losses) {
    const found = loss();
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether -0 stands anywhere in a value. */
export function hasNegativeZero(value: unknown): boolean {
  if (Object.is(value, -0)) return true;
  if (Array.isArray(value)) return value.some(hasNegativeZero);
  return isRecord(value) && Object.values(value).some(hasNegativeZero);
}
