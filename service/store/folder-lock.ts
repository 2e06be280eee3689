/** Keeps a folder to one process. PGlite does not: two that write to one folder lose rows without a word. */
import { link, mkdir, readFile, rmdir, rm, stat, writeFile } from "node:fs/promises";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Another process has the folder. */
export class FolderInUseError extends Error {
  override readonly name = "FolderInUseError";

  constructor(folder: string, pid: number) {
    super(
      `The folder ${folder} is in use by the process ${pid}. Stop that one, or give another folder.`,
    );
  }
}

/** A process, told apart from a later one with the same id. */
interface Owner {
  readonly pid: number;
  /** Where the system tells them: when the process started, and which boot of the machine that was in. */
  readonly startTime: string | null;
  readonly bootId: string | null;
}

const guardPatience = 10_000;

/**
 * Takes a folder for this process, over from a process that died with it if need be.
 *
 * @returns a function that gives it back
 * @throws FolderInUseError when a living process has it
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, "lock.json");
  const own: Owner = {
    pid: process.pid,
    startTime: await startTimeOf(process.pid),
    bootId: await bootId(),
  };
  const text = JSON.stringify(own);
  while (!(await created(file, text))) {
    const owner = await ownerOf(file);
    if (owner !== undefined && (await alive(owner))) throw new FolderInUseError(folder, owner.pid);
    await guarded(join(folder, "lock.takeover"), async () => {
      // Another process may have taken the folder over in the meantime.
      const still = await ownerOf(file);
      if (still === undefined || !(await alive(still))) await rm(file, { force: true });
    });
  }
  return async () => {
    if ((await readFile(file, "utf8").catch(() => "")) === text) await rm(file, { force: true });
  };
}

/** Makes a file with its whole text, unless it is there. */
async function created(file: string, text: string): Promise<boolean> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, text, { flag: "wx" });
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Does something while no other process does it. A guard whose process died is taken for gone after a while. */
async function guarded(folder: string, action: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      await mkdir(folder);
      break;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
    const age = Date.now() - (await stat(folder).then(({ mtimeMs }) => mtimeMs, Date.now));
    if (age > guardPatience) await rmdir(folder).catch(() => undefined);
    await sleep(20);
  }
  try {
    await action();
  } finally {
    await rmdir(folder).catch(() => undefined);
  }
}

async function ownerOf(file: string): Promise<Owner | undefined> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as Owner;
  } catch {
    return undefined;
  }
}

async function alive({ pid, startTime, bootId: boot }: Owner): Promise<boolean> {
  if (boot !== (await bootId())) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Without the permission to signal it, it is there all the same.
    if (codeOf(error) !== "EPERM") return false;
  }
  return startTime === (await startTimeOf(pid));
}

/** In ticks since the machine's boot, where /proc tells; null elsewhere. */
async function startTimeOf(pid: number): Promise<string | null> {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // The second field is the command in parentheses, which may hold anything.
  return text.slice(text.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}

async function bootId(): Promise<string | null> {
  return readFile("/proc/sys/kernel/random/boot_id", "utf8").then(
    (text) => text.trim(),
    () => null,
  );
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && "code" in error ? error.code : undefined;
