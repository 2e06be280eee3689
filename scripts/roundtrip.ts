/**
 * Drives generated inputs of documents through their emitted client and server, over a socket:
 * `node --conditions=specwright-source scripts/roundtrip.ts DOCUMENT... [--inputs N] [--seed N] [--sample N]`.
 * A document is a path or a glob. Exits with 1 when anything did not come across.
 */
import { existsSync, globSync } from "node:fs";
import { parseArgs } from "node:util";
import { load } from "../generator/load/load.ts";
import { toModel } from "../generator/model/model.ts";
import { detailLines, figures, narrowedLines, wrongOnes } from "../test/roundtrip/report.ts";
import { roundTrips } from "../test/roundtrip/run.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    inputs: { type: "string", default: "100" },
    seed: { type: "string", default: "1" },
    sample: { type: "string" },
  },
});
const documents = positionals.flatMap((each) => (existsSync(each) ? [each] : globSync(each)));
if (documents.length === 0) {
  console.error("Name a document: make roundtrip DOC=path/or/glob");
  process.exit(2);
}
for (const document of documents) {
  const result = await roundTrips(toModel(await load(document)), {
    inputs: Number(values.inputs),
    seed: Number(values.seed),
    ...(values.sample === undefined ? {} : { sample: Number(values.sample) }),
  });
  console.log(`${document}: ${figures(result)}`);
  console.log(detailLines(result));
  if (result.narrowed.size > 0) console.log(narrowedLines(result));
  const wrong = wrongOnes(result);
  if (wrong !== "") console.error(wrong);
  if (result.wrong.length > 0) process.exitCode = 1;
}
