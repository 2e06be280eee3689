/** Integers of 64 bits, none of whose digits are lost. */
import { ConversionFault } from "../wire/codec.ts";
import { isWithin64, LongInteger, wireInteger } from "../wire/long-integer.ts";
import type { Scalar } from "./conversion.ts";

const expected = "must be an integer of 64 bits";

const isInteger = (wire: unknown): boolean => Number.isInteger(wire) || wire instanceof LongInteger;

/** @throws {ConversionFault} for one beyond 64 bits, and for a number that may have lost digits */
function integerOf(wire: unknown): bigint {
  if (wire instanceof LongInteger) return within64(wire.valueOf());
  if (typeof wire === "number" && Number.isSafeInteger(wire)) return BigInt(wire);
  throw new ConversionFault("must be an integer that was read with all of its digits");
}

function within64(value: bigint): bigint {
  if (isWithin64(value)) return value;
  throw new ConversionFault(expected);
}

const isIntegerText = (value: unknown): value is string =>
  typeof value === "string" && /^-?(?:0|[1-9]\d{0,18})$/.test(value);

/** An `int64` as a `bigint`. */
export const int64AsBigInt: Scalar = {
  expected,
  wanted: "must be a bigint",
  takes: isInteger,
  decode: integerOf,
  holds: (value) => typeof value === "bigint",
  encode: (value) => wireInteger(within64(BigInt(value as bigint))),
};

/** An `int64` as the text of its digits. */
export const int64AsText: Scalar = {
  expected,
  wanted: "must be the text of an integer",
  takes: isInteger,
  decode: (wire) => String(integerOf(wire)),
  holds: isIntegerText,
  encode: (value) => wireInteger(within64(BigInt(String(value)))),
};

/** An `int64` that is a text on the wire, as a `bigint`. */
export const textAsBigInt: Scalar = {
  expected: "must be the text of an integer of 64 bits",
  wanted: "must be a bigint",
  takes: isIntegerText,
  decode: (wire) => within64(BigInt(String(wire))),
  holds: (value) => typeof value === "bigint",
  encode: (value) => String(within64(BigInt(value as bigint))),
};
