/** Texts and numbers against the keywords that are about them (JSON Schema 2020-12 Validation, sections 6.2 and 6.3). */
import { isAtLeast, isAtMost, isMultipleOf } from "specwright-runtime/validation";
import { type JsonValue, member } from "../../load/loaded.ts";
import { isExponential } from "../../pattern/slow-pattern.ts";
import { unicodePattern } from "../../pattern/unicode-pattern.ts";
import { quoted } from "../words.ts";
import { amount, unexpected, type ValueFault } from "./fault.ts";
import { numberFormats, textFormats } from "./formats.ts";
import { textOf } from "./reading.ts";

/** Whether a text matches a pattern; what is no pattern, or may take for ever, matches everything. */
export type Patterns = (pattern: string, text: string) => boolean;

/** Patterns that are compiled once each. */
export function patterns(): Patterns {
  const compiled = new Map<string, RegExp | undefined>();
  return (pattern, text) => {
    if (!compiled.has(pattern)) {
      const source = unicodePattern(pattern);
      const isUsable = source !== undefined && !isExponential(source);
      compiled.set(pattern, isUsable ? new RegExp(source, "u") : undefined);
    }
    const expression = compiled.get(pattern);
    return expression === undefined || text.length > longest || expression.test(text);
  };
}

/** Texts beyond it are not matched: a pattern that is only quadratic takes minutes on a million letters. */
const longest = 10_000;

/** A bound of a schema; one that is no number means nothing. */
export function numberOf(schema: JsonValue, keyword: string): number | undefined {
  const value = member(schema, keyword);
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

/** A count of a schema, such as `minItems`. */
export function countOf(schema: JsonValue, keyword: string): number | undefined {
  const value = numberOf(schema, keyword);
  return value !== undefined && Number.isInteger(value) && value >= 0 ? value : undefined;
}

/** The keywords that {@link textFaults} and {@link numberFaults} hold values against. */
export const textKeywords: ReadonlySet<string> = new Set(
  "minLength maxLength pattern format".split(" "),
);
export const numberKeywords: ReadonlySet<string> = new Set(
  "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf format".split(" "),
);

export function textFaults(
  text: string,
  schema: JsonValue,
  pointer: string,
  matches: Patterns,
): ValueFault[] {
  const found: ValueFault[] = [];
  const least = countOf(schema, "minLength");
  const most = countOf(schema, "maxLength");
  if (least !== undefined && !isAtLeast(text, least))
    found.push(unexpected(pointer, `at least ${amount(least, "character")}`, text));
  if (most !== undefined && !isAtMost(text, most))
    found.push(unexpected(pointer, `at most ${amount(most, "character")}`, text));
  const pattern = textOf(schema, "pattern");
  if (pattern !== undefined && !matches(pattern, text))
    found.push(unexpected(pointer, `a match of ${quoted(pattern)}`, text));
  const format = textOf(schema, "format");
  const isOfFormat = format === undefined ? undefined : textFormats.get(format);
  if (isOfFormat?.(text) === false) found.push(unexpected(pointer, `format \`${format}\``, text));
  return found;
}

export function numberFaults(value: number, schema: JsonValue, pointer: string): ValueFault[] {
  const found: ValueFault[] = [];
  const { low, high } = boundsOf(schema);
  if (low !== undefined && (low.isExcluded ? value <= low.limit : value < low.limit))
    found.push(
      unexpected(
        pointer,
        low.isExcluded ? `more than ${low.limit}` : `at least ${low.limit}`,
        value,
      ),
    );
  if (high !== undefined && (high.isExcluded ? value >= high.limit : value > high.limit))
    found.push(
      unexpected(
        pointer,
        high.isExcluded ? `less than ${high.limit}` : `at most ${high.limit}`,
        value,
      ),
    );
  const step = numberOf(schema, "multipleOf");
  if (step !== undefined && step > 0 && !isMultipleOf(value, step))
    found.push(unexpected(pointer, `a multiple of ${step}`, value));
  const format = textOf(schema, "format");
  const isOfFormat = format === undefined ? undefined : numberFormats.get(format);
  if (isOfFormat?.(value) === false) found.push(unexpected(pointer, `format \`${format}\``, value));
  return found;
}

/** A limit of numbers. */
export interface Bound {
  readonly limit: number;
  readonly isExcluded: boolean;
  readonly keyword: string;
}

/** The narrower of the two ways to write each bound; a boolean as up to 3.0 turns the other around. */
export function boundsOf(schema: JsonValue): {
  readonly low: Bound | undefined;
  readonly high: Bound | undefined;
} {
  return {
    low: boundOf(schema, "minimum", "exclusiveMinimum", (a, b) => a > b),
    high: boundOf(schema, "maximum", "exclusiveMaximum", (a, b) => a < b),
  };
}

function boundOf(
  schema: JsonValue,
  inclusive: string,
  exclusive: string,
  isNarrower: (one: number, other: number) => boolean,
): Bound | undefined {
  const limit = numberOf(schema, inclusive);
  const excluded = numberOf(schema, exclusive);
  const isExcluded = member(schema, exclusive) === true;
  const own = limit === undefined ? undefined : { limit, isExcluded, keyword: inclusive };
  if (excluded === undefined) return own;
  const other = { limit: excluded, isExcluded: true, keyword: exclusive };
  return own === undefined || !isNarrower(own.limit, other.limit) ? other : own;
}
