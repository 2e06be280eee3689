/** Numbers. */
import { isWithin64, LongInteger } from "../wire/long-integer.ts";

/** Whether a number is a multiple of another, as their decimal digits say (JSON Schema 2020-12 Validation, section 6.2.1). */
export function isMultipleOf(value: number, divisor: number): boolean {
  if (Number.isInteger(value) && Number.isInteger(divisor)) return value % divisor === 0;
  const whole: unknown = value;
  const isLong = whole instanceof LongInteger;
  if (!isLong && !Number.isFinite(value)) return false;
  // 0.3 is thrice 0.1, though their nearest binary fractions are not.
  const dividend = isLong ? { digits: whole.valueOf(), exponent: 0 } : decimal(value);
  const unit = decimal(divisor);
  const exponent = Math.min(dividend.exponent, unit.exponent);
  return scaled(dividend, exponent) % scaled(unit, exponent) === 0n;
}

interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

function decimal(value: number): Decimal {
  const [mantissa = "0", exponent = "0"] = value.toExponential().split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  return { digits: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
}

function scaled({ digits, exponent }: Decimal, to: number): bigint {
  return digits * 10n ** BigInt(exponent - to);
}

/** `int32` of OpenAPI's format registry. */
export function isInt32(value: number): boolean {
  return (value | 0) === value;
}

/** `int64`: an integer within 64 bits, as far as a number can tell: the largest reads as 2^63. */
export function isInt64(value: number): boolean {
  const whole: unknown = value;
  if (whole instanceof LongInteger) return isWithin64(whole.valueOf());
  return Number.isInteger(value) && Math.abs(value) <= 0x8000000000000000;
}

/** `float`: within what 32 bits can hold, if not exactly. */
export function isFloat(value: number): boolean {
  return Math.abs(value) <= 3.4028234663852886e38;
}
