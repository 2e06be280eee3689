/** A contestant in a process of its own. */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Contestant } from "./contestants.ts";

export interface Child {
  /** `http://127.0.0.1:port`. */
  readonly url: string;
  /** What it has used so far. */
  usage(): Promise<Usage>;
  stop(): void;
}

export interface Usage {
  /** CPU time since its start, in microseconds. */
  readonly cpu: number;
  /** Bytes on its heap; without garbage where it was started with `--expose-gc`. */
  readonly heap: number;
}

/** Starts a contestant and waits until it listens. */
export async function start(
  { name, file }: Contestant,
  flags: readonly string[] = [],
): Promise<Child> {
  const path = fileURLToPath(new URL(`contestants/${file}`, import.meta.url));
  const child = fork(path, {
    execArgv: ["--conditions=specwright-source", ...flags, ...profiling()],
    // Everyone as they are deployed: several do more while somebody develops.
    env: { ...process.env, NODE_ENV: "production" },
  });
  const told = await message(child, name);
  const port = told["port"];
  return {
    url: `http://127.0.0.1:${String(port)}`,
    async usage() {
      child.send("usage");
      const { cpu, heap } = await message(child, name);
      return { cpu: Number(cpu), heap: Number(heap) };
    },
    stop: () => child.disconnect(),
  };
}

/** `PROFILE=dir` leaves a CPU profile of each contestant there. */
function profiling(): string[] {
  const { PROFILE } = process.env;
  return PROFILE === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${PROFILE}`];
}

function message(child: ChildProcess, name: string): Promise<Readonly<Record<string, unknown>>> {
  return new Promise((resolve, reject) => {
    const ended = (): void => reject(new Error(`${name} ended before it answered.`));
    child.once("exit", ended);
    child.once("message", (told) => {
      child.off("exit", ended);
      resolve(Object.fromEntries(Object.entries(told)));
    });
  });
}
