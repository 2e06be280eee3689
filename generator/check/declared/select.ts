/** Finds what the path of a declared rule names in a document. */
import { isList, isObject, type JsonValue, type Place } from "../../load/loaded.ts";
import { pointerTo } from "../../load/pointer.ts";
import type { Step } from "./path.ts";

/** A value that a path names, or the name that one stands under. */
export interface Selected extends Place {
  /** The name or the index under which it stands; empty for a whole document. */
  readonly key: string;
  /** Whether the name is meant, and `value` is that name. */
  readonly isKey?: true;
}

/** Gives what a reference leads to in the place of an object that is one; anything else is its own end. */
export type Settle = (place: Place) => Place;

/** What the steps of a path lead to from a value, each place once, in the order of the document. */
export function select(from: Place, steps: readonly Step[], settle: Settle): readonly Selected[] {
  let selected: readonly Selected[] = [{ ...from, key: "" }];
  for (const step of steps)
    selected = distinct(selected.flatMap((each) => taken(each, step, settle)));
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
      return [{ ...place, value: place.key, isKey: true }];
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
    const held = settle({ file, pointer: pointerTo(pointer, key), value: item });
    return { ...held, key };
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

function distinct(selected: readonly Selected[]): readonly Selected[] {
  const seen = new Map<string, Selected>();
  for (const each of selected) {
    const id = `${each.isKey === true} ${each.file.uri}#${each.pointer}`;
    if (!seen.has(id)) seen.set(id, each);
  }
  return [...seen.values()];
}
