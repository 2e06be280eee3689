/** What the emitter of validators takes beside the model. */
import type { EmitOptions } from "../options.ts";

/** A function of the user's own that tells whether a text is of a format: `(text: string) => boolean`. */
export interface FormatImport {
  /** The module's specifier, as the emitted file imports it. */
  readonly module: string;
  readonly name: string;
}

export interface ValidatorOptions extends EmitOptions {
  /** Whether `format` is held against values. Default: yes; without, it is an annotation. */
  readonly assertFormats?: boolean | undefined;
  /** Formats of the user's own, or in place of ours. From configuration, never from a document. */
  readonly formats?: Readonly<Record<string, FormatImport>> | undefined;
}
