/**
 * Our check beside Redocly's and Spectral's: whole processes in one run on the same machine, on GitHub's
 * document as JSON and as YAML; and what two thousand findings cost in each of our formats.
 *
 *     make bench ARGS="validate --only specwright --rounds 1"
 */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { dump } from "js-yaml";
import { corpusDocument, pathOf } from "../test/corpus/documents.ts";
import { installCorpus } from "../test/corpus/install.ts";
import { type Measured, measured } from "./measure.ts";
import { median, table } from "./table.ts";
import { faulty } from "./validate/faulty.ts";
import { type Linter, linters, specwright } from "./validate/linters.ts";

/** What ours may cost of Redocly's, in wall time and in CPU, and how much memory it may take. */
const demands = { json: 0.25, yaml: 0.35, peakMb: 300 };
/** What the findings may cost: this much of the same document without any. */
const demandOfFormats = 1.3;

const { values } = parseArgs({
  options: { only: { type: "string", default: "" }, rounds: { type: "string", default: "3" } },
});
const rounds = Math.min(Math.max(Number(values.rounds) || 3, 1), 10);
const scratch = resolve(import.meta.dirname, "../.cache/bench/validate");

await installCorpus();
await rm(scratch, { recursive: true, force: true });
await mkdir(scratch, { recursive: true });
const json = pathOf(corpusDocument("github"));
const yaml = join(scratch, "github.yaml");
await writeFile(yaml, dump(JSON.parse(await readFile(json, "utf8"))));
for (const [kind, path] of [
  ["json", json],
  ["yaml", yaml],
] as const)
  await race(kind, path);
await formats();

async function race(kind: "json" | "yaml", document: string): Promise<void> {
  const runs = new Map<Linter, Measured[]>();
  const chosen = linters.filter(({ name }) => name.includes(values.only));
  for (let round = 0; round < rounds; round += 1)
    for (const linter of chosen) {
      // The slowest takes a minute: its figures are told by one.
      if (linter.isSlow && round > 0) continue;
      process.stderr.write(`${kind} ${round + 1}/${rounds} ${linter.name}\n`);
      await prepare(linter);
      const run = await measured(linter.command(document, scratch), scratch, [0, 1]);
      runs.set(linter, [...(runs.get(linter) ?? []), run]);
    }
  const rows = [...runs].map(([{ name }, all]) => ({ name, ...medians(all) }));
  const [own] = rows;
  const head = ["", "s", "CPU s", "peak MB", "s × ours", "CPU × ours"];
  say(`\nGitHub's document as ${kind.toUpperCase()}, ${rounds} rounds, medians\n`);
  say(
    table(
      head,
      rows.map(({ name, seconds, cpuSeconds, peakMb }) => [
        name,
        seconds.toFixed(2),
        cpuSeconds.toFixed(2),
        peakMb.toFixed(0),
        (seconds / own!.seconds).toFixed(2),
        (cpuSeconds / own!.cpuSeconds).toFixed(2),
      ]),
    ),
  );
  const redocly = rows.find(({ name }) => name === "redocly");
  if (own === undefined || redocly === undefined) return;
  for (const figure of ["seconds", "cpuSeconds"] as const)
    verdict(`${kind}, ${figure}, of Redocly's`, own[figure] / redocly[figure], demands[kind]);
  if (kind === "json") verdict("json, peak MB", own.peakMb, demands.peakMb);
}

async function prepare({ config }: Linter): Promise<void> {
  if (config !== undefined) await writeFile(join(scratch, config.name), config.text);
}

async function formats(): Promise<void> {
  const documents = { clean: join(scratch, "clean.yaml"), faulty: join(scratch, "faulty.yaml") };
  await writeFile(documents.clean, faulty(0));
  await writeFile(documents.faulty, faulty(2000));
  const names = ["none", "pretty", "json", "sarif", "github", "junit", "gitlab"];
  const runs = new Map<string, Measured[]>();
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) {
      const isNone = name === "none";
      const document = isNone ? documents.clean : documents.faulty;
      const command = specwright(document, isNone ? "pretty" : name);
      const run = await measured(command, scratch, isNone ? [0] : [1]);
      runs.set(name, [...(runs.get(name) ?? []), run]);
    }
  const rows = [...runs].map(([name, all]) => ({ name, ...medians(all) }));
  const [none] = rows;
  say(`\n2,000 findings in each format, ${rounds} rounds, medians\n`);
  say(
    table(
      ["", "s", "CPU s", "peak MB", "CPU × none"],
      rows.map(({ name, seconds, cpuSeconds, peakMb }) => [
        name,
        seconds.toFixed(2),
        cpuSeconds.toFixed(2),
        peakMb.toFixed(0),
        (cpuSeconds / none!.cpuSeconds).toFixed(2),
      ]),
    ),
  );
  const worst = Math.max(...rows.map(({ cpuSeconds }) => cpuSeconds / none!.cpuSeconds));
  verdict("the dearest format, CPU of none's", worst, demandOfFormats);
}

function medians(all: readonly Measured[]): Measured {
  const of = (figure: keyof Measured) => median(all.map((run) => run[figure]));
  return { seconds: of("seconds"), cpuSeconds: of("cpuSeconds"), peakMb: of("peakMb") };
}

function verdict(what: string, figure: number, most: number): void {
  say(`${what}: ${figure.toFixed(2)}; at most ${most}: ${figure <= most ? "met" : "NOT met"}`);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
