/** Objects and arrays of a schema. */
import { isEqual } from "../../runtime/validation/equal.ts";
import { setOwn } from "../../runtime/server/own.ts";
import type { Assertion, SchemaAssertion } from "../../generator/model/assertion/assertion.ts";
import { anyValue, Contradiction, type Drawing, isRoomy } from "./drawing.ts";
import { hostileText, matchingPattern, textOf } from "./text.ts";

type Schemas = readonly SchemaAssertion[];

/** @throws Contradiction */
export function objectOf(flat: Schemas, at: Drawing): Record<string, unknown> {
  const names = presentNames(flat, at);
  const value: Record<string, unknown> = {};
  for (const name of names) {
    const schemas = schemasOf(flat, name, at);
    const inner = { ...at, depth: at.depth + 1, files: at.files && at.depth < 1 };
    const made = unlessContradicted(() =>
      schemas.length === 0 ? anyValue(at.draw) : at.inner(schemas, inner),
    );
    if (!(made instanceof Contradiction)) setOwn(value, name, made);
    else if (flat.some(({ required = [] }) => required.includes(name))) throw made;
  }
  return value;
}

/** What no value fits may be left out, where it need not be there. */
function unlessContradicted(make: () => unknown): unknown {
  try {
    return make();
  } catch (error) {
    if (error instanceof Contradiction) return error;
    throw error;
  }
}

/** The names that an object has this time. */
function presentNames(flat: Schemas, at: Drawing): ReadonlySet<string> {
  const names = new Set(flat.flatMap(({ required = [] }) => required));
  const limit = Math.min(...flat.map(({ maxProperties = Infinity }) => maxProperties));
  const least = Math.max(0, ...flat.map(({ minProperties = 0 }) => minProperties));
  const optional = new Map<string, SchemaAssertion>();
  for (const each of flat)
    for (const name of each.properties?.keys() ?? [])
      if (!names.has(name) && isPossible(flat, name, at)) optional.set(name, each);
  for (const [name, owner] of optional)
    if (names.size < limit && isRoomy(at) && at.draw.pick(owner, `has ${name}`, [true, false]))
      names.add(name);
  for (const name of optional.keys()) if (names.size < least) names.add(name);
  for (let tries = 0; tries < 20 && names.size < least; tries++) addFree(names, flat, at);
  const [first] = flat;
  if (first && isOpen(flat) && isRoomy(at))
    for (let count = at.draw.pick(first, "others", [0, 1, 2]); count > 0; count--)
      if (names.size < limit) addFree(names, flat, at);
  for (const { dependentRequired = [] } of flat)
    for (const [name, needed] of dependentRequired)
      if (names.has(name)) for (const each of needed) names.add(each);
  return names;
}

function isPossible(flat: Schemas, name: string, at: Drawing): boolean {
  return (
    schemasOf(flat, name, at).every(
      (each) => typeof each !== "object" || each.refused === undefined,
    ) && !schemasOf(flat, name, at).includes(false)
  );
}

/** What all schemas say of a member. */
function schemasOf(flat: Schemas, name: string, { loose }: Drawing): Assertion[] {
  return flat.flatMap((each): Assertion[] => {
    const declared = each.properties?.get(name);
    const matching = [...(each.patternProperties ?? [])].flatMap(([pattern, schema]) =>
      new RegExp(pattern, "u").test(name) ? [schema] : [],
    );
    const own = [...(declared === undefined ? [] : [declared]), ...matching];
    if (own.length > 0) return own;
    const { additionalProperties: others } = each;
    return others === undefined || others === true || (loose && others === false) ? [] : [others];
  });
}

/** Whether members without a declaration are meant to be there. */
function isOpen(flat: Schemas): boolean {
  if (
    flat.some((each) => each.additionalProperties === false || each.unevaluatedProperties === false)
  )
    return flat.some(({ patternProperties }) => patternProperties !== undefined);
  return (
    flat.some((each) => each.additionalProperties !== undefined || each.patternProperties) ||
    flat.every(({ properties }) => properties === undefined)
  );
}

function addFree(names: Set<string>, flat: Schemas, at: Drawing): void {
  const patterns = flat.flatMap(({ patternProperties }) => [...(patternProperties?.keys() ?? [])]);
  const rules = flat.flatMap(({ propertyNames }) =>
    typeof propertyNames === "object" ? [propertyNames] : [],
  );
  const [pattern] = patterns;
  const matching = pattern === undefined ? undefined : matchingPattern(pattern);
  const name = at.draw.of(matching ?? hostileText);
  const ruled = rules.length > 0 ? at.inner(rules, { ...at, depth: at.depth + 1 }) : name;
  const wanted = typeof ruled === "string" ? ruled : textOf([], at.draw);
  if (isPossible(flat, wanted, at)) names.add(wanted);
}

/** @throws Contradiction */
export function arrayOf(flat: Schemas, at: Drawing): unknown[] {
  const least = Math.max(0, ...flat.map(({ minItems = 0 }) => minItems));
  const most = Math.min(...flat.map(({ maxItems = Infinity }) => maxItems), longestOf(flat));
  const contained = flat.flatMap(({ contains, minContains = 1 }) =>
    contains === undefined ? [] : Array.from({ length: minContains }, () => contains),
  );
  const tuple = Math.max(0, ...flat.map(({ prefixItems = [] }) => prefixItems.length));
  const length = lengthOf(Math.max(least, contained.length), most, tuple, flat, at);
  const isUnique = flat.some(({ uniqueItems }) => uniqueItems);
  const value: unknown[] = [];
  for (let tries = 0; value.length < length && tries < length * 4 + 10; tries++) {
    const item = unlessContradicted(() => itemOf(flat, value.length, contained[value.length], at));
    if (item instanceof Contradiction) continue;
    if (!isUnique || !value.some((other) => isEqual(other, item))) value.push(item);
  }
  if (value.length < least) throw new Contradiction("there are too few different items");
  return value;
}

/** A closed tuple has no items beyond its own. */
function longestOf(flat: Schemas): number {
  return Math.min(
    ...flat.map(({ items, prefixItems = [] }) => (items === false ? prefixItems.length : Infinity)),
  );
}

function lengthOf(least: number, most: number, tuple: number, flat: Schemas, at: Drawing): number {
  const [first] = flat;
  if (!first || !isRoomy(at)) return least;
  const lengths = [least, least + 1, least + 3, tuple, Math.min(most, least + 5)];
  const fitting = [...new Set(lengths.filter((each) => each >= least && each <= most))];
  return fitting.length === 0 ? least : at.draw.pick(first, "length", fitting);
}

function itemOf(
  flat: Schemas,
  index: number,
  contained: Assertion | undefined,
  at: Drawing,
): unknown {
  const schemas = flat.flatMap(({ prefixItems = [], items }): Assertion[] => {
    const schema = prefixItems[index] ?? items;
    return schema === undefined || schema === true ? [] : [schema];
  });
  const all = contained === undefined ? schemas : [...schemas, contained];
  const inner = { ...at, depth: at.depth + 1 };
  return all.length === 0 ? anyValue(at.draw) : at.inner(all, inner);
}
