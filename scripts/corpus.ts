/**
 * Takes every document of the corpus from its text to a round trip, holds its types against values, and
 * prints a table: `node --conditions=specwright-source scripts/corpus.ts [--sample N] [--inputs N]`.
 * A refused document is told with its reason. Exits with 1 when anything is wrong.
 */
import { parseArgs } from "node:util";
import { table } from "../bench/table.ts";
import { type CorpusDocument, corpus, pathOf } from "../test/corpus/documents.ts";
import { generated } from "../test/corpus/generated.ts";
import { installCorpus } from "../test/corpus/install.ts";
import { complaints, layOut } from "../test/corpus/type-check.ts";
import { wrongOnes } from "../test/roundtrip/report.ts";
import { roundTrips } from "../test/roundtrip/run.ts";
import { type Figures, figuresOf } from "../test/types/values/figures.ts";

const { values } = parseArgs({
  options: {
    sample: { type: "string", default: "100" },
    inputs: { type: "string", default: "10" },
  },
});
const options = { inputs: Number(values.inputs), seed: 1, sample: Number(values.sample) };

const head = [
  "document",
  "version",
  "operations",
  "schemas",
  "type-checks",
  "tried",
  "round trips",
  "wrong",
  "skipped",
  "values",
  "refused",
  "broken, refused",
  "as by the peer",
  "seconds",
];

async function row(document: CorpusDocument): Promise<string[]> {
  const start = performance.now();
  const seconds = (): string => ((performance.now() - start) / 1000).toFixed(1);
  const { diagnostics, model, files } = await generated(pathOf(document));
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const about = [
    document.name,
    document.openapi,
    String(model.operations.length),
    String(document.schemas),
  ];
  if (errors.length > 0) {
    const [{ line, message }] = errors as [(typeof errors)[number]];
    fail(
      `${document.name} is refused (${String(errors.length)}): line ${String(line)}: ${message}`,
    );
    return [...about, "refused", ...head.slice(about.length + 2).map(() => ""), seconds()];
  }
  await layOut(document.name, files);
  const said = await complaints([document.name], "TypeScript 7");
  if (said !== "") fail(said);
  const trips = await roundTrips(model, options);
  if (trips.wrong.length > 0) fail(wrongOnes({ ...trips, skipped: [] }));
  for (const { operation, why } of trips.skipped)
    console.error(`${document.name}: ${operation} is skipped: ${why}`);
  const figures = [trips.operations, trips.trips, trips.wrong.length, trips.skipped.length];
  const types = await figuresOf(document, { values: 2, broken: 4, seed: 1 });
  judge(document, types);
  return [...about, said === "" ? "yes" : "no", ...figures.map(String), ...shown(types), seconds()];
}

function judge({ name }: CorpusDocument, figures: Figures): void {
  const { refused, accepted, reference, idle, undrawn } = figures;
  if (undrawn.length > 0)
    console.error(
      `${name}: no value was found for ${String(undrawn.length)} types: ${undrawn.join(", ")}`,
    );

  for (const each of refused) fail(`${name}: a valid value is refused: ${each}`);
  for (const { type } of idle)
    fail(`${name}: ${type} is on the list of refusals, and refuses none`);
  for (const each of accepted) console.error(`${name}: a broken value is accepted: ${each}`);
  if (reference && reference.byOurs < reference.refused * 0.95)
    fail(`${name}: of ${String(reference.refused)} only ${String(reference.byOurs)} are refused`);
}

function shown({ valid, refused, broken, accepted, reference }: Figures): string[] {
  return [
    String(valid),
    String(refused.length),
    share(broken - accepted.length, broken),
    reference ? share(reference.byOurs, reference.refused) : "",
  ];
}

const share = (part: number, whole: number): string =>
  `${((part / whole) * 100).toFixed(1)} % of ${String(whole)}`;

function fail(why: string): void {
  console.error(why);
  process.exitCode = 1;
}

await installCorpus();
const rows: string[][] = [];
for (const document of corpus) rows.push(await row(document));
console.log(table(head, rows));
