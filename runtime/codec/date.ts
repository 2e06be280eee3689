/** Texts of dates and times as `Date`. */
import { isDateTime } from "../validation/formats/date-time.ts";
import { ConversionFault } from "../wire/codec.ts";
import type { Scalar } from "./conversion.ts";

const isText = (wire: unknown): wire is string => typeof wire === "string" && isDateTime(wire);

/** What a `date-time` that cannot be read is told. */
export const dateTimeExpected = "must be a date-time, such as 2026-11-24T22:46:15Z";

/** A `date-time` (RFC 3339) as a `Date`: to the millisecond, whatever its offset was. */
export const dateTimeAsDate: Scalar = {
  expected: dateTimeExpected,
  wanted: "must be a Date",
  takes: isText,
  // A leap second is the one before it: no Date has one.
  decode: (wire) =>
    new Date(
      String(wire)
        .toUpperCase()
        .replace(/:60(?=[.Z+-])/, ":59"),
    ),
  holds: (value) => value instanceof Date,
  encode(value) {
    if (!(value instanceof Date) || Number.isNaN(value.getTime()))
      throw new ConversionFault("must be a valid Date");
    const text = value.toISOString();
    if (isDateTime(text)) return text;
    throw new ConversionFault("must be a Date of the years 0 to 9999");
  },
};
