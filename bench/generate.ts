/**
 * Our generator beside its peers: whole processes in one run on the same machine, on GitHub's document and
 * on the Builds contract.
 *
 *     make bench ARGS="--document builds --only specwright --rounds 1"
 */
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { corpusDocument, pathOf } from "../test/corpus/documents.ts";
import { installCorpus, installFolder } from "../test/corpus/install.ts";
import { bundled } from "../test/reference/ours.ts";
import { type Contender, contenders } from "./contenders.ts";
import { type Measured, measured } from "./measure.ts";
import { median, table } from "./table.ts";
import { typesStage } from "./types-stage.ts";

/** Ours may cost this much of openapi-typescript's. */
const demand = 1 / 3;

const { values } = parseArgs({
  options: {
    document: { type: "string" },
    only: { type: "string", default: "" },
    rounds: { type: "string", default: "3" },
  },
});
const rounds = Math.min(Math.max(Number(values.rounds) || 3, 1), 10);
const scratch = resolve(import.meta.dirname, "../.cache/bench");
const chosen = contenders.filter(({ name }) => name.includes(values.only));

const head = ["", "emits", "s", "CPU s", "peak MB", "lines", "s × ours", "CPU × ours"];

interface Row {
  readonly contender: Contender;
  readonly runs: readonly Measured[];
  readonly lines: number;
  readonly failure?: string;
}

await installCorpus();
await installFolder(import.meta.dirname);
await mkdir(scratch, { recursive: true });
for (const [name, path] of Object.entries(await documents())) {
  if (values.document !== undefined && values.document !== name) continue;
  say(`\n${name}, ${rounds} rounds, medians\n`);
  const rows = await race(name, path);
  say(`${table(head, shown(rows))}\n`);
  for (const { contender, failure } of rows) if (failure) say(`${contender.name} ${failure}`);
  if (name === "github") await verdicts(path, rows);
}

async function documents(): Promise<Record<string, string>> {
  // One file for all: not every peer reads several.
  const builds = join(scratch, "builds.json");
  await writeFile(builds, await bundled(resolve(import.meta.dirname, "../spec/openapi.yaml")));
  return { builds, github: pathOf(corpusDocument("github")) };
}

/** Round by round, so that what else the machine does meets all alike. */
async function race(document: string, path: string): Promise<Row[]> {
  const rows = new Map<Contender, Row>();
  for (let round = 0; round < rounds; round += 1)
    for (const contender of chosen) {
      const before = rows.get(contender) ?? { contender, runs: [], lines: 0 };
      if (before.failure !== undefined) continue;
      process.stderr.write(`${document} ${round + 1}/${rounds} ${contender.name}\n`);
      rows.set(contender, await once(before, document, path, round));
    }
  return [...rows.values()];
}

async function once(row: Row, document: string, path: string, round: number): Promise<Row> {
  const { contender } = row;
  const folder = join(scratch, document, contender.name.replaceAll(/[^a-z-]+/g, "-"));
  const out = join(folder, "out");
  // Ours keeps formatted chunks in the nearest node_modules: one of its own, that goes with the rest.
  if (!contender.warm || round === 0) await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, "node_modules"), { recursive: true });
  await mkdir(out, { recursive: true });
  const command = contender.command(path, out);
  try {
    if (contender.warm && round === 0) await measured(command, folder);
    await rm(out, { recursive: true, force: true });
    await mkdir(out);
    const run = await measured(command, folder);
    return { ...row, runs: [...row.runs, run], lines: await linesIn(out) };
  } catch (error) {
    return {
      ...row,
      failure: error instanceof Error ? error.message.slice(0, 600) : String(error),
    };
  }
}

async function linesIn(folder: string): Promise<number> {
  let lines = 0;
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/\.(ts|json)$/.test(entry.name)) continue;
    lines += (await readFile(join(entry.parentPath, entry.name), "utf8")).split("\n").length - 1;
  }
  return lines;
}

function shown(rows: readonly Row[]): string[][] {
  const [own] = rows;
  return rows.map((row) => {
    const { contender, runs, lines } = row;
    if (runs.length === 0) return [contender.name, contender.emits, "failed"];
    const ratio = (figure: keyof Measured) =>
      own?.runs.length ? (medianOf(row, figure) / medianOf(own, figure)).toFixed(2) : "";
    return [
      contender.name,
      contender.emits,
      medianOf(row, "seconds").toFixed(2),
      medianOf(row, "cpuSeconds").toFixed(2),
      medianOf(row, "peakMb").toFixed(0),
      lines.toLocaleString("en"),
      ratio("seconds"),
      ratio("cpuSeconds"),
    ];
  });
}

function medianOf(row: Row, figure: keyof Measured): number {
  return median(row.runs.map((run) => run[figure]));
}

async function verdicts(document: string, rows: readonly Row[]): Promise<void> {
  const ours = rows.find(({ contender }) => contender.name === "specwright types (none)");
  const theirs = rows.find(({ contender }) => contender.name === "openapi-typescript");
  if (ours?.runs.length && theirs?.runs.length) {
    verdict("whole process", medianOf(ours, "seconds"), medianOf(theirs, "seconds"));
    verdict("whole process, CPU", medianOf(ours, "cpuSeconds"), medianOf(theirs, "cpuSeconds"));
  }
  const stage = await typesStage(document, rounds);
  verdict("types from a document in memory, CPU", stage.ours, stage.theirs);
}

function verdict(what: string, ours: number, theirs: number): void {
  const met = ours <= theirs * demand ? "met" : "NOT met";
  const figures = `${ours.toFixed(2)} s of openapi-typescript's ${theirs.toFixed(2)} s`;
  say(`${what}: ${figures}, ${(ours / theirs).toFixed(2)} of it; at most a third: ${met}`);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
