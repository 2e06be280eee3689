/**
 * What each of our stages takes, in one process, on one document (GitHub's, or the path given): the median
 * of three runs after a first one, which is told apart since its code is not compiled yet. CPU is of all
 * threads, and what the machine's other work does not change.
 *
 *     node --conditions=specwright-source bench/stages.ts [document]
 */
import { resolve } from "node:path";
import { check } from "../generator/check/check.ts";
import type { EmittedFile } from "../generator/code/source-file.ts";
import { emitClient } from "../generator/emit/client/file.ts";
import { emitServer } from "../generator/emit/server/file.ts";
import { emitTypes } from "../generator/emit/types/file.ts";
import { load } from "../generator/load/load.ts";
import { toModel } from "../generator/model/model.ts";
import type { Format } from "../generator/print/format.ts";
import { print } from "../generator/print/print.ts";
import { corpusDocument, pathOf } from "../test/corpus/documents.ts";
import { installCorpus } from "../test/corpus/install.ts";
import { median, table } from "./table.ts";

const runs = 3;
const path = process.argv[2];
if (path === undefined) await installCorpus();
const document = path === undefined ? pathOf(corpusDocument("github")) : resolve(path);

interface Lap {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

type Laps = Map<string, Lap>;

async function stages(formats: readonly Format[]): Promise<Laps> {
  const laps: Laps = new Map();
  let from = performance.now();
  let cpuFrom = process.cpuUsage();
  const lap = (stage: string) => {
    const { user, system } = process.cpuUsage(cpuFrom);
    laps.set(stage, {
      seconds: (performance.now() - from) / 1000,
      cpuSeconds: (user + system) / 1e6,
    });
    from = performance.now();
    cpuFrom = process.cpuUsage();
  };
  const loaded = await load(document);
  lap("load");
  check(loaded, { preset: "codegen" });
  lap("check");
  const model = toModel(loaded);
  lap("model");
  const files: EmittedFile[] = [];
  for (const emit of [emitTypes, emitClient, emitServer]) {
    const file = emit(model, { importExtension: "js" });
    files.push(file);
    lap(`emit ${file.path}`);
  }
  for (const format of formats)
    for (const file of files) {
      await print(file, { format, outputPath: resolve("generated", file.path) });
      lap(format === "none" ? `print ${file.path}` : `print and ${format} ${file.path}`);
    }
  return laps;
}

const first = await stages(["none", "oxfmt"]);
const later: Laps[] = [];
for (let run = 0; run < runs; run += 1) later.push(await stages(["none", "oxfmt"]));
// Without its cache prettier takes longer than all else together: it has one run.
const pretty = await stages(["prettier"]);

const of = (stage: string, figure: keyof Lap) =>
  median(later.map((laps) => laps.get(stage)?.[figure] ?? 0)).toFixed(2);
const rows = [...first].map(([stage, { seconds }]) => [
  stage,
  seconds.toFixed(2),
  of(stage, "seconds"),
  of(stage, "cpuSeconds"),
]);
for (const [stage, { seconds, cpuSeconds }] of pretty)
  if (!first.has(stage)) rows.push([stage, "", seconds.toFixed(2), cpuSeconds.toFixed(2)]);
process.stdout.write(`${table(["stage", "first, s", "later, s", "later, CPU s"], rows)}\n`);
