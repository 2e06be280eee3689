/** Holds snippets against each compiler. */
import { beforeAll, describe, expect, test } from "vitest";
import { type CompileError, compile, compilers, strictest, withFolder } from "./compilers.ts";
import { compileInMemory } from "./in-memory.ts";
import { expectedErrors, foundErrors, type Snippet, textOf } from "./snippet.ts";

const options = {
  ...strictest,
  module: "nodenext",
  moduleResolution: "nodenext",
  customConditions: ["specwright-source"],
  lib: ["es2023", "esnext.disposable", "dom", "dom.iterable", "dom.asynciterable"],
  types: ["node"],
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  // A snippet looks at what it does not use.
  noUnusedLocals: false,
  noPropertyAccessFromIndexSignature: false,
};

/** A test for each snippet by each compiler. */
export function judgeSnippets(given: readonly Snippet[], prelude: readonly string[]): void {
  const snippets = given.map((snippet, at) => ({ ...snippet, file: `snippet-${String(at)}.ts` }));
  const files = Object.fromEntries(
    snippets.map((snippet) => [snippet.file, textOf(snippet, prelude)]),
  );

  describe.each(compilers)("$name", (compiler) => {
    let errors: readonly CompileError[] = [];

    beforeAll(async () => {
      errors =
        compiler.package === "typescript"
          ? compileInMemory(files, options)
          : await withFolder(files, (folder) => compile(compiler, folder, options, ["*.ts"]));
    });

    test.each(snippets)("$name", (snippet) => {
      const own = errors.filter(({ file }) => file === snippet.file);
      const messages = own.map(({ message }) => message).join("\n");
      expect(foundErrors(snippet, own), messages).toEqual(expectedErrors(snippet));
    });

    test("finds nothing wrong but in snippets", () => {
      expect(errors.filter(({ file }) => !Object.hasOwn(files, file))).toEqual([]);
    });
  });
}
