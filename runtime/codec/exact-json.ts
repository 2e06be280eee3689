/** JSON whose long integers keep their digits. */
import { LongInteger } from "../wire/long-integer.ts";
import type { Conversion } from "./conversion.ts";
import { converted, type Direction } from "./convert.ts";

/**
 * Reads JSON. An integer that no number holds exactly is a {@link LongInteger} where the conversion
 * asks for one, and anywhere else the nearest number, as `JSON.parse` has it.
 *
 * @throws {SyntaxError} for what is no JSON
 * @throws {Error} for such an integer, where the engine's `JSON.parse` does not tell how it was written
 */
export function exactlyParsed(text: string, conversion: Conversion): unknown {
  // Most texts hold none, and the engine's own search tells it soonest.
  if (!/\d{16}/.test(text)) return parsed(text);
  let met = false;
  const value: unknown = JSON.parse(text, (_name, read: unknown, context?: Source): unknown => {
    if (typeof read !== "number" || Number.isSafeInteger(read) || !Number.isInteger(read))
      return read;
    if (context?.source === undefined)
      throw new Error(
        "This engine's JSON.parse does not tell how a number was written, which integers beyond 2^53 need.",
      );
    // A number with a fraction or an exponent is none that is written in full.
    if (!/^-?\d+$/.test(context.source)) return read;
    met = true;
    return new LongInteger(BigInt(context.source));
  });
  return met ? settled(value, kept(value, conversion)) : value;
}

/** What newer engines tell of a value that is read (ECMA-262, 2026, `JSON.parse`). */
interface Source {
  readonly source?: string;
}

const parsed = (text: string): unknown => JSON.parse(text);

/** The long integers that are converted. */
function kept(value: unknown, conversion: Conversion): ReadonlySet<unknown> {
  const found = new Set<unknown>();
  const noting: Direction = {
    convert(_scalar, each) {
      found.add(each);
      return each;
    },
    isOf: ({ takes }, each) => takes(each),
    open: (each) => each,
  };
  converted(conversion, value, noting);
  return found;
}

/** Makes numbers of all others, in place: the value is fresh. */
function settled(value: unknown, kept: ReadonlySet<unknown>): unknown {
  if (value instanceof LongInteger) return kept.has(value) ? value : Number(value.digits);
  if (typeof value !== "object" || value === null) return value;
  for (const name of Object.keys(value)) {
    const held: unknown = Reflect.get(value, name);
    if (typeof held === "object" && held !== null)
      Object.defineProperty(value, name, { value: settled(held, kept) });
  }
  return value;
}
