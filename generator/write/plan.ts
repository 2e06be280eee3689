/** Decides what a run does to the output folder; touches nothing. */
import { type Manifest, digest } from "./manifest.ts";

/** A file to be written. */
export interface OutputFile {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/**
 * What happens to a file: `kept` is one that is no longer emitted but was edited by a person since it
 * was written, so it stays and is theirs from now on.
 */
export type FileAction = "created" | "updated" | "unchanged" | "deleted" | "kept";

export interface FileChange {
  readonly path: string;
  readonly action: FileAction;
}

export interface Plan {
  /** Every file of this run and of the last, by path. */
  readonly changes: readonly FileChange[];
  /** Files whose text goes to the disk. */
  readonly writes: readonly OutputFile[];
  /** Paths of stale files. */
  readonly deletes: readonly string[];
  /** Paths that must be written but hold a file which no run of ours made. */
  readonly foreign: readonly string[];
  readonly manifest: Manifest;
}

/**
 * Plans a run. `present` has the digest of every file that stands at a path of `files` or `manifest`;
 * the paths have passed `refuseBadPaths`.
 */
export function plan(
  files: readonly OutputFile[],
  manifest: Manifest,
  present: ReadonlyMap<string, string>,
): Plan {
  const changes: FileChange[] = [];
  const writes: OutputFile[] = [];
  const foreign: string[] = [];
  const deletes: string[] = [];
  const paths = new Set(files.map(({ path }) => path));
  const stale = [...manifest.keys()].filter((path) => !paths.has(path) && present.has(path));
  for (const path of stale) {
    const edited = present.get(path) !== manifest.get(path);
    changes.push({ path, action: edited ? "kept" : "deleted" });
    if (!edited) deletes.push(path);
  }
  // Where case does not count, deleting `Types.ts` deletes `types.ts`, however equal it was.
  const vanishing = new Set(deletes.map((path) => path.toLowerCase()));
  for (const file of files) {
    const found = present.get(file.path);
    const equal = found === digest(file.text) && !vanishing.has(file.path.toLowerCase());
    changes.push({ path: file.path, action: equal ? "unchanged" : found ? "updated" : "created" });
    if (equal) continue;
    writes.push(file);
    if (found !== undefined && found !== digest(file.text) && !manifest.has(file.path))
      foreign.push(file.path);
  }
  return {
    changes: changes.sort((a, b) => (a.path < b.path ? -1 : 1)),
    writes,
    deletes,
    foreign,
    manifest: new Map(files.map(({ path, text }) => [path, digest(text)])),
  };
}
