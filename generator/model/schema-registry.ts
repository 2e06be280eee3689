/**
 * Which schemas get a declaration, and under which identity they are referred to. A schema of another
 * file that `components` lists is the component; a schema that only references reach is found on the way.
 */
import type { Loaded, Place, SourceFile } from "../load/loaded.ts";
import { stepsOf } from "../load/pointer.ts";
import { followFrom } from "../load/reference.ts";
import { child, entries, isPureReference, keyOf, textOf } from "./place.ts";
import { methods } from "./path-item.ts";
import { isSwagger } from "./upgrade/schema.ts";

/** A schema to be declared. */
export interface Declared {
  readonly id: string;
  /** Where its own text stands. */
  readonly place: Place;
  /** What the document calls it. */
  readonly name: string;
  readonly component: string | undefined;
}

export interface SchemaRegistry {
  /** Every schema that is declared so far; grows while references are followed. */
  readonly declared: ReadonlyMap<string, Declared>;
  /** Schemas that stand nowhere in the text as such, by id: what a Swagger form is made of. */
  readonly made: ReadonlyMap<string, Place>;
  /** Notes a schema that was made; `place` says where what it is made of stands. */
  make(place: Place): Place;
  /** The id of the schema that a reference leads to; undefined when it leads nowhere. */
  refer(reference: string, from: Place): string | undefined;
  /** The id of the schema at a place. */
  referTo(target: Place): string;
}

export function schemaRegistry(loaded: Loaded): SchemaRegistry {
  const declared = new Map<string, Declared>();
  const made = new Map<string, Place>();
  const adopted = new Map<string, string>();
  const components = entries(schemasOf(loaded));
  const componentKeys = new Set(components.map(([, place]) => keyOf(place, loaded)));
  for (const [name, place] of components) {
    const id = keyOf(place, loaded);
    const chain = chainOf(place, loaded);
    const end = chain.at(-1) ?? place;
    const foreign =
      chain.length > 0 && chain.every((step) => !componentKeys.has(keyOf(step, loaded)));
    const free = foreign && !adopted.has(keyOf(end, loaded));
    if (free) for (const step of chain) adopted.set(keyOf(step, loaded), id);
    declared.set(id, { id, place: free ? end : place, name, component: name });
  }
  /** What only refers on is no schema of its own, unless `components` lists it or it never ends. */
  function targetOf(start: Place): Place {
    let target: Place = start;
    const seen = new Set<string>();
    while (isPureReference(target.value)) {
      const key = keyOf(target, loaded);
      if (seen.has(key)) return start;
      if (declared.has(key) || adopted.has(key)) return target;
      seen.add(key);
      const next = followFrom(textOf(target.value, "$ref") ?? "", target, loaded);
      if (!next) return start;
      target = next;
    }
    return target;
  }

  function referTo(start: Place): string {
    const target = targetOf(start);
    const key = keyOf(target, loaded);
    const id = adopted.get(key) ?? key;
    if (!declared.has(id))
      declared.set(id, { id, place: target, name: nameOf(target), component: undefined });
    return id;
  }

  function refer(reference: string, from: Place): string | undefined {
    const target = followFrom(reference, from, loaded);
    return target && referTo(target);
  }

  // A document has many more references than targets.
  const referred = new Map<SourceFile, Map<string, string | undefined>>();
  return {
    declared,
    made,
    make(place) {
      made.set(keyOf(place, loaded), place);
      return place;
    },
    referTo,
    refer(reference, from) {
      // What a name means depends on the schemas around it, not on the file alone.
      if (loaded.resources) return refer(reference, from);
      const known = referred.get(from.file) ?? new Map<string, string | undefined>();
      referred.set(from.file, known);
      if (!known.has(reference)) known.set(reference, refer(reference, from));
      return known.get(reference);
    },
  };
}

function schemasOf({ entry }: Loaded): Place | undefined {
  if (entry.value === undefined) return undefined;
  const root: Place = { file: entry, pointer: "", value: entry.value };
  if (isSwagger(root.value)) return child(root, "definitions");
  const components = child(root, "components");
  return components && child(components, "schemas");
}

/** The places that a pure reference leads through, the end included; empty for what is no reference. */
function chainOf(place: Place, loaded: Loaded): Place[] {
  const chain: Place[] = [];
  const seen = new Set<string>();
  let current: Place | undefined = place;
  while (current && isPureReference(current.value) && !seen.has(keyOf(current, loaded))) {
    seen.add(keyOf(current, loaded));
    current = followFrom(textOf(current.value, "$ref") ?? "", current, loaded);
    if (current) chain.push(current);
  }
  return chain;
}

/**
 * What people would call a schema that is no component: the last key that is a name (not a position,
 * a keyword or a media type), else the file's name without its ending.
 */
function nameOf({ file, pointer }: Place): string {
  const steps = stepsOf(pointer);
  const named = steps.filter(
    (step, index) => !/^\d+$/.test(step) && !structural.has(step) && steps[index - 1] !== "content",
  );
  const last = named.at(-1);
  if (last === undefined) return fileStem(file.uri);
  // `#/paths/~1users/get/responses/200/content/application~1json/schema` is `UsersGet`.
  if (steps[0] === "paths") return named.join(" ");
  // `users.yaml#/get/requestBody/content/application~1json/schema` is `UsersGet` too.
  return methods.includes(steps[0] ?? "") ? [fileStem(file.uri), ...named].join(" ") : last;
}

const structural: ReadonlySet<string> = new Set(
  [
    "paths components schemas responses parameters requestBodies requestBody headers content schema properties",
    "items allOf anyOf oneOf additionalProperties patternProperties prefixItems definitions $defs not",
  ].flatMap((line) => line.split(" ")),
);

function fileStem(uri: string): string {
  const file = decodeURIComponent(uri.split(/[?#]/)[0]?.split("/").at(-1) ?? "");
  return file.replace(/\.[^.]*$/, "") || "Schema";
}
