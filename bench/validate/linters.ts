/** Who checks, and how each is called: with the ruleset that its makers recommend. */
import { join, resolve } from "node:path";

export interface Linter {
  readonly name: string;
  /** Takes a minute for what others do in seconds. */
  readonly isSlow?: true;
  /** The file that names its rules, in the folder that it runs in. */
  readonly config?: { readonly name: string; readonly text: string };
  /** The arguments of Node. */
  readonly command: (document: string, folder: string) => readonly string[];
}

const root = resolve(import.meta.dirname, "../..");
const peers = resolve(import.meta.dirname, "../node_modules");

/** Ours, from its sources. */
export function specwright(document: string, format: string): readonly string[] {
  const main = join(root, "generator/cli/main.ts");
  return ["--conditions=specwright-source", main, "validate", document, "--format", format];
}

/** Ours first: it is what the others' ratios are to. */
export const linters: readonly Linter[] = [
  { name: "specwright", command: (document) => specwright(document, "json") },
  {
    name: "redocly",
    config: { name: "redocly.yaml", text: "extends: [recommended]\n" },
    command: (document, folder) => [
      join(peers, "@redocly/cli/bin/cli.js"),
      "lint",
      document,
      "--config",
      join(folder, "redocly.yaml"),
      "--format",
      "json",
      "--max-problems",
      "100000",
    ],
  },
  {
    name: "spectral",
    isSlow: true,
    config: { name: ".spectral.yaml", text: "extends: spectral:oas\n" },
    command: (document, folder) => [
      "--max-old-space-size=6000",
      join(peers, "@stoplight/spectral-cli/dist/index.js"),
      "lint",
      document,
      "--ruleset",
      join(folder, ".spectral.yaml"),
      "--quiet",
      "--format",
      "json",
    ],
  },
];
