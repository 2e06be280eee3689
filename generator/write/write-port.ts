/** All that writing asks of a file system, narrow enough for a test to fail at each single call. */
import { constants } from "node:fs";
import * as fs from "node:fs/promises";
import { setTimeout } from "node:timers/promises";

/** Every path is absolute. Methods reject with Node's errors, whose `code` tells the reason. */
export interface WritePort {
  /** A file's bytes; undefined when nothing is there. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** What stands at a path, without following a link; undefined when nothing does. */
  stat(path: string): Promise<Standing | undefined>;
  /** The path with every link resolved; undefined when nothing is there. */
  realPath(path: string): Promise<string | undefined>;
  list(folder: string): Promise<string[]>;
  /** Makes a folder and those above it; fine when it is there. */
  makeFolder(path: string): Promise<void>;
  /** Makes a file that must not be there yet, and flushes it to the disk; leaves none when it fails. */
  create(path: string, text: string, mode?: number): Promise<void>;
  /** Copies a file with its mode to a path where nothing is, and flushes it. */
  copy(from: string, to: string): Promise<void>;
  /** Puts a file in the place of another at once. */
  rename(from: string, to: string): Promise<void>;
  /** Fine when nothing is there. */
  remove(path: string): Promise<void>;
  removeTree(path: string): Promise<void>;
  removeEmptyFolder(path: string): Promise<void>;
  /** Flushes a folder's own list of names to the disk, where the system can. */
  flush(folder: string): Promise<void>;
  isRunning(pid: number): boolean;
}

interface Standing {
  readonly kind: "file" | "folder" | "link" | "other";
  /** Permission bits. */
  readonly mode: number;
}

/** The real file system. */
export function nodeWritePort(platform: NodeJS.Platform = process.platform): WritePort {
  return {
    read: (path) => unlessMissing(fs.readFile(path)),
    async stat(path) {
      const stat = await unlessMissing(fs.lstat(path));
      return stat && { kind: kindOf(stat), mode: stat.mode & 0o777 };
    },
    realPath: (path) => unlessMissing(fs.realpath(path)),
    list: (folder) => fs.readdir(folder),
    async makeFolder(path) {
      await fs.mkdir(path, { recursive: true });
    },
    async create(path, text, mode) {
      const file = await fs.open(path, "wx");
      try {
        await file.writeFile(text);
        if (mode !== undefined) await file.chmod(mode);
        await file.sync();
      } catch (error) {
        await fs.unlink(path).catch(() => undefined);
        throw error;
      } finally {
        await file.close();
      }
    },
    async copy(from, to) {
      await fs.copyFile(from, to, constants.COPYFILE_EXCL);
      const file = await fs.open(to, "r");
      try {
        // A read-only handle cannot be flushed on Windows.
        if (platform !== "win32") await file.sync();
      } finally {
        await file.close();
      }
    },
    rename: (from, to) =>
      platform === "win32" ? patiently(() => fs.rename(from, to)) : fs.rename(from, to),
    async remove(path) {
      await unlessMissing(fs.unlink(path));
    },
    removeTree: (path) => fs.rm(path, { recursive: true, force: true }),
    removeEmptyFolder: (path) => fs.rmdir(path),
    async flush(folder) {
      // Windows opens no folders.
      if (platform === "win32") return;
      const handle = await fs.open(folder, "r");
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
    isRunning,
  };
}

/**
 * Windows refuses to replace a file while a virus scanner or a watcher looks at it: asks again for
 * some two seconds before it gives up.
 */
export async function patiently(
  rename: () => Promise<void>,
  pause: (milliseconds: number) => Promise<unknown> = setTimeout,
): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await rename();
    } catch (error) {
      const busy = ["EPERM", "EBUSY", "EACCES"].includes(codeOf(error) ?? "");
      if (!busy || attempt === 8) throw error;
      await pause(10 * 2 ** attempt);
    }
  }
}

/** The reason that Node gives for a failed call, such as `ENOSPC`. */
export function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : undefined;
}

async function unlessMissing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

function kindOf(stat: {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}): Standing["kind"] {
  if (stat.isFile()) return "file";
  if (stat.isDirectory()) return "folder";
  return stat.isSymbolicLink() ? "link" : "other";
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Someone else's process may not be asked, but it is there.
    return codeOf(error) === "EPERM";
  }
}
