/** What every verb that reads a document may be told. */
import type { LoadOptions } from "../load/load.ts";

export type { Input } from "../load/load.ts";

/** The name that a lock of remote files has by default. */
export const lockName = "specwright.lock.json";

/** How a document is read; what is left out has load's defaults. */
export interface ReadOptions extends Omit<LoadOptions, "port" | "lock"> {
  /**
   * The lock of what references bring from `allowRemote`, relative to `cwd`. Default:
   * `specwright.lock.json`.
   */
  readonly lockFile?: string;
  /** Whether only what that lock names may be read, and with the checksum that it says. Default: no. */
  readonly frozen?: boolean;
  /** Whether remote files are read afresh, whatever the lock says. Default: no. */
  readonly updateRemote?: boolean;
}

/** The part of a verb's options that load takes. */
export function loadOptionsOf(options: ReadOptions): LoadOptions {
  const { cwd, allowRemote, allowOutside, headers, limits } = options;
  const given = { cwd, allowRemote, allowOutside, headers, limits };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
