/** A contestant in a process of its own. */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Place } from "./place.ts";

export interface Child {
  /** `http://127.0.0.1:port`. */
  readonly url: string;
  usage(): Promise<Usage>;
  /** Ends it, and waits for that. */
  stop(): Promise<void>;
}

export interface Usage {
  /** CPU time since its start, in microseconds. */
  readonly cpu: number;
  /** Its resident memory, in bytes. */
  readonly rss: number;
}

/** Starts a file of `contestants/` on a database, and waits until it listens. */
export async function start(file: string, place: Place): Promise<Child> {
  const path = fileURLToPath(new URL(`contestants/${file}`, import.meta.url));
  const child = fork(path, [JSON.stringify(place)], {
    // V8 takes what the first, large answers leave for long-lived, and allocates all later ones like it.
    execArgv: [
      "--conditions=specwright-source",
      "--no-allocation-site-pretenuring",
      ...profiling(),
    ],
    // As they are deployed: answers are not held to the contract then.
    env: { ...process.env, NODE_ENV: "production" },
  });
  const { url } = await message(child, file);
  const ended = new Promise((resolve) => child.once("exit", resolve));
  return {
    url: String(url),
    async usage() {
      child.send("usage");
      const { cpu, rss } = await message(child, file);
      return { cpu: Number(cpu), rss: Number(rss) };
    },
    async stop() {
      if (child.connected) child.disconnect();
      await ended;
    },
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
