/** The last stage: texts in memory become files in the output folder, all of them or none. */
import { dirname, join } from "node:path";
import { CannotRunError } from "../diagnostic.ts";
import { commit } from "./commit.ts";
import { locked } from "./lock.ts";
import { type Manifest, digest, manifestName, manifestOf, manifestText } from "./manifest.ts";
import { type FileChange, type OutputFile, type Plan, plan } from "./plan.ts";
import { refuseBadPaths } from "./output-path.ts";
import { recover } from "./recover.ts";
import { telling } from "./telling.ts";
import { type WritePort, nodeWritePort } from "./write-port.ts";

interface WriteOptions {
  /** The file system; Node's own by default. */
  readonly port?: WritePort;
  /** How long to wait for another run in the same folder, in milliseconds; 10,000 by default. */
  readonly patience?: number;
  /** Interrupts before the first file is replaced; the promise then rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Writes the files that differ from what stands in `folder` (absolute), deletes those of the last run
 * that are not among `files` and that nobody has edited, and gives what it did by path.
 *
 * Throws a `CannotRunError` when the folder cannot be written, is a file, is held by another run, or
 * holds a file of someone else at the path of one of ours. Whenever it throws, the old output stands.
 */
export async function write(
  folder: string,
  files: readonly OutputFile[],
  options: WriteOptions = {},
): Promise<readonly FileChange[]> {
  const { port = nodeWritePort(), patience = 10_000, signal } = options;
  refuseBadPaths(files.map(({ path }) => path));
  return telling(folder, hintFor, async () => {
    const isNew = (await port.realPath(folder)) === undefined;
    await refuseFile(folder, port);
    await port.makeFolder(folder);
    const real = (await port.realPath(folder)) ?? folder;
    try {
      return await locked(real, port, patience, async () => {
        await recover(real, port);
        const { manifest, present } = await standing(real, files, port);
        const planned = plan(files, manifest, digests(present));
        if (!isOurs(files, present)) refuseForeign(folder, planned);
        if (await isDue(real, planned, port)) await commit(real, planned, port, signal);
        return planned.changes;
      });
    } catch (error) {
      if (isNew) await port.removeEmptyFolder(real).catch(() => undefined);
      throw error;
    }
  });
}

/** Tells early that a folder cannot be an output: throws a `CannotRunError` when it is a file. */
export async function refuseUnusable(folder: string, port = nodeWritePort()): Promise<void> {
  await telling(folder, hintFor, () => refuseFile(folder, port));
}

/** What {@link write} would do, and the texts that it would replace, by path; writes nothing. */
export async function compare(
  folder: string,
  files: readonly OutputFile[],
  { port = nodeWritePort() }: Pick<WriteOptions, "port"> = {},
): Promise<{ readonly plan: Plan; readonly present: ReadonlyMap<string, string> }> {
  refuseBadPaths(files.map(({ path }) => path));
  return telling(folder, hintFor, async () => {
    await refuseFile(folder, port);
    const { manifest, present } = await standing(folder, files, port);
    return { plan: plan(files, manifest, digests(present)), present };
  });
}

async function standing(
  folder: string,
  files: readonly OutputFile[],
  port: WritePort,
): Promise<{ manifest: Manifest; present: Map<string, string> }> {
  const bytes = await port.read(join(folder, manifestName));
  const manifest = manifestOf(bytes && decoded(bytes));
  const present = new Map<string, string>();
  for (const path of new Set([...files.map((file) => file.path), ...manifest.keys()])) {
    await refuseLinkedFolder(folder, path, port);
    const found = await port.read(join(folder, path));
    if (found) present.set(path, withLf(decoded(found)));
  }
  return { manifest, present };
}

/** Nothing is due when each file stands as it should and the manifest says so. */
async function isDue(folder: string, planned: Plan, port: WritePort): Promise<boolean> {
  if (planned.writes.length > 0 || planned.deletes.length > 0) return true;
  const bytes = await port.read(join(folder, manifestName));
  return bytes === undefined || decoded(bytes) !== manifestText(planned.manifest);
}

async function refuseFile(folder: string, port: WritePort): Promise<void> {
  const real = await port.realPath(folder);
  const standing = real === undefined ? undefined : await port.stat(real);
  if (standing === undefined || standing.kind === "folder") return;
  throw new CannotRunError(`the output \`${folder}\` is a file`, {
    hint: "name a folder with -o, or move the file away",
  });
}

/** A file that begins with our own first line shows the folder for ours, even when its manifest is lost. */
function isOurs(files: readonly OutputFile[], present: ReadonlyMap<string, string>): boolean {
  const firstLine = (text: string | undefined) => text?.split("\n", 1)[0];
  return files.some(({ path, text }) => {
    const line = firstLine(text);
    return line?.startsWith("// Made by specwright") && firstLine(present.get(path)) === line;
  });
}

function refuseForeign(folder: string, { foreign }: Plan): void {
  const [first] = foreign;
  if (first === undefined) return;
  const others = foreign.length > 1 ? ` (and ${foreign.length - 1} more)` : "";
  throw new CannotRunError(`\`${join(folder, first)}\`${others} was not written by specwright`, {
    hint: "move it away, or name another folder with -o: only files of our own are replaced",
  });
}

/** A linked folder inside the output would carry a write out of it. */
async function refuseLinkedFolder(folder: string, path: string, port: WritePort): Promise<void> {
  for (let parent = dirname(path); parent !== "."; parent = dirname(parent)) {
    const found = await port.stat(join(folder, parent));
    if (found && found.kind !== "folder")
      throw new CannotRunError(`\`${join(folder, parent)}\` is not a folder of the output`);
  }
}

const hints: ReadonlyMap<string, string> = new Map([
  ["EACCES", "check who owns the folder, or name another with -o"],
  ["EROFS", "name another folder with -o"],
  ["ENOSPC", "free some space and run again"],
  ["ENOTDIR", "name another folder with -o"],
]);

const hintFor = (code: string) => hints.get(code);

function digests(present: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...present].map(([path, text]) => [path, digest(text)]));
}

/** Git may check files out with CRLF: that is no edit, and no drift. */
function withLf(text: string): string {
  return text.replaceAll("\r\n", "\n");
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
