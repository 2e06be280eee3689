/** The service as a process of its own, known by the one JSON line that it prints. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export interface WorldUser {
  readonly id: string;
  readonly username: string;
  readonly role: "owner" | "template-admin" | "member" | "auditor";
  readonly status: string;
  readonly token: string;
}

export interface WorldParameter {
  readonly name: string;
  readonly type: string;
  readonly default_value: string | null;
  readonly mutable: boolean;
  readonly ephemeral: boolean;
  readonly required: boolean;
  readonly options: readonly string[];
  readonly min: number | null;
  readonly max: number | null;
}

export interface WorldVersion {
  readonly id: string;
  readonly name: string;
  readonly job_status: string;
  readonly parameters: readonly WorldParameter[];
  readonly presets: readonly {
    readonly id: string;
    readonly name: string;
    readonly parameters: readonly { readonly name: string; readonly value: string }[];
  }[];
}

export interface WorldTemplate {
  readonly id: string;
  readonly name: string;
  readonly behaviour: "quick" | "slow" | "stuck" | "failing" | "chatty";
  readonly allow_user_cancel_workspace_jobs: boolean;
  readonly active_version_id: string;
  readonly versions: readonly WorldVersion[];
}

export interface WorldWorkspace {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly template_id: string;
  readonly ttl_ms: number | null;
}

export interface World {
  readonly url: string;
  readonly users: readonly WorldUser[];
  readonly expired_token: string;
  readonly templates: readonly WorldTemplate[];
  readonly workspaces: readonly WorldWorkspace[];
}

export interface RunningWorld {
  readonly world: World;
  /** Asks the process to stop, and gives its exit status; kills it when it does not. */
  stop(): Promise<number | null>;
}

const repository = fileURLToPath(new URL("../../../", import.meta.url));
const patience = 50_000;

/**
 * Starts the service in memory, on a free port, with the seed 1.
 *
 * @param flags more flags of `service/main.ts`
 * @param environment more variables, such as `DATABASE_URL`
 * @throws an error with what the process said, when it ends or keeps silent instead of telling its world
 */
export async function startWorld(
  flags: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningWorld> {
  const main = ["--conditions=specwright-source", "service/main.ts"];
  const always = ["--ephemeral", "--json", "--port", "0", "--seed", "1"];
  const child = spawn(process.execPath, [...main, ...always, ...flags], {
    cwd: repository,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...environment },
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4_000)));
  const line = await firstLine(child, () => said);
  try {
    return { world: JSON.parse(line) as World, stop: () => stopped(child) };
  } catch (cause) {
    await stopped(child);
    throw new Error(`The first line of the service is not JSON: ${line.slice(0, 200)}`, { cause });
  }
}

function firstLine(child: ChildProcess, said: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (what: string): void => {
      clearTimeout(timer);
      child.kill("SIGKILL");
      reject(new Error(`The service ${what}. It said:\n${said()}`));
    };
    const timer = setTimeout(() => fail(`printed no line in ${patience} ms`), patience);
    child.once("error", (error) => fail(`did not start (${error.message})`));
    child.once("exit", (status, signal) => fail(`ended with ${status ?? signal}`));
    createInterface({ input: child.stdout! }).once("line", (line) => {
      clearTimeout(timer);
      child.removeAllListeners("exit");
      resolve(line);
    });
  });
}

async function stopped(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), 15_000);
  await ended;
  clearTimeout(timer);
  return child.exitCode;
}
