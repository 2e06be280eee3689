/** Compiles emitted files as a strict project would, by the compiler's own command. */
import { spawn } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

/** The oldest and the newest of the compilers that emitted code must pass. */
const compilers = {
  "TypeScript 5": "node_modules/typescript/bin/tsc",
  "TypeScript 7": "node_modules/typescript-7/bin/tsc",
} as const;
export type Compiler = keyof typeof compilers;

const compilerOptions = {
  target: "es2023",
  module: "nodenext",
  lib: ["es2023", "esnext.disposable", "dom", "dom.iterable", "dom.asynciterable"],
  types: [],
  customConditions: ["specwright-source"],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  erasableSyntaxOnly: true,
  allowImportingTsExtensions: true,
  noEmit: true,
};

const base = join(root, ".cache/corpus");

/** Writes files below the repository, where the runtime is found. */
export async function layOut(name: string, files: ReadonlyMap<string, string>): Promise<void> {
  const folder = join(base, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [path, text] of files) await writeFile(join(folder, path), text);
  await writeFile(join(folder, "package.json"), '{ "type": "module" }\n');
}

/** What the compiler has to say about what was laid out under these names; empty when all is well. */
export async function complaints(names: readonly string[], compiler: Compiler): Promise<string> {
  const project = join(base, `tsconfig.${names.join("-")}.json`);
  const include = names.map((name) => `${name}/*.ts`);
  await writeFile(project, JSON.stringify({ compilerOptions, include }));
  const tsc = spawn(process.execPath, [join(root, compilers[compiler]), "-p", project], {
    stdio: ["ignore", "pipe", "pipe"],
    cwd: root,
  });
  let said = "";
  for (const stream of [tsc.stdout, tsc.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  const status = await new Promise<number | null>((done, fail) => {
    tsc.once("error", fail);
    tsc.once("close", done);
  });
  if (status !== 0 && said === "") return `the compiler ended with ${status}`;
  return said;
}
