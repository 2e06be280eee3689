/** Which alternative of a union a discriminator chooses for a value. */
import { isList, isObject, member, type Place } from "../../load/loaded.ts";
import { pointerTo, stepsOf, valueAt } from "../../load/pointer.ts";
import { part, parts, type Reading, textOf, typesOf } from "./reading.ts";

/** The alternatives of a union with a discriminator. */
export interface Alternatives {
  readonly property: string;
  readonly cases: ReadonlyMap<string, Place>;
  /** What a value without a case must match (OpenAPI 3.2, `defaultMapping`). */
  readonly otherwise: Place | undefined;
  /** Alternatives that are never objects, which no property tells apart. */
  readonly others: readonly Place[];
}

/**
 * The cases of a Discriminator Object (OpenAPI 3.1.1, section 4.8.25): what `mapping` says, else the
 * values that an alternative itself allows, else its name. Undefined when the schema has none, or one
 * that does not tell all alternatives apart: then the union alone decides.
 */
export function alternativesOf(schema: Place, reading: Reading): Alternatives | undefined {
  const object = member(schema.value, "discriminator");
  const property = textOf(object, "propertyName");
  const keyword = ["oneOf", "anyOf"].find((each) => isList(member(schema.value, each)));
  if (property === undefined || keyword === undefined) return undefined;
  const mapping = mappingOf(schema, reading);
  const cases = new Map<string, Place>();
  const others: Place[] = [];
  const chosen = new Set<unknown>();
  let isClear = true;
  const add = (value: string, place: Place) => {
    if (cases.has(value)) isClear = false;
    cases.set(value, place);
  };
  for (const alternative of parts(schema, keyword)) {
    const target = referred(alternative, reading);
    if (target !== undefined) chosen.add(target.value);
    if (isNeverObject(alternative, reading, new Set())) {
      others.push(alternative);
      continue;
    }
    const mapped = target === undefined ? undefined : mapping.get(target.value)?.values;
    const values =
      mapped ?? textsAllowed(target ?? alternative, property, reading) ?? nameOf(target, reading);
    if (values === undefined) return undefined;
    for (const value of values) add(value, alternative);
  }
  for (const [target, { values, place }] of mapping)
    if (!chosen.has(target)) for (const value of values) add(value, place);
  if (cases.size === 0 || !isClear) return undefined;
  const fallback = textOf(object, "defaultMapping");
  const otherwise = fallback === undefined ? undefined : named(fallback, schema, reading);
  return { property, cases, otherwise, others };
}

/** The schema that a mapping names: a component, or what a reference leads to. */
export function named(name: string, from: Place, reading: Reading): Place | undefined {
  const { entry } = reading;
  const pointer = pointerTo("", "components", "schemas", name);
  const component = valueAt(entry.value, pointer);
  if (component !== undefined) return { file: entry, pointer, value: component };
  return reading.follow(name, from.file);
}

/** The texts that `const` or `enum` of a property allow, in a schema or what it is made of. */
export function textsAllowed(
  schema: Place,
  property: string,
  reading: Reading,
  seen: Set<unknown> = new Set(),
): readonly string[] | undefined {
  if (seen.has(schema.value)) return undefined;
  seen.add(schema.value);
  const own = part(schema, "properties", property);
  const texts = own && textsOf(own, reading, seen);
  if (texts !== undefined) return texts;
  for (const each of parts(schema, "allOf")) {
    if (textOf(each.value, "$ref") !== undefined) continue;
    const inner = textsAllowed(each, property, reading, seen);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

function textsOf(
  schema: Place,
  reading: Reading,
  seen: Set<unknown>,
): readonly string[] | undefined {
  if (seen.has(schema.value)) return undefined;
  seen.add(schema.value);
  const fixed = member(schema.value, "const");
  if (typeof fixed === "string") return [fixed];
  const listed = member(schema.value, "enum") ?? member(schema.value, "x-extensible-enum");
  if (isList(listed) && listed.length > 0 && listed.every((each) => typeof each === "string"))
    return listed;
  const target = referred(schema, reading);
  return target && textsOf(target, reading, seen);
}

function mappingOf(schema: Place, reading: Reading) {
  const mapping = new Map<unknown, { values: string[]; place: Place }>();
  const listed = member(member(schema.value, "discriminator"), "mapping");
  for (const [value, name] of isObject(listed) ? Object.entries(listed) : []) {
    const place = typeof name === "string" ? named(name, schema, reading) : undefined;
    if (place === undefined) continue;
    const known = mapping.get(place.value);
    if (known === undefined) mapping.set(place.value, { values: [value], place });
    else known.values.push(value);
  }
  return mapping;
}

function referred(place: Place, reading: Reading): Place | undefined {
  const reference = textOf(place.value, "$ref");
  return reference === undefined ? undefined : reading.follow(reference, place.file);
}

/** Whether a schema, or what it refers to, names types and `object` is none of them. */
function isNeverObject(schema: Place, reading: Reading, seen: Set<unknown>): boolean {
  if (seen.has(schema.value)) return false;
  seen.add(schema.value);
  const types = typesOf(schema.value);
  if (types !== undefined) return !types.includes("object");
  const target = referred(schema, reading);
  return target !== undefined && isNeverObject(target, reading, seen);
}

function nameOf(target: Place | undefined, { entry }: Reading): readonly string[] | undefined {
  if (target === undefined) return undefined;
  const name = stepsOf(target.pointer).at(-1);
  if (name !== undefined) return [name];
  if (target.file === entry) return undefined;
  return [(target.file.uri.split("/").at(-1) ?? "").replace(/\.[^.]*$/, "")];
}
