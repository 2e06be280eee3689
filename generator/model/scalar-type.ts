/** The types of texts and numbers, where a user has a choice. */
import type { Converted, Type } from "./type.ts";

/** What `date-time` is: a text, a `Date`, or a `Temporal.Instant`; the last makes dates and durations Temporal's too. */
export type Dates = "string" | "date" | "temporal";

/** What `int64` is: a number, which loses digits beyond 2^53, a `bigint`, or the text of its digits. */
export type Int64 = "number" | "bigint" | "string";

export interface ScalarOptions {
  /** Formats whose texts have types of their own. Default: none. */
  readonly brand?: readonly string[];
  /** Default: `string`. */
  readonly dates?: Dates;
  /** Default: `number`. */
  readonly int64?: Int64;
}

/** The type of a text or an integer by its format. */
export type ScalarTypes = (type: "string" | "integer", format: string | undefined) => Type;

/** Whether some value may have another form than the wire. */
export function converts({ dates = "string", int64 = "number" }: ScalarOptions): boolean {
  return dates !== "string" || int64 !== "number";
}

export function scalarTypes({
  brand = [],
  dates = "string",
  int64 = "number",
}: ScalarOptions): ScalarTypes {
  const brands = new Set(brand);
  const texts = new Map<string, Converted>(dates === "string" ? [] : textForms[dates]);
  // A text has all of its digits already.
  if (int64 === "bigint") texts.set("int64", "text-bigint");
  return (type, format = "") => {
    if (type === "integer") {
      const to = format === "int64" ? integerForms[int64] : undefined;
      return to === undefined ? { kind: type } : { kind: "converted", to };
    }
    if (brands.has(format)) return { kind: "branded", format };
    const to = texts.get(format);
    return to === undefined ? { kind: type } : { kind: "converted", to };
  };
}

// A `date` is no `Date`, which is a moment: in half of the world it would be the day before. A `time`
// has an offset, which no type of Temporal has without a day.
const textForms: Readonly<
  Record<Exclude<Dates, "string">, readonly (readonly [string, Converted])[]>
> = {
  date: [["date-time", "date"]],
  temporal: [
    ["date-time", "instant"],
    ["date", "plain-date"],
    ["duration", "duration"],
  ],
};

const integerForms: Readonly<Record<Int64, Converted | undefined>> = {
  number: undefined,
  bigint: "bigint",
  string: "integer-text",
};
