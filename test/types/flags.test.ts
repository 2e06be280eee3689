/** N2, N7: emitted code under every strict flag, for each platform, resolution and compiler. */
import { cp } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generate } from "../../generator/index.ts";
import {
  compile,
  compilers,
  type CompilerOptions,
  createFolder,
  removeFolder,
  repository,
  strictest,
} from "./compilers.ts";

const libraries = {
  "a browser": { lib: ["es2023", "dom", "dom.iterable", "dom.asynciterable"], types: [] },
  "the edge": {
    lib: ["es2023", "webworker", "webworker.iterable", "webworker.asynciterable"],
    types: [],
  },
  Node: { lib: ["es2023"], types: ["node"] },
} satisfies Record<string, CompilerOptions>;

/** The import extensions that each way of resolving can follow. */
const resolutions = {
  nodenext: {
    options: { module: "nodenext", moduleResolution: "nodenext" },
    extensions: ["js", "ts"],
  },
  bundler: {
    options: { module: "esnext", moduleResolution: "bundler" },
    extensions: ["js", "ts", "none"],
  },
};

const importExtensions = ["js", "ts", "none"] as const;

/** The runtime as applications have it: declarations in a package, without its source. */
async function installRuntime(folder: string): Promise<void> {
  const target = join(folder, "node_modules", "specwright-runtime");
  const source = join(repository, "runtime");
  const read = ts.parseJsonConfigFileContent(
    {
      extends: "../tsconfig.json",
      compilerOptions: {
        noEmit: false,
        declaration: true,
        emitDeclarationOnly: true,
        outDir: join(target, "dist"),
        rootDir: ".",
      },
      include: ["client", "server", "wire"],
    },
    ts.sys,
    source,
  );
  const { emitSkipped } = ts.createProgram(read.fileNames, read.options).emit();
  if (emitSkipped) throw new Error("The runtime's declarations were not emitted.");
  await cp(join(source, "package.json"), join(target, "package.json"));
}

let folder = "";

beforeAll(async () => {
  folder = await createFolder({
    "node.ts": `
      import { createNodeServer, type NodeServer } from "specwright-runtime/server/node";
      import { createServer, type Handlers, type SecurityHandlers } from "./js/server.js";
      export const serve = (handlers: Handlers<string>, security: SecurityHandlers<string>): NodeServer =>
        createNodeServer(createServer(handlers, { security }));
    `,
  });
  await installRuntime(folder);
  for (const importExtension of importExtensions) {
    const { refused } = await generate({
      input: join(repository, "spec", "openapi.yaml"),
      output: join(folder, importExtension),
      emit: ["types", "client", "server"],
      format: "none",
      importExtension,
    });
    if (refused) throw new Error("The contract was refused.");
  }
});

afterAll(() => removeFolder(folder));

/** Every pair of two of them; the fastest compiler takes every pair of three. */
const combinations = [
  { library: "a browser", resolution: "bundler" },
  { library: "the edge", resolution: "nodenext" },
  { library: "Node", resolution: "nodenext" },
  { library: "a browser", resolution: "nodenext", only: "typescript-7" },
  { library: "the edge", resolution: "bundler", only: "typescript-7" },
  { library: "Node", resolution: "bundler", only: "typescript-7" },
] as const;

describe.each(compilers)("$name", (compiler) => {
  const own = combinations.filter((each) => !("only" in each) || each.only === compiler.package);

  test.each(own)("for $library with $resolution", async ({ library, resolution }) => {
    const { options, extensions } = resolutions[resolution];
    const errors = await compile(
      compiler,
      folder,
      {
        ...strictest,
        ...options,
        ...libraries[library],
        allowImportingTsExtensions: true,
        skipLibCheck: false,
        // The platform's own libraries are not ours to hold.
        skipDefaultLibCheck: true,
      },
      [
        ...extensions.map((extension) => `${extension}/*.ts`),
        ...(library === "Node" ? ["node.ts"] : []),
      ],
    );
    expect(errors).toEqual([]);
  });

  test("without allowImportingTsExtensions, as most projects have it", async () => {
    const options = { ...strictest, module: "nodenext", ...libraries["a browser"] };
    expect(await compile(compiler, folder, options, ["js/*.ts"])).toEqual([]);
  });
});
