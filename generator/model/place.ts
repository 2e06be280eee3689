/** Steps through a document: a place, its members, and what its references lead to. */
import {
  isList,
  isObject,
  type JsonObject,
  type JsonValue,
  type Loaded,
  member,
  type Place,
} from "../load/loaded.ts";
import { pointerTo } from "../load/pointer.ts";
import { followFrom } from "../load/reference.ts";

/** The member of an object or list, with its place; undefined when there is none. */
export function child(place: Place, name: string | number): Place | undefined {
  const { file, pointer, value } = place;
  const found =
    typeof name === "number" ? (isList(value) ? value[name] : undefined) : member(value, name);
  return found === undefined
    ? undefined
    : { file, pointer: pointerTo(pointer, name), value: found };
}

/** The members of an object, in order, without extensions. */
export function members(place: Place | undefined): [name: string, place: Place][] {
  if (!place || !isObject(place.value)) return [];
  return Object.entries(place.value)
    .filter(([name]) => !name.startsWith("x-"))
    .map(([name, value]) => [
      name,
      { file: place.file, pointer: pointerTo(place.pointer, name), value },
    ]);
}

/** Like {@link members}, for maps whose keys are names of the author's, `x-` ones included. */
export function entries(place: Place | undefined): [name: string, place: Place][] {
  if (!place || !isObject(place.value)) return [];
  return Object.entries(place.value).map(([name, value]) => [
    name,
    { file: place.file, pointer: pointerTo(place.pointer, name), value },
  ]);
}

/** The items of a list, with their places. */
export function items(place: Place | undefined): Place[] {
  if (!place || !isList(place.value)) return [];
  return place.value.map((value, index) => ({
    file: place.file,
    pointer: pointerTo(place.pointer, index),
    value,
  }));
}

export function textOf(value: JsonValue | undefined, name: string): string | undefined {
  const found = member(value, name);
  return typeof found === "string" ? found : undefined;
}

export function flagOf(value: JsonValue | undefined, name: string): boolean | undefined {
  const found = member(value, name);
  return typeof found === "boolean" ? found : undefined;
}

/** The texts of a list. */
export function textsOf(value: JsonValue | undefined): string[] {
  return isList(value) ? value.filter((each) => typeof each === "string") : [];
}

/** Whether an object is nothing but a reference: what stands beside it are words. */
export function isPureReference(value: JsonValue | undefined): value is JsonObject {
  return (
    typeof member(value, "$ref") === "string" &&
    Object.keys(value as JsonObject).every(
      (name) => ["$ref", "description", "summary"].includes(name) || name.startsWith("x-"),
    )
  );
}

/**
 * Where a chain of references ends. A chain that never ends, or that leads nowhere, gives undefined:
 * check has told the author.
 */
export function resolved(place: Place, loaded: Loaded): Place | undefined {
  // Most places are no reference.
  if (textOf(place.value, "$ref") === undefined) return place;
  const seen = new Set<string>();
  let current: Place | undefined = place;
  while (current) {
    const reference = textOf(current.value, "$ref");
    if (reference === undefined) return current;
    const key = keyOf(current, loaded);
    if (seen.has(key)) return undefined;
    seen.add(key);
    current = followFrom(reference, current, loaded);
  }
  return undefined;
}

/** What a place is known by: the same on every machine, since files are told relative to the entry. */
export function keyOf({ file, pointer }: Pick<Place, "file" | "pointer">, loaded: Loaded): string {
  return `${relative(loaded.entry.uri, file.uri)}#${pointer}`;
}

function relative(from: string, to: string): string {
  if (from === to) return "";
  const base = from.split("/").slice(0, -1);
  const steps = to.split("/");
  let common = 0;
  while (common < base.length && common < steps.length - 1 && base[common] === steps[common])
    common++;
  return [...base.slice(common).map(() => ".."), ...steps.slice(common)].join("/");
}
