/** How JSON goes out. */

/** How JSON is written, in answers, refusals and streams over WebSockets. */
export interface JsonOptions {
  /** From a value to its text; `undefined` for one that JSON does not know. Default: `JSON.stringify`. */
  readonly stringify?: ((value: unknown) => string | undefined) | undefined;
  /**
   * `application/json` is sent with `; charset=utf-8`, which JSON does not need (RFC 8259, section 11)
   * and some clients look for. Default: false.
   */
  readonly charset?: boolean | undefined;
}

export interface JsonOut {
  /** @throws for what cannot be written as JSON, such as a function */
  readonly text: (value: unknown) => string;
  /** The media type of JSON where nothing says more. */
  readonly contentType: string;
}

export function jsonOut({ stringify = JSON.stringify, charset = false }: JsonOptions): JsonOut {
  return {
    // JSON.stringify gives no text for a function or a symbol, whatever its type says.
    text(value) {
      const text: string | undefined = stringify(value);
      if (text === undefined) throw new Error("A handler's answer cannot be written as JSON.");
      return text;
    },
    contentType: charset ? "application/json; charset=utf-8" : "application/json",
  };
}
