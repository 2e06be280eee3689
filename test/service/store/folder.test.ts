import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FolderInUseError, lockFolder } from "../../../service/store/folder-lock.ts";
import { connect } from "../../../service/store/connect.ts";
import { seed } from "../../../service/seed.ts";

let folder: string;
const children: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "builds-folder-"));
});
afterEach(async () => {
  for (const child of children.splice(0)) await killed(child);
  await rm(folder, { recursive: true, force: true });
});

/** Starts a process on the folder, and gives the first line that it says. */
async function started(script: string): Promise<{ child: ChildProcess; line: string }> {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, ["--conditions=specwright-source", file, folder], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  children.push(child);
  const [line] = (await once(createInterface(child.stdout!), "line")) as [string];
  return { child, line };
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

it("is one process's, keeps what was written, and survives a kill", async () => {
  // As a process leaves it that was killed while it made the cluster.
  await mkdir(join(folder, "data.new-123"));
  await writeFile(join(folder, "data.new-123", "PG_VERSION"), "18");
  const first = await started("take-folder.ts");
  expect(first.line).toBe("open");
  expect(await readdir(folder)).toEqual(["data", "lock.json"]);
  const second = await started("take-folder.ts");
  expect(second.line).toBe(
    `FolderInUseError: The folder ${folder} is in use by the process ${first.child.pid}. Stop that one, or give another folder.`,
  );
  await killed(first.child);

  const store = await connect({ folder });
  const world = await seed(store, { workspaces: 2 });
  await store.close();
  expect(await readdir(folder)).toEqual(["data"]);

  const again = await connect({ folder });
  try {
    expect(await seed(again, { workspaces: 2 })).toEqual(world);
    const count = await again.db.execute("select count(*)::int as n from workspace_builds");
    expect(count.rows).toEqual([{ n: world.workspaces.length }]);
    await expect(seed(again, { seed: 2 })).rejects.toThrow("the demo world of another seed");
  } finally {
    await again.close();
  }
});

describe("its lock", () => {
  const file = (): string => join(folder, "lock.json");

  it("is given back", async () => {
    const unlock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(FolderInUseError);
    await unlock();
    expect(await readdir(folder)).toEqual([]);
    await (
      await lockFolder(folder)
    )();
  });

  it.each([
    ["a process that is gone", { pid: 2 ** 22 + 1 }],
    ["a process whose id another has now", { startTime: "1" }],
    ["a process from before the machine's last start", { bootId: "another" }],
  ])("is taken over from %s", async (_, change) => {
    const unlock = await lockFolder(folder);
    const own = JSON.parse(await readFile(file(), "utf8")) as object;
    await unlock();
    await writeFile(file(), JSON.stringify({ ...own, ...change }));
    const again = await lockFolder(folder);
    expect(JSON.parse(await readFile(file(), "utf8"))).toEqual(own);
    await again();
  });

  it("is taken over from a file that says nothing", async () => {
    await writeFile(file(), "");
    const unlock = await lockFolder(folder);
    expect(JSON.parse(await readFile(file(), "utf8"))).toMatchObject({ pid: process.pid });
    await unlock();
  });

  it("goes to one of many that take it over at once", async () => {
    await writeFile(file(), JSON.stringify({ pid: 2 ** 22 + 1, startTime: "1", bootId: "x" }));
    const all = await Promise.all(Array.from({ length: 6 }, () => started("lock-folder.ts")));
    const lines = all.map(({ line }) => line).sort();
    expect(lines).toEqual([...Array.from({ length: 5 }, () => "FolderInUseError"), "locked"]);
  });
});
