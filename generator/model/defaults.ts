/** Which schemas have defaults somewhere inside, for a server to fill in. */
import type { ApiModel } from "./api-model.ts";
import { intersection } from "./simplify.ts";
import type { Property, Type } from "./type.ts";
import { visitType } from "./view.ts";

/** The ids of the schemas whose values may lack a property that has a default, at any depth. */
export function schemasWithDefaults(model: Pick<ApiModel, "schemas">): ReadonlySet<string> {
  const found = new Set<string>();
  const referrers = new Map<string, Set<string>>();
  for (const [id, { type }] of model.schemas)
    visitType(type, (part) => {
      if (part.kind === "object" && part.properties.some(({ doc }) => doc.default !== undefined))
        found.add(id);
      if (part.kind === "reference")
        referrers.set(part.id, (referrers.get(part.id) ?? new Set()).add(id));
    });
  const waiting = [...found];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
    for (const referrer of referrers.get(id) ?? [])
      if (!found.has(referrer)) {
        found.add(referrer);
        waiting.push(referrer);
      }
  return found;
}

/**
 * The type whose properties a value certainly has: an intersection as one object. Unions are left alone,
 * since which member a value is of is for validation to say.
 */
export function definiteType(type: Type, model: Pick<ApiModel, "schemas">): Type {
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
