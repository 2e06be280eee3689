/** How much a document may ask for, so that a hostile one is refused instead of exhausting the machine. */

/** The bounds of one load. */
export interface Limits {
  /** Levels of lists and objects in one file, those that YAML aliases add included. Default 200. */
  readonly depth: number;
  /** Bytes of one file. Default 64 MiB. */
  readonly fileBytes: number;
  /** Files that one document reaches, the input included. Default 1,000. */
  readonly files: number;
  /**
   * YAML aliases of one file, counted as often as each would stand there if all were written out.
   * The values that they would add together are bounded by a hundred times as many. Default 10,000.
   */
  readonly aliases: number;
}

export const defaultLimits: Limits = {
  depth: 200,
  fileBytes: 64 * 1024 * 1024,
  files: 1000,
  aliases: 10_000,
};

/** A count as messages show it: `10,000`. */
export function count(value: number): string {
  return value.toLocaleString("en-US");
}

/** What to do about a limit that was passed. */
export function raise(limit: keyof Limits): string {
  return `If this is meant, raise the limit \`${limit}\``;
}
