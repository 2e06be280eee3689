/** Walks through a value, to where something in it is converted. As deep as the value. */
import { step as pointerStep } from "../validation/faults.ts";
import { isObject } from "../validation/value.ts";
import { ConversionFault } from "../wire/codec.ts";
import { LongInteger } from "../wire/long-integer.ts";
import type { Conversion, Inner, Scalar, Structure } from "./conversion.ts";

/** What is done on the way. */
export interface Direction {
  readonly convert: (scalar: Scalar, value: unknown) => unknown;
  /** Whether a value is the one that a scalar converts. */
  readonly isOf: (scalar: Scalar, value: unknown) => boolean;
  /** What an object is read as. */
  readonly open: (value: object) => unknown;
}

/** From the wire to the program. */
export const decoding: Direction = {
  convert(scalar, value) {
    if (scalar.takes(value)) return scalar.decode(value);
    // Two parts of one schema may both speak of a value.
    if (scalar.holds(value)) return value;
    throw new ConversionFault(scalar.expected);
  },
  isOf: ({ takes }, value) => takes(value),
  open: (value) => value,
};

/** From the program to the wire. */
export const encoding: Direction = {
  convert(scalar, value) {
    if (scalar.holds(value)) return scalar.encode(value);
    if (scalar.takes(value)) return value;
    throw new ConversionFault(scalar.wanted);
  },
  isOf: ({ holds, takes }, value) => holds(value) || takes(value),
  // JSON.stringify would do it, but only after the conversion.
  open(value) {
    const toJson: unknown = Reflect.get(value, "toJSON");
    return typeof toJson === "function" ? Reflect.apply(toJson, value, [""]) : value;
  },
};

/**
 * A value with what is in it converted; the same where nothing is. What is given stays as it is.
 *
 * @throws {ConversionFault}
 */
export function converted(conversion: Inner, value: unknown, direction: Direction): unknown {
  const settled = typeof conversion === "function" ? conversion() : conversion;
  if (isScalar(settled)) return direction.convert(settled, value);
  if (value === null || value === undefined) return value;
  if (settled.orNull !== undefined) return converted(settled.orNull, value, direction);
  const { oneOf, all } = settled;
  if (oneOf !== undefined) {
    const found = oneOf.find((each) => isOf(each, value, direction));
    return found === undefined ? value : converted(found, value, direction);
  }
  let result = Array.isArray(value)
    ? convertedList(settled, value, direction)
    : isOpen(value)
      ? convertedObject(settled, value, direction)
      : value;
  for (const each of all ?? []) result = converted(each, result, direction);
  return result;
}

function isOf(conversion: Inner, value: unknown, direction: Direction): boolean {
  const settled = typeof conversion === "function" ? conversion() : conversion;
  if (isScalar(settled)) return direction.isOf(settled, value);
  if (settled.orNull !== undefined) return isOf(settled.orNull, value, direction);
  if (settled.oneOf !== undefined)
    return settled.oneOf.some((each) => isOf(each, value, direction));
  if (settled.items !== undefined || settled.first !== undefined) return Array.isArray(value);
  return isOpen(value) && isMeant(settled, value);
}

const isScalar = (conversion: Conversion): conversion is Scalar => "takes" in conversion;

/** An object with members; a long integer is a single value. */
const isOpen = (value: unknown): value is object =>
  isObject(value) && !(value instanceof LongInteger);

function isMeant({ where }: Structure, value: object): boolean {
  if (where === undefined) return true;
  const told: unknown = Object.hasOwn(value, where.property)
    ? Reflect.get(value, where.property)
    : undefined;
  return where.values.some((each) => each === told);
}

function convertedList(
  { first = [], items }: Structure,
  list: readonly unknown[],
  direction: Direction,
): readonly unknown[] {
  if (items === undefined && first.length === 0) return list;
  return list.map((item, at) => {
    const inner = first[at] ?? items;
    return inner === undefined ? item : convertedIn(at, inner, item, direction);
  });
}

function convertedObject(structure: Structure, given: object, direction: Direction): unknown {
  const { properties = {}, additional } = structure;
  if (structure.properties === undefined && additional === undefined) return given;
  const value = direction.open(given);
  if (!isOpen(value)) return value;
  let copy: object | undefined;
  for (const name of Object.keys(additional === undefined ? properties : value)) {
    if (!Object.hasOwn(value, name)) continue;
    const inner = Object.hasOwn(properties, name) ? properties[name] : additional;
    const held: unknown = Reflect.get(value, name);
    if (inner === undefined || held === undefined) continue;
    const made = convertedIn(name, inner, held, direction);
    if (made === held) continue;
    copy ??= { ...value };
    // Not by assignment: a member may be called `__proto__`.
    Object.defineProperty(copy, name, {
      value: made,
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return copy ?? value;
}

function convertedIn(
  name: string | number,
  inner: Inner,
  value: unknown,
  direction: Direction,
): unknown {
  try {
    return converted(inner, value, direction);
  } catch (error) {
    if (error instanceof ConversionFault) error.pointer = pointerStep(name) + error.pointer;
    throw error;
  }
}
