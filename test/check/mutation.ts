/** One edit to a document, chosen by numbers, so that fast-check can choose and shrink it. */
import { isList, isObject, type JsonObject, type JsonValue } from "../../generator/load/loaded.ts";
import { pointerTo } from "../../generator/load/pointer.ts";

/** Which edit, where; each number counts modulo what there is to choose from. */
export interface Choice {
  readonly place: number;
  readonly edit: number;
  readonly other: number;
}

/** A document after one edit, and the edit in words. */
export interface Mutant {
  readonly document: JsonObject;
  readonly what: string;
}

interface Member {
  readonly pointer: string;
  readonly parent: JsonValue;
  readonly key: string;
}

const replacements: readonly JsonValue[] = [null, true, 1, -1, "text", [], {}, ["text"], [{}]];

type Edit = (member: Member, other: JsonValue) => void;

const edits: Readonly<Record<string, Edit>> = {
  remove: ({ parent, key }) => {
    if (isList(parent)) (parent as JsonValue[]).splice(Number(key), 1);
    else delete (parent as Record<string, JsonValue>)[key];
  },
  misspell: (member) => rename(member, (key) => key.slice(0, 1) + key.slice(1, 3) + key.slice(1)),
  shorten: (member) => rename(member, (key) => key.slice(0, -1)),
  replace: ({ parent, key }, other) => {
    (parent as Record<string, JsonValue>)[key] = other;
  },
  add: ({ parent, key }) => {
    const value = (parent as Record<string, JsonValue>)[key]!;
    if (isObject(value)) (value as Record<string, JsonValue>)["unheardOf"] = 1;
  },
  extend: ({ parent, key }) => {
    const value = (parent as Record<string, JsonValue>)[key]!;
    if (isObject(value)) (value as Record<string, JsonValue>)["x-more"] = { any: ["thing"] };
  },
  repeat: ({ parent, key }) => {
    const value = (parent as Record<string, JsonValue>)[key]!;
    if (isList(value) && value.length > 0) (value as JsonValue[]).push(structuredClone(value[0]!));
  },
  respell: ({ parent, key }) => {
    const value = (parent as Record<string, JsonValue>)[key]!;
    if (typeof value === "string") (parent as Record<string, JsonValue>)[key] = `${value}X`;
  },
};

const names = Object.keys(edits);

/** A document with one edit; the same numbers give the same edit. */
export function mutated(base: JsonObject, { place, edit, other }: Choice): Mutant {
  const document = structuredClone(base);
  const members = membersOf(document);
  const member = members[place % members.length]!;
  const name = names[edit % names.length]!;
  const donor = members[other % members.length]!;
  const grafts = [...replacements, (donor.parent as Record<string, JsonValue>)[donor.key]!];
  const value = grafts[(other >>> 3) % grafts.length]!;
  edits[name]!(member, structuredClone(value));
  return {
    document,
    what: `${name} ${member.pointer} ${name === "replace" ? JSON.stringify(value) : ""}`,
  };
}

function rename({ parent, key }: Member, to: (key: string) => string): void {
  if (!isObject(parent)) return;
  const members = Object.entries(parent);
  const open = parent as Record<string, JsonValue>;
  for (const [name] of members) delete open[name];
  for (const [name, value] of members) open[name === key ? to(key) : name] = value as JsonValue;
}

/** Every member of every object and list; values that are data for the description are left out. */
function membersOf(root: JsonValue): Member[] {
  const found: Member[] = [];
  const visit = (parent: JsonValue, pointer: string) => {
    if (typeof parent !== "object" || parent === null) return;
    for (const key of Object.keys(parent)) {
      const member = { pointer: pointerTo(pointer, key), parent, key };
      found.push(member);
      visit((parent as Record<string, JsonValue>)[key]!, member.pointer);
    }
  };
  visit(root, "");
  return found;
}
