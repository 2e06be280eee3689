/** Texts as one program of the compiler, in memory. */
import ts from "typescript";

export interface Texts {
  readonly checker: ts.TypeChecker;
  /** The types that a file exports, by their names. */
  rootsOf(path: string): ReadonlyMap<string, ts.Type>;
}

export function programOf(texts: Readonly<Record<string, string>>): Texts {
  const program = ts.createProgram({
    rootNames: Object.keys(texts),
    options: {
      strict: true,
      exactOptionalPropertyTypes: true,
      target: ts.ScriptTarget.ES2022,
      // The files hold types alone, so that they need none of the browser's.
      lib: ["lib.es2022.d.ts"],
      types: [],
      noEmit: true,
    },
    host: hostOf(texts),
  });
  const checker = program.getTypeChecker();
  return {
    checker,
    rootsOf: (path) => {
      const source = program.getSourceFile(path);
      const symbol = source && checker.getSymbolAtLocation(source);
      if (!symbol) throw new Error(`${path} is no module`);
      const exported = checker.getExportsOfModule(symbol);
      return new Map(exported.map((each) => [each.name, checker.getDeclaredTypeOfSymbol(each)]));
    },
  };
}

function hostOf(texts: Readonly<Record<string, string>>): ts.CompilerHost {
  const host = ts.createCompilerHost({});
  const read = (name: string) => texts[name] ?? host.readFile(name);
  return {
    ...host,
    fileExists: (name) => name in texts || host.fileExists(name),
    readFile: read,
    getSourceFile: (name, version) => {
      const text = read(name);
      return text === undefined ? undefined : ts.createSourceFile(name, text, version);
    },
    writeFile: () => undefined,
  };
}
