/** What has arrived, in the form that the types say. */
import { type Codec, ConversionFault, conversionTold } from "../wire/codec.ts";
import { DecodeError, type RequestPlace } from "./errors.ts";

/**
 * Reads JSON, with all digits of integers where a codec asks for them.
 *
 * @throws {SyntaxError} for what is no JSON
 */
export function parsedJson(text: string, codec: Codec | undefined): unknown {
  if (codec?.parse !== undefined) return codec.parse(text);
  const value: unknown = JSON.parse(text);
  return value;
}

/** What arrived, for an error about it. */
export interface Arrived {
  /** Such as `the body`. */
  readonly what: string;
  readonly status: number;
  readonly place: RequestPlace & { readonly response?: Response };
}

/** @throws DecodeError for a value that is none of its type */
export function decodedValue(
  codec: Codec | undefined,
  wire: unknown,
  { what, status, place }: Arrived,
): unknown {
  if (codec === undefined) return wire;
  try {
    return codec.decode(wire);
  } catch (error) {
    if (!(error instanceof ConversionFault)) throw error;
    const told = `${what} is not as declared: ${conversionTold(error)}`;
    throw new DecodeError(told, status, JSON.stringify(wire), place, { cause: error });
  }
}
