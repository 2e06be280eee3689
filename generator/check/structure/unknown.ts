/** The names in an object that are no field of it, and what was probably meant. */
import type { Node } from "../node.ts";
import type { Context } from "../rule.ts";
import { editDistance } from "../suggest.ts";
import { isExtension, type ObjectStructure } from "./structure.ts";

/** A name that is no field. */
export interface UnknownName {
  readonly name: string;
  /** The field at edit distance 2 or less. */
  readonly meant: string | undefined;
}

/** Keywords of older drafts of JSON Schema: a schema may still hold them, and they are no slip. */
const olderKeywords: ReadonlySet<string> = new Set([
  "$recursiveAnchor",
  "$recursiveRef",
  "additionalItems",
  "dependencies",
  "divisibleBy",
  "extends",
  "id",
  "nullable",
]);

/**
 * The names in an object that are no field in its version, nor in another. A schema from 3.1 on may
 * hold any keyword (JSON Schema 2020-12, section 4.3.1), so that there only what looks like a slip
 * counts: at edit distance 2 or less of a keyword, 1 for names of four or five letters (`table` is no
 * `title`), none for shorter ones.
 */
export function unknownNames(node: Node, ctx: Context): UnknownName[] {
  const structure = ctx.structure.get(node.kind)!;
  const free = node.kind === "Schema" && ctx.version >= "3.1";
  const unknown: UnknownName[] = [];
  for (const name in node.value) {
    if (!isUnknown(name, structure)) continue;
    if (free && (name.length < 4 || olderKeywords.has(name))) continue;
    const meant = ctx.nearest(name, absent(structure.fields.keys(), node));
    if (free && (meant === undefined || !isSlip(name, meant))) continue;
    unknown.push({ name, meant });
  }
  return unknown;
}

/** Whether an object of a structure has no such field, in whatever version. */
export function isUnknown(name: string, { table, fields, elsewhere }: ObjectStructure): boolean {
  if (table.open === true || table.rest !== undefined) return false;
  return !fields.has(name) && !elsewhere.has(name) && !isExtension(table, name);
}

function absent(names: Iterable<string>, { value }: Node): string[] {
  return [...names].filter((name) => !Object.hasOwn(value, name));
}

function isSlip(name: string, meant: string): boolean {
  return name.length > 5 || editDistance(name, meant, 1) <= 1;
}
