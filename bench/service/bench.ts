/**
 * What the Builds service carries, part by part, each in a process of its own.
 *
 *     make bench ARGS=service                       # all of them: about a quarter of an hour
 *     make bench ARGS="service requests --rounds 10 --seconds 3 --only postgres"
 *     make bench ARGS="service dispatch --builds 3000"
 *     make bench ARGS="service followers --followers 1000"
 *     make bench ARGS="service large --builds 1000000 --requests 1000"
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const parts = ["requests", "dispatch", "followers", "large"];
const [first, ...options] = process.argv.slice(2);

if (first === undefined) for (const part of parts) run(part, []);
else if (parts.includes(first)) run(first, options);
else {
  process.stderr.write(
    `Say one of ${parts.join(", ")} with its options, or nothing for all of them.\n`,
  );
  process.exitCode = 2;
}

function run(part: string, given: readonly string[]): void {
  process.stdout.write(`\n## ${part}\n\n`);
  const path = fileURLToPath(new URL(`${part}.ts`, import.meta.url));
  const { status } = spawnSync(process.execPath, [...process.execArgv, path, ...given], {
    stdio: "inherit",
  });
  // One that fails keeps nobody from the figures of the next.
  if (status !== 0) process.exitCode = status ?? 1;
}
