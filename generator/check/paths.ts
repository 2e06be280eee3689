/** The paths of a document with what stands under them, references of path items followed. */
import { isObject, type JsonValue, member, type Place } from "../load/loaded.ts";
import { pointerTo } from "../load/pointer.ts";
import type { Node } from "./node.ts";
import { referenceIn } from "./resolve.ts";
import type { Context, Spot } from "./rule.ts";
import { keySpot } from "./spot.ts";
import { methods } from "./structure/paths.ts";

/** A path and its path item. */
export interface PathEntry {
  readonly path: string;
  readonly at: Spot;
  /** The path item, then those that its own `$ref` leads to: together they are what stands there. */
  readonly items: readonly Place[];
  /** Whether every item could be found. */
  readonly complete: boolean;
  /** The fields of an item that hold an operation, as the version has them. */
  readonly methods: readonly string[];
}

/** An operation of a path. */
export interface PathOperation {
  readonly method: string;
  readonly place: Place;
  readonly at: Spot;
}

/** The paths of a Paths Object, in its order. */
export function pathsIn(paths: Node, ctx: Context): PathEntry[] {
  return Object.entries(paths.value)
    .filter(([path]) => !path.startsWith("x-"))
    .map(([path, value]) => ({
      path,
      at: keySpot(paths, path),
      methods: ctx.version >= "3.2" ? [...methods, "query"] : methods,
      ...itemsAt({ file: paths.file, pointer: pointerTo(paths.pointer, path), value }, ctx),
    }));
}

/** The operations of a path; where two items have the same method, the nearer one counts. */
export function operationsOf({ items, methods }: PathEntry): PathOperation[] {
  const found = new Map<string, PathOperation>();
  const add = (method: string, { file, pointer }: Place, value: JsonValue | undefined) => {
    if (!isObject(value) || found.has(method)) return;
    const place = { file, pointer, value };
    found.set(method, { method, place, at: { file, pointer, part: "key" } });
  };
  for (const item of items) {
    for (const method of methods) add(method, inside(item, method), member(item.value, method));
    // OpenAPI 3.2, section 4.9.1: methods that have no field of their own, as HTTP spells them.
    const others = methods.includes("query") ? member(item.value, "additionalOperations") : {};
    for (const [method, value] of isObject(others) ? Object.entries(others) : [])
      if (!methods.includes(method.toLowerCase()))
        add(method, inside(item, "additionalOperations", method), value);
  }
  return [...found.values()];
}

function inside({ file, pointer, value }: Place, ...steps: readonly string[]): Place {
  return { file, pointer: pointerTo(pointer, ...steps), value };
}

/** Path items that refer to each other, one after the other: nobody writes more than a few. */
const mostHops = 50;

function itemsAt(first: Place, ctx: Context): Pick<PathEntry, "items" | "complete"> {
  const items: Place[] = [];
  const seen = new Set<JsonValue>();
  let place: Place | undefined = first;
  while (place !== undefined && isObject(place.value) && !seen.has(place.value)) {
    if (items.length === mostHops) break;
    items.push(place);
    seen.add(place.value);
    const reference: string | undefined = referenceIn(place.value);
    if (reference === undefined) return { items, complete: true };
    place = ctx.follow(reference, place.file);
  }
  return { items, complete: false };
}
