/**
 * Installs a folder's own `package-lock.json` when its `node_modules` is absent or of an older lock.
 * The corpus is 385 MB and the benchmark's peers are many packages, so neither belongs to the root
 * install.
 */
import { spawn } from "node:child_process";
import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { corpusFolder } from "./documents.ts";

/** What an install may take, and what a lock may be old before its holder is taken for dead. */
const patienceMs = 10 * 60_000;

/** Installs the corpus if need be. Several processes may ask at once: one installs, the others wait. */
export async function installCorpus(): Promise<void> {
  await installFolder(corpusFolder);
}

export async function installFolder(folder: string): Promise<void> {
  if (await isCurrent(folder)) return;
  const release = await locked(join(folder, ".installing"));
  try {
    // Whoever held the lock before may have done it.
    if (!(await isCurrent(folder))) await npmCi(folder);
  } finally {
    await release();
  }
}

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly optional?: true }>
  >;
}

/** npm writes its hidden lock last, so that an interrupted install has none. */
async function isCurrent(folder: string): Promise<boolean> {
  const wanted = await lockAt(join(folder, "package-lock.json"));
  const present = await lockAt(join(folder, "node_modules/.package-lock.json")).catch(() => null);
  if (!present) return false;
  return Object.entries(wanted.packages).every(([path, { version, optional }]) => {
    const installed = present.packages[path];
    // Builds for other systems are in the lock and not in the folder.
    return path === "" || (installed ? installed.version === version : optional === true);
  });
}

async function lockAt(path: string): Promise<Lock> {
  return JSON.parse(await readFile(path, "utf8")) as Lock;
}

/** A folder is made by one process only. */
async function locked(path: string): Promise<() => Promise<void>> {
  const end = Date.now() + patienceMs;
  for (;;) {
    try {
      await mkdir(path);
      await writeFile(join(path, "pid"), String(process.pid));
      return () => rm(path, { recursive: true, force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    if (await isAbandoned(path)) await rm(path, { recursive: true, force: true });
    else if (Date.now() > end) throw new Error(`${path} is held by another install`);
    else await sleep(250);
  }
}

async function isAbandoned(path: string): Promise<boolean> {
  const pid = Number(await readFile(join(path, "pid"), "utf8").catch(() => ""));
  if (pid > 0) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
  }
  const made = await stat(path).catch(() => null);
  return made !== null && Date.now() - made.mtimeMs > patienceMs;
}

async function npmCi(folder: string): Promise<void> {
  const shown = relative(process.cwd(), folder);
  process.stderr.write(`installing ${shown} (once; npm ci --prefix ${shown})\n`);
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", folder];
  const npm = spawn("npm", args, { stdio: ["ignore", "ignore", "pipe"], cwd: folder });
  let said = "";
  npm.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  const status = await new Promise<number | null>((done, fail) => {
    npm.once("error", fail);
    npm.once("close", done);
  });
  if (status !== 0) throw new Error(`npm ci in ${shown} ended with ${status}\n${said}`);
}
