/** Runs the command as a user does. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Node's own flags. */
  readonly node?: readonly string[];
}

const main = fileURLToPath(new URL("../../generator/cli/main.ts", import.meta.url));

export function specwright(args: readonly string[], options: RunOptions): Promise<Outcome> {
  const { cwd, stdin = "", env = {}, node = [] } = options;
  const child = spawn(
    process.execPath,
    ["--conditions=specwright-source", ...node, main, ...args],
    { cwd, env: { ...process.env, NODE_OPTIONS: "", NO_COLOR: "1", ...env } },
  );
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
  child.stdin.on("error", () => undefined);
  child.stdin.end(stdin);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) =>
      resolve({
        status,
        stdout: Buffer.concat(out).toString(),
        stderr: Buffer.concat(err).toString(),
      }),
    );
  });
}
