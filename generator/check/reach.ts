/** Which values of a document its operations lead to, over references. */
import { isList, isObject, type JsonValue, member, type SourceFile } from "../load/loaded.ts";
import { pointerTo, valueAt } from "../load/pointer.ts";
import { componentAround, isOfComponents } from "./components.ts";
import { referenceIn } from "./resolve.ts";
import type { Context } from "./rule.ts";

interface Found {
  readonly value: JsonValue;
  readonly file: SourceFile;
}

/**
 * Every object and list that the root's own fields lead to, components left aside. Looks at every value
 * and not only at what the walk has visited: a field that is misspelt or an extension may be what needs
 * a component, and none of those is the component's fault.
 */
export function reachable(ctx: Context): ReadonlySet<JsonValue> {
  const { entry } = ctx.loaded;
  const heirs = heirsOf(ctx);
  const reached = new Set<JsonValue>();
  const stack: Found[] = [];
  const reach = (value: JsonValue | undefined, file: SourceFile) => {
    if (typeof value !== "object" || value === null || reached.has(value)) return;
    reached.add(value);
    stack.push({ value, file });
  };
  const refer = (reference: string, from: SourceFile) => {
    const target = ctx.follow(reference, from);
    if (target === undefined) return;
    reach(target.value, target.file);
    // Whoever refers to a part of a component needs the component.
    const around = target.file === entry ? componentAround(target.pointer, ctx) : undefined;
    if (around !== undefined) reach(valueAt(entry.value, around), entry);
  };

  const root = entry.value;
  if (!isObject(root)) return reached;
  for (const [name, value] of Object.entries(root))
    if (!isOfComponents(name, ctx)) reach(value, entry);
  const components = member(root, "components");
  for (const [name, value] of isObject(components) ? Object.entries(components) : [])
    if (name.startsWith("x-")) reach(value, entry);

  for (let found = stack.pop(); found !== undefined; found = stack.pop()) {
    const { value, file } = found;
    if (heirs.size > 0) for (const heir of heirs.get(value) ?? []) reach(heir.value, heir.file);
    if (isList(value)) {
      for (const held of value) if (typeof held === "object") reach(held, file);
    } else if (isObject(value))
      // Asked for in passing: few of the many values refer to anything.
      for (const name in value) {
        const held = value[name];
        if (typeof held === "object") reach(held, file);
        if (name === "$ref" && typeof held === "string") refer(held, file);
        if (name !== "mapping") continue;
        for (const schema of mappedIn(value)) {
          reach(valueAt(entry.value, pointerTo("", "components", "schemas", schema)), entry);
          refer(schema, file);
        }
      }
  }
  return reached;
}

/**
 * The schemas that a polymorphic one stands for: those whose allOf refers to it, when it has a
 * discriminator (OpenAPI 3.1, section 4.8.25.3).
 */
function heirsOf(ctx: Context): ReadonlyMap<JsonValue, Found[]> {
  const heirs = new Map<JsonValue, Found[]>();
  for (const node of ctx.holders("Schema").get("allOf") ?? []) {
    const parts = member(node.value, "allOf");
    if (!isList(parts)) continue;
    for (const part of parts) {
      const reference = referenceIn(part);
      const target = reference === undefined ? undefined : ctx.follow(reference, node.file);
      if (target === undefined || member(target.value, "discriminator") === undefined) continue;
      const same = heirs.get(target.value);
      if (same === undefined) heirs.set(target.value, [node]);
      else same.push(node);
    }
  }
  return heirs;
}

/** What a discriminator maps to: names of components, or references. */
function mappedIn(value: JsonValue): string[] {
  const mapping = member(value, "mapping");
  if (!isObject(mapping) || typeof member(value, "propertyName") !== "string") return [];
  return Object.values(mapping).filter((name) => typeof name === "string");
}
