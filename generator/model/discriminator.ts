/** Gives every schema that a discriminator chooses the value by which it is chosen. */
import { alwaysThere } from "./presence.ts";
import type { DiscriminatorUse } from "./schema.ts";
import { intersection, union } from "./simplify.ts";
import type { ObjectType, Property, Type } from "./type.ts";

/** A schema as far as discriminators need it. */
export interface Discriminated {
  readonly id: string;
  /** What the document calls it: the value where nothing else says one. */
  readonly name: string;
  readonly type: Type;
}

/**
 * The types of all schemas, with the discriminator's property of each chosen one fixed: to the values
 * that the mapping gives it, else to those that its own `enum` or `const` allows, else to its name
 * (OpenAPI 3.1.1, section 4.8.25). Children that come by `allOf` count like members of a union.
 */
export function withDiscriminators(
  schemas: ReadonlyMap<string, Discriminated>,
  uses: readonly DiscriminatorUse[],
): ReadonlyMap<string, Type> {
  const types = new Map([...schemas].map(([id, { type }]) => [id, type]));
  const chosen = chosenValues(schemas, uses);
  for (const [id, properties] of chosen) {
    let type = types.get(id);
    if (!type) continue;
    for (const [property, values] of properties)
      type = withValue(type, property, values, (part) =>
        contradicts(part, property, values, schemas, chosen, new Set()),
      );
    types.set(id, type);
  }
  return types;
}

/** The schemas that the discriminator of each schema chooses from, by the id of that schema. */
export function alternativesBySchema(
  schemas: ReadonlyMap<string, Discriminated>,
  uses: readonly DiscriminatorUse[],
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    uses.flatMap((use) =>
      use.owner === undefined ? [] : [[use.owner, membersOf(use, schemas)] as const],
    ),
  );
}

type Values = readonly (string | number | boolean)[];

function chosenValues(
  schemas: ReadonlyMap<string, Discriminated>,
  uses: readonly DiscriminatorUse[],
): Map<string, Map<string, Values>> {
  const chosen = new Map<string, Map<string, Values>>();
  const implied: [id: string, property: string][] = [];
  for (const use of uses) {
    for (const id of membersOf(use, schemas)) {
      // It is chosen by values that nothing lists, and where there is none.
      if (id === use.fallback) continue;
      const mapped = use.mapping.get(id);
      if (mapped) {
        const properties = chosen.get(id) ?? new Map<string, Values>();
        chosen.set(id, properties);
        properties.set(use.property, [
          ...new Set([...(properties.get(use.property) ?? []), ...mapped]),
        ]);
      } else implied.push([id, use.property]);
    }
  }
  // What a mapping says of a schema holds against what another union would read out of its name.
  for (const [id, property] of implied) {
    const schema = schemas.get(id);
    if (!schema || chosen.get(id)?.has(property)) continue;
    const own = ownValues(schema.type, property, schemas, new Set());
    const properties = chosen.get(id) ?? new Map<string, Values>();
    chosen.set(id, properties);
    properties.set(property, own ?? [schema.name]);
  }
  return chosen;
}

function membersOf(use: DiscriminatorUse, schemas: ReadonlyMap<string, Discriminated>): string[] {
  const members = new Set([...use.members, ...use.mapping.keys()]);
  if (use.owner !== undefined && use.members.length === 0)
    for (const id of heirsOf(use.owner, schemas)) members.add(id);
  return [...members];
}

/** The schemas that are made of another by `allOf`, directly or through one that is. */
function heirsOf(owner: string, schemas: ReadonlyMap<string, Discriminated>): Set<string> {
  const heirs = new Set<string>();
  const waiting = [owner];
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop()) {
    for (const [id, { type }] of schemas) {
      if (id === owner || heirs.has(id) || !isMadeOf(type, parent)) continue;
      heirs.add(id);
      waiting.push(id);
    }
  }
  return heirs;
}

// An alias is made of what it refers to just as an intersection is.
function isMadeOf(type: Type, parent: string): boolean {
  if (type.kind === "reference") return type.id === parent;
  return type.kind === "intersection" && type.members.some((member) => isMadeOf(member, parent));
}

