/** Finds what the path of a declared rule names in a document. */
import { isList, isObject, type JsonValue, type Place } from "../../load/loaded.ts";
import { pointerTo } from "../../load/pointer.ts";
import type { Step } from "./path.ts";

/** A value that a path names, or the name that one stands under. */
export interface Selected extends Place {
  /** The name or the index under which it stands; empty for a whole document. */
  readonly key: string;
  /** Where the name stands, which a reference leads away from. */
  readonly named: Pick<Place, "file" | "pointer">;
  /** Whether the name is meant, and `value` is that name. */
  readonly isKey?: true;
}

/** Gives what a reference leads to in the place of an object that is one; anything else is its own end. */
export type Settle = (place: Place) => Place;

/** What the steps of a path lead to from a value, each place once, in the order of the document. */
export function select(from: Place, steps: readonly Step[], settle: Settle): readonly Selected[] {
  let selected: readonly Selected[] = [{ ...from, key: "", named: from }];
  for (const [index, step] of steps.entries()) {
    // A value is one wherever it is referred to, but its names are many.
    const idOf = steps[index + 1]?.to === "key" ? nameIdOf : valueIdOf;
    selected = distinct(
      selected.flatMap((each) => taken(each, step, settle)),
      idOf,
    );
  }
  return selected;
}

function taken(place: Selected, step: Step, settle: Settle): readonly Selected[] {
  if (place.isKey) return [];
  switch (step.to) {
    case "names":
      return membersOf(place, settle).filter(({ key }) => step.names.includes(key));
    case "every":
      return membersOf(place, settle);
    case "where":
      return membersOf(place, settle).filter(step.condition);
    case "within":
      return within(place, settle);
    case "key":
      return [{ ...place, ...place.named, value: place.key, isKey: true }];
  }
}

/** What an object or a list holds, each under its name. */
function membersOf(place: Place, settle: Settle): readonly Selected[] {
  const { file, pointer, value } = settle(place);
  const entries = isList(value)
    ? value.map((item, index) => [String(index), item] as const)
    : isObject(value)
      ? Object.entries(value)
      : [];
  return entries.map(([key, item]) => {
    const named = { file, pointer: pointerTo(pointer, key), value: item };
    return { ...settle(named), key, named };
  });
}

/** An object that references lead to twice is entered once, so that a circle has an end. */
function within(from: Selected, settle: Settle): readonly Selected[] {
  const found: Selected[] = [];
  const entered = new Set<JsonValue>();
  const stack = [from];
  for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
    const { value } = settle(place);
    if (typeof value === "object" && value !== null) {
      if (entered.has(value)) continue;
      entered.add(value);
      for (const held of membersOf(place, settle).toReversed()) stack.push(held);
    }
    found.push(place);
  }
  return found;
}

const valueIdOf = ({ file, pointer }: Selected) => `${file.uri}#${pointer}`;
const nameIdOf = ({ named }: Selected) => `${named.file.uri}#${named.pointer}`;

function distinct(
  selected: readonly Selected[],
  idOf: (each: Selected) => string,
): readonly Selected[] {
  const seen = new Map<string, Selected>();
  for (const each of selected) {
    const id = idOf(each);
    if (!seen.has(id)) seen.set(id, each);
  }
  return [...seen.values()];
}
