/** One run at a time in an output folder. */
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { CannotRunError } from "../diagnostic.ts";
import { type WritePort, codeOf } from "./write-port.ts";

const lockName = ".specwright-lock";
export const takeOverName = ".specwright-lock-takeover";

const pollMilliseconds = 50;
/** A lock without a readable owner is one being made, unless it stays so. */
const pollsForAnOwner = 20;

/**
 * Runs `work` while this process alone holds the folder. The lock of a process that is gone is taken
 * over. Throws a `CannotRunError` when another run still holds it after `patience` milliseconds.
 */
export async function locked<T>(
  folder: string,
  port: WritePort,
  patience: number,
  work: () => Promise<T>,
): Promise<T> {
  await acquire(folder, port, patience);
  try {
    return await work();
  } finally {
    await port.remove(join(folder, lockName));
  }
}

async function acquire(folder: string, port: WritePort, patience: number): Promise<void> {
  const path = join(folder, lockName);
  let ownerless = 0;
  for (let waited = 0; ; waited += pollMilliseconds) {
    if (await made(path, port)) return;
    const owner = await read(path, port);
    ownerless = owner.text !== undefined && owner.pid === undefined ? ownerless + 1 : 0;
    if (isGone(owner, port) || ownerless >= pollsForAnOwner) {
      await takeOver(folder, owner.text, port);
      if (await made(path, port)) return;
    }
    if (waited >= patience) {
      throw new CannotRunError(
        `another run (process ${owner.pid ?? "unknown"}) writes to \`${folder}\``,
        {
          hint: `wait for it to end; if there is none, delete \`${path}\``,
        },
      );
    }
    await setTimeout(pollMilliseconds);
  }
}

interface Owner {
  readonly text: string | undefined;
  readonly pid: number | undefined;
  readonly host: string | undefined;
}

/**
 * Two runs may find the same dead lock. Only the one that makes the take-over file removes it, and
 * only while it is still the lock that was found dead.
 */
async function takeOver(folder: string, dead: string | undefined, port: WritePort): Promise<void> {
  const guard = join(folder, takeOverName);
  if (isGone(await read(guard, port), port)) await port.remove(guard);
  if (!(await made(guard, port))) return;
  try {
    const path = join(folder, lockName);
    if ((await read(path, port)).text === dead) await port.remove(path);
  } finally {
    await port.remove(guard);
  }
}

async function made(path: string, port: WritePort): Promise<boolean> {
  try {
    await port.create(path, JSON.stringify({ pid: process.pid, host: hostname() }));
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

async function read(path: string, port: WritePort): Promise<Owner> {
  const bytes = await port.read(path);
  const text = bytes && new TextDecoder().decode(bytes);
  const [, pid, host] = /^\{"pid":(\d+),"host":"([^"]*)"\}$/.exec(text ?? "") ?? [];
  return { text, pid: pid === undefined ? undefined : Number(pid), host };
}

/** Only this machine's processes can be asked for. */
function isGone({ pid, host }: Owner, port: WritePort): boolean {
  return pid !== undefined && host === hostname() && !port.isRunning(pid);
}
