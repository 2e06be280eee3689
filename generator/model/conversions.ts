/** Which values programs have in another form than the wire, and where it can be told which they are. */
import type { Schemas } from "./definite-type.ts";
import { leavesOf, toldApart } from "./told-apart.ts";
import type { Converted, IntersectionType, Property, Type, UnionType } from "./type.ts";

export interface Conversions {
  /** The ids of the schemas whose values differ from those of the wire, at any depth. */
  readonly schemas: ReadonlySet<string>;
  /** To what the values of a type are converted, at any depth; empty for one that is as on the wire. */
  of(type: Type): ReadonlySet<Converted>;
  /**
   * Whether the values of a union or an intersection are converted, where something in it would be. They
   * stay as they are where only a validator could tell which member they are of, or where two parts say
   * different things of one property.
   */
  isTold(type: UnionType | IntersectionType): boolean;
}

/** Those of a model whose values are all as they are on the wire. */
export const noConversions: Conversions = {
  schemas: new Set(),
  of: () => new Set(),
  isTold: () => true,
};

export function conversionsOf(schemas: ReadonlyMap<string, { readonly type: Type }>): Conversions {
  const model: Schemas = { schemas };
  const mentioned = reached(schemas, () => true);
  const known = new Map<Type, boolean>();
  const isTold = (type: UnionType | IntersectionType): boolean => {
    const before = known.get(type);
    if (before !== undefined) return before;
    const mentions = (part: Type): boolean => conversionsIn(part, mentioned, () => true).size > 0;
    const told =
      !type.members.some(mentions) ||
      (type.kind === "union"
        ? isUnionTold(type, model, mentions)
        : isIntersectionTold(type, model, mentions));
    known.set(type, told);
    return told;
  };
  const converted = reached(schemas, isTold);
  return {
    schemas: new Set(converted.keys()),
    of: (type) => conversionsIn(type, converted, isTold),
    isTold,
  };
}

type ById = ReadonlyMap<string, ReadonlySet<Converted>>;
type IsTold = Conversions["isTold"];

/** What each schema leads to, by id; those that lead to nothing are left out. */
function reached(schemas: Schemas["schemas"], isTold: IsTold): ById {
  const found = new Map<string, Set<Converted>>();
  const referrers = new Map<string, Set<string>>();
  for (const [id, { type }] of schemas)
    visitTold(type, isTold, (part) => {
      if (part.kind === "converted") found.set(id, (found.get(id) ?? new Set()).add(part.to));
      if (part.kind === "reference")
        referrers.set(part.id, (referrers.get(part.id) ?? new Set()).add(id));
    });
  const waiting = [...found.keys()];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
    for (const referrer of referrers.get(id) ?? []) {
      const own = found.get(referrer) ?? new Set();
      const before = own.size;
      for (const each of found.get(id) ?? []) own.add(each);
      if (own.size === before) continue;
      found.set(referrer, own);
      waiting.push(referrer);
    }
  return found;
}

function conversionsIn(type: Type, byId: ById, isTold: IsTold): Set<Converted> {
  const found = new Set<Converted>();
  visitTold(type, isTold, (part) => {
    if (part.kind === "converted") found.add(part.to);
    if (part.kind === "reference") for (const each of byId.get(part.id) ?? []) found.add(each);
  });
  return found;
}

/** Visits a type and what is in it, but for the members of what cannot be told. */
function visitTold(type: Type, isTold: IsTold, visit: (part: Type) => void): void {
  visit(type);
  for (const inner of partsOf(type, isTold)) visitTold(inner, isTold, visit);
}

function partsOf(type: Type, isTold: IsTold): readonly Type[] {
  switch (type.kind) {
    case "array":
      return [type.items];
    case "tuple":
      return type.rest ? [...type.items, type.rest] : type.items;
    case "union":
    case "intersection":
      return isTold(type) ? type.members : [];
    case "object": {
      const properties = type.properties.map((property) => property.type);
      return type.additional ? [...properties, type.additional] : properties;
    }
    default:
      return [];
  }
}

function isUnionTold(union: UnionType, model: Schemas, mentions: (part: Type) => boolean): boolean {
  const leaves = leavesOf(union, model, new Set());
  if (leaves === undefined) return false;
  const isList = ({ end: { kind } }: (typeof leaves)[number]): boolean =>
    kind === "array" || kind === "tuple";
  const lists = leaves.filter(isList);
  if (lists.length > 1 && lists.some(({ type }) => mentions(type))) return false;
  const objects = leaves.filter(({ end }) => end.kind === "object");
  if (objects.length > 1 && objects.some(({ type }) => mentions(type))) {
    const members = [...objects, ...lists.slice(0, 1)].map(({ type }) => type);
    if (toldApart({ kind: "union", members }, model) === undefined) return false;
  }
  const ends = leaves.map(({ end }) => end);
  // The digits of an integer look like any other text.
  return !ends.some(isIntegerText) || !ends.some(isText);
}

const isIntegerText = (type: Type): boolean =>
  type.kind === "converted" && type.to === "integer-text";

function isText(type: Type): boolean {
  switch (type.kind) {
    case "string":
    case "branded":
    case "open":
      return true;
    case "literal":
      return typeof type.value === "string";
    case "converted":
      return type.to !== "integer-text" && type.to !== "bigint";
    default:
      return false;
  }
}

/** Whether the parts agree on every property that one of them converts. */
function isIntersectionTold(
  { members }: IntersectionType,
  model: Schemas,
  mentions: (part: Type) => boolean,
): boolean {
  const before = new Map<string, Type>();
  if (members.some((member) => hasConvertedRest(member, model, mentions, new Set()))) return false;
  for (const member of members) {
    const own = propertiesOf(member, model, new Set());
    // What is no object and converted cannot be something else at the same time.
    if (own === undefined) {
      if (mentions(member)) return false;
      continue;
    }
    for (const { name, type } of own) {
      const other = before.get(name);
      if (other !== undefined && (mentions(type) || mentions(other)) && !isSame(type, other))
        return false;
    }
    for (const { name, type } of own) before.set(name, type);
  }
  return true;
}

/** Whether a part converts members that it does not name, which another part may. */
function hasConvertedRest(
  type: Type,
  model: Schemas,
  mentions: (part: Type) => boolean,
  met: Set<string>,
): boolean {
  switch (type.kind) {
    case "reference": {
      const target = met.has(type.id) ? undefined : model.schemas.get(type.id)?.type;
      met.add(type.id);
      return target !== undefined && hasConvertedRest(target, model, mentions, met);
    }
    case "object":
      return type.additional !== undefined && mentions(type.additional);
    case "union":
    case "intersection":
      return type.members.some((member) => hasConvertedRest(member, model, mentions, met));
    default:
      return false;
  }
}

const isSame = (one: Type, other: Type): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The properties that a part may have; undefined for one that is no object. */
function propertiesOf(
  type: Type,
  model: Schemas,
  met: Set<string>,
): readonly Property[] | undefined {
  switch (type.kind) {
    case "reference": {
      if (met.has(type.id)) return [];
      met.add(type.id);
      const target = model.schemas.get(type.id)?.type;
      return (
        target &&
        propertiesOf(target, model, met)?.filter(({ name }) => type.omit?.includes(name) !== true)
      );
    }
    case "object":
      return type.properties;
    case "union":
    case "intersection": {
      const parts = type.members.map((member) => propertiesOf(member, model, met));
      return parts.every((part) => part === undefined)
        ? undefined
        : parts.flatMap((part) => part ?? []);
    }
    default:
      return undefined;
  }
}
