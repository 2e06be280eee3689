/** A file system in memory, which can fail or be killed at any single call. */
import { dirname } from "node:path";
import type { WritePort } from "../../generator/write/write-port.ts";

interface MemoryFile {
  readonly text: string;
  readonly mode: number;
}

/** Folders and files by absolute path. */
export interface Disk {
  readonly files: Map<string, MemoryFile>;
  readonly folders: Set<string>;
}

export function disk(files: Readonly<Record<string, string>> = {}): Disk {
  const made: Disk = { files: new Map(), folders: new Set(["/"]) };
  for (const [path, text] of Object.entries(files)) {
    made.files.set(path, { text, mode: 0o644 });
    addFolder(made, dirname(path));
  }
  return made;
}

export function textsOf({ files }: Disk): Record<string, string> {
  return Object.fromEntries([...files].map(([path, { text }]) => [path, text]).sort());
}

export function memoryPort({ files, folders }: Disk): WritePort {
  const bytesOf = (path: string) => new TextEncoder().encode(files.get(path)!.text);
  const refuseTaken = (path: string) => {
    if (files.has(path) || folders.has(path)) throw failure("EEXIST");
    if (!folders.has(dirname(path))) throw failure("ENOENT");
  };
  return {
    async read(path) {
      if (folders.has(path)) throw failure("EISDIR");
      return files.has(path) ? bytesOf(path) : undefined;
    },
    async stat(path) {
      const file = files.get(path);
      if (file) return { kind: "file", mode: file.mode };
      return folders.has(path) ? { kind: "folder", mode: 0o755 } : undefined;
    },
    realPath: async (path) => (files.has(path) || folders.has(path) ? path : undefined),
    async list(folder) {
      return [...files.keys(), ...folders]
        .filter((path) => path !== folder && dirname(path) === folder)
        .map((path) => path.slice(folder.length + 1));
    },
    makeFolder: async (path) => addFolder({ files, folders }, path),
    async create(path, text, mode = 0o644) {
      refuseTaken(path);
      files.set(path, { text, mode });
    },
    async copy(from, to) {
      refuseTaken(to);
      if (!files.has(from)) throw failure("ENOENT");
      files.set(to, files.get(from)!);
    },
    async rename(from, to) {
      if (!files.has(from) || !folders.has(dirname(to))) throw failure("ENOENT");
      files.set(to, files.get(from)!);
      files.delete(from);
    },
    async remove(path) {
      files.delete(path);
    },
    async removeTree(path) {
      for (const set of [files, folders])
        for (const at of Array.from(set.keys()))
          if (at === path || at.startsWith(`${path}/`)) set.delete(at);
    },
    async removeEmptyFolder(path) {
      const full = [...files.keys(), ...folders].some((at) => at.startsWith(`${path}/`));
      if (full) throw failure("ENOTEMPTY");
      folders.delete(path);
    },
    flush: async () => undefined,
    isRunning: () => false,
  };
}

/** Rejects at the call with number `at` (from 0), before or after it takes effect; counts all calls. */
export function failingPort(
  port: WritePort,
  at: number,
  { code, after = false, dead = false }: { code?: string; after?: boolean; dead?: boolean },
): { port: WritePort; calls: () => number } {
  let calls = 0;
  const watched = new Proxy(port, {
    get(target, name: keyof WritePort) {
      const method = target[name] as (...given: unknown[]) => unknown;
      if (name === "isRunning") return method;
      return async (...given: unknown[]) => {
        const call = calls++;
        if (call > at && dead) throw new Killed();
        if (call !== at) return method(...given);
        if (after) await method(...given);
        throw dead ? new Killed() : failure(code!);
      };
    },
  });
  return { port: watched, calls: () => calls };
}

/** The process is gone: nothing it does afterwards has an effect. */
export class Killed extends Error {}

export function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

function addFolder({ files, folders }: Disk, path: string): void {
  for (let at = path; !folders.has(at); at = dirname(at)) {
    if (files.has(at)) throw failure("ENOTDIR");
    folders.add(at);
  }
}
