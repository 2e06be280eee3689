import { defineConfig, type OxlintOverride } from "oxlint";

/** Which rooms of the generator each room may import from, beside `diagnostic.ts`. What is missing fails. */
const rooms: Record<string, readonly string[]> = {
  load: [],
  naming: ["load"],
  pattern: [],
  check: ["load", "naming", "pattern"],
  code: [],
  model: ["load", "naming", "pattern", "code"],
  bundle: ["load"],
  emit: ["model", "code"],
  scaffold: ["model", "code"],
  init: ["load", "check", "code"],
  print: ["load", "code"],
  write: ["print"],
  commands: [
    "load",
    "naming",
    "pattern",
    "check",
    "code",
    "model",
    "bundle",
    "emit",
    "scaffold",
    "init",
    "print",
    "write",
  ],
  cli: ["commands"],
};

/** The rooms of the service that know nothing of HTTP, and which of each other they may import from. */
const serviceRooms: Record<string, readonly string[]> = {
  store: [],
  rules: ["store"],
  provisioner: ["store"],
  seed: ["store", "rules", "provisioner"],
};

/** The rest of the service. */
const serviceFolders = ["handlers", "observe", "refusals", "wire"];

/** Packages that only some places import. */
const packages: Record<string, readonly string[]> = {
  "@apidevtools/json-schema-ref-parser": ["generator/load"],
  "js-yaml": ["generator/load"],
  yaml: ["generator/load"],
  "ts-morph": ["generator/code", "generator/print", "generator/scaffold"],
  prettier: ["generator/print"],
  oxfmt: ["generator/print"],
  diff: ["generator/write"],
  commander: ["generator/cli"],
  picocolors: ["generator/cli"],
  "specwright-runtime/validation": ["generator/check"],
  "openapi-fetch": ["runtime/client/transport.ts"],
  ws: ["runtime/server/adapters/websocket.ts"],
  pg: ["service/store"],
  "@electric-sql/pglite": ["service/store"],
  "pg-boss": ["service/store"],
  pino: ["service/observe"],
  "prom-client": ["service/observe"],
};

/** A folder's own restrictions: the rooms to its right and the packages that are not its own. */
function restricted(folder: string, room: string | undefined): OxlintOverride {
  const allowed = room === undefined ? [] : [...(rooms[room] ?? []), room];
  const patterns =
    room === undefined
      ? [
          {
            group: ["**/generator/**", "**/test/**", "**/bench/**"],
            message: "The runtime stands alone.",
          },
        ]
      : [
          {
            group: Object.keys(rooms)
              .filter((other) => !allowed.includes(other))
              .map((other) => `**/${other}/**`),
            message: `${room} may import from ${["diagnostic.ts", ...allowed].join(", ")} only: see docs/architecture.md.`,
          },
        ];
  const paths = Object.entries(packages)
    .filter(([, places]) => !places.some((place) => folder.startsWith(place)))
    .map(([name, places]) => ({ name, message: `Only ${places.join(", ")} imports it.` }));
  return {
    files: [folder.endsWith(".ts") ? folder : `${folder}/**/*.ts`],
    rules: { "no-restricted-imports": ["error", { patterns, paths }] },
  };
}

/** A folder of the service: it stands on what is generated, never on the generator. */
function ofService(folder: string): OxlintOverride {
  const room = serviceRooms[folder];
  const others = [...Object.keys(serviceRooms), ...serviceFolders, "generated"].filter(
    (other) => room !== undefined && other !== folder && !room.includes(other),
  );
  const patterns = [
    {
      group: ["generator", "test", "bench", ...others].map((other) => `**/${other}/**`),
      message: `service/${folder} may not import from here: see docs/architecture.md.`,
    },
  ];
  const paths = Object.entries(packages)
    .filter(([, places]) => !places.includes(`service/${folder}`))
    .map(([name, places]) => ({ name, message: `Only ${places.join(", ")} imports it.` }));
  return {
    files: [folder === "" ? "service/*.ts" : `service/${folder}/**/*.ts`],
    rules: { "no-restricted-imports": ["error", { patterns, paths }] },
  };
}

export default defineConfig({
  plugins: ["typescript", "unicorn", "oxc", "import", "vitest"],
  categories: { correctness: "error", suspicious: "error", perf: "error" },
  ignorePatterns: ["test/negative/**", "test/corpus/node_modules/**", "**/dist/**", ".cache/**"],
  rules: {
    "typescript/no-explicit-any": "error",
    "typescript/ban-ts-comment": "error",
    "typescript/no-non-null-assertion": "off",
    "typescript/consistent-type-imports": "error",
    "import/no-cycle": "error",
    "no-console": "error",
    "no-await-in-loop": "off",
    "no-control-regex": "off",
    "no-shadow": "off",
    "no-underscore-dangle": "off",
    // Small lists in code that reads better with them.
    "import/no-named-as-default-member": "off",
    "oxc/no-map-spread": "off",
    "unicorn/prefer-set-has": "off",
    "unicorn/no-array-sort": "off",
    // `then` is a keyword of JSON Schema.
    "unicorn/no-thenable": "off",
    "vitest/no-conditional-expect": "off",
    // Titles come from tables, and expectations carry a message that names the row.
    "vitest/valid-title": "off",
    "vitest/valid-expect": ["error", { maxArgs: 2 }],
    "vitest/require-to-throw-message": "off",
    // A worker's messages have no origin.
    "unicorn/require-post-message-target-origin": "off",
    "no-unmodified-loop-condition": "off",
    "no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    "unicorn/consistent-function-scoping": "off",
  },
  overrides: [
    ...Object.keys(rooms).map((room) => restricted(`generator/${room}`, room)),
    restricted("runtime/client", undefined),
    restricted("runtime/codec", undefined),
    restricted("runtime/server", undefined),
    restricted("runtime/validation", undefined),
    restricted("runtime/wire", undefined),
    restricted("runtime/client/transport.ts", undefined),
    restricted("runtime/server/adapters/websocket.ts", undefined),
    ...["", ...Object.keys(serviceRooms), ...serviceFolders].map(ofService),
    {
      files: ["generator/cli/terminal.ts", "scripts/**", "bench/**", "test/**"],
      rules: { "no-console": "off" },
    },
  ],
});
