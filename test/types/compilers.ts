/** The compilers that emitted code must suit, run as people run them: `tsc` on a folder. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const repository = fileURLToPath(new URL("../../", import.meta.url));

export const compilers = [
  { name: "TypeScript 5", package: "typescript" },
  { name: "TypeScript 6", package: "typescript-6" },
  { name: "TypeScript 7", package: "typescript-7" },
] as const;

export type Compiler = (typeof compilers)[number];

export interface CompileError {
  /** Relative to the folder. */
  readonly file: string;
  readonly line: number;
  readonly code: number;
  readonly message: string;
}

export type CompilerOptions = Readonly<Record<string, unknown>>;

/** What every program here is held to. */
export const strictest: CompilerOptions = {
  target: "es2023",
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  erasableSyntaxOnly: true,
  noEmit: true,
};

/** A folder of ES modules within the repository, so that its packages are found. */
export async function createFolder(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const cache = join(repository, ".cache");
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, "types-"));
  await writeFiles(folder, { "package.json": '{ "type": "module" }', ...files });
  return folder;
}

export const removeFolder = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true });

/** Works in a folder that is gone afterwards. */
export async function withFolder<T>(
  files: Readonly<Record<string, string>>,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await createFolder(files);
  try {
    return await work(folder);
  } finally {
    await removeFolder(folder);
  }
}

export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

/** Compiles a folder and gives every error, by file and line. */
export async function compile(
  compiler: Compiler,
  folder: string,
  compilerOptions: CompilerOptions,
  include: readonly string[],
): Promise<CompileError[]> {
  const project = `tsconfig.${compiler.package}.json`;
  await writeFiles(folder, { [project]: JSON.stringify({ compilerOptions, include }) });
  const tsc = join(repository, "node_modules", compiler.package, "bin", "tsc");
  const { status, text } = await run([tsc, "--project", project, "--pretty", "false"], folder);
  const errors = text.split(/\r?\n/).flatMap((line) => {
    const match = /^(?:(.+?)\((\d+),\d+\): )?error TS(\d+): (.*)$/.exec(line);
    if (match === null) return [];
    const [, file = "", at = "0", code = "0", message = ""] = match;
    return [
      {
        file: relative(folder, resolve(folder, file)),
        line: Number(at),
        code: Number(code),
        message,
      },
    ];
  });
  if (status !== 0 && errors.length === 0) throw new Error(`${compiler.name} failed: ${text}`);
  return errors;
}

function run(
  commandLine: readonly string[],
  cwd: string,
): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((done) => {
    execFile(process.execPath, commandLine, { cwd, maxBuffer: 64 << 20 }, (error, out, err) => {
      done({ status: error === null ? 0 : 1, text: `${out}${err}` });
    });
  });
}
