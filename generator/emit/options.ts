/** What all emitters take beside the model. */

/** How emitted files import each other: with `.js` (built), `.ts` (run as they are) or nothing (a bundler). */
export type ImportExtension = "js" | "ts" | "none";

/** What a schema that lists its values is: a union of them, a constant object beside it, or an enum of TypeScript. */
export type Enums = "union" | "const" | "enum";

export interface EmitOptions {
  /** Default: `union`. An `enum` does not compile under `erasableSyntaxOnly`. */
  readonly enums?: Enums | undefined;
  /** Default: `js`. */
  readonly importExtension?: ImportExtension | undefined;
  /** Whether the bound client has its operations in groups, by the first tag of each. Default: no. */
  readonly groupByTags?: boolean | undefined;
  /** Whether `validators.ts` is emitted beside, for the server to hold values to. Default: no. */
  readonly validators?: boolean | undefined;
}

/** The specifier of a file that is emitted beside this one. */
export function besides(
  file: "types" | "client" | "server" | "validators",
  options: EmitOptions,
): string {
  const extension = options.importExtension ?? "js";
  return extension === "none" ? `./${file}` : `./${file}.${extension}`;
}