/** The values that a schema's own declaration allows a property; undefined when it allows any. */
function ownValues(
  type: Type,
  property: string,
  schemas: ReadonlyMap<string, Discriminated>,
  seen: Set<string>,
): Values | undefined {
  if (type.kind === "object") {
    const found = type.properties.find(({ name }) => name === property);
    return found && valuesOf(found.type, schemas, seen);
  }
  if (type.kind === "intersection")
    return type.members
      .filter(({ kind }) => kind === "object")
      .map((member) => ownValues(member, property, schemas, seen))
      .find((values) => values !== undefined);
  return undefined;
}

function valuesOf(
  type: Type,
  schemas: ReadonlyMap<string, Discriminated>,
  seen: Set<string>,
): Values | undefined {
  if (type.kind === "literal") return type.value === null ? undefined : [type.value];
  if (type.kind === "open") return type.values;
  if (type.kind === "reference") {
    const schema = schemas.get(type.id);
    if (!schema || seen.has(type.id)) return undefined;
    return valuesOf(schema.type, schemas, new Set([...seen, type.id]));
  }
  if (type.kind !== "union") return undefined;
  const values = type.members.map((member) => valuesOf(member, schemas, seen));
  return values.every((each) => each !== undefined) ? values.flat() : undefined;
}

function withValue(
  type: Type,
  property: string,
  values: Values,
  contradicted: (part: string) => boolean,
): Type {
  const fixed: Type = union(values.map((value): Type => ({ kind: "literal", value })));
  const parts = type.kind === "intersection" ? type.members : [type];
  const isOwn = (part: Type): part is ObjectType =>
    part.kind === "object" && part.properties.some(({ name }) => name === property);
  const owned = parts.some(isOwn);
  const patched = parts.map((part): Type => {
    if (isOwn(part)) return withProperty(part, property, fixed);
    if (part.kind === "reference" && contradicted(part.id))
      return { ...part, omit: [...new Set([...(part.omit ?? []), property])] };
    return part;
  });
  if (owned) return intersection(patched);
  const last = patched.findLastIndex(({ kind }) => kind === "object");
  const object = patched[last];
  if (object?.kind === "object")
    return intersection(patched.with(last, withFirst(object, property, fixed)));
  // Only objects can carry the property; a union or a scalar is left as it is.
  return parts.some(({ kind }) => kind === "reference")
    ? intersection([...patched, withFirst({ kind: "object", properties: [] }, property, fixed)])
    : intersection(patched);
}

function withProperty(object: ObjectType, property: string, type: Type): ObjectType {
  return {
    ...object,
    properties: object.properties.map((each) =>
      each.name === property ? { ...each, type, presence: alwaysThere } : each,
    ),
  };
}

function withFirst(object: ObjectType, name: string, type: Type): ObjectType {
  const property: Property = { name, doc: {}, type, presence: alwaysThere };
  const { free: _, ...rest } = object;
  return { ...rest, properties: [property, ...object.properties] };
}

/**
 * Whether a schema allows a property none but other values, so that it must be left out where these are
 * fixed. Where it allows them an intersection says the same, and `Omit` would cost named members
 * wherever the schema has an index signature.
 */
function contradicts(
  id: string,
  property: string,
  values: Values,
  schemas: ReadonlyMap<string, Discriminated>,
  chosen: ReadonlyMap<string, ReadonlyMap<string, Values>>,
  seen: Set<string>,
): boolean {
  const type = schemas.get(id)?.type;
  if (!type || seen.has(id)) return false;
  seen.add(id);
  const allowed = chosen.get(id)?.get(property) ?? ownValues(type, property, schemas, new Set());
  if (allowed) return !values.every((value) => allowed.includes(value));
  const parts = type.kind === "intersection" ? type.members : [type];
  return parts.some(
    (part) =>
      part.kind === "reference" && contradicts(part.id, property, values, schemas, chosen, seen),
  );
}
