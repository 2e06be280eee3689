/** The type of one value. */
import { isList, isObject, type JsonValue } from "../load/loaded.ts";
import { alwaysThere } from "./presence.ts";
import type { Type } from "./type.ts";

/** Exactly this value; lists and objects by their members. */
export function literalType(value: JsonValue): Type {
  if (value === null) return { kind: "null" };
  if (isList(value))
    return { kind: "tuple", items: value.map(literalType), required: value.length };
  if (isObject(value))
    return {
      kind: "object",
      properties: Object.entries(value).map(([name, each]) => ({
        name,
        doc: {},
        type: literalType(each),
        presence: alwaysThere,
      })),
    };
  return typeof value === "number" && !Number.isFinite(value)
    ? { kind: "number" }
    : { kind: "literal", value };
}
