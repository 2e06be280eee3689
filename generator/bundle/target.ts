/** What a reference leads to, once every reference in between is behind it. */
import {
  type JsonObject,
  type JsonValue,
  type Loaded,
  type Place,
  type SourceFile,
  isObject,
} from "../load/loaded.ts";
import { follow } from "../load/reference.ts";
import type { Kind, Referable } from "./kinds.ts";

/** A place in a file other than the entry, and what it stands for there. */
export interface Target extends Place {
  readonly kind: Referable;
}

/** Identity of a target: one place may serve as two kinds. */
export function keyOf({ file, pointer }: Place, kind: Kind): string {
  return `${kind} ${file.uri}#${pointer}`;
}

/**
 * Follows a reference to the place that holds more than a further reference, or that stands in the
 * entry, which stays as it is. Gives undefined for one that leads nowhere.
 */
export function settled(reference: string, from: SourceFile, loaded: Loaded): Place | undefined {
  const seen = new Set<string>();
  let place = follow(reference, from, loaded);
  while (place && place.file !== loaded.entry) {
    const further = pureReference(place.value);
    if (further === undefined || seen.has(`${place.file.uri}#${place.pointer}`)) return place;
    seen.add(`${place.file.uri}#${place.pointer}`);
    place = follow(further, place.file, loaded);
  }
  return place;
}

/** The text of a reference that stands alone. */
export function pureReference(value: JsonValue): string | undefined {
  return isObject(value) && Object.keys(value).length === 1 ? referenceOf(value) : undefined;
}

export function referenceOf(value: JsonObject): string | undefined {
  const reference = Object.hasOwn(value, "$ref") ? value["$ref"] : undefined;
  return typeof reference === "string" ? reference : undefined;
}

/** A mapping's value is a schema's name, unless it looks like a reference (OpenAPI 3.2, section 4.25). */
export function looksLikeReference(value: string): boolean {
  return /[/#]/.test(value) || /\.(?:json|ya?ml)$/i.test(value);
}
