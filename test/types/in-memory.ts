/** TypeScript 5 in this process, with files that exist in memory alone. */
import { join, relative } from "node:path";
import ts from "typescript";
import { type CompileError, type CompilerOptions, repository } from "./compilers.ts";

/** Where the files seem to be: as deep in the repository as the folders of `withFolder`. */
const folder = join(repository, ".cache", "in-memory");

function parsed(options: CompilerOptions): ts.CompilerOptions {
  const { options: read, errors } = ts.convertCompilerOptionsFromJson(options, folder);
  const [first] = errors;
  if (first !== undefined)
    throw new Error(ts.flattenDiagnosticMessageText(first.messageText, "\n"));
  return read;
}

function hostOf(
  files: Readonly<Record<string, string>>,
  options: ts.CompilerOptions,
): ts.CompilerHost {
  const texts = new Map(Object.entries(files).map(([name, text]) => [join(folder, name), text]));
  texts.set(join(folder, "package.json"), '{ "type": "module" }');
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.readFile = (name) => texts.get(name) ?? readFile(name);
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  host.getSourceFile = (name, languageVersion, ...rest) => {
    const text = texts.get(name);
    return text === undefined
      ? getSourceFile(name, languageVersion, ...rest)
      : ts.createSourceFile(name, text, languageVersion, true);
  };
  return host;
}

/** A program of files in memory. */
export function programOf(
  files: Readonly<Record<string, string>>,
  options: CompilerOptions,
): ts.Program {
  const read = parsed(options);
  const names = Object.keys(files).map((name) => join(folder, name));
  return ts.createProgram(names, read, hostOf(files, read));
}

export function compileInMemory(
  files: Readonly<Record<string, string>>,
  options: CompilerOptions,
): CompileError[] {
  return ts
    .getPreEmitDiagnostics(programOf(files, options))
    .map(({ file, start, code, messageText }) => ({
      file: file === undefined ? "" : relative(folder, file.fileName),
      line: file === undefined ? 0 : file.getLineAndCharacterOfPosition(start ?? 0).line + 1,
      code,
      message: ts.flattenDiagnosticMessageText(messageText, "\n"),
    }));
}
