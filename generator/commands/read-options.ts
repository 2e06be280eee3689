/** What every verb that reads a document may be told. */
import type { LoadOptions } from "../load/load.ts";

export type { Input } from "../load/load.ts";

/** How a document is read; what is left out has load's defaults. */
export type ReadOptions = Omit<LoadOptions, "port">;

/** The part of a verb's options that load takes. */
export function loadOptionsOf(options: ReadOptions): LoadOptions {
  const { cwd, allowRemote, allowOutside, headers, limits } = options;
  const given = { cwd, allowRemote, allowOutside, headers, limits };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
