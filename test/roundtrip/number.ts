/** Numbers within bounds. */
import fc from "fast-check";
import type { SchemaAssertion } from "../../generator/model/assertion/assertion.ts";
import type { Draw } from "./draw.ts";

/** A number that all of the schemas allow, as far as a few tries find one. */
export function numberOf(all: readonly SchemaAssertion[], isInteger: boolean, draw: Draw): number {
  const formats = new Set(all.map(({ format }) => format));
  const step = all.find(({ multipleOf }) => multipleOf !== undefined)?.multipleOf;
  const widest = widestOf(formats, isInteger);
  const from = Math.max(
    -widest,
    ...all.flatMap((each) => each.minimum ?? each.exclusiveMinimum ?? []),
  );
  const to = Math.min(
    widest,
    ...all.flatMap((each) => each.maximum ?? each.exclusiveMaximum ?? []),
  );
  const arbitrary =
    isInteger || step !== undefined ? steps(from, to, step ?? 1) : reals(from, to, formats);
  let value = 0;
  for (let tries = 0; tries < 20; tries++) {
    value = draw.of(arbitrary);
    if (all.every((each) => isInside(value, each))) break;
  }
  return value;
}

function widestOf(formats: ReadonlySet<string | undefined>, isInteger: boolean): number {
  if (formats.has("int32")) return 2_147_483_647;
  if (formats.has("float")) return 3.4028234663852886e38;
  return isInteger ? Number.MAX_SAFE_INTEGER : Number.MAX_VALUE;
}

function steps(from: number, to: number, step: number): fc.Arbitrary<number> {
  const safe = Number.MAX_SAFE_INTEGER;
  const min = Math.max(-safe, Math.ceil(from / step));
  const max = Math.min(safe, Math.floor(to / step));
  if (min > max) return fc.constant(from);
  return fc
    .integer({ min, max })
    .map((count) => (Number.isInteger(step) ? count * step : tidy(count, step)));
}

/** `3 * 0.1` is not `0.3`. */
function tidy(count: number, step: number): number {
  const digits = String(step).split(".")[1]?.length ?? 0;
  return digits > 20 || Math.abs(count) > 1e9
    ? step * (count % 1_000)
    : Number((count * step).toFixed(digits));
}

function reals(
  from: number,
  to: number,
  formats: ReadonlySet<string | undefined>,
): fc.Arbitrary<number> {
  if (from > to) return fc.constant(from);
  const bounds = { min: from, max: to, noNaN: true, noDefaultInfinity: true };
  const inner = fc.double(bounds);
  const real = formats.has("float") ? inner.map(Math.fround) : inner;
  const low = Math.max(from, -1_000);
  const high = Math.min(to, 1_000);
  if (Math.ceil(low) > Math.floor(high)) return real;
  const small = fc.integer({ min: Math.ceil(low), max: Math.floor(high) });
  return fc.oneof(real, small);
}

function isInside(value: number, each: SchemaAssertion): boolean {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = each;
  return (
    (minimum === undefined || value >= minimum) &&
    (maximum === undefined || value <= maximum) &&
    (exclusiveMinimum === undefined || value > exclusiveMinimum) &&
    (exclusiveMaximum === undefined || value < exclusiveMaximum)
  );
}
