/**
 * Kills the Builds service again and again with builds under way, and holds that nothing acknowledged is lost:
 * `node --conditions=specwright-source scripts/crash.ts [--rounds N] [--builds N] [--seed N] [--store pglite|postgres|both]`.
 * On PGlite one process is killed and opens its folder again; on PostgreSQL one to three of three are. Prints the
 * figures, and exits with 1 when anything is wrong.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startPostgres } from "../test/service/postgres.ts";
import { crashRounds, type Figures, type RoundsOptions } from "../test/service/survival/rounds.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "50" },
    builds: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    store: { type: "string", default: "both" },
  },
});

/** How many of one kind of fault are told. */
const mostTold = 5;

const common = {
  rounds: whole("rounds"),
  builds: whole("builds"),
  seed: whole("seed"),
  told(round: number, builds: number) {
    process.stderr.write(`round ${String(round)}: ${String(builds)} builds acknowledged\n`);
  },
};

const stores: Readonly<Record<string, (options: RoundsOptions) => Promise<Figures>>> = {
  async pglite(options) {
    const folder = await mkdtemp(join(tmpdir(), "builds-crash-"));
    try {
      return await crashRounds({ ...options, folder });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
  async postgres(options) {
    const server = await startPostgres();
    try {
      return await crashRounds({ ...options, databaseUrl: await server.createDatabase() });
    } finally {
      await server.stop();
    }
  },
};

function whole(name: "rounds" | "builds" | "seed"): number {
  const value = Number(values[name]);
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new Error(`--${name} takes a whole number above 0, not ${JSON.stringify(values[name])}.`);
}

function tell(store: string, { faults, ...figures }: Figures): void {
  const numbers = { ...figures, ...counts(faults) };
  const told = Object.entries(numbers).map(([name, value]) => `${name} ${String(value)}`);
  console.log(`${store}: ${told.join(", ")}`);
  for (const [name, found] of Object.entries(faults))
    for (const each of found.slice(0, mostTold)) console.error(`${store}: ${name}: ${each}`);
  if (Object.values(faults).some(({ length }) => length > 0)) process.exitCode = 1;
}

const counts = (faults: Figures["faults"]): Record<string, number> =>
  Object.fromEntries(Object.entries(faults).map(([name, { length }]) => [name, length]));

const chosen = Object.entries(stores).filter(
  ([name]) => values.store === "both" || values.store === name,
);
if (chosen.length === 0)
  throw new Error(`--store takes pglite, postgres or both, not ${JSON.stringify(values.store)}.`);
for (const [name, run] of chosen) tell(name, await run(common));
// A client that still waits for an answer is of no more interest.
process.exit();
