import { execFile } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { compile, strictFlags } from "../emit/compiled.ts";
import { emittedNames } from "../emit/emitted.ts";
import { goldenFolder, goldens } from "./goldens.ts";

const packageOf = (name: string): string =>
  join(createRequire(import.meta.url).resolve(`${name}/package.json`), "..");

describe("every golden compiles under all strict flags", () => {
  test("TypeScript 5", () => {
    const files = goldens.flatMap((golden) =>
      emittedNames.map((name): [string, string] => [
        `${golden}/${name}`,
        readFileSync(join(goldenFolder, golden, name), "utf8"),
      ]),
    );
    expect(compile(Object.fromEntries(files), strictFlags)).toEqual([]);
  });

  test.each(["typescript-6", "typescript-7"])("%s", async (compiler) => {
    const configuration = join(goldenFolder, `tsconfig.${compiler}.json`);
    const { lib = [], ...options } = strictFlags;
    const compilerOptions = {
      ...options,
      target: "es2023",
      module: "nodenext",
      moduleResolution: "nodenext",
      lib: lib.map((name) => name.replace(/^lib\.|\.d\.ts$/g, "")),
    };
    const files = goldens.flatMap((golden) => emittedNames.map((name) => `${golden}/${name}`));
    writeFileSync(configuration, JSON.stringify({ compilerOptions, files }));
    try {
      const bin = join(packageOf(compiler), "bin", "tsc");
      const run = promisify(execFile)(process.execPath, [bin, "-p", configuration]);
      const { stdout } = await run.catch((error: { stdout: string }) => error);
      // The runtime is compiled from its source here, and checked by itself.
      const emitted = stdout.split("\n").filter((line) => !/^(runtime\/|\s|$)/.test(line));
      expect(emitted).toEqual([]);
    } finally {
      rmSync(configuration);
    }
  });
});

test("the compiler of the first test is TypeScript 5", () => {
  expect(ts.versionMajorMinor).toMatch(/^5\./);
});
