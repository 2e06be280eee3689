/** Puts files where nothing is. What stands is never replaced, whoever put it there and whenever. */
import { randomBytes } from "node:crypto";
import { link } from "node:fs/promises";
import { join } from "node:path";
import { locked } from "../write/lock.ts";
import type { OutputFile } from "../write/plan.ts";
import { type WritePort, codeOf, nodeWritePort } from "../write/write-port.ts";

/** The file system that is written to. */
export interface PlacePort extends WritePort {
  /** Gives a file a second name, which nothing may have: `EEXIST` otherwise. */
  link(from: string, to: string): Promise<void>;
}

/** The real file system. */
export function nodePlacePort(): PlacePort {
  return { ...nodeWritePort(), link };
}

const stagingPrefix = ".specwright-scaffold-";
const patience = 10_000;

/** Whether a run that was killed left something in the folder. */
export async function hasLitter(folder: string, port: PlacePort): Promise<boolean> {
  return (await port.stat(folder)) !== undefined && (await litter(folder, port)).length > 0;
}

/**
 * Places each file whole or not at all, in their order, and gives the paths of those that it placed: the
 * others stand already. Each is written in full beside its place first, so that a full disk shows before
 * any is placed. `signal` interrupts only before the first.
 */
export async function placeNew(
  folder: string,
  files: readonly OutputFile[],
  port: PlacePort,
  signal?: AbortSignal,
): Promise<ReadonlySet<string>> {
  return locked(folder, port, patience, async () => {
    for (const name of await litter(folder, port)) await port.removeTree(join(folder, name));
    const staging = join(
      folder,
      `${stagingPrefix}${process.pid}-${randomBytes(6).toString("hex")}`,
    );
    const placed = new Set<string>();
    try {
      await port.makeFolder(staging);
      for (const [index, { text }] of files.entries())
        await port.create(join(staging, String(index)), text);
      signal?.throwIfAborted();
      for (const [index, { path, text }] of files.entries())
        if (await isPlaced(join(staging, String(index)), join(folder, path), text, port))
          placed.add(path);
      await port.flush(folder);
    } finally {
      await port.removeTree(staging).catch(() => undefined);
    }
    return placed;
  });
}

// A rename would replace a file that came to stand there meanwhile; a link does not.
async function isPlaced(
  staged: string,
  target: string,
  text: string,
  port: PlacePort,
): Promise<boolean> {
  try {
    await port.link(staged, target).catch(async (error: unknown) => {
      if (codeOf(error) === "EEXIST") throw error;
      // Some file systems have no links. The file then grows in its place, which must be free as well.
      await port.create(target, text);
    });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

async function litter(folder: string, port: PlacePort): Promise<string[]> {
  return (await port.list(folder)).filter((name) => name.startsWith(stagingPrefix));
}
