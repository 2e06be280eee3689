/** Which member of a union a value is of, where the value itself says so without any validation. */
import { definiteType, type Schemas } from "./definite-type.ts";
import type { Json } from "./documentation.ts";
import type { Type, UnionType } from "./type.ts";

/** A member of a union that holds objects or lists, and what a value has that is of it and of no other. */
export interface ToldMember {
  readonly type: Type;
  /** Absent: it is the only one of its kind, which is an object or a list. */
  readonly by?: { readonly property: string; readonly values: readonly Json[] };
}

/**
 * The members of a union by what tells them apart: that one is an object and the others are none, or a
 * property that each object must have, with values of its own. Unions in it are taken for their members.
 *
 * @returns undefined where only a validator could tell
 */
export function toldApart(union: UnionType, model: Schemas): readonly ToldMember[] | undefined {
  const leaves = leavesOf(union, model, new Set());
  if (leaves === undefined) return undefined;
  const lists = leaves.filter(({ end }) => end.kind === "array" || end.kind === "tuple");
  const objects = leaves.filter(({ end }) => end.kind === "object");
  if (lists.length > 1) return undefined;
  if (objects.length < 2) return [...lists, ...objects].map(({ type }) => ({ type }));
  const property = firstProperties(objects).find((name) => isTelling(name, objects, model));
  if (property === undefined) return undefined;
  return [
    ...lists.map(({ type }) => ({ type })),
    ...objects.map(({ type, end }) => ({
      type,
      by: { property, values: valuesOf(end, property, model) ?? [] },
    })),
  ];
}

/** A member that is no union, and what it leads to. */
export interface Leaf {
  readonly type: Type;
  readonly end: Type;
}

/** The members of a union, and of the unions in it; undefined where one may be anything. */
export function leavesOf(type: Type, model: Schemas, met: Set<string>): Leaf[] | undefined {
  const end = endOf(type, model);
  if (end.kind === "unknown") return undefined;
  if (end.kind !== "union") return [{ type, end: definiteType(end, model) }];
  if (type.kind === "reference") {
    // What `omit` leaves out of a union cannot be left out of each of its members here.
    if (type.omit !== undefined) return undefined;
    if (met.has(type.id)) return [];
    met.add(type.id);
  }
  const leaves = end.members.map((member) => leavesOf(member, model, met));
  return leaves.every((each) => each !== undefined) ? leaves.flat() : undefined;
}

function endOf(type: Type, { schemas }: Schemas): Type {
  const met = new Set<string>();
  let end = type;
  while (end.kind === "reference" && !met.has(end.id)) {
    met.add(end.id);
    end = schemas.get(end.id)?.type ?? { kind: "unknown" };
  }
  return end.kind === "reference" ? { kind: "unknown" } : end;
}

const firstProperties = ([first]: readonly Leaf[]): string[] =>
  first?.end.kind === "object" ? first.end.properties.map(({ name }) => name) : [];

function isTelling(name: string, objects: readonly Leaf[], model: Schemas): boolean {
  const values = objects.map(({ end }) => valuesOf(end, name, model));
  if (!values.every((each) => each !== undefined)) return false;
  const all = values.flat();
  return new Set(all).size === all.length;
}

/** The values that a property of an object must have one of; undefined where it need not. */
function valuesOf(type: Type, name: string, model: Schemas): readonly Json[] | undefined {
  if (type.kind !== "object") return undefined;
  const property = type.properties.find((each) => each.name === name);
  return property?.presence.request === "required" ? literalsOf(property.type, model) : undefined;
}

function literalsOf(type: Type, model: Schemas): readonly Json[] | undefined {
  const end = endOf(type, model);
  if (end.kind === "literal") return [end.value];
  if (end.kind !== "union") return undefined;
  const values = end.members.map((member) => literalsOf(member, model));
  return values.every((each) => each !== undefined) ? values.flat() : undefined;
}
