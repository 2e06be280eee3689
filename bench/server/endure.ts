/**
 * What an emitted server must stand, with a verdict for each: 1,000 slow sockets beside good traffic,
 * whose p99 may double at most, and 200,000 requests, after which the heap is what it was.
 *
 *     node --conditions=specwright-source bench/server/endure.ts
 */
import { type Socket, connect } from "node:net";
import { median } from "../table.ts";
import { start } from "./child.ts";
import { contestants } from "./contestants.ts";
import { type LoadOptions, load } from "./load.ts";

const ours = contestants.find(({ file }) => file === "specwright.ts")!;
const sockets = 1_000;
const requests = 200_000;
const rounds = 5;
const options: LoadOptions = { connections: 50, seconds: 2 };

/** What the heap may grow by: caches of the engine, none of ours. */
const allowance = 2_000_000;

async function p99(url: string): Promise<number> {
  const all: number[] = [];
  for (let round = 0; round < rounds; round++) all.push((await load(url, options)).p99);
  return median(all);
}

/** Sends a header's letters one by one, for ever; begins again when it is cut off. */
function trickle(port: number, open: Set<Socket>): void {
  const socket = connect(port, "127.0.0.1");
  open.add(socket);
  socket.write("POST /api/v2/workspaces/1/builds HTTP/1.1\r\nHost: x\r\nX-Slow: ");
  const timer = setInterval(() => socket.write("x"), 500);
  socket.on("error", () => undefined);
  socket.on("close", () => {
    clearInterval(timer);
    if (open.delete(socket)) trickle(port, open);
  });
}

const report = (passed: boolean, text: string): void => {
  process.stdout.write(`${passed ? "pass" : "FAIL"}  ${text}\n`);
  if (!passed) process.exitCode = 1;
};

const child = await start(ours, ["--expose-gc"]);
try {
  await load(child.url, options);
  const alone = await p99(child.url);
  const open = new Set<Socket>();
  for (let count = 0; count < sockets; count++) trickle(Number(new URL(child.url).port), open);
  const beside = await p99(child.url);
  for (const socket of open) {
    open.delete(socket);
    socket.destroy();
  }
  // Below a millisecond autocannon gives whole ones: 0 and 1 are no double.
  report(
    beside <= 2 * Math.max(alone, 1),
    `p99 ${String(beside)} ms beside ${String(sockets)} slow sockets, ${String(alone)} ms without`,
  );

  const before = await child.usage();
  let sent = 0;
  while (sent < requests) sent += (await load(child.url, options)).requests;
  const after = await child.usage();
  const grown = after.heap - before.heap;
  report(
    grown < allowance,
    `the heap grew by ${(grown / 1_000).toFixed(0)} kB to ${(after.heap / 1_000_000).toFixed(1)} MB over ${String(sent)} requests`,
  );
} finally {
  child.stop();
}
