/** What the compiler says of the files of a page, held as strictly as the repository itself. */
import { join } from "node:path";
import ts from "typescript";
import { root } from "./page.ts";

/** The findings; a file that shows what to write may leave it unused. */
export function findingsIn(files: readonly string[]): string[] {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, "tsconfig.json"),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
        throw new Error(String(diagnostic.messageText));
      },
    },
  );
  const program = ts.createProgram(files, { ...config?.options, noUnusedLocals: false });
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) =>
        `${file?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
    );
}

/** The members that a type of a module has. */
export function membersOf(file: string, types: readonly string[]): ReadonlySet<string> {
  const path = join(root, file);
  const program = ts.createProgram([path], { allowImportingTsExtensions: true, noEmit: true });
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(path)!);
  const exported = module ? checker.getExportsOfModule(module) : [];
  const found = exported.filter(({ name }) => types.includes(name));
  if (found.length < types.length) throw new Error(`${file} lacks one of ${types.join(", ")}`);
  return new Set(
    found.flatMap((type) =>
      checker
        .getDeclaredTypeOfSymbol(type)
        .getProperties()
        .map(({ name }) => name),
    ),
  );
}
