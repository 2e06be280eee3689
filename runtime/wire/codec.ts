/** What stands between the values of a program and those of the wire. */

/** Turns the values of one schema into those of the wire, and back. */
export interface Codec {
  /**
   * From a value as JSON has it to one as the types say.
   *
   * @throws {ConversionFault}
   */
  readonly decode: (wire: unknown) => unknown;
  /**
   * From a value as the types say to one that JSON, a URL or a header can carry; the value stays as it is.
   *
   * @throws {ConversionFault}
   */
  readonly encode: (value: unknown) => unknown;
  /**
   * Reads JSON without losing the digits of integers that are converted. Absent: `JSON.parse` will do.
   *
   * @throws {SyntaxError} for what is no JSON
   */
  readonly parse?: (text: string) => unknown;
}

/** A value that cannot be converted, and where it stands. */
export class ConversionFault extends Error {
  override readonly name = "ConversionFault";
  /** A JSON Pointer (RFC 6901), empty for the value as a whole. */
  pointer = "";
  /** What was expected, such as `must be a date-time (RFC 3339)`. */
  readonly expected: string;

  constructor(expected: string, options?: ErrorOptions) {
    super(expected, options);
    this.expected = expected;
  }
}

/** Where a value cannot be converted and why, for a person. */
export function conversionTold({ pointer, expected }: ConversionFault): string {
  return `${pointer === "" ? "it" : pointer} ${expected}`;
}
