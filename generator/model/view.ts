/** In which views a schema differs, so that it is declared once where they agree. */
import type { View } from "./api-model.ts";
import type { ObjectType, Type } from "./type.ts";

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
  const referrers = new Map<string, Set<string>>();
  const differing = pairs.map(() => new Set<string>());
  for (const [id, type] of types)
    visitType(type, (part) => {
      if (part.kind === "reference") {
        const known = referrers.get(part.id);
        if (known) known.add(id);
        else referrers.set(part.id, new Set([id]));
      } else if (part.kind === "open")
        pairs.forEach((pair, index) => {
          if (pair.includes("document")) differing[index]?.add(id);
        });
      else if (part.kind === "object")
        pairs.forEach((pair, index) => {
          if (differsIn(part, pair)) differing[index]?.add(id);
        });
    });
  // What refers to a schema that differs differs too.
  for (const found of differing)
    for (const id of found) for (const referrer of referrers.get(id) ?? []) found.add(referrer);
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

/** Visits a type and everything in it but what its references lead to. */
export function visitType(type: Type, visit: (type: Type) => void): void {
  visit(type);
  switch (type.kind) {
    case "array":
      return visitType(type.items, visit);
    case "tuple":
      for (const item of type.items) visitType(item, visit);
      if (type.rest) visitType(type.rest, visit);
      return;
    case "union":
    case "intersection":
      for (const member of type.members) visitType(member, visit);
      return;
    case "object":
      for (const property of type.properties) visitType(property.type, visit);
      for (const property of type.definitions ?? []) visitType(property.type, visit);
      if (type.additional) visitType(type.additional, visit);
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
