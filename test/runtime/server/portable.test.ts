/** The core runs where there is no Node: only the adapters for Node may know it. */
import { readFile } from "node:fs/promises";
import { build } from "esbuild";
import { expect, test } from "vitest";

test("the entry bundles without a module of Node and speaks of none of its globals", async () => {
  const entry = new URL("../../../runtime/server/server.ts", import.meta.url).pathname;
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    platform: "neutral",
    format: "esm",
  });
  const inputs = Object.keys(metafile.inputs);
  expect(inputs.filter((input) => input.includes("adapters/"))).toEqual([
    expect.stringContaining("adapters/fetch.ts"),
  ]);
  const globals = /\b(Buffer|process|require|global|setImmediate|eval|Function)\b\s*[.(]/;
  expect(globals.exec(outputFiles[0]?.text ?? "Buffer.")).toBeNull();
});

test("no route is matched by a regular expression", async () => {
  for (const file of ["router.ts", "segment.ts", "decode/percent.ts"]) {
    const text = await readFile(
      new URL(`../../../runtime/server/${file}`, import.meta.url),
      "utf8",
    );
    expect(text).not.toMatch(/RegExp|\.(match|matchAll|test|exec|search)\(/);
  }
});
