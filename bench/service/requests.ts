/**
 * Requests a second of the service beside the same three operations by hand, at 50 connections: on PGlite, and on
 * PostgreSQL with one process and with three. Rounds are interleaved; ratios are medians of each round's own ratio.
 */
import { parseArgs } from "node:util";
import { startPostgres, type TestPostgres } from "../../test/service/postgres.ts";
import { median, table } from "../table.ts";
import { type Child, start } from "./child.ts";
import { type Filled, filledFolders, filledPostgres, ownerHeaders } from "./databases.ts";
import type { Size } from "./fill.ts";
import { demandSame } from "./honest.ts";
import { type Load, load, type Round } from "./load.ts";
import { createBuild, getBuild, listBuilds } from "./targets.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "2" },
    only: { type: "string" },
    processes: { type: "string", default: "1,3" },
    operations: { type: "string", default: "GET,list,POST" },
  },
});
const options = { connections: 50, seconds: Number(values.seconds) };
const rounds = Number(values.rounds);
const wants = (name: string): boolean => values.only === undefined || name.includes(values.only);

const contestants = ["service.ts", "by-hand/server.ts"] as const;

interface Runner {
  readonly children: readonly Child[];
  readonly rounds: (Round & { readonly cpu: number })[];
}

const rows: string[][] = [];

/** Times one operation of both contestants. */
async function time(
  title: string,
  both: readonly (readonly Child[])[],
  wanted: Load,
): Promise<void> {
  const runners = both.map((children): Runner => ({ children, rounds: [] }));
  const [ours, byHand] = runners as [Runner, Runner];
  const [target] = wanted.targets;
  await demandSame(ours.children[0]!.url, byHand.children[0]!.url, { ...wanted, target: target! });
  let rest = wanted.targets.slice(1);
  for (let round = -1; round < rounds; round++) {
    // Whoever comes after another would always meet what that one left behind.
    const order = round % 2 === 0 ? runners : runners.toReversed();
    let used = 0;
    for (const { children, rounds: done } of order) {
      const before = await cpuOf(children);
      const urls = children.map(({ url }) => url);
      const result = await load(urls, { ...wanted, targets: rest }, options);
      const cpu = ((await cpuOf(children)) - before) / result.requests;
      used = Math.max(used, result.used);
      // A first round does not count: everything is compiled in it.
      if (round >= 0) done.push({ ...result, cpu });
    }
    if (!wanted.again) rest = rest.slice(used * byHand.children.length);
  }
  for (const [name, { rounds: done }] of [
    ["the service", ours],
    ["Fastify and pg by hand", byHand],
  ] as const) {
    const figure = (of: (round: Runner["rounds"][number]) => number): number =>
      median(done.map(of));
    const ratio = (of: (a: Runner["rounds"][number], b: Runner["rounds"][number]) => number) =>
      median(done.map((each, index) => of(each, byHand.rounds[index]!))).toFixed(2);
    rows.push([
      title,
      name,
      figure(({ requestsPerSecond }) => requestsPerSecond).toFixed(0),
      ratio((a, b) => a.requestsPerSecond / b.requestsPerSecond),
      figure(({ p50 }) => p50).toFixed(0),
      figure(({ p99 }) => p99).toFixed(0),
      figure(({ cpu }) => cpu).toFixed(0),
      ratio((a, b) => b.cpu / a.cpu),
    ]);
  }
}

async function cpuOf(children: readonly Child[]): Promise<number> {
  const all = await Promise.all(children.map((child) => child.usage()));
  return all.reduce((sum, { cpu }) => sum + cpu, 0);
}

const listed: Size = { name: "listed", workspaces: 200, builds: 40, lines: 5 };

/** Times all three operations, with as many processes of each contestant as wanted. */
async function compare(
  title: string,
  [ours, byHand]: readonly Filled[],
  processes: number,
  fresh: Size,
): Promise<void> {
  const both: Child[][] = [];
  try {
    for (const [index, filled] of [ours!, byHand!].entries()) {
      const children: Child[] = [];
      both.push(children);
      for (let count = 0; count < processes; count++)
        children.push(await start(contestants[index]!, filled.place));
    }
    const headers = { ...ownerHeaders(ours!.world), "content-type": "application/json" };
    const operations = [
      ["GET build", getBuild(listed)],
      ["list 20 builds", listBuilds(listed)],
      ["POST build", createBuild(fresh)],
    ] as const;
    const asked = values.operations.split(",");
    for (const [operation, wanted] of operations.filter(([name]) =>
      asked.includes(name.split(" ")[0]!),
    ))
      await time(`${title}, ${operation}`, both, { ...wanted, headers });
  } finally {
    for (const child of both.flat()) await child.stop();
  }
}

if (wants("pglite")) {
  const fresh: Size = {
    name: "fresh",
    workspaces: 800 * options.seconds * (rounds + 1),
    builds: 1,
    lines: 0,
  };
  const { filled, remove } = await filledFolders(2, [listed, fresh]);
  try {
    await compare("PGlite", filled, 1, fresh);
  } finally {
    await remove();
  }
}
if (wants("postgres")) {
  const server: TestPostgres = await startPostgres();
  try {
    for (const processes of values.processes.split(",").map(Number)) {
      const fresh: Size = {
        name: "fresh",
        workspaces: 2_000 * options.seconds * (rounds + 1),
        builds: 1,
        lines: 0,
      };
      const filled = await filledPostgres(server, contestants.length, [listed, fresh]);
      await compare(`PostgreSQL, ${String(processes)}`, filled, processes, fresh);
    }
  } finally {
    await server.stop();
  }
}
const head = [
  "",
  "",
  "requests/s",
  "of by hand",
  "p50, ms",
  "p99, ms",
  "CPU/request, µs",
  "of by hand by CPU",
];
process.stdout.write(`${table(head, rows)}\n`);
