/**
 * Emitted servers beside their peers and beside `node:http` by hand, at 50 connections: each in a
 * process of its own, rounds interleaved so that a busy machine is busy for all of them.
 *
 *     (cd bench && npm ci --ignore-scripts)
 *     node --conditions=specwright-source bench/server/bench.ts [--rounds 5] [--seconds 4] [--only name,name]
 *
 * Requests a second and latencies are medians of the rounds. CPU is the time that a contestant's
 * process took for a request: it says the same on a machine that others use as well.
 */
import { parseArgs } from "node:util";
import { median, table } from "../table.ts";
import { type Child, start } from "./child.ts";
import { type Contestant, contestants } from "./contestants.ts";
import { checkHonesty } from "./honest.ts";
import { type Round, load } from "./load.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "4" },
    only: { type: "string" },
  },
});
const connections = 50;
const only = values.only?.split(",");
const chosen = contestants.filter(
  ({ name }, index) =>
    index === 0 || only === undefined || only.some((part) => name.includes(part)),
);

interface Runner {
  readonly contestant: Contestant;
  readonly child: Child;
  readonly rounds: (Round & { readonly cpu: number })[];
}

const runners: Runner[] = [];
try {
  for (const contestant of chosen) {
    const child = await start(contestant);
    runners.push({ contestant, child, rounds: [] });
    await checkHonesty(contestant, child.url);
  }
  // A first round that does not count: everything is compiled in it.
  for (const { child } of runners) await load(child.url, { connections, seconds: 2 });
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const { child, rounds } of runners) {
      const before = await child.cpu();
      const result = await load(child.url, { connections, seconds: Number(values.seconds) });
      rounds.push({ ...result, cpu: ((await child.cpu()) - before) / result.requests });
    }
  }
} finally {
  for (const { child } of runners) child.stop();
}

const figure = (runner: Runner | undefined, of: (round: Round & { cpu: number }) => number) =>
  median((runner?.rounds ?? []).map(of));
const bare = runners[0];
const bareRate = figure(bare, (round) => round.requestsPerSecond);
const bareCpu = figure(bare, (round) => round.cpu);
const rows = runners.map((runner) => {
  const rate = figure(runner, (round) => round.requestsPerSecond);
  const cpu = figure(runner, (round) => round.cpu);
  return [
    runner.contestant.name,
    rate.toFixed(0),
    (rate / bareRate).toFixed(2),
    figure(runner, (round) => round.p50).toFixed(0),
    figure(runner, (round) => round.p99).toFixed(0),
    cpu.toFixed(0),
    (bareCpu / cpu).toFixed(2),
  ];
});
const head = [
  "",
  "requests/s",
  "of bare",
  "p50, ms",
  "p99, ms",
  "CPU/request, µs",
  "of bare by CPU",
];
process.stdout.write(`${table(head, rows)}\n`);
