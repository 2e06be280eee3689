/** Runs a whole process and tells what it took. */
import { spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";

export interface Measured {
  /** From start to exit, as a person waits for it. */
  readonly seconds: number;
  /** Of all its threads: what the machine's other work does not change. */
  readonly cpuSeconds: number;
  readonly peakMb: number;
}

/** Longer than the slowest peer takes ten times over on a small machine. */
const patienceMs = 600_000;

/**
 * Runs Node with these arguments in a folder; throws an `Error` with what it said when it ends with a
 * status that is not `fine`.
 */
export async function measured(
  args: readonly string[],
  folder: string,
  fine: readonly number[] = [0],
): Promise<Measured> {
  const usage = join(folder, "usage.json");
  await rm(usage, { force: true });
  const from = performance.now();
  const child = spawn(
    process.execPath,
    ["--import", join(import.meta.dirname, "usage.ts"), ...args],
    {
      cwd: folder,
      env: { ...process.env, BENCH_USAGE_FILE: usage, NO_COLOR: "1", CI: "1" },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: patienceMs,
    },
  );
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (said = (said + text).slice(-4000)));
  const status = await new Promise<number | string | null>((done, fail) => {
    child.once("error", fail);
    child.once("close", (code, signal) => done(code ?? signal));
  });
  const seconds = (performance.now() - from) / 1000;
  if (!fine.some((each) => each === status))
    throw new Error(`ended with ${status}: ${said.trim()}`);
  const used = JSON.parse(await readFile(usage, "utf8")) as Omit<Measured, "seconds">;
  return { seconds, ...used };
}
