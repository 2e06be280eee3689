/** Which alternative of a union a value must match, by one of its properties. */
import { isList, isObject, member, type Place } from "../../load/loaded.ts";
import { items, textOf, textsOf } from "../place.ts";
import type { Assertion, DiscriminatorCase, SchemaAssertion } from "./assertion.ts";

/** What reading a discriminator takes. */
export interface DiscriminatorReading {
  read(place: Place): Assertion;
  /** The id that a reference, or the name of a component, leads to. */
  idOf(reference: string, from: Place): string | undefined;
  /** Where a schema stands, by id. */
  placeOf(id: string): Place | undefined;
  /** What the document calls a schema. */
  nameOf(id: string): string | undefined;
  at(place: Place, keyword: string): Place | undefined;
}

/**
 * The Discriminator Object of a schema with `oneOf` or `anyOf` (OpenAPI 3.1.1, section 4.8.25); undefined
 * when there is none, or when it does not tell all alternatives apart. Without either keyword it says
 * nothing about validation: children that come by `allOf` are not looked for.
 */
export function discriminated(
  place: Place,
  reading: DiscriminatorReading,
): SchemaAssertion | undefined {
  const object = member(place.value, "discriminator");
  const property = textOf(object, "propertyName");
  const keyword = ["oneOf", "anyOf"].find((each) => isList(member(place.value, each)));
  if (property === undefined || keyword === undefined) return undefined;
  const mapping = mappingOf(place, reading);
  const cases: DiscriminatorCase[] = [];
  const others: Assertion[] = [];
  const alternatives = items(reading.at(place, keyword));
  for (const each of alternatives) {
    if (isNeverObject(each, reading, new Set())) {
      others.push(reading.read(each));
      continue;
    }
    const values = valuesOf(each, property, mapping, reading);
    if (values === undefined) return undefined;
    for (const value of values) cases.push({ value, schema: reading.read(each) });
  }
  for (const [id, values] of mapping)
    if (!alternatives.some((each) => referredBy(each, reading) === id))
      for (const value of values) cases.push({ value, schema: { $ref: id } });
  if (cases.length === 0 || new Set(cases.map(({ value }) => value)).size < cases.length)
    return undefined;
  const fallback = textOf(object, "defaultMapping");
  const id = fallback === undefined ? undefined : reading.idOf(fallback, place);
  const union: SchemaAssertion = {
    discriminator: { property, cases, ...(id === undefined ? {} : { otherwise: { $ref: id } }) },
  };
  return others.length === 0 ? union : { anyOf: [union, ...others] };
}

type Mapping = ReadonlyMap<string, readonly string[]>;

function mappingOf(place: Place, { idOf }: DiscriminatorReading): Mapping {
  const mapping = new Map<string, string[]>();
  const listed = member(member(place.value, "discriminator"), "mapping");
  for (const [value, target] of Object.entries(isObject(listed) ? listed : {})) {
    const id = typeof target === "string" ? idOf(target, place) : undefined;
    if (id !== undefined) mapping.set(id, [...(mapping.get(id) ?? []), value]);
  }
  return mapping;
}

/** The mapping's values, else those that the alternative itself allows, else its name; as in the types. */
function valuesOf(
  place: Place,
  property: string,
  mapping: Mapping,
  reading: DiscriminatorReading,
): readonly string[] | undefined {
  const id = referredBy(place, reading);
  if (id === undefined) return allowedBy(place, property, reading, new Set());
  const target = reading.placeOf(id);
  const own = target && allowedBy(target, property, reading, new Set());
  const name = reading.nameOf(id);
  return mapping.get(id) ?? own ?? (name === undefined ? undefined : [name]);
}

function referredBy(place: Place, { idOf }: DiscriminatorReading): string | undefined {
  const reference = textOf(place.value, "$ref");
  return reference === undefined ? undefined : idOf(reference, place);
}

/** The texts that `const` or `enum` of a property allow, in a schema or what it is made of. */
function allowedBy(
  place: Place,
  property: string,
  reading: DiscriminatorReading,
  seen: Set<unknown>,
): readonly string[] | undefined {
  if (seen.has(place.value)) return undefined;
  seen.add(place.value);
  const properties = reading.at(place, "properties");
  const found = properties && reading.at(properties, property);
  const own = found && textsAllowed(found, reading, seen);
  if (own) return own;
  for (const part of items(reading.at(place, "allOf"))) {
    if (referredBy(part, reading) !== undefined) continue;
    const values = allowedBy(part, property, reading, seen);
    if (values) return values;
  }
  return undefined;
}

function textsAllowed(
  place: Place,
  reading: DiscriminatorReading,
  seen: Set<unknown>,
): readonly string[] | undefined {
  if (seen.has(place.value)) return undefined;
  seen.add(place.value);
  const fixed = member(place.value, "const");
  if (typeof fixed === "string") return [fixed];
  const listed = member(place.value, "enum") ?? member(place.value, "x-extensible-enum");
  if (isList(listed) && listed.length > 0 && textsOf(listed).length === listed.length)
    return textsOf(listed);
  const id = referredBy(place, reading);
  const target = id === undefined ? undefined : reading.placeOf(id);
  return target && textsAllowed(target, reading, seen);
}

/** Whether a schema, or what it refers to, names types and `object` is none of them. */
function isNeverObject(place: Place, reading: DiscriminatorReading, seen: Set<unknown>): boolean {
  if (seen.has(place.value)) return false;
  seen.add(place.value);
  const type = member(place.value, "type");
  const types = typeof type === "string" ? [type] : textsOf(type);
  if (types.length > 0) return !types.includes("object");
  const id = referredBy(place, reading);
  const target = id === undefined ? undefined : reading.placeOf(id);
  return target !== undefined && isNeverObject(target, reading, seen);
}
