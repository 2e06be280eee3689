/** Texts of dates, times and durations as values of the global `Temporal`. */
import { isDate, isDateTime } from "../validation/formats/date-time.ts";
import { ConversionFault } from "../wire/codec.ts";
import type { Scalar } from "./conversion.ts";
import { dateTimeExpected } from "./date.ts";

type Kind = "Instant" | "PlainDate" | "Duration";

/** As much of it as is asked for. */
type Temporal = Readonly<Record<Kind, { readonly from: (text: string) => object }>>;

function temporal(): Temporal {
  const found: unknown = Reflect.get(globalThis, "Temporal");
  if (typeof found !== "object" || found === null)
    throw new Error(
      'This runtime has no Temporal: load one first, such as import "temporal-polyfill/global".',
    );
  return found as Temporal;
}

interface Text {
  readonly expected: string;
  readonly isText: (wire: string) => boolean;
}

/** Not by `instanceof`: a polyfill that was loaded twice has classes of its own. */
const isKind = (kind: Kind, value: unknown): boolean =>
  Object.prototype.toString.call(value) === `[object Temporal.${kind}]`;

function as(kind: Kind, { expected, isText }: Text): Scalar {
  return {
    expected,
    wanted: `must be a Temporal.${kind}`,
    takes: (wire) => typeof wire === "string" && isText(wire),
    decode(wire) {
      const type = temporal()[kind];
      try {
        return type.from(String(wire));
      } catch (cause) {
        throw new ConversionFault(expected, { cause });
      }
    },
    holds: (value) => isKind(kind, value),
    encode: (value) => encodedAs(String(value), kind, isText),
  };
}

function encodedAs(text: string, kind: Kind, isText: (wire: string) => boolean): string {
  if (isText(text)) return text;
  throw new ConversionFault(`must be a Temporal.${kind} of the years 0 to 9999`);
}

/** A `date-time` (RFC 3339) as a `Temporal.Instant`: to the nanosecond, whatever its offset was. */
export const dateTimeAsInstant: Scalar = /* @__PURE__ */ as("Instant", {
  expected: dateTimeExpected,
  isText: isDateTime,
});

/** A `date` (RFC 3339) as a `Temporal.PlainDate`. */
export const dateAsPlainDate: Scalar = /* @__PURE__ */ as("PlainDate", {
  expected: "must be a date, such as 2026-11-24",
  isText: isDate,
});

/** A `duration` (RFC 3339, appendix A) as a `Temporal.Duration`; what else ISO 8601 has is read too. */
export const durationAsDuration: Scalar = /* @__PURE__ */ as("Duration", {
  expected: "must be a duration, such as P1DT12H",
  isText: (wire) => /^[+-]?P/i.test(wire),
});
