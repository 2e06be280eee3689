/** What emitted code imports where values have another form than the wire: `specwright-runtime/codec`. */
import type { Codec } from "../wire/codec.ts";
import type { Conversion } from "./conversion.ts";
import { converted, decoding, encoding } from "./convert.ts";
import { exactlyParsed } from "./exact-json.ts";

export type { Conversion } from "./conversion.ts";
export { dateTimeAsDate } from "./date.ts";
export { int64AsBigInt, int64AsText, textAsBigInt } from "./int64.ts";
export { dateAsPlainDate, dateTimeAsInstant, durationAsDuration } from "./temporal.ts";

/** A codec of the values that a conversion describes. */
export function codec(conversion: Conversion): Codec {
  return {
    decode: (wire) => converted(conversion, wire, decoding),
    encode: (value) => converted(conversion, value, encoding),
  };
}

/** The same for values with integers that a number may not hold. */
export function exactCodec(conversion: Conversion): Codec {
  return { ...codec(conversion), parse: (text) => exactlyParsed(text, conversion) };
}
