/** Defaults of a body: left out by the client, filled in for the handler. */
import type { ApiModel } from "../../generator/model/api-model.ts";
import { type ToldMember, toldApart } from "../../generator/model/told-apart.ts";
import type { Property, Type } from "../../generator/model/type.ts";
import { setOwn } from "../../runtime/server/own.ts";
import type { Draw } from "./draw.ts";
import { isRecord } from "./text-narrowing.ts";

type Schemas = Pick<ApiModel, "schemas">;

/** A copy of a value with every default that its type promises; of a union, where the value tells its member. */
export function filled(value: unknown, type: Type, model: Schemas): unknown {
  return changed(value, type, model, (object, { name, doc }) => {
    if (!Object.hasOwn(object, name)) setOwn(object, name, structuredClone(doc.default));
  });
}

/** A copy that lacks some of what has a default. */
export function thinned(value: unknown, type: Type, model: Schemas, draw: Draw): unknown {
  return changed(value, type, model, (object, property) => {
    if (Object.hasOwn(object, property.name) && draw.pick(property, "thinned", [true, false]))
      delete object[property.name];
  });
}

type Change = (object: Record<string, unknown>, property: Property) => void;

function changed(value: unknown, type: Type, model: Schemas, change: Change): unknown {
  switch (type.kind) {
    case "reference": {
      const target = model.schemas.get(type.id);
      return target === undefined ? value : changed(value, target.type, model, change);
    }
    case "array":
      return Array.isArray(value)
        ? value.map((item: unknown) => changed(item, type.items, model, change))
        : value;
    case "tuple":
      return Array.isArray(value)
        ? value.map((item: unknown, index) => {
            const of = type.items[index] ?? type.rest;
            return of ? changed(item, of, model, change) : item;
          })
        : value;
    case "union": {
      const member = toldApart(type, model)?.find((each) => isOf(value, each, model));
      return member ? changed(value, member.type, model, change) : value;
    }
    case "intersection":
      return type.members.reduce((whole, member) => changed(whole, member, model, change), value);
    case "object":
      return isRecord(value) ? changedObject(value, type, model, change) : value;
    default:
      return value;
  }
}

/** Whether a value is of that member, where it is of one of its union. */
function isOf(value: unknown, { type, by }: ToldMember, model: Schemas): boolean {
  if (by !== undefined)
    return isRecord(value) && by.values.some((each) => each === value[by.property]);
  return isList(type, model) ? Array.isArray(value) : isRecord(value);
}

function isList(type: Type, model: Schemas): boolean {
  if (type.kind !== "reference") return type.kind === "array" || type.kind === "tuple";
  const target = model.schemas.get(type.id);
  return target !== undefined && isList(target.type, model);
}

function changedObject(
  value: Record<string, unknown>,
  { properties, additional }: Extract<Type, { kind: "object" }>,
  model: Schemas,
  change: Change,
): unknown {
  const declared = new Map(properties.map((property) => [property.name, property]));
  const copy: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) {
    const type = declared.get(name)?.type ?? additional;
    setOwn(copy, name, type === undefined ? member : changed(member, type, model, change));
  }
  for (const property of properties)
    if (property.doc.default !== undefined && property.presence.received !== "absent")
      change(copy, property);
  return copy;
}
