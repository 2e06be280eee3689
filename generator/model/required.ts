/** Which properties a schema requires. */
import { type JsonValue, type Loaded, member, type Place } from "../load/loaded.ts";
import { followFrom } from "../load/reference.ts";
import { child, items, textOf, textsOf } from "./place.ts";

/**
 * The names under `required`, of the schema itself and of all that it is made of by `$ref` and `allOf`:
 * it does not matter which of them declares the property.
 */
export function requiredNames(place: Place, loaded: Loaded): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<JsonValue>();
  const waiting = [place];
  for (let each = waiting.pop(); each; each = waiting.pop()) {
    if (seen.has(each.value)) continue;
    seen.add(each.value);
    for (const name of textsOf(member(each.value, "required"))) names.add(name);
    waiting.push(...items(child(each, "allOf")));
    const reference = textOf(each.value, "$ref");
    const target = reference === undefined ? undefined : followFrom(reference, each, loaded);
    if (target) waiting.push(target);
  }
  return names;
}
