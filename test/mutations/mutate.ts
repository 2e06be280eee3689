/** Breaks a copy of the sources at one place, and tells which tests see it. */
import { execFile } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Mutation } from "./table.ts";

interface Report {
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/**
 * Runs the tests of a row in a folder whose sources are broken for as long. Gives what is not as it must
 * be: the text is not there exactly once, no test has the row's name, or all of them pass.
 */
export async function survived(
  folder: string,
  { row, file, text, replacement, test }: Mutation,
): Promise<string | undefined> {
  const path = join(folder, file);
  const before = await readFile(path, "utf8");
  if (before.split(text).length !== 2) return `${file} does not hold this once: ${text}`;
  await writeFile(
    path,
    before.replace(text, () => replacement),
  );
  try {
    const { testResults } = await reported(folder, [test], row);
    const all = testResults.flatMap(({ assertionResults }) => assertionResults);
    const named = all.filter(({ fullName, status }) => isOf(row, fullName) && status !== "skipped");
    if (named.length === 0)
      return `${test} has no test of ${row}: ${testResults.map(({ message }) => message).join("\n")}`;
    return named.some(({ status }) => status === "failed")
      ? undefined
      : `the tests of ${row} in ${test} pass although this is broken: ${file}: ${text}`;
  } finally {
    await writeFile(path, before);
  }
}

/**
 * The tests of rows that fail though nothing is broken: they would see whatever is. Gives the full name of
 * each.
 */
export async function failUnbroken(
  folder: string,
  mutations: readonly Mutation[],
): Promise<string[]> {
  const tests = new Set(mutations.map(({ test }) => test));
  const rows = new Set(mutations.map(({ row }) => row));
  const { testResults } = await reported(folder, [...tests], `\\b(?:${[...rows].join("|")})`);
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === "failed")
    .map(({ fullName }) => fullName);
}

const isOf = (row: string, name: string): boolean => new RegExp(`\\b${row}: `).test(name);

async function reported(folder: string, tests: readonly string[], row: string): Promise<Report> {
  const output = join(folder, "report.json");
  await rm(output, { force: true });
  const vitest = join(folder, "node_modules/vitest/vitest.mjs");
  const args = [
    vitest,
    "run",
    ...tests,
    "-t",
    `${row}:`,
    "--reporter=json",
    `--outputFile=${output}`,
  ];
  // It fails where a test does; whether one did is in the report.
  const said = await new Promise<string>((done) =>
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 26 }, (_error, out, err) =>
      done(out + err),
    ),
  );
  const text = await readFile(output, "utf8").catch(() => undefined);
  if (text === undefined) throw new Error(`${tests.join(", ")} did not run:\n${said}`);
  return JSON.parse(text) as Report;
}
