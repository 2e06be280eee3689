/** What emitted validators weigh once they are bundled for a browser. */
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const path = fileURLToPath(new URL("../../generated/validators.ts", import.meta.url));

/** Rows of a table: what is bundled, its bytes minified and gzipped. */
export async function bundles(): Promise<string[][]> {
  const one = (name: string): string => `export { ${name} } from ${JSON.stringify(path)};`;
  const all = `export * from ${JSON.stringify(path)};`;
  return [
    await row("validators.ts, without the runtime", all, ["specwright-runtime/*"]),
    await row("validators.ts and the runtime", all),
    await row("WorkspaceBuildValidator alone", one("WorkspaceBuildValidator")),
    await row(
      "CreateWorkspaceBuildRequestValidator alone",
      one("CreateWorkspaceBuildRequestValidator"),
    ),
    await row("isCreateWorkspaceBuildRequest alone", one("isCreateWorkspaceBuildRequest")),
  ];
}

async function row(
  what: string,
  contents: string,
  external: readonly string[] = [],
): Promise<string[]> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: "ts" },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    conditions: ["specwright-source"],
    external: [...external],
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  const bytes = (count: number): string => count.toLocaleString("en");
  return [what, bytes(code.length), bytes(gzipSync(code).length)];
}
