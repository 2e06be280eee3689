/** Who is measured, and how each is called: as its makers say, with the defaults but for what is named. */
import { join, resolve } from "node:path";

export interface Contender {
  readonly name: string;
  /** What comes out. */
  readonly emits: string;
  /** Whether what it keeps between runs is there already; else each run begins with nothing. */
  readonly warm?: true;
  /** The arguments of Node; everything that is emitted goes below `out`. */
  readonly command: (document: string, out: string) => readonly string[];
}

const root = resolve(import.meta.dirname, "..");
const peers = join(import.meta.dirname, "node_modules");

function specwright(emit: string, format: string, warm?: true): Contender {
  const kept = warm ? ", again" : "";
  return {
    name: `specwright ${emit === "types" ? "types" : "all"} (${format}${kept})`,
    emits: emit === "types" ? "types" : "types, client, server, document",
    ...(warm && { warm }),
    command: (document, out) => [
      "--conditions=specwright-source",
      join(root, "generator/cli/main.ts"),
      "generate",
      document,
      "-o",
      out,
      "--emit",
      emit,
      "--format",
      format,
    ],
  };
}

const all = "types,client,server,document";

/** Ours first: the first is what the others' ratios are to. */
export const contenders: readonly Contender[] = [
  specwright("types", "none"),
  specwright("types", "oxfmt"),
  specwright("types", "prettier"),
  specwright("types", "prettier", true),
  specwright(all, "none"),
  specwright(all, "oxfmt"),
  specwright(all, "prettier"),
  {
    name: "openapi-typescript",
    emits: "types",
    command: (document, out) => [
      join(root, "node_modules/openapi-typescript/bin/cli.js"),
      document,
      "-o",
      join(out, "types.ts"),
    ],
  },
  // Its command only starts this file in a second process, whose use would not be seen.
  {
    name: "hey-api (types)",
    emits: "types",
    command: (document, out) => [
      join(peers, "@hey-api/openapi-ts/dist/run.mjs"),
      "-i",
      document,
      "-o",
      out,
      "-p",
      "@hey-api/typescript",
      "-s",
      "--no-log-file",
    ],
  },
  {
    name: "hey-api (fetch)",
    emits: "types, client",
    command: (document, out) => [
      join(peers, "@hey-api/openapi-ts/dist/run.mjs"),
      "-i",
      document,
      "-o",
      out,
      "-c",
      "@hey-api/client-fetch",
      "-s",
      "--no-log-file",
    ],
  },
  {
    name: "orval (fetch)",
    emits: "types, client",
    command: (document, out) => [
      join(peers, "orval/dist/bin/orval.mjs"),
      "--input",
      document,
      "--output",
      join(out, "api.ts"),
      "--client",
      "fetch",
    ],
  },
  {
    name: "oazapfts",
    emits: "types, client",
    command: (document, out) => [
      join(peers, "oazapfts/dist/cli.js"),
      document,
      join(out, "api.ts"),
    ],
  },
  {
    name: "swagger-typescript-api",
    emits: "types, client",
    command: (document, out) => [
      join(peers, "swagger-typescript-api/dist/cli.mjs"),
      "generate",
      "-p",
      document,
      "-o",
      out,
      "-n",
      "api.ts",
      "--silent",
    ],
  },
];
