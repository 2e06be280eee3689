/** Mutations of a valid value that its emitted validator refuses for what was broken, each with the place that it tells. */
import type { Direction } from "../../generator/model/assertion/view.ts";
import type { Fault } from "../../runtime/validation/validation.ts";
import type { Source } from "./drawn.ts";
import { type Mutation, mutationsOf } from "./mutation.ts";

/** A valid value, and what it is held to. */
export interface Held {
  readonly schema: string | undefined;
  readonly direction: Direction;
  readonly value: unknown;
  /** Fills in defaults: wrong is what is wrong with and without them. Default: there are none. */
  readonly fill?: (value: unknown) => unknown;
}

/**
 * Outside of unions the one keyword is told, where it is broken or behind it. Of a union it may be told that
 * no alternative fits: then it is enough that nothing is told of what is outside, and the union itself or
 * what is on the way to the broken part is named.
 */
export function refusedMutations(
  { views, validator, branches }: Source,
  { schema, direction, value, fill }: Held,
): Mutation[] {
  const judge = validator(schema, direction);
  const root = schema === undefined ? undefined : views.of(schema, direction);
  if (judge === undefined || root === undefined) return [];
  const schemas = (id: string) => views.of(id, direction);
  const all = mutationsOf(value, root, { schemas, branches: branches(direction) });
  return all.flatMap((mutation): Mutation[] => {
    const sent = judge.faults(mutation.value);
    const filled = fill === undefined ? sent : judge.faults(fill(mutation.value));
    const faults = sent.filter((each) => filled.some((other) => isSamePlace(each, other)));
    const fault =
      mutation.union === undefined ? alone(faults, mutation) : inUnion(faults, mutation);
    return fault ? [{ ...mutation, keyword: fault.keyword, pointer: fault.pointer }] : [];
  });
}

function alone([fault, ...others]: readonly Fault[], { keyword, pointer }: Mutation) {
  const isIt = fault?.keyword === keyword && isWithin(fault.pointer, pointer);
  return isIt && others.length === 0 ? fault : undefined;
}

function inUnion(faults: readonly Fault[], { pointer, union = "" }: Mutation): Fault | undefined {
  if (!faults.every((fault) => isWithin(fault.pointer, union))) return undefined;
  return faults.find(
    (fault) => isWithin(fault.pointer, pointer) || isWithin(pointer, fault.pointer),
  );
}

const isSamePlace = (one: Fault, other: Fault): boolean =>
  one.keyword === other.keyword && one.pointer === other.pointer;

const isWithin = (pointer: string, outer: string): boolean =>
  pointer === outer || pointer.startsWith(`${outer}/`);
