/** What types the values of a schema may have, as the schema itself says. */
import { isList, isObject, type JsonValue, member } from "../load/loaded.ts";
import { typesOf } from "./values/reading.ts";
import type { Version } from "./version.ts";

/** The types that a schema names, `null` included where it is nullable; undefined when it names none. */
export function ownTypes(schema: JsonValue, version: Version): readonly string[] | undefined {
  const types = typesOf(schema);
  if (types === undefined || types.includes("null")) return types;
  const keyword = version === "2.0" ? "x-nullable" : "nullable";
  return version < "3.1" && member(schema, keyword) === true ? [...types, "null"] : types;
}

/** Whether a value is of a type of JSON Schema. */
export function hasType(value: JsonValue, type: string): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "integer":
      return Number.isInteger(value);
    case "array":
      return isList(value);
    case "object":
      return isObject(value);
    default:
      return typeof value === type;
  }
}
