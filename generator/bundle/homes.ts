/** Gives everything that comes from another file one place in the bundled document. */
import { type Loaded, isObject, member } from "../load/loaded.ts";
import { pointerTo } from "../load/pointer.ts";
import { type Referable, sections } from "./kinds.ts";
import { nameWithPlace, placeDigits, wantedName } from "./place-name.ts";
import type { Reached } from "./reach.ts";
import { type Target, keyOf, pureReference, settled } from "./target.ts";

interface Homes {
  /** The pointer, in the bundled document, of what came from another file. */
  homeOf(target: Target): string | undefined;
  /** Components that the entry does not name itself: section, name, target; by section and name. */
  readonly added: readonly Added[];
}

interface Added {
  readonly section: readonly string[];
  readonly name: string;
  readonly target: Target;
}

export function homesOf(loaded: Loaded, { targets, pathItems }: Reached): Homes {
  const homes = new Map(pathItems);
  for (const [key, pointer] of namedByEntry(loaded)) homes.set(key, pointer);
  const roots = [...targets].flatMap(([key, target]) =>
    target.kind === "PathItem" || homes.has(key) || isInside(target) ? [] : [target],
  );
  const added = named(roots, loaded);
  for (const { section, name, target } of added)
    homes.set(keyOf(target, target.kind), pointerTo("", ...section, name));
  return {
    added,
    homeOf(target) {
      const own = homes.get(keyOf(target, target.kind));
      if (own !== undefined) return own;
      const outer = outerOf(target);
      const home = outer && homes.get(keyOf(outer, outer.kind));
      return home === undefined ? undefined : home + target.pointer.slice(outer!.pointer.length);
    },
  };

  /** What lies inside something that is bundled whole has its place there. */
  function isInside(target: Target): boolean {
    return outerOf(target) !== undefined;
  }

  function outerOf({ file, pointer }: Target): Target | undefined {
    let found: Target | undefined;
    for (const [key, other] of targets) {
      const holds = other.file === file && pointer.startsWith(`${other.pointer}/`);
      const hasPlace = other.kind !== "PathItem" || homes.has(key);
      if (holds && hasPlace && (!found || other.pointer.length < found.pointer.length))
        found = other;
    }
    return found;
  }
}

/** Where the entry keeps components of a kind: under `components`, in Swagger 2.0 at the top. */
function sectionOf(loaded: Loaded, kind: Referable): string[] {
  if (member(loaded.entry.value, "swagger") === undefined) return ["components", sections[kind]];
  return [kind === "Schema" ? "definitions" : sections[kind]];
}

/** A component of the entry that only refers to another file gives that its name: the first to do so. */
function namedByEntry(loaded: Loaded): Map<string, string> {
  const found = new Map<string, string>();
  for (const kind of Object.keys(sections) as Referable[]) {
    const steps = sectionOf(loaded, kind);
    const section = sectionValue(loaded, steps);
    for (const [name, value] of Object.entries(section)) {
      const reference = pureReference(value);
      const place = reference === undefined ? undefined : settled(reference, loaded.entry, loaded);
      if (!place || place.file === loaded.entry) continue;
      const key = keyOf(place, kind);
      if (!found.has(key)) found.set(key, pointerTo("", ...steps, name));
    }
  }
  return found;
}

function sectionValue(loaded: Loaded, steps: readonly string[]) {
  let value = loaded.entry.value;
  for (const step of steps) value = member(value, step);
  return isObject(value) ? value : {};
}

/** Two that want one name both get another, so that neither order nor a newcomer renames anything else. */
function named(targets: readonly Target[], loaded: Loaded): Added[] {
  const { entry } = loaded;
  const bySection = groupedBy(targets, ({ kind }) => kind);
  return [...bySection].flatMap(([kind, members]) => {
    const section = sectionOf(loaded, kind);
    const taken = new Set(Object.keys(sectionValue(loaded, section)));
    const settledNames = new Map<Target, string>();
    let open = members;
    for (const spelling of [
      (target: Target) => wantedName(target),
      (target: Target) => nameWithPlace(target, entry),
      (target: Target) => `${nameWithPlace(target, entry)}_${placeDigits(target, entry)}`,
    ]) {
      const wishes = groupedBy(open, spelling);
      const free = [...wishes].filter(([name, { length }]) => length === 1 && !taken.has(name));
      for (const [name, [target]] of free) settledNames.set(target!, name);
      for (const name of wishes.keys()) taken.add(name);
      open = open.filter((target) => !settledNames.has(target));
    }
    return [...settledNames]
      .map(([target, name]): Added => ({ section, name, target }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  });
}

function groupedBy<Key>(
  targets: readonly Target[],
  keyOfTarget: (target: Target) => Key,
): Map<Key, Target[]> {
  const groups = new Map<Key, Target[]>();
  for (const target of targets) {
    const key = keyOfTarget(target);
    const group = groups.get(key);
    if (group) group.push(target);
    else groups.set(key, [target]);
  }
  return groups;
}
