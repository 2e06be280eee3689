/** The parameters that a path item or an operation declares, references followed. */
import { isList, isObject, member, type Place } from "../load/loaded.ts";
import { pointerTo } from "../load/pointer.ts";
import type { Context, Spot } from "./rule.ts";

/** A parameter as declared in a list. */
export interface DeclaredParameter {
  readonly name: string;
  readonly in: string;
  /** The parameter itself, wherever it stands. */
  readonly place: Place;
  /** What a person edits in that list: the name, or the reference. */
  readonly at: Spot;
}

/** The parameters of a list. */
export interface Declared {
  readonly parameters: readonly DeclaredParameter[];
  /** Whether all could be told; what cannot has a diagnostic of its own, and nothing follows from it. */
  readonly complete: boolean;
}

const locations: ReadonlySet<string> = new Set([
  "path",
  "query",
  "header",
  "cookie",
  "querystring",
  "formData",
  "body",
]);

/** Reads the `parameters` of a path item or an operation. */
export function declaredIn(holder: Place, ctx: Context): Declared {
  const list = member(holder.value, "parameters");
  if (list === undefined) return { parameters: [], complete: true };
  if (!isList(list)) return { parameters: [], complete: false };
  const { file } = holder;
  const parameters: DeclaredParameter[] = [];
  for (const [i, item] of list.entries()) {
    const pointer = pointerTo(holder.pointer, "parameters", i);
    const place = isObject(item) ? ctx.settle(item, file, pointer) : undefined;
    if (place === undefined) continue;
    const name = member(place.value, "name");
    const where = member(place.value, "in");
    if (typeof name !== "string" || typeof where !== "string" || !locations.has(where)) continue;
    const edited = member(item, "$ref") === undefined ? "name" : "$ref";
    parameters.push({
      name,
      in: where,
      place,
      at: { file, pointer: pointerTo(pointer, edited), part: "value" },
    });
  }
  return { parameters, complete: parameters.length === list.length };
}
