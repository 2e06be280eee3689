/** How the text of a parameter, header or form field becomes a value of its type. */
import type { ApiModel } from "./api-model.ts";
import type { Type } from "./type.ts";

/** The runtime's own form of it; a union is tried in order, so what is narrower stands first. */
export type ValueType =
  | "string"
  | "integer"
  | "int64"
  | "number"
  | "boolean"
  | "null"
  | "any"
  | { readonly array: ValueType }
  | { readonly object: Readonly<Record<string, ValueType>>; readonly additional?: ValueType }
  | { readonly union: readonly ValueType[] };

/** References are followed until they come back to themselves: from there on text is left as it is. */
export function valueTypeOf(
  type: Type,
  model: Pick<ApiModel, "schemas">,
  within: ReadonlySet<string> = new Set(),
): ValueType {
  const inner = (part: Type): ValueType => valueTypeOf(part, model, within);
  switch (type.kind) {
    case "string":
    case "number":
    case "integer":
    case "boolean":
    case "null":
      return type.kind;
    case "literal":
      return ofLiteral(type.value);
    case "open":
    case "branded":
      return "string";
    case "converted":
      return type.to === "bigint" || type.to === "integer-text" ? "int64" : "string";
    case "array":
      return { array: inner(type.items) };
    case "tuple":
      return { array: united([...type.items, ...(type.rest ? [type.rest] : [])].map(inner)) };
    case "object":
      return {
        object: Object.fromEntries(
          type.properties.map(({ name, type: each }) => [name, inner(each)]),
        ),
        ...(type.additional ? { additional: inner(type.additional) } : {}),
      };
    case "union":
      return united(type.members.map(inner));
    case "intersection":
      return intersected(type.members.map(inner));
    case "reference": {
      const schema = model.schemas.get(type.id);
      return schema && !within.has(type.id)
        ? valueTypeOf(schema.type, model, new Set([...within, type.id]))
        : "any";
    }
    default:
      return "any";
  }
}

function ofLiteral(value: string | number | boolean | null): ValueType {
  if (value === null) return "null";
  if (typeof value === "string") return "string";
  if (typeof value === "boolean") return "boolean";
  return Number.isInteger(value) ? "integer" : "number";
}

// Text fits nearly everything: it is tried last.
const order: readonly ValueType[] = ["null", "boolean", "int64", "integer", "number"];

function united(members: readonly ValueType[]): ValueType {
  const flat = members.flatMap((member) =>
    typeof member === "object" && "union" in member ? member.union : [member],
  );
  const distinct = [...new Map(flat.map((member) => [JSON.stringify(member), member])).values()];
  const rank = (member: ValueType): number => {
    if (typeof member === "object") return order.length;
    const index = order.indexOf(member);
    return index < 0 ? order.length + 1 : index;
  };
  const sorted = distinct.toSorted((a, b) => rank(a) - rank(b));
  return sorted.length === 1 && sorted[0] !== undefined ? sorted[0] : { union: sorted };
}

function intersected(members: readonly ValueType[]): ValueType {
  const objects = members.filter((member) => typeof member === "object" && "object" in member);
  if (objects.length === members.length && objects.length > 0)
    return { object: Object.assign(Object.create(null), ...objects.map(({ object }) => object)) };
  return members.find((member) => member !== "any") ?? "any";
}
