/** Unions and intersections without what says nothing. */
import type { Type } from "./type.ts";

export const unknown: Type = { kind: "unknown" };
export const never: Type = { kind: "never" };

/** A union: flat, each member once; `unknown` swallows the others. */
export function union(members: readonly Type[]): Type {
  if (members.length === 1) return members[0] ?? never;
  const flat = distinct(
    members.flatMap((member) => (member.kind === "union" ? member.members : [member])),
  ).filter(({ kind }) => kind !== "never");
  if (flat.some(({ kind }) => kind === "unknown")) return unknown;
  return single("union", flat) ?? never;
}

/** An intersection: flat, each member once; `unknown` adds nothing. */
export function intersection(members: readonly Type[]): Type {
  if (members.length === 1) return members[0] ?? unknown;
  const flat = distinct(
    members.flatMap((member) => (member.kind === "intersection" ? member.members : [member])),
  ).filter(({ kind }) => kind !== "unknown");
  if (flat.some(({ kind }) => kind === "never")) return never;
  return single("intersection", flat) ?? unknown;
}

function single(kind: "union" | "intersection", members: readonly Type[]): Type | undefined {
  return members.length > 1 ? { kind, members } : members[0];
}

function distinct(members: readonly Type[]): readonly Type[] {
  if (members.length < 2) return members;
  const seen = new Set<string>();
  const compound = members.filter((member) => briefly(member) === undefined).length;
  return members.filter((member) => {
    // One that is alone of its sort equals none; the text of a large type costs.
    const key = briefly(member) ?? (compound > 1 ? JSON.stringify(member) : "");
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** What tells a type without parts from any other; undefined for one that has parts. */
function briefly(type: Type): string | undefined {
  switch (type.kind) {
    case "literal":
      return `literal ${JSON.stringify(type.value)}`;
    case "branded":
      return `branded ${type.format}`;
    case "converted":
      return `converted ${type.to}`;
    case "reference":
      return `reference ${type.id} ${type.omit?.join(" ") ?? ""}`;
    case "array":
    case "tuple":
    case "object":
    case "open":
    case "union":
    case "intersection":
      return undefined;
    default:
      return type.kind;
  }
}
