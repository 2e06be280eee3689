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
      ...itemsAt({ file: paths.file, pointer: pointerTo(paths.pointer, path), value }, ctx),
    }));
}

/** The operations of a path; where two items have the same method, the nearer one counts. */
export function operationsOf({ items }: PathEntry): PathOperation[] {
  const found: PathOperation[] = [];
  for (const method of methods)
    for (const { file, pointer, value } of items) {
      const operation = member(value, method);
      if (!isObject(operation)) continue;
      const at = pointerTo(pointer, method);
      found.push({
        method,
        place: { file, pointer: at, value: operation },
        at: { file, pointer: at, part: "key" },
      });
      break;
    }
  return found;
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
