/** The members of an object schema. */
import { isObject, member, type Place } from "../load/loaded.ts";
import { child, entries, textsOf } from "./place.ts";
import { alwaysThere, undeclared } from "./presence.ts";
import { union, unknown } from "./simplify.ts";
import type { ObjectType, Property, Type } from "./type.ts";

/** What an object needs of the reader of schemas. */
export interface ObjectReading {
  typeOf(place: Place): Type;
  property(name: string, place: Place, required: boolean): Property;
  /** The names that the schema requires, what it is made of by `allOf` included. */
  requiredOf(place: Place): ReadonlySet<string>;
  /** Whether the schema, or what it is a part of, declares a property of this name anywhere. */
  isDeclared(name: string): boolean;
}

/** The object that `properties`, `additionalProperties`, `patternProperties` and `$defs` describe; undefined when none says a thing. */
export function objectType(place: Place, reading: ObjectReading): ObjectType | undefined {
  const required = reading.requiredOf(place);
  const properties = entries(child(place, "properties")).map(([name, each]) =>
    reading.property(name, each, required.has(name)),
  );
  const additional = additionalOf(place, reading);
  const definitions = entries(child(place, "$defs")).map(([name, each]) => ({
    ...reading.property(name, each, true),
    presence: alwaysThere,
  }));
  if (properties.length === 0 && additional === undefined && definitions.length === 0)
    return undefined;
  return {
    kind: "object",
    properties: [...properties, ...undeclaredProperties(place, additional, reading)],
    ...(additional === undefined ? {} : { additional }),
    ...(definitions.length === 0 ? {} : { definitions }),
  };
}

/** What `required` names and nothing declares is there all the same, with any value that may be. */
function undeclaredProperties(
  place: Place,
  additional: Type | undefined,
  reading: ObjectReading,
): Property[] {
  return [...new Set(textsOf(member(place.value, "required")))]
    .filter((name) => !reading.isDeclared(name))
    .map((name) => ({ name, doc: {}, type: additional ?? unknown, presence: undeclared }));
}

function additionalOf(place: Place, reading: ObjectReading): Type | undefined {
  const additional = child(place, "additionalProperties");
  const patterns = entries(child(place, "patternProperties")).map(([, each]) =>
    reading.typeOf(each),
  );
  const types = [
    ...(additional && additional.value !== false
      ? [isObject(additional.value) ? reading.typeOf(additional) : unknown]
      : []),
    ...patterns,
  ];
  return types.length === 0 ? undefined : union(types);
}
