/** One round of load by autocannon, in a process of its own. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { goodBody, target } from "./work.ts";

export interface Round {
  readonly requestsPerSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  /** Milliseconds. */
  readonly p99: number;
  readonly requests: number;
}

export interface LoadOptions {
  readonly connections: number;
  readonly seconds: number;
}

const autocannon = fileURLToPath(
  new URL("../node_modules/autocannon/autocannon.js", import.meta.url),
);

/** @throws when an answer was not 2xx or a connection failed */
export async function load(url: string, { connections, seconds }: LoadOptions): Promise<Round> {
  const options = `--json --no-progress --method POST --connections ${String(connections)} --duration ${String(seconds)}`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    autocannon,
    ...options.split(" "),
    "--headers",
    "content-type=application/json",
    "--body",
    goodBody,
    url + target,
  ]);
  const result: Result = JSON.parse(stdout);
  if (result.errors + result.non2xx + result.timeouts > 0)
    throw new Error(`Not every request was answered: ${stdout}`);
  return {
    requestsPerSecond: result.requests.total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    requests: result.requests.total,
  };
}

interface Result {
  readonly errors: number;
  readonly non2xx: number;
  readonly timeouts: number;
  /** Seconds. */
  readonly duration: number;
  readonly requests: { readonly total: number };
  readonly latency: { readonly p50: number; readonly p99: number };
}
