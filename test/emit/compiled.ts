/** Compiles emitted files in memory with TypeScript 5, under the strictest flags that users have. */
import { join } from "node:path";
import ts from "typescript";

/** A finding of the compiler. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly code: number;
  readonly message: string;
}

/** The flags of issue and README; `skipLibCheck` since the runtime is compiled from its source. */
export const strictFlags: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  customConditions: ["specwright-source"],
  lib: [
    "lib.es2023.d.ts",
    "lib.esnext.disposable.d.ts",
    "lib.dom.d.ts",
    "lib.dom.iterable.d.ts",
    "lib.dom.asynciterable.d.ts",
  ],
  types: ["node"],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  erasableSyntaxOnly: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  noEmit: true,
};

/** For types alone: no library but the language's own, which is quick. */
export const languageOnly: ts.CompilerOptions = {
  ...strictFlags,
  lib: ["lib.es2023.d.ts"],
  types: [],
};

/** Where files in memory stand, so that packages are found from there. */
export const memoryFolder = join(import.meta.dirname, "in-memory");

/** A program over files in memory, by name; names may have folders in them. */
export function programOf(
  files: Readonly<Record<string, string>>,
  options: ts.CompilerOptions = strictFlags,
): ts.Program {
  const texts = new Map(
    Object.entries(files).map(([name, text]) => [join(memoryFolder, name), text]),
  );
  const host = ts.createCompilerHost(options);
  return ts.createProgram({
    rootNames: [...texts.keys()],
    options,
    host: {
      ...host,
      directoryExists: (path) => path.startsWith(memoryFolder) || ts.sys.directoryExists(path),
      fileExists: (path) => texts.has(path) || host.fileExists(path),
      readFile: (path) => texts.get(path) ?? host.readFile(path),
      getSourceFile: (path, target) => {
        const text = texts.get(path);
        if (text === undefined) return libraryFile(path, target, host);
        return ts.createSourceFile(path, text, target);
      },
    },
  });
}

/**
 * What the compiler finds in files in memory, syntax included. What it finds elsewhere is not emitted: the
 * runtime is compiled from its source here, and checked by itself.
 */
export function findingsOf(program: ts.Program): Finding[] {
  return ts.getPreEmitDiagnostics(program).flatMap(({ file, start, code, messageText }) => {
    if (file && !file.fileName.startsWith(memoryFolder)) return [];
    return {
      file: file ? file.fileName.replace(`${memoryFolder}/`, "") : "",
      line: file ? file.getLineAndCharacterOfPosition(start ?? 0).line + 1 : 0,
      code,
      message: ts.flattenDiagnosticMessageText(messageText, "\n"),
    };
  });
}

/** What the compiler finds in files in memory. */
export function compile(
  files: Readonly<Record<string, string>>,
  options: ts.CompilerOptions = strictFlags,
): Finding[] {
  return findingsOf(programOf(files, options));
}

// Parsed once for all programs of a run: a library file is the same for each of them.
const libraryFiles = new Map<string, ts.SourceFile | undefined>();

function libraryFile(
  path: string,
  target: ts.ScriptTarget | ts.CreateSourceFileOptions,
  host: ts.CompilerHost,
): ts.SourceFile | undefined {
  if (!libraryFiles.has(path)) libraryFiles.set(path, host.getSourceFile(path, target));
  return libraryFiles.get(path);
}
