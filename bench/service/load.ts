/** One round of load on one server or several, each loaded from a process of its own. */
import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

export interface Load {
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** The only status that counts. */
  readonly status: number;
  /** Of the targets a round takes as many as it gets through, from the first. */
  readonly targets: readonly string[];
  /** Whether a target may be asked again when the last one was. */
  readonly again: boolean;
}

export interface Round {
  readonly requestsPerSecond: number;
  readonly requests: number;
  /** Milliseconds; of several servers, the worst. */
  readonly p50: number;
  /** Milliseconds; of several servers, the worst. */
  readonly p99: number;
  /** How many targets were taken, of each server. */
  readonly used: number;
}

/**
 * Connections and targets are dealt out among the servers.
 *
 * @throws when any answer had another status, when one is missing, and when the targets did not last
 */
export async function load(
  urls: readonly string[],
  wanted: Load,
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<Round> {
  const share = Math.floor(wanted.targets.length / urls.length);
  const results = await Promise.all(
    urls.map((url, index) =>
      one({
        ...wanted,
        url,
        seconds,
        connections: Math.ceil(connections / urls.length),
        targets: wanted.targets.filter((_, place) => place % urls.length === index),
      }),
    ),
  );
  for (const result of results) demand(result, wanted, share);
  const sum = (of: (result: Result) => number): number =>
    results.reduce((all, result) => all + of(result), 0);
  return {
    requestsPerSecond: sum(({ requests, duration }) => requests.total / duration),
    requests: sum(({ requests }) => requests.total),
    p50: Math.max(...results.map(({ latency }) => latency.p50)),
    p99: Math.max(...results.map(({ latency }) => latency.p99)),
    used: Math.max(...results.map(({ used }) => used)),
  };
}

function demand(result: Result, { status, again }: Load, share: number): void {
  const { errors, timeouts, statusCodeStats, used } = result;
  const others = Object.keys(statusCodeStats).filter((each) => each !== String(status));
  if (errors + timeouts > 0 || others.length > 0)
    throw new Error(`Not every answer was ${String(status)}: ${JSON.stringify(result)}`);
  if (!again && used > share)
    throw new Error(`${String(share)} targets did not last: fill in more of them.`);
}

interface Result {
  readonly errors: number;
  readonly timeouts: number;
  /** Seconds. */
  readonly duration: number;
  readonly requests: { readonly total: number };
  readonly latency: { readonly p50: number; readonly p99: number };
  readonly statusCodeStats: Readonly<Record<string, { readonly count: number }>>;
  readonly used: number;
}

async function one(options: object): Promise<Result> {
  const path = fileURLToPath(new URL("load-process.js", import.meta.url));
  const child = spawn(process.execPath, [path], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(JSON.stringify(options));
  return JSON.parse(await text(child.stdout)) as Result;
}
