/** Loads a document as a verb's options say, its remote files held to a lock. */
import { dirname, resolve } from "node:path";
import { CannotRunError } from "../diagnostic.ts";
import { load } from "../load/load.ts";
import type { Loaded } from "../load/loaded.ts";
import { nodeReadPort } from "../load/read-port.ts";
import type { RemoteLock } from "../load/remote-lock.ts";
import { chunkStoreFor } from "../write/chunk-store.ts";
import { type Input, loadOptionsOf, lockName, type ReadOptions } from "./read-options.ts";
import { replaceFile } from "./replace-file.ts";

/**
 * The document, and every file that it reaches.
 *
 * @throws {CannotRunError} as load does, and when the lock cannot be read or is none.
 */
export async function loadDocument(input: Input, options: ReadOptions): Promise<Loaded> {
  if (options.frozen === true && options.updateRemote === true)
    throw new CannotRunError("--frozen and --update-remote ask for opposite things", {
      hint: "leave out one of them",
    });
  const loadOptions = loadOptionsOf(options);
  if ((options.allowRemote ?? []).length === 0) return load(input, loadOptions);
  const path = lockPathOf(options);
  const store = await chunkStoreFor(dirname(path));
  const lock: RemoteLock = {
    checksums: options.updateRemote === true ? new Map() : await checksumsIn(path),
    frozen: options.frozen ?? false,
    async cached(checksum) {
      const text = await store?.read(cacheName(checksum));
      return text === undefined ? undefined : Buffer.from(text);
    },
  };
  return load(input, { ...loadOptions, lock });
}

/**
 * Writes the lock of what a document brought from the network, where it changed, and keeps copies for the
 * next run. Files that the document no longer reaches leave the lock.
 *
 * @throws {CannotRunError} when the lock cannot be written.
 */
export async function keepRemote({ remote }: Loaded, options: ReadOptions): Promise<void> {
  if (!remote) return;
  const path = lockPathOf(options);
  const store = await chunkStoreFor(dirname(path));
  for (const { checksum, bytes } of remote.values())
    await store?.write(cacheName(checksum), Buffer.from(bytes).toString("utf8"));
  if (options.frozen === true) return;
  const checksums = new Map([...remote].map(([url, { checksum }]) => [url, checksum]));
  const known = await checksumsIn(path);
  if (textOf(checksums) !== textOf(known)) await replaceFile(path, textOf(checksums));
}

function lockPathOf(options: ReadOptions): string {
  return resolve(options.cwd ?? process.cwd(), options.lockFile ?? lockName);
}

function cacheName(checksum: string): string {
  return `remote-${checksum}`;
}

function textOf(checksums: ReadonlyMap<string, string>): string {
  const files = Object.fromEntries(
    [...checksums]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([url, sha256]) => [url, { sha256 }]),
  );
  return `${JSON.stringify({ version: 1, files }, undefined, 2)}\n`;
}

async function checksumsIn(path: string): Promise<ReadonlyMap<string, string>> {
  const bytes = await nodeReadPort.readFile(path, mostBytes).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw new CannotRunError(`the lock \`${path}\` cannot be read`, { cause: error });
  });
  if (!bytes) return new Map();
  const checksums = parsed(Buffer.from(bytes).toString("utf8"));
  if (checksums) return checksums;
  throw new CannotRunError(`the lock \`${path}\` is not one of this version`, {
    hint: "put it back as it was, or remove it and generate again",
  });
}

const mostBytes = 16 * 1024 * 1024;

function parsed(text: string): ReadonlyMap<string, string> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || value.version !== 1 || !isRecord(value.files)) return undefined;
  const checksums = new Map<string, string>();
  for (const [url, file] of Object.entries(value.files)) {
    if (!isRecord(file) || typeof file.sha256 !== "string" || !/^[\da-f]{64}$/.test(file.sha256))
      return undefined;
    checksums.set(url, file.sha256);
  }
  return checksums;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
