/** Reading builds and logs finds its rows by an index, however many there are. */
import pg from "pg";
import { beforeAll, expect, it } from "vitest";
import { fill, type Size } from "../../../bench/service/fill.ts";
import { type Plan, plans } from "../../../bench/service/plans.ts";
import { seed } from "../../../service/seed.ts";
import { connect } from "../../../service/store/connect.ts";
import { testDatabase } from "../postgres.ts";

// Of fewer workspaces PostgreSQL would rather read the whole table.
const size: Size = { name: "many", workspaces: 800, builds: 25, lines: 3 };

let found: readonly Plan[];
let url: string;

beforeAll(async () => {
  url = await testDatabase();
  const store = await connect({ databaseUrl: url });
  await seed(store);
  await store.close();
  await run((client) => fill((statement) => client.query(statement), size));
  found = await plans(url, size);
});

async function run(act: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await act(client);
  } finally {
    await client.end();
  }
}

it("reads no table that grows from end to end", () => {
  expect(found.length).toBeGreaterThanOrEqual(2 * 7);
  expect(found.filter(({ scanned }) => scanned.length > 0)).toEqual([]);
});

it.each([
  ["get a build", "workspace_builds_pkey"],
  ["get a build by its number", "workspace_builds_number"],
  ["list the newest 20", "workspace_builds_number"],
  ["list those after one", "workspace_builds_number"],
  ["read a log", "provisioner_job_logs_job"],
  ["read a page of a log", "provisioner_job_logs_job"],
])("%s: by %s", (operation, index) => {
  for (const kind of ["own", "generic"])
    expect(
      found.filter((plan) => plan.operation === operation && plan.kind === kind),
    ).toContainEqual(expect.objectContaining({ indexes: expect.arrayContaining([index]) }));
});

it("would tell of a table without its index", async () => {
  await run((client) => client.query("drop index provisioner_job_logs_job"));
  const told = await plans(url, size);
  const scanned = told.filter((plan) => plan.scanned.length > 0);
  expect([...new Set(scanned.map(({ operation }) => operation))]).toContain("read a page of a log");
});
