/** What a formatter has done before, found again by the hash of what it was given. */
import { createHash } from "node:crypto";

/** Where formatted chunks stay between runs. A failing store must answer undefined, or do nothing. */
export interface ChunkCache {
  read(name: string): Promise<string | undefined>;
  write(name: string, text: string): Promise<void>;
}

/** The formatted text of chunks, by {@link chunkKey}. */
type Formatted = ReadonlyMap<string, string>;

/** One entry an emitted file, replaced on each run: it holds that file's chunks and never grows old. */
export async function readFormatted(
  cache: ChunkCache | undefined,
  outputPath: string,
): Promise<Formatted> {
  const text = await cache?.read(entryName(outputPath));
  if (text === undefined) return new Map();
  try {
    const entries: unknown = JSON.parse(text);
    return new Map(Array.isArray(entries) ? entries.filter(isEntry) : []);
  } catch {
    return new Map();
  }
}

export async function writeFormatted(
  cache: ChunkCache | undefined,
  outputPath: string,
  formatted: Formatted,
): Promise<void> {
  await cache?.write(entryName(outputPath), JSON.stringify([...formatted]));
}

/** Stands for a chunk under a formatter, its version and its configuration. */
export function chunkKey(formatter: string, text: string): string {
  return createHash("sha256").update(formatter).update("\0").update(text).digest("base64url");
}

function entryName(outputPath: string): string {
  return `${createHash("sha256").update(outputPath).digest("hex").slice(0, 32)}.json`;
}

function isEntry(entry: unknown): entry is [string, string] {
  return Array.isArray(entry) && typeof entry[0] === "string" && typeof entry[1] === "string";
}
