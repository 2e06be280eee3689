/** What every stage may import: the form of a problem found, and of a reason not to run at all. */

/** How grave a diagnostic is: an `error` stands for a document that is wrong, a `warn` for one that is doubtful. */
export type Severity = "error" | "warn";

/**
 * A stretch of a file. Lines and columns count from 1; columns are UTF-16 code units, as editors,
 * `tsc` and SARIF count them; the end is exclusive.
 */
export interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A second place that helps to understand a diagnostic, such as the first of two equal names. */
export interface RelatedPlace extends Range {
  readonly file: string;
  readonly message: string;
}

/** A problem found in a document. */
export interface Diagnostic extends Range {
  readonly severity: Severity;
  /** The id of the rule that found it, such as `path-param-missing`. */
  readonly rule: string;
  /** What is wrong, in one sentence without a final full stop; text of the document is not escaped. */
  readonly message: string;
  /** The file as a person names it: relative to the working directory, with `/`; or a URL; or `<stdin>`. */
  readonly file: string;
  /** JSON Pointer (RFC 6901) of the place in that file; empty for the whole file. */
  readonly pointer: string;
  /** What to do about it. */
  readonly hint?: string;
  readonly related?: readonly RelatedPlace[];
}

/**
 * Thrown when a verb cannot run at all: wrong usage, an input that is missing or unreadable, an output
 * that cannot be written. A bad document never throws: it is a {@link Diagnostic}.
 */
export class CannotRunError extends Error {
  override readonly name = "CannotRunError";
  /** What to do about it. */
  readonly hint: string | undefined;

  constructor(message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.hint = options.hint;
  }
}

/** Orders diagnostics by file, line, column and rule, so that the same input gives the same list. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
