/**
 * Runs the tests of the JSON Schema Test Suite, draft 2020-12, against emitted validators:
 * `node --conditions=specwright-source scripts/conformance.ts SUITE`, where SUITE is the suite's folder.
 * Each schema is a file that a document refers to; the document goes through load, model, emit and print,
 * and what comes out is imported as it is.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { emitTypes } from "../generator/emit/types/file.ts";
import { emitValidators } from "../generator/emit/validators/file.ts";
import { validatorNamesIn } from "../generator/emit/validators/imported.ts";
import { load } from "../generator/load/load.ts";
import type { ReadPort } from "../generator/load/read-port.ts";
import { toModel } from "../generator/model/model.ts";
import { print } from "../generator/print/print.ts";
import { unsupported } from "./conformance-unsupported.ts";

interface Group {
  readonly description: string;
  readonly schema: unknown;
  readonly tests: readonly { description: string; data: unknown; valid: boolean }[];
}

interface Row {
  tests: number;
  passed: number;
  failed: number;
  unsupported: number;
}

const [suite] = process.argv.slice(2);
if (suite === undefined) {
  console.error("Name the suite's folder: make conformance SUITE=DIR");
  process.exit(2);
}
const testsFolder = join(suite, "tests", "draft2020-12");
const remotesFolder = join(suite, "remotes");
const origin = "http://localhost:1234";
const remotes = new Map(
  filesUnder(remotesFolder).map((path) => [
    `${origin}/${relative(remotesFolder, path).replaceAll("\\", "/")}`,
    readFileSync(path, "utf8"),
  ]),
);
const output = join(import.meta.dirname, "..", ".cache", `conformance-${process.pid}`);
const matched = new Set<(typeof unsupported)[number]>();
const failures: string[] = [];
const total: Row = { tests: 0, passed: 0, failed: 0, unsupported: 0 };

mkdirSync(output, { recursive: true });
try {
  console.log("file                                  tests  passed  failed  unsupported");
  for (const file of suiteFiles()) report(file, await run(file));
  report("all", total);
} finally {
  rmSync(output, { recursive: true, force: true });
}
for (const failure of failures) console.error(failure);
const idle = unsupported.filter((each) => !matched.has(each));
for (const { file, group } of idle)
  console.error(`conformance-unsupported.ts: nothing fails in ${file}${group ? `: ${group}` : ""}`);
process.exitCode = failures.length > 0 || idle.length > 0 ? 1 : 0;

/** What is required, and the formats. */
function suiteFiles(): string[] {
  return [testsFolder, join(testsFolder, "optional", "format")].flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((each) => each.isFile() && each.name.endsWith(".json"))
      .map((each) => relative(testsFolder, join(folder, each.name)).replaceAll("\\", "/"))
      .map((name) => name.replace(/\.json$/, ""))
      .toSorted(),
  );
}

async function run(file: string): Promise<Row> {
  const row: Row = { tests: 0, passed: 0, failed: 0, unsupported: 0 };
  const groups = JSON.parse(readFileSync(join(testsFolder, `${file}.json`), "utf8")) as Group[];
  for (const [index, group] of groups.entries()) {
    // Format is an annotation in the required tests, and asserted in those of the formats.
    const assertFormats = file.startsWith("optional/format/");
    const is = await guardOf(group.schema, `${file.replaceAll("/", "-")}-${index}`, assertFormats);
    for (const test of group.tests) {
      row.tests++;
      const answer = is(test.data);
      if (answer === test.valid) {
        row.passed++;
        continue;
      }
      const known = unsupported.find(
        (each) => each.file === file && (each.group ?? group.description) === group.description,
      );
      if (known) {
        row.unsupported++;
        matched.add(known);
      } else {
        row.failed++;
        failures.push(
          `${file}: ${group.description}: ${test.description}: ${typeof answer === "string" ? answer : `is ${String(answer)}`}`,
        );
      }
    }
  }
  for (const key of ["tests", "passed", "failed", "unsupported"] as const) total[key] += row[key];
  return row;
}

/** The emitted guard of a schema, which also holds it against the emitted check. */
async function guardOf(
  schema: unknown,
  name: string,
  assertFormats: boolean,
): Promise<(value: unknown) => boolean | string> {
  const text = JSON.stringify(schema);
  const document = {
    openapi: "3.1.0",
    info: { title: "Conformance", version: "1" },
    paths: {
      "/": {
        post: {
          operationId: "tested",
          requestBody: { content: { "application/json": { schema: { $ref: "./schema.json" } } } },
          responses: { 204: { description: "Fine." } },
        },
      },
    },
    components: { schemas: remoteSchemas(text) },
  };
  const files = new Map([
    ["/openapi.json", JSON.stringify(document)],
    ["/schema.json", text],
  ]);
  const loaded = await load("/openapi.json", {
    cwd: "/",
    port: portOf(files),
    allowRemote: [origin],
    allowOutside: true,
  });
  const model = toModel(loaded);
  const folder = join(output, name);
  mkdirSync(folder);
  for (const emitted of [
    emitTypes(model),
    emitValidators(model, { importExtension: "ts", assertFormats }),
  ])
    writeFileSync(
      join(folder, emitted.path),
      await print(emitted, { format: "none", outputPath: folder }),
    );
  const url = pathToFileURL(join(folder, "validators.ts")).href;
  const module = (await import(url)) as Record<string, Validator | undefined>;
  const [content] = model.operations[0]?.body?.contents ?? [];
  const validator = module[validatorNamesIn(model)(content?.schema, "request") ?? ""];
  return (value) => {
    // A schema that says nothing has no validator.
    if (!validator) return true;
    try {
      const valid = validator.is(value);
      const faults = validator.faults(value);
      return valid === (faults.length === 0) ? valid : `guard and check differ: ${String(valid)}`;
    } catch (error) {
      return String(error);
    }
  };
}

interface Validator {
  is(value: unknown): boolean;
  faults(value: unknown): readonly unknown[];
}

/** The remotes that the suite wants known beforehand, for schemas that speak of their origin. */
function remoteSchemas(schema: string): Record<string, { $ref: string }> {
  const wanted = schema.includes("localhost:1234") ? [...remotes.keys()] : [];
  return Object.fromEntries(
    wanted
      .filter((url) => url.includes("/draft2020-12/"))
      .map((url, index) => [`Remote${index}`, { $ref: url }]),
  );
}

/** A machine that holds the document, and the suite's server. */
function portOf(files: ReadonlyMap<string, string>): ReadPort {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  return {
    stat: async (path) => ({ kind: files.has(path) ? "file" : "directory" }),
    realpath: async (path) => path,
    readFile: async (path) => {
      const text = files.get(path);
      if (text === undefined) throw Object.assign(new Error("no such file"), { code: "ENOENT" });
      return bytes(text);
    },
    readStdin: async () => new Uint8Array(),
    fetch: async (url) => {
      const text = remotes.get(url);
      return text === undefined
        ? { status: 404, location: undefined, bytes: new Uint8Array() }
        : { status: 200, location: undefined, bytes: bytes(text) };
    },
  };
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && each.name.endsWith(".json"))
    .map((each) => join(each.parentPath, each.name));
}

function report(name: string, row: Row): void {
  const cells = [row.tests, row.passed, row.failed].map((count) => String(count).padStart(6));
  console.log(`${name.padEnd(36)} ${cells.join("  ")}  ${String(row.unsupported).padStart(11)}`);
}
