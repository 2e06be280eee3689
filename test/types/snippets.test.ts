/** What must compile and what must not, by each compiler. */
import { beforeAll, describe, expect, test } from "vitest";
import { type CompileError, compile, compilers, strictest, withFolder } from "./compilers.ts";
import { clientSnippets } from "./client-snippets.ts";
import { compileInMemory } from "./in-memory.ts";
import { serverSnippets } from "./server-snippets.ts";
import { expectedErrors, foundErrors, textOf } from "./snippet.ts";
import { valueSnippets } from "./value-snippets.ts";

const snippets = [...clientSnippets, ...serverSnippets, ...valueSnippets].map((snippet, at) => ({
  ...snippet,
  file: `snippet-${String(at)}.ts`,
}));

const files = Object.fromEntries(snippets.map((snippet) => [snippet.file, textOf(snippet)]));

const options = {
  ...strictest,
  module: "nodenext",
  moduleResolution: "nodenext",
  customConditions: ["specwright-source"],
  lib: ["es2023", "dom", "dom.iterable", "dom.asynciterable"],
  types: ["node"],
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  // A snippet looks at what it does not use.
  noUnusedLocals: false,
  noPropertyAccessFromIndexSignature: false,
};

test("there are snippets that compile and snippets that do not", () => {
  const expected = snippets.flatMap((snippet) => expectedErrors(snippet));
  expect(expected.length).toBeGreaterThan(70);
});

describe.each(compilers)("$name", (compiler) => {
  let errors: readonly CompileError[] = [];

  beforeAll(async () => {
    if (compiler.package === "typescript") {
      errors = compileInMemory(files, options);
      return;
    }
    errors = await withFolder(files, (folder) => compile(compiler, folder, options, ["*.ts"]));
  });

  test.each(snippets)("$name", (snippet) => {
    const own = errors.filter(({ file }) => file === snippet.file);
    expect(foundErrors(snippet, own), own.map(({ message }) => message).join("\n")).toEqual(
      expectedErrors(snippet),
    );
  });

  test("finds nothing wrong but in snippets", () => {
    expect(errors.filter(({ file }) => !Object.hasOwn(files, file))).toEqual([]);
  });
});
