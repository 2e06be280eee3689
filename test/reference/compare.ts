/** Holds our `paths`, `components` and `operations` against openapi-typescript's, member by member. */
import ts from "typescript";
import { type Places, placesOf } from "./places.ts";
import { programOf } from "./program.ts";

/** A member that is not of the same type in both. */
export interface Difference {
  /** Such as `components.schemas.WorkspaceBuild` or `operations.getWorkspaceBuild`. */
  readonly member: string;
  readonly fault:
    | "missing"
    | "extra"
    | "ours is wider"
    | "ours is narrower"
    | "unlike"
    /** Assignable both ways, which what is optional may be without being there at all. */
    | "other properties";
  /** Where inside the member, for `other properties`. */
  readonly at?: string;
}

export interface Comparison {
  readonly differences: readonly Difference[];
  /** How many members both have. */
  readonly members: number;
  /** What is `unknown` and what has an index signature, at the places that both have. */
  readonly places: { readonly ours: Places; readonly theirs: Places };
}

// What others refer to comes first, so that a difference is told where it is, not where it is used.
const sections = [
  ...["schemas", "responses", "parameters", "requestBodies", "headers", "pathItems"].map(
    (name) => `components.${name}`,
  ),
  "$defs",
  "operations",
  "webhooks",
  "paths",
];

/** Compares two files of types by the compiler. */
export function compare(ours: string, theirs: string): Comparison {
  const { checker, rootsOf } = programOf({ "/ours.ts": ours, "/theirs.ts": theirs });
  const mine = rootsOf("/ours.ts");
  const reference = rootsOf("/theirs.ts");
  const differences: Difference[] = [];
  const walk = placesOf(checker);
  let members = 0;
  for (const section of sections) compareSection(section);
  return { differences, members, places: walk.places };

  function compareSection(section: string): void {
    const own = membersOf(at(mine, section));
    const given = membersOf(at(reference, section));
    for (const name of own.keys())
      if (!given.has(name)) differences.push({ member: `${section}.${name}`, fault: "extra" });
    for (const [name, type] of given) {
      const counterpart = own.get(name);
      const member = `${section}.${name}`;
      if (counterpart) compareMember(member, counterpart, type);
      else differences.push({ member, fault: "missing" });
    }
  }

  function compareMember(member: string, own: ts.Type, given: ts.Type): void {
    members += 1;
    const unlike = walk.of(own, given);
    const fits = checker.isTypeAssignableTo(own, given);
    const takes = checker.isTypeAssignableTo(given, own);
    if (!fits || !takes)
      differences.push({
        member,
        fault: fits ? "ours is narrower" : takes ? "ours is wider" : "unlike",
      });
    else for (const at of unlike) differences.push({ member, fault: "other properties", at });
  }

  function at(roots: ReadonlyMap<string, ts.Type>, section: string): ts.Type | undefined {
    const [root = "", ...path] = section.split(".");
    return path.reduce<ts.Type | undefined>(
      (type, name) => membersOf(type).get(name),
      roots.get(root),
    );
  }

  function membersOf(type: ts.Type | undefined): Map<string, ts.Type> {
    if (!type || type.flags & ts.TypeFlags.Never) return new Map();
    return new Map(
      type.getProperties().map((property) => [property.name, checker.getTypeOfSymbol(property)]),
    );
  }
}
