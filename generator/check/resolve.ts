/** Follows references to their end: over files, through chains, to plain-name anchors too. */
import {
  isObject,
  type JsonValue,
  type Loaded,
  member,
  type Place,
  type SourceFile,
} from "../load/loaded.ts";
import { follow } from "../load/reference.ts";

/** Where `$anchor`s stand, by file and name (JSON Schema 2020-12, section 8.2.2). */
export type Anchors = ReadonlyMap<string, ReadonlyMap<string, Place>>;

/** Follows references of one document. */
export interface Resolver {
  /** One step. */
  follow(reference: string, file: SourceFile): Place | undefined;
  /** To the end of a chain; undefined when it leads nowhere or round. */
  settle(value: JsonValue, file: SourceFile, pointer: string): Place | undefined;
  /** The same from a reference that stands as a mere string. */
  settleText(reference: string, file: SourceFile): Place | undefined;
}

/** Gives a resolver for a loaded document, whose anchors the walk has collected. */
export function resolver(loaded: Loaded, anchors: Anchors): Resolver {
  /** By file: most references are written many times. */
  const followed = new Map<SourceFile, Map<string, Place>>();
  const step = (reference: string, file: SourceFile): Place | undefined => {
    const known = followed.get(file) ?? new Map<string, Place>();
    followed.set(file, known);
    const place = known.get(reference) ?? follow(reference, file, loaded);
    // What leads nowhere may be an anchor that the walk has yet to come to.
    if (place === undefined) return anchored(reference, file);
    known.set(reference, place);
    return place;
  };
  const anchored = (reference: string, file: SourceFile): Place | undefined => {
    const named = loaded.resources?.follow(reference, { file, pointer: "" });
    if (named !== undefined) return named;
    const hash = reference.indexOf("#");
    const name = hash < 0 ? "" : reference.slice(hash + 1);
    if (name === "" || name.startsWith("/")) return undefined;
    const uri = hash === 0 ? file.uri : follow(reference.slice(0, hash), file, loaded)?.file.uri;
    return uri === undefined ? undefined : anchors.get(uri)?.get(name);
  };
  /** Where the chain from a reference ends, by the object that holds it: each link is followed once. */
  const ends = new Map<JsonValue, Place | undefined>();
  const settle = (value: JsonValue, file: SourceFile, pointer: string): Place | undefined => {
    let place: Place | undefined = { file, pointer, value };
    const trail = new Set<JsonValue>();
    while (place !== undefined) {
      const reference = referenceIn(place.value);
      if (reference === undefined) break;
      if (ends.has(place.value) || trail.has(place.value)) {
        place = ends.get(place.value);
        break;
      }
      trail.add(place.value);
      place = step(reference, place.file);
    }
    for (const link of trail) ends.set(link, place);
    return place;
  };
  return {
    follow: step,
    settle,
    settleText(reference, file) {
      const place = step(reference, file);
      return place && settle(place.value, place.file, place.pointer);
    },
  };
}

/** The reference that an object holds. */
export function referenceIn(value: JsonValue): string | undefined {
  const reference = isObject(value) ? member(value, "$ref") : undefined;
  return typeof reference === "string" ? reference : undefined;
}
