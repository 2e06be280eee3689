/** The schemas that speak of the same value: what a schema is part of, and what it is made of. */
import { isList, isObject, type JsonValue, member, type Place } from "../load/loaded.ts";
import { pointerTo } from "../load/pointer.ts";
import type { Node } from "./node.ts";
import { referenceIn } from "./resolve.ts";
import type { Context } from "./rule.ts";

const lists = ["allOf", "anyOf", "oneOf"];
const singles = ["not", "if", "then", "else"];

/**
 * Every schema that is about the value that a schema is about, over references too: what stands around
 * it is looked for first. Undefined when a reference leads nowhere, which has a finding of its own.
 */
export function familyOf(node: Node, ctx: Context): readonly Place[] | undefined {
  let top: Node = node;
  while (top.parent?.kind === "Schema" && isInPlace(top, top.parent)) top = top.parent;
  const family: Place[] = [];
  const met = new Set<JsonValue>();
  const stack: Place[] = [top];
  for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
    const { value, file, pointer } = place;
    if (!isObject(value) || met.has(value)) continue;
    met.add(value);
    family.push(place);
    const reference = referenceIn(value);
    if (reference !== undefined) {
      const target = ctx.follow(reference, file);
      if (target === undefined) return undefined;
      stack.push(target);
    }
    for (const keyword of lists) {
      const parts = member(value, keyword);
      for (const [i, part] of isList(parts) ? parts.entries() : [])
        stack.push({ file, pointer: `${pointer}/${keyword}/${i}`, value: part });
    }
    for (const keyword of singles) {
      const part = member(value, keyword);
      if (part !== undefined)
        stack.push({ file, pointer: pointerTo(pointer, keyword), value: part });
    }
    const dependent = member(value, "dependentSchemas");
    for (const [name, part] of isObject(dependent) ? Object.entries(dependent) : [])
      stack.push({ file, pointer: pointerTo(pointer, "dependentSchemas", name), value: part });
  }
  return family;
}

/** What references in `allOf` and the like lead to: others may add to it. */
export function extendedSchemas(ctx: Context): ReadonlySet<JsonValue> {
  const extended = new Set<JsonValue>();
  for (const node of ctx.nodes("Reference")) {
    if (node.expects !== "Schema" || !/\/(?:allOf|anyOf|oneOf)\/\d+$/.test(node.pointer)) continue;
    const target = ctx.follow(node.reference, node.file);
    if (target !== undefined) extended.add(target.value);
  }
  return extended;
}

/** Whether a schema is one of some, or stands inside of one. */
export function isWithin(node: Node, schemas: ReadonlySet<JsonValue>): boolean {
  for (let each: Node | undefined = node; each?.kind === "Schema"; each = each.parent)
    if (schemas.has(each.value)) return true;
  return false;
}

function isInPlace(node: Node, parent: Node): boolean {
  const [keyword = "", index] = node.pointer.slice(parent.pointer.length + 1).split("/");
  return index === undefined ? singles.includes(keyword) : lists.includes(keyword);
}
