/**
 * Emitted validators beside Ajv (all errors), typebox and zod, in one process: rounds interleaved so that a busy
 * machine is busy for all of them. Before anything is timed every contestant must give the same verdict
 * of every value, and tell faults where there are some.
 *
 *     make bench ARGS="validation --rounds 40"
 *
 * Microseconds a value are medians of the rounds, ratios medians of each round's own: how many times as quick
 * as Ajv. Then what the emitted validators weigh.
 */
import { deepStrictEqual, strictEqual } from "node:assert";
import { parseArgs } from "node:util";
import { installFolder } from "../test/corpus/install.ts";
import { median, table } from "./table.ts";
import { bundles } from "./validation/bundles.ts";
import type { Checker } from "./validation/contestants.ts";
import { type Case, cases } from "./validation/values.ts";

/** How many times as quick as Ajv ours is to be. */
const demands = { valid: 1, invalid: 2 };

const { values: options } = parseArgs({
  options: { rounds: { type: "string", default: "30" }, only: { type: "string", default: "" } },
});
/** How long a turn of a contestant takes, and its warming up. */
const turnSeconds = 0.02;
const warmSeconds = 0.3;
const rounds = Math.max(Number(options.rounds) || 30, 1);

await installFolder(import.meta.dirname);
const { contestants } = await import("./validation/contestants.ts");
const chosen = contestants.filter(({ name }, index) => index === 0 || name.includes(options.only));

for (const each of cases)
  for (const { name, checkers } of chosen) checkHonesty(each, name, checkers[each.schema]);

const rows = cases.map((each) => {
  const seconds = race(each);
  const ajv = seconds[0] ?? [];
  const figures = seconds.map((own) => ({
    micros: median(own) * 1e6,
    ratio: median(own.map((second, round) => (ajv[round] ?? 0) / second)),
  }));
  return { each, figures };
});
const head = [
  "",
  "faults",
  ...chosen.flatMap(({ name }) => [`${name}, µs`, "× ajv"]).toSpliced(1, 1),
];
const shown = rows.map(({ each, figures }) => [
  each.name,
  String(each.faults),
  ...figures.flatMap(({ micros, ratio }) => [micros.toFixed(3), ratio.toFixed(2)]).toSpliced(1, 1),
]);
say(`${rounds} rounds, medians\n\n${table(head, shown)}\n`);
const ours = chosen.findIndex(({ name }) => name === "specwright");
for (const { each, figures } of rows) {
  const ratio = figures[ours]?.ratio;
  if (ratio === undefined) continue;
  const wanted = each.faults === 0 ? demands.valid : demands.invalid;
  const met = ratio >= wanted ? "met" : "NOT met";
  say(`${each.name}, ${each.faults} faults: ${ratio.toFixed(2)} × ajv; at least ${wanted}: ${met}`);
}
say(`\n${table(["emitted code", "minified, B", "gzipped, B"], await bundles())}`);

/** @throws with the contestant's name and what it said */
function checkHonesty({ name, schema, faults, values }: Case, who: string, checker: Checker): void {
  const reference = contestants[0]?.checkers[schema];
  for (const value of values) {
    const place = `${who}: ${name} with ${faults} faults`;
    strictEqual(checker.is(value), faults === 0, place);
    strictEqual(checker.faults(value).length === 0, faults === 0, place);
    if (checker.places)
      deepStrictEqual(distinct(checker.places(value)), distinct(reference?.places?.(value)), place);
    if (checker.places) strictEqual(distinct(checker.places(value)).length, faults, place);
  }
}

/** A number in place of one of several texts is one wrong value, and two broken keywords to some. */
function distinct(places: readonly string[] = []): string[] {
  return [...new Set(places)].toSorted();
}

/** The seconds a value takes each contestant, in each round. */
function race({ schema, faults, values }: Case): number[][] {
  const runs = chosen.map(({ checkers }) => {
    const { is, faults: faultsOf } = checkers[schema];
    return runner(faults === 0 ? is : faultsOf, values);
  });
  const counts = runs.map((run) => {
    const end = performance.now() + warmSeconds * 1000;
    let count = 1;
    while (performance.now() < end) {
      const took = run(count) * count;
      // What is quick is done often, or the clock is what is measured.
      if (took < turnSeconds / 2) count *= 2;
    }
    return count;
  });
  const seconds: number[][] = runs.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (let turn = 0; turn < runs.length; turn++) {
      // Whoever comes after another would always meet what that one left behind.
      const index = round % 2 === 0 ? turn : runs.length - 1 - turn;
      seconds[index]?.push(runs[index]?.(counts[index] ?? 1) ?? 0);
    }
  return seconds;
}

/** Runs a contestant so many times and gives the seconds that a value took. */
function runner(run: (value: unknown) => unknown, values: readonly unknown[]) {
  return (count: number): number => {
    let told: unknown;
    const from = performance.now();
    for (let index = 0; index < count; index++) told = run(values[index % values.length]);
    const seconds = (performance.now() - from) / 1000 / count;
    // What is made must be looked at, or the engine need not make it.
    if (told === undefined) throw new Error("A contestant told nothing.");
    return seconds;
  };
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
