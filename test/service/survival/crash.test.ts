/** The short form of `make crash`. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { testDatabase } from "../postgres.ts";
import { crashRounds, type Figures } from "./rounds.ts";

const short = { rounds: 2, builds: 20, seed: 1 };

const none = {
  lost: [],
  doubled: [],
  changed: [],
  gaps: [],
  stuck: [],
  unleased: [],
  wrong: [],
  fallen: [],
};

/** Something was at stake: builds under way, and streams that broke off. */
function expectStakes({ acknowledged, kills, resumed }: Figures): void {
  expect(acknowledged).toBeGreaterThanOrEqual(short.builds * 0.9);
  expect(kills).toBeGreaterThanOrEqual(short.rounds);
  expect(resumed).toBeGreaterThan(0);
}

test("a folder of PGlite: nothing acknowledged is lost by kills, and nothing happens twice", async () => {
  const folder = await mkdtemp(join(tmpdir(), "builds-crash-"));
  try {
    const figures = await crashRounds({ ...short, folder });
    expect(figures.faults).toEqual(none);
    expectStakes(figures);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test("three processes on PostgreSQL: the same", async () => {
  const figures = await crashRounds({ ...short, databaseUrl: await testDatabase() });
  expect(figures.faults).toEqual(none);
  expectStakes(figures);
});
