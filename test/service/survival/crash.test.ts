/** The short form of `make crash`. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { testDatabase } from "../postgres.ts";
import { crashRounds, type Figures } from "./rounds.ts";

const short = { rounds: 2, builds: 20, seed: 1 };

function expectNothingLost({ faults, ...figures }: Figures): void {
  expect(faults).toEqual({
    lost: [],
    doubled: [],
    changed: [],
    gaps: [],
    stuck: [],
    unleased: [],
    wrong: [],
    fallen: [],
  });
  expect(figures.acknowledged).toBeGreaterThanOrEqual(short.builds);
  expect(figures.kills).toBeGreaterThanOrEqual(short.rounds);
  expect(figures.resumed).toBeGreaterThan(0);
}

test("a folder of PGlite: nothing acknowledged is lost by kills, and nothing happens twice", async () => {
  const folder = await mkdtemp(join(tmpdir(), "builds-crash-"));
  try {
    expectNothingLost(await crashRounds({ ...short, folder }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test("three processes on PostgreSQL: the same", async () => {
  expectNothingLost(await crashRounds({ ...short, databaseUrl: await testDatabase() }));
});
