/** Which specwright the Action runs. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** The command and its first arguments: that of the project when it is installed, else the Action's own version. */
export function commandOf(folder: string): readonly [string, ...string[]] {
  const installed = join(folder, "node_modules/specwright");
  const bin = manifestIn(installed)?.bin?.specwright;
  if (bin !== undefined) return [process.execPath, resolve(installed, bin)];
  const version = manifestIn(join(import.meta.dirname, ".."))?.version;
  if (version === undefined) throw new Error("the Action has no package.json");
  return [process.platform === "win32" ? "npx.cmd" : "npx", "--yes", `specwright@${version}`];
}

interface Manifest {
  readonly version?: string;
  readonly bin?: { readonly specwright?: string };
}

function manifestIn(folder: string): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
  } catch {
    return undefined;
  }
}
