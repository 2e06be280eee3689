/** How the files of a handlers' folder name each other, and what was emitted. */

/** As in emitted files: with `.js`, `.ts` or nothing. */
export type ImportExtension = "js" | "ts" | "none";

export interface Modules {
  /** The emitted `server.ts`. */
  readonly server: string;
  /** Where the type `Session` is. */
  readonly session: string;
  /** A file of the folder, named without its extension. */
  beside(file: string): string;
}

/**
 * @param output the way from the handlers' folder to the emitted files, with `/`
 * @param session where a person keeps the type `Session`; without it, beside the handlers
 */
export function modulesOf(
  output: string,
  importExtension: ImportExtension,
  session?: string,
): Modules {
  const extension = importExtension === "none" ? "" : `.${importExtension}`;
  const folder = output.startsWith(".") ? output : `./${output}`;
  const beside = (file: string): string => `./${file}${extension}`;
  return { server: `${folder}/server${extension}`, session: session ?? beside("session"), beside };
}
