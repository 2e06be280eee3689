/** A serialised parameter, readable as what its type asks for: one text, items, or members. */
import type { ValueType } from "../../wire/operation.ts";
import { setOwn } from "../own.ts";
import { coerceText, described } from "./coerce.ts";
import { type Outcome, type Problem, failed, problem, within } from "./outcome.ts";

/** The readings of what came; each gives a reason instead when it does not have that form. */
export interface Source {
  text(): Reading<string>;
  items(): Reading<readonly string[]>;
  members(): Reading<readonly Member[]>;
}

export type Reading<Value> =
  { readonly read: Value; readonly problem?: undefined } | { readonly problem: Problem };

/** A member's name and its text. */
export interface Member {
  readonly name: string;
  readonly text: string;
}

/** Turns a source into a value of that type. */
export function decodeSource(source: Source, type: ValueType): Outcome {
  if (typeof type === "string") {
    const reading = source.text();
    return reading.problem === undefined ? coerceText(reading.read, type) : failed(reading.problem);
  }
  if ("array" in type) {
    const reading = source.items();
    return reading.problem === undefined
      ? decodeItems(reading.read, type.array)
      : failed(reading.problem);
  }
  if ("object" in type) {
    const reading = source.members();
    return reading.problem === undefined
      ? decodeMembers(reading.read, type)
      : failed(reading.problem);
  }
  return decodeUnion(source, type.union);
}

/** The only member's own faults say more than that none of the members fits. */
function decodeUnion(source: Source, members: readonly ValueType[]): Outcome {
  let last: Outcome | undefined;
  for (const member of members) {
    last = decodeSource(source, member);
    if (last.problems === undefined) return last;
  }
  if (members.length === 1 && last !== undefined) return last;
  const reading = source.text();
  const text = reading.problem === undefined ? reading.read : undefined;
  return failed(problem("type", `must be ${described({ union: members })}`, text));
}

/** Decodes the items of an array that are one text each. */
export function decodeItems(items: readonly string[], type: ValueType): Outcome {
  const value: unknown[] = [];
  const problems: Problem[] = [];
  for (const [index, item] of items.entries()) {
    const outcome = coerceText(item, type);
    if (outcome.problems === undefined) value.push(outcome.value);
    else problems.push(...within(outcome.problems, index));
  }
  return problems.length === 0 ? { value } : { problems };
}

type ObjectType = Extract<ValueType, { readonly object: unknown }>;

/** The type of a member, whatever its name. */
export function memberType(type: ObjectType, name: string): ValueType {
  const declared = Object.hasOwn(type.object, name) ? type.object[name] : undefined;
  return declared ?? type.additional ?? "any";
}

/**
 * Decodes an object whose members are one text each. A member that is declared as an array may come
 * several times or once as JSON; any other that comes twice is refused.
 */
export function decodeMembers(members: readonly Member[], type: ObjectType): Outcome {
  const texts = new Map<string, string[]>();
  for (const { name, text } of members) {
    const known = texts.get(name);
    if (known === undefined) texts.set(name, [text]);
    else known.push(text);
  }
  const value: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [name, all] of texts) {
    const outcome = decodeMember(all, memberType(type, name));
    if (outcome.problems === undefined) setOwn(value, name, outcome.value);
    else problems.push(...within(outcome.problems, name));
  }
  return problems.length === 0 ? { value } : { problems };
}

function decodeMember(texts: readonly string[], type: ValueType): Outcome {
  if (texts.length === 1 && texts[0]?.startsWith("[") && isArrayType(type)) {
    const outcome = coerceText(texts[0], type);
    if (outcome.problems === undefined && Array.isArray(outcome.value)) return outcome;
  }
  return decodeTexts(texts, type);
}

/** Decodes all texts that came under one name: an array takes each as an item, anything else exactly one. */
export function decodeTexts(texts: readonly string[], type: ValueType): Outcome {
  if (typeof type === "object" && "array" in type) return decodeItems(texts, type.array);
  if (typeof type === "object" && "union" in type && type.union.some(isArrayType)) {
    for (const member of type.union) {
      const outcome = decodeTexts(texts, member);
      if (outcome.problems === undefined) return outcome;
    }
    return failed(problem("type", `must be ${described(type)}`, texts[0]));
  }
  const [text] = texts;
  if (text === undefined || texts.length > 1)
    return failed(problem("duplicate", "must be given once"));
  return coerceText(text, type);
}

const isArrayType = (type: ValueType): boolean =>
  typeof type === "object" &&
  ("array" in type || ("union" in type && type.union.some(isArrayType)));
