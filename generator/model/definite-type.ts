/** An intersection as the one object that its values are. */
import { intersection } from "./simplify.ts";
import type { Property, Type } from "./type.ts";

/** The types of a model's schemas by id. */
export interface Schemas {
  readonly schemas: ReadonlyMap<string, { readonly type: Type }>;
}

/**
 * The type whose properties a value certainly has: an intersection as one object. Unions are left alone.
 */
export function definiteType(type: Type, model: Schemas): Type {
  if (type.kind !== "intersection") return type;
  const parts = type.members.map((member) => {
    const target = member.kind === "reference" ? model.schemas.get(member.id)?.type : member;
    return target && definiteType(target, model);
  });
  const properties = new Map<string, Property>();
  for (const part of parts)
    for (const property of part?.kind === "object" ? part.properties : []) {
      const known = properties.get(property.name);
      properties.set(property.name, known ? both(known, property) : property);
    }
  return { kind: "object", properties: [...properties.values()] };
}

/** A property that two parts declare: what either says of it holds. */
function both(first: Property, second: Property): Property {
  const fallback = first.doc.default ?? second.doc.default;
  return {
    ...first,
    doc: fallback === undefined ? first.doc : { ...first.doc, default: fallback },
    type: intersection([first.type, second.type]),
  };
}
