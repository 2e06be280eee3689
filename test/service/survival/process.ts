/** The service as a process that can be killed. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { World } from "../../../service/seed.ts";

export interface ServiceProcess {
  readonly child: ChildProcess;
  /** Resolves when it is ready; rejects when it ends before. */
  readonly ready: Promise<World & { readonly url: string }>;
  /** Its status, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  /** The end of what it has said on stderr. */
  readonly said: () => string;
}

export interface StartOptions {
  readonly args?: readonly string[];
  readonly databaseUrl?: string | undefined;
  /** PGlite's, where there is no `databaseUrl`; memory when left out. */
  readonly folder?: string | undefined;
}

const repository = fileURLToPath(new URL("../../../", import.meta.url));

/** Starts the service on a free port. */
export function startProcess({ args = [], databaseUrl, folder }: StartOptions): ServiceProcess {
  const node = ["--conditions=specwright-source", "service/main.ts", "--json", "--port", "0"];
  const place = folder === undefined ? ["--ephemeral"] : ["--data", folder];
  const child = spawn(process.execPath, [...node, ...place, ...args], {
    cwd: repository,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, DATABASE_URL: databaseUrl ?? "", LOG_LEVEL: "warn" },
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-4_000)));
  const ended = once(child, "close").then(([status, signal]) => {
    const how: unknown = status ?? signal;
    return how as number | NodeJS.Signals;
  });
  const line = once(createInterface(child.stdout), "line") as Promise<[string]>;
  const early = ended.then((how) => {
    throw new Error(`The service ended with ${String(how)} before it was ready: ${said}`);
  });
  const ready = Promise.race([line.then(([text]) => text), early]).then(
    (text) => JSON.parse(text) as World & { readonly url: string },
  );
  for (const each of [early, ready, line]) each.catch(() => undefined);
  return { child, ready, ended, said: () => said };
}

/** Sends a signal, and waits for the end. */
export function end({ child, ended }: ServiceProcess, signal: NodeJS.Signals) {
  child.kill(signal);
  return ended;
}
