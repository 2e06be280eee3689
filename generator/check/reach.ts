/** Which values of a document its operations lead to, over references. */
import { isList, isObject, type JsonValue, member, type SourceFile } from "../load/loaded.ts";
import { pointerTo, stepsOf, valueAt } from "../load/pointer.ts";
import type { Node, ReferenceNode } from "./node.ts";
import { referenceIn } from "./resolve.ts";
import type { Context } from "./rule.ts";

/**
 * Every value that the root's own fields lead to, components left aside. What an extension refers to
 * counts as reached wherever it stands, because nobody but its reader knows what it is for.
 */
export function reachable(ctx: Context): ReadonlySet<unknown> {
  const inside = new Map<unknown, Node[]>();
  const own = new Map<unknown, Node[]>();
  const roots: Node[] = [];
  for (const node of ctx.everyNode()) {
    const { parent } = node;
    if (parent?.kind === "OpenAPI" && node.kind !== "Components") roots.push(node);
    else if (parent !== undefined) addTo(inside, parent.value, node);
    // An object that is a reference has nothing inside it but the reference.
    if (node.kind === "Reference" || node.kind === "Discriminator") addTo(own, node.value, node);
  }
  const heirs = heirsOf(ctx);
  const reached = new Set<unknown>();
  const stack: unknown[] = [];
  const reach = (value: unknown) => {
    if (value === undefined || reached.has(value)) return;
    reached.add(value);
    stack.push(value);
  };
  const refer = (reference: string, file: SourceFile) => {
    const target = ctx.follow(reference, file);
    reach(target?.value);
    // Whoever refers to a part of a component needs the component.
    if (target?.file === ctx.loaded.entry) reach(componentAround(target.pointer, target.file));
  };
  const enter = (node: Node) => {
    reach(node.value);
    if (node.kind !== "Reference") return;
    const { reference, file } = node as ReferenceNode;
    refer(reference, file);
  };
  for (const root of roots) enter(root);
  for (const node of ctx.everyNode())
    for (const reference of referencesOfExtensions(node)) refer(reference, node.file);
  for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
    for (const node of inside.get(value) ?? []) enter(node);
    for (const node of own.get(value) ?? [])
      if (node.kind === "Reference") enter(node);
      else for (const named of namedByMapping(node, ctx)) reach(named);
    for (const heir of heirs.get(value) ?? []) enter(heir);
  }
  return reached;
}

function componentAround(pointer: string, file: SourceFile): unknown {
  const [root, section, name, ...more] = stepsOf(pointer);
  return root === "components" && section !== undefined && name !== undefined && more.length > 0
    ? valueAt(file.value, pointerTo("", root, section, name))
    : undefined;
}

/**
 * The schemas that a polymorphic one stands for: those whose allOf refers to it, when it has a
 * discriminator (OpenAPI 3.1, section 4.8.25.3).
 */
function heirsOf(ctx: Context): ReadonlyMap<unknown, Node[]> {
  const heirs = new Map<unknown, Node[]>();
  for (const node of ctx.nodes("Schema")) {
    const parts = member(node.value, "allOf");
    if (!isList(parts)) continue;
    for (const part of parts) {
      const reference = referenceIn(part);
      const target = reference === undefined ? undefined : ctx.follow(reference, node.file);
      if (member(target?.value, "discriminator") !== undefined) addTo(heirs, target!.value, node);
    }
  }
  return heirs;
}

/** A mapping may name a component instead of referring to it. */
function namedByMapping(node: Node, ctx: Context): unknown[] {
  const mapping = member(node.value, "mapping");
  const schemas = member(member(ctx.loaded.entry.value, "components"), "schemas");
  if (!isObject(mapping)) return [];
  return Object.values(mapping).map((name) =>
    typeof name === "string" ? member(schemas, name) : undefined,
  );
}

function referencesOfExtensions(node: Node): string[] {
  const found: string[] = [];
  for (const name of Object.keys(node.value)) {
    if (!name.startsWith("x-")) continue;
    const stack: JsonValue[] = [node.value[name]!];
    for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
      if (typeof value !== "object" || value === null) continue;
      const reference = referenceIn(value);
      if (reference !== undefined) found.push(reference);
      for (const held of Object.values(value)) stack.push(held as JsonValue);
    }
  }
  return found;
}

function addTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
