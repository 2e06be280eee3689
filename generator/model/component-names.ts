/** What stands under a key of `components`, and what references reach it from elsewhere. */
import type { Loaded, Place } from "../load/loaded.ts";
import { followFrom } from "../load/reference.ts";
import { child, entries, isPureReference, keyOf, resolved, textOf } from "./place.ts";
import { isSwagger } from "./upgrade/schema.ts";

export type ComponentSection =
  "responses" | "parameters" | "requestBodies" | "headers" | "pathItems";

export interface ComponentNames {
  /** The entries of a section, in the document's order. */
  entries(section: ComponentSection): [name: string, place: Place][];
  /** The key that a reference leads to, directly or by the file that the key refers to. */
  nameOf(section: ComponentSection, place: Place): string | undefined;
}

export function componentNames(loaded: Loaded): ComponentNames {
  const { entry } = loaded;
  const root =
    entry.value === undefined ? undefined : { file: entry, pointer: "", value: entry.value };
  const components = root && child(root, "components");
  const names = new Map<string, string>();
  const listed = (section: ComponentSection): [string, Place][] =>
    isSwagger(entry.value)
      ? swaggerEntries(section, root, loaded)
      : entries(components && child(components, section));
  for (const section of [
    "responses",
    "parameters",
    "requestBodies",
    "headers",
    "pathItems",
  ] as const) {
    for (const [name, place] of listed(section))
      names.set(`${section} ${keyOf(place, loaded)}`, name);
    for (const [name, place] of listed(section)) {
      if (!isPureReference(place.value)) continue;
      const target = followFrom(textOf(place.value, "$ref") ?? "", place, loaded);
      const key = target && `${section} ${keyOf(target, loaded)}`;
      if (key !== undefined && !names.has(key)) names.set(key, name);
    }
  }
  return {
    entries: listed,
    nameOf(section, place) {
      const reference = textOf(place.value, "$ref");
      const target = reference === undefined ? undefined : followFrom(reference, place, loaded);
      return target && names.get(`${section} ${keyOf(target, loaded)}`);
    },
  };
}

/** In Swagger 2.0 bodies stand among the parameters; the fields of forms are part of their operations. */
function swaggerEntries(
  section: ComponentSection,
  root: Place | undefined,
  loaded: Loaded,
): [string, Place][] {
  if (section === "responses") return entries(root && child(root, "responses"));
  if (section !== "parameters" && section !== "requestBodies") return [];
  return entries(root && child(root, "parameters")).filter(([, place]) => {
    const location = textOf(resolved(place, loaded)?.value, "in");
    return section === "requestBodies" ? location === "body" : !isOfBody(location);
  });
}

/** Whether a Swagger parameter is the body, or a field of it. */
export function isOfBody(location: string | undefined): boolean {
  return location === "body" || location === "formData";
}
