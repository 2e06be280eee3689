/**
 * Emitted servers beside their peers and beside `node:http` by hand, at 50 connections: each in a
 * process of its own, rounds interleaved so that a busy machine is busy for all of them.
 *
 *     (cd bench && npm ci --ignore-scripts)
 *     node --conditions=specwright-source bench/server/bench.ts [--rounds 10] [--seconds 2] [--only name,name]
 *
 * Requests a second and latencies are medians of the rounds, ratios medians of each round's own ratio
 * to bare in that round. CPU is the time that a contestant's process took for a request: it says the
 * same on a machine that others use as well.
 */
import { parseArgs } from "node:util";
import { median, table } from "../table.ts";
import { type Child, start } from "./child.ts";
import { type Contestant, contestants } from "./contestants.ts";
import { checkHonesty } from "./honest.ts";
import { type Round, load } from "./load.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "10" },
    seconds: { type: "string", default: "2" },
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
    // Whoever comes after another would always meet what that one left behind.
    const order = round % 2 === 0 ? runners : runners.toReversed();
    for (const { child, rounds } of order) {
      const before = await child.usage();
      const result = await load(child.url, { connections, seconds: Number(values.seconds) });
      const after = await child.usage();
      rounds.push({ ...result, cpu: (after.cpu - before.cpu) / result.requests });
    }
  }
} finally {
  for (const { child } of runners) child.stop();
}

type Figures = Runner["rounds"][number];

const bare = runners[0]!;
const rows = runners.map(({ contestant, rounds }) => {
  const figure = (of: (round: Figures) => number): number => median(rounds.map(of));
  const ratio = (of: (round: Figures, bare: Figures) => number): string =>
    median(rounds.map((round, index) => of(round, bare.rounds[index]!))).toFixed(2);
  return [
    contestant.name,
    figure(({ requestsPerSecond }) => requestsPerSecond).toFixed(0),
    ratio((round, bare) => round.requestsPerSecond / bare.requestsPerSecond),
    figure(({ p50 }) => p50).toFixed(0),
    figure(({ p99 }) => p99).toFixed(0),
    figure(({ cpu }) => cpu).toFixed(1),
    ratio((round, bare) => bare.cpu / round.cpu),
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
