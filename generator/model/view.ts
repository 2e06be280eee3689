/** In which views a schema differs, so that it is declared once where they agree. */
import type { View } from "./api-model.ts";
import { toldApart } from "./told-apart.ts";
import type { ObjectType, Type, UnionType } from "./type.ts";

type Pair = readonly [View, View];
const pairs: readonly Pair[] = [
  ["response", "request"],
  ["response", "received"],
  ["request", "received"],
  ["response", "document"],
];

/** For each schema and view, the view whose declaration it shares: the first that says the same. */
export function sharedViews(
  types: ReadonlyMap<string, Type>,
): (id: string) => Readonly<Record<View, View>> {
  const model = { schemas: new Map([...types].map(([id, type]) => [id, { type }])) };
  const isTold = (union: UnionType): boolean => toldApart(union, model) !== undefined;
  const referrers = new Map<string, Set<string>>();
  /** Those that refer to a schema as it was sent, even where they speak of what was received. */
  const sentReferrers = new Map<string, Set<string>>();
  const differing = pairs.map(() => new Set<string>());
  for (const [id, type] of types)
    visitType(
      type,
      (part, asSent) => {
        if (part.kind === "reference") {
          const known = asSent ? sentReferrers : referrers;
          known.set(part.id, (known.get(part.id) ?? new Set()).add(id));
        } else if (part.kind === "open" || part.kind === "branded" || part.kind === "converted")
          pairs.forEach((pair, index) => {
            if (pair.includes("document")) differing[index]?.add(id);
          });
        else if (part.kind === "object")
          pairs.forEach((pair, index) => {
            if (differsIn(part, asSent ? sentPair(pair) : pair)) differing[index]?.add(id);
          });
      },
      isTold,
    );
  // What refers to a schema that differs differs too.
  for (const [index, found] of differing.entries())
    for (const id of found) {
      for (const referrer of referrers.get(id) ?? []) found.add(referrer);
      pairs.forEach((pair, other) => {
        if (samePair(sentPair(pair), pairs[index]))
          for (const referrer of sentReferrers.get(id) ?? []) differing[other]?.add(referrer);
      });
    }
  const differs = (id: string, a: View, b: View): boolean =>
    pairs.some(
      ([first, second], index) => first === a && second === b && differing[index]?.has(id),
    );
  return (id) => ({
    response: "response",
    request: differs(id, "response", "request") ? "request" : "response",
    received: !differs(id, "response", "received")
      ? "response"
      : differs(id, "request", "received")
        ? "received"
        : "request",
    document: differs(id, "response", "document") ? "document" : "response",
  });
}

/** What a handler gets of a union whose members cannot be told apart is what was sent. */
const sentPair = ([first, second]: Pair): Pair => [
  first === "received" ? "request" : first,
  second === "received" ? "request" : second,
];

const samePair = ([first, second]: Pair, other: Pair | undefined): boolean =>
  first === other?.[0] && second === other[1];

/**
 * Visits a type and everything in it but what its references lead to.
 *
 * @param visit is told whether the part stands in a union that `isTold` says no of
 */
export function visitType(
  type: Type,
  visit: (type: Type, asSent: boolean) => void,
  isTold: (union: UnionType) => boolean = () => true,
  asSent = false,
): void {
  visit(type, asSent);
  const inside = (part: Type, sent = asSent): void => visitType(part, visit, isTold, sent);
  switch (type.kind) {
    case "array":
      return inside(type.items);
    case "tuple":
      for (const item of type.items) inside(item);
      if (type.rest) inside(type.rest);
      return;
    case "union": {
      const sent = asSent || !isTold(type);
      for (const member of type.members) inside(member, sent);
      return;
    }
    case "intersection":
      for (const member of type.members) inside(member);
      return;
    case "object":
      for (const property of type.properties) inside(property.type);
      for (const property of type.definitions ?? []) inside(property.type);
      if (type.additional) inside(type.additional);
  }
}

function differsIn(object: ObjectType, [a, b]: Pair): boolean {
  if (object.properties.some(({ presence }) => presence[a] !== presence[b])) return true;
  const asDocument = a === "document" || b === "document";
  return (
    asDocument && (object.free === true || object.definitions !== undefined || clashes(object))
  );
}

/** Whether named members and others have types of their own, which openapi-typescript intersects. */
function clashes(part: ObjectType): boolean {
  return (
    part.properties.length > 0 &&
    part.additional !== undefined &&
    part.additional.kind !== "unknown"
  );
}
