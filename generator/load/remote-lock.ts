/** Holds what references bring from the network to the checksums of a lock. */
import { createHash } from "node:crypto";
import { type ReadResult, readUrl } from "./read.ts";
import type { Bounds } from "./scope.ts";
import { displayName } from "./uri.ts";

/** What earlier runs read from origins that are allowed by name. */
export interface RemoteLock {
  /** SHA-256 in hexadecimal, by URL. */
  readonly checksums: ReadonlyMap<string, string>;
  /** Whether only what the lock names may be read. */
  readonly frozen: boolean;
  /** The copy that an earlier run kept under a checksum; undefined where there is none. */
  cached(checksum: string): Promise<Uint8Array | undefined>;
}

/** What was read from an allowed origin. */
export interface RemoteFile {
  /** SHA-256 in hexadecimal. */
  readonly checksum: string;
  readonly bytes: Uint8Array;
}

/** The checksum of a file, as locks hold it. */
export function checksumOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/**
 * Reads a URL that the lock may know. A copy of what the lock says is taken without asking the network;
 * what the network says otherwise is a failure, never a silent change.
 */
export async function readLocked(
  uri: string,
  lock: RemoteLock,
  bounds: Bounds,
): Promise<ReadResult> {
  const name = displayName(uri, bounds.cwd);
  const checksum = lock.checksums.get(uri);
  if (checksum === undefined && lock.frozen)
    return {
      failure: {
        rule: "ref-scope",
        message: `\`${name}\` is not in the lock of remote files`,
        hint: "Run once without --frozen, and commit the lock",
      },
    };
  if (checksum !== undefined) {
    const bytes = await lock.cached(checksum);
    // A copy may have been cut off or changed since.
    if (bytes && checksumOf(bytes) === checksum) return { bytes, uri };
  }
  const result = await readUrl(uri, bounds);
  if ("failure" in result || checksum === undefined || checksumOf(result.bytes) === checksum)
    return result;
  return {
    failure: {
      rule: "ref-scope",
      message: `\`${name}\` is not what the lock of remote files says`,
      hint: "See what has changed there; --update-remote takes it as it is",
    },
  };
}
