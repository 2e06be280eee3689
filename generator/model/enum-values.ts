/** The values of a schema that lists them, each with a name for those who want to call them by one. */
import { type Identifier, identifier } from "../code/identifier.ts";
import { type JsonValue, member } from "../load/loaded.ts";
import { nameMembers } from "../naming/member-name.ts";
import { textsOf } from "./place.ts";
import type { Type } from "./type.ts";

export interface EnumValue {
  readonly name: Identifier;
  readonly value: string | number;
}

/**
 * The values, where the schema lists texts and numbers under `enum`; undefined for any other. `x-enum-varnames`
 * and `x-enumNames`, which many tools write, say what they are called.
 */
export function enumValuesOf(type: Type, schema: JsonValue): readonly EnumValue[] | undefined {
  const listed = member(schema, "enum") ?? member(schema, "x-extensible-enum");
  const values = valuesIn(type);
  if (listed === undefined || values.length === 0) return undefined;
  const given = ["x-enum-varnames", "x-enumNames"]
    .map((keyword) => textsOf(member(schema, keyword)))
    .find(({ length }) => length === values.length);
  const names = nameMembers(values.map((value, index) => ({ value, name: given?.[index] })));
  return values.map((value, index) => ({ name: identifier(names[index] ?? "Value"), value }));
}

/** Nothing where a value is neither text nor number, nor `null`. */
function valuesIn(type: Type): (string | number)[] {
  if (type.kind === "open") return [...type.values];
  const members = type.kind === "union" ? type.members : [type];
  const values: (string | number)[] = [];
  for (const each of members) {
    if (each.kind === "null") continue;
    if (each.kind === "open") values.push(...each.values);
    else if (each.kind !== "literal" || each.value === null || typeof each.value === "boolean")
      return [];
    else values.push(each.value);
  }
  return [...new Set(values)];
}
