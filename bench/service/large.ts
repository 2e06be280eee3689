/**
 * Tables with a million builds and five million lines of log beside small ones: the latency of reading a build, listing
 * 20 and reading a log, one request at a time, in turns. Fails where a plan reads a table from end to end, and where the
 * large tables cost more than 1.5 times what the small ones do.
 */
import { parseArgs } from "node:util";
import { startPostgres } from "../../test/service/postgres.ts";
import { median, table } from "../table.ts";
import { type Child, start } from "./child.ts";
import { filledPostgres, ownerHeaders } from "./databases.ts";
import type { Size } from "./fill.ts";
import { plans } from "./plans.ts";
import { getBuild, listBuilds, listLogs } from "./targets.ts";

const { values } = parseArgs({
  options: {
    builds: { type: "string", default: "1000000" },
    requests: { type: "string", default: "1000" },
  },
});
const perWorkspace = 50;
const large: Size = {
  name: "large",
  workspaces: Math.ceil(Number(values.builds) / perWorkspace),
  builds: perWorkspace,
  lines: 5,
};
const small: Size = { ...large, name: "small", workspaces: 200 };
const most = 1.5;

const server = await startPostgres();
const children: Child[] = [];
try {
  const worlds = [];
  for (const size of [small, large]) {
    const from = performance.now();
    const [filled] = await filledPostgres(server, 1, [size]);
    const seconds = (performance.now() - from) / 1_000;
    process.stdout.write(`${size.name}: ${told(size)} in ${seconds.toFixed(0)} s\n`);
    const child = await start("service.ts", filled!.place);
    children.push(child);
    worlds.push({ size, child, ...filled! });
  }
  const [ofSmall, ofLarge] = worlds as [(typeof worlds)[0], (typeof worlds)[0]];
  if (ofLarge.place.kind === "postgres") {
    const found = await plans(ofLarge.place.url, large);
    const scans = found.filter(({ scanned }) => scanned.length > 0);
    process.stdout.write(`${found.length} plans, ${scans.length} of them read a table whole\n`);
    for (const { operation, scanned } of scans) fail(`${operation} reads ${scanned.join(", ")}`);
  }
  const rows = [];
  for (const [name, targets] of [
    ["GET build", getBuild],
    ["list 20 builds", listBuilds],
    ["read a log", listLogs],
  ] as const) {
    const ask = ({ size, child, world }: typeof ofSmall) => ({
      url: child.url,
      headers: ownerHeaders(world),
      targets: targets(size).targets,
    });
    const both = [ask(ofSmall), ask(ofLarge)] as const;
    const [a, b] = await latencies(both, Number(values.requests));
    const ratio = median(b) / median(a);
    rows.push([name, median(a).toFixed(2), median(b).toFixed(2), ratio.toFixed(2)]);
    if (ratio > most) fail(`${name} takes ${ratio.toFixed(2)} times as long`);
  }
  const head = ["", "small, ms", "large, ms", "large of small"];
  process.stdout.write(`${table(head, rows)}\n`);
} finally {
  for (const child of children) await child.stop();
  await server.stop();
}

interface Asked {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly targets: readonly string[];
}

/** Milliseconds of each request, the two in turns. Those before the first 200 warm up and do not count. */
async function latencies(
  both: readonly [Asked, Asked],
  requests: number,
): Promise<readonly [number[], number[]]> {
  const took: [number[], number[]] = [[], []];
  for (let count = -200; count < requests; count++) {
    for (const [which, { url, headers, targets }] of both.entries()) {
      const target = targets[(count + 200) % targets.length]!;
      const from = performance.now();
      const response = await fetch(url + target, { headers });
      const text = await response.text();
      if (response.status !== 200) throw new Error(`${target} answered ${text}`);
      if (count >= 0) took[which]!.push(performance.now() - from);
    }
  }
  return took;
}

function told({ workspaces, builds, lines }: Size): string {
  const count = workspaces * builds;
  return `${count.toLocaleString("en")} builds, ${(count * lines).toLocaleString("en")} lines`;
}

function fail(text: string): void {
  process.stdout.write(`FAIL  ${text}\n`);
  process.exitCode = 1;
}
