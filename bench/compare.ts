/**
 * What ours, Redocly and Spectral find in the documents of the corpus, by rule, as the tables of
 * docs/validate-comparison.md. What stands there beside the tables is written by hand.
 *
 *     node --conditions=specwright-source bench/compare.ts
 */
import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { finished } from "node:stream/promises";
import { corpus, pathOf } from "../test/corpus/documents.ts";
import { installCorpus, installFolder } from "../test/corpus/install.ts";
import { table } from "./table.ts";
import { type Linter, linters } from "./validate/linters.ts";

const root = resolve(import.meta.dirname, "..");
const scratch = join(root, ".cache/bench/compare");
const page = join(root, "docs/validate-comparison.md");

await installFolder(join(root, "bench"));
await installCorpus();
await mkdir(scratch, { recursive: true });
const parts: string[] = [];
for (const linter of linters) parts.push(await tableOf(linter));
const text = await readFile(page, "utf8");
const [before = "", rest = ""] = text.split("<!-- begin: tables -->\n");
const [, after = ""] = rest.split("<!-- end: tables -->");
// Laid out by prettier afterwards, as every page is.
const tables = `<!-- begin: tables -->\n\n${parts.join("\n\n")}\n\n<!-- end: tables -->`;
await writeFile(page, `${before}${tables}${after}`);

/** A column a document, a row a rule. */
async function tableOf(linter: Linter): Promise<string> {
  const columns: ReadonlyMap<string, number>[] = [];
  for (const document of corpus) {
    process.stderr.write(`${linter.name} ${document.name}\n`);
    columns.push(counted(await output(linter, pathOf(document))));
  }
  const rules = [...new Set(columns.flatMap((column) => [...column.keys()]))].sort();
  const rows = [...rules, "total"].map((rule) => [
    rule === "total" ? "total" : `\`${rule}\``,
    ...columns.map((column) => {
      const count =
        rule === "total"
          ? [...column.values()].reduce((sum, each) => sum + each, 0)
          : column.get(rule);
      return count === undefined ? "" : count.toLocaleString("en-US");
    }),
  ]);
  return `### ${linter.name}\n\n${table(["", ...corpus.map(({ name }) => name)], rows)}`;
}

/** What it writes as JSON; a linter that finds something ends with 1. */
async function output({ name, config, command }: Linter, document: string): Promise<unknown> {
  if (config) await writeFile(join(scratch, config.name), config.text);
  const path = join(scratch, `${name}.json`);
  const file = createWriteStream(path);
  const child = spawn(process.execPath, command(document, scratch), {
    cwd: scratch,
    env: { ...process.env, NO_COLOR: "1", CI: "1" },
    stdio: ["ignore", "pipe", "ignore"],
  });
  child.stdout.pipe(file);
  const status = await new Promise<number | null>((done, fail) => {
    child.once("error", fail);
    child.once("close", done);
  });
  await finished(file);
  if (status !== 0 && status !== 1) throw new Error(`${name} ended with ${status}`);
  return JSON.parse(await readFile(path, "utf8"));
}

interface Finding {
  readonly rule?: string;
  readonly ruleId?: string;
  readonly code?: string | number;
}

/** Each of the three has a list of its own form. */
function counted(report: unknown): ReadonlyMap<string, number> {
  const { diagnostics, problems } = report as { diagnostics?: Finding[]; problems?: Finding[] };
  const counts = new Map<string, number>();
  for (const { rule, ruleId, code } of diagnostics ?? problems ?? (report as Finding[])) {
    const id = String(rule ?? ruleId ?? code);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
