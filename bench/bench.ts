/**
 * The benchmarks by name, each in a process of its own so that none warms another up.
 *
 *     make bench                                   # all of them
 *     make bench ARGS="validation --rounds 60"
 *     make bench ARGS="--document builds"          # options alone go to `generate`
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { installFolder } from "../test/corpus/install.ts";

const files = {
  generate: "generate.ts",
  validate: "validate.ts",
  validation: "validation.ts",
  server: "server/bench.ts",
  service: "service/bench.ts",
} as const;
type Name = keyof typeof files;

const [first = "all", ...others] = process.argv.slice(2);
const names = Object.keys(files) as Name[];

await installFolder(import.meta.dirname);
if (first.startsWith("-")) run("generate", [first, ...others]);
else if (first === "all" && others.length === 0) for (const name of names) run(name, []);
else if (names.includes(first as Name)) run(first as Name, others);
else {
  // Each has options of its own, so that those of one would stop the others.
  process.stderr.write(
    `Say one of ${names.join(", ")} with its options, or \`all\` without any.\n`,
  );
  process.exitCode = 2;
}

function run(name: Name, options: readonly string[]): void {
  process.stdout.write(`\n# ${name}\n`);
  const path = fileURLToPath(new URL(files[name], import.meta.url));
  const { status } = spawnSync(process.execPath, [...process.execArgv, path, ...options], {
    stdio: "inherit",
  });
  // One that fails keeps nobody from the figures of the next.
  if (status !== 0) process.exitCode = status ?? 1;
}
