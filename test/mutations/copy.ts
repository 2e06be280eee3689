/** A copy of the repository's sources, to be broken: packages are shared with the original, the runtime is not. */
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
const folders = ["generator", "runtime", "service", "generated", "spec", "test", "bench", "docs"];
const files = ["package.json", "tsconfig.json", "tsconfig.build.json", "specwright.config.ts"];

// Vitest as here, without the databases that other tests start.
const configuration = `import { defineConfig } from "vitest/config";
export default defineConfig({
  resolve: { conditions: ["specwright-source"] },
  ssr: { resolve: { conditions: ["specwright-source"] } },
  test: { include: ["test/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000 },
});
`;

/** Copies what the tests of the generator and the runtime need; whoever asks removes it by `remove`. */
export async function sourcesCopied(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "specwright-mutations-"));
  const isSource = (path: string): boolean => !/[/\\](?:node_modules|\.cache|dist)$/.test(path);
  for (const name of [...folders, ...files])
    await cp(join(root, name), join(folder, name), { recursive: true, filter: isSource });
  await writeFile(join(folder, "vitest.config.ts"), configuration);
  await mkdir(join(folder, "node_modules"));
  for (const name of await readdir(join(root, "node_modules")))
    await symlink(
      join(
        name === "specwright-runtime" ? folder : join(root, "node_modules"),
        name === "specwright-runtime" ? "runtime" : name,
      ),
      join(folder, "node_modules", name),
    );
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
