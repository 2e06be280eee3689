/** Keeps formatted chunks between runs, in the user's `node_modules`. */
import { randomBytes } from "node:crypto";
import * as fs from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ChunkCache } from "../print/cache.ts";

/**
 * The store of the project that `folder` (absolute) belongs to: `node_modules/.cache/specwright` beside
 * or above it; undefined when there is no `node_modules` to put it in. A store that fails is a store
 * that is empty: never an error.
 */
export async function chunkStoreFor(folder: string): Promise<ChunkCache | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    const found = await fs.stat(join(at, "node_modules")).catch(() => undefined);
    if (found?.isDirectory()) return chunkStore(join(at, "node_modules", ".cache", "specwright"));
    if (dirname(at) === at) return undefined;
  }
}

function chunkStore(folder: string): ChunkCache {
  return {
    read: (name) => fs.readFile(join(folder, name), "utf8").catch(() => undefined),
    async write(name, text) {
      const staged = join(folder, `${name}.${randomBytes(6).toString("hex")}`);
      try {
        await fs.mkdir(folder, { recursive: true });
        await fs.writeFile(staged, text);
        await fs.rename(staged, join(folder, name));
      } catch {
        await fs.rm(staged, { force: true }).catch(() => undefined);
      }
    },
  };
}
