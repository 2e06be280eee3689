/** How PostgreSQL finds what the service asks for: the plans of the very statements that it sends. */
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { buildLogs } from "../../service/rules/build-logs.ts";
import { getBuild, getBuildByNumber } from "../../service/rules/get-build.ts";
import { listBuilds } from "../../service/rules/list-builds.ts";
import { onPool } from "../../service/store/postgres.ts";
import * as schema from "../../service/store/schema.ts";
import type { Database } from "../../service/store/store.ts";
import type { Size } from "./fill.ts";
import { filledId } from "./targets.ts";

export interface Plan {
  readonly operation: string;
  readonly statement: string;
  /** `generic` is the one that PostgreSQL keeps for every value of a prepared statement. */
  readonly kind: "own" | "generic";
  /** The indexes that it uses. */
  readonly indexes: readonly string[];
  /** The tables that grow with builds, of those it reads from end to end. */
  readonly scanned: readonly string[];
}

/** What grows with the builds; of all else there is little. */
const growing: ReadonlySet<string> = new Set([
  "workspaces",
  "workspace_builds",
  "workspace_build_parameters",
  "provisioner_jobs",
  "provisioner_job_logs",
  "workspace_resources",
  "workspace_agents",
]);

/** Asks for the plan of each statement of reading a build, listing builds and reading logs, on a filled database. */
export async function plans(connectionString: string, size: Size): Promise<readonly Plan[]> {
  const pool = new pg.Pool({ connectionString, max: 2, options: "-c TimeZone=UTC" });
  try {
    const found: Plan[] = [];
    for (const [operation, ask] of Object.entries(operations(size))) {
      for (const { text, values } of await sent(pool, ask)) {
        const own = await explained(pool, `explain (format json) ${text}`, values);
        const generic = await explained(pool, `explain (generic_plan, format json) ${text}`, []);
        found.push({ operation, statement: text, kind: "own", ...own });
        found.push({ operation, statement: text, kind: "generic", ...generic });
      }
    }
    return found;
  } finally {
    await pool.end();
  }
}

type Ask = (db: Database) => Promise<unknown>;

function operations(size: Size): Readonly<Record<string, Ask>> {
  const id = (kind: string, place: string): string => filledId(size, kind, place);
  const workspace = id("workspace", "7");
  const last = `7 ${String(size.builds)}`;
  return {
    "get a build": (db) => getBuild({ db }, id("build", last), id("job", last)),
    "get a build by its number": (db) => getBuildByNumber({ db }, { id: workspace }, "7", 3),
    "list the newest 20": (db) => listBuilds({ db }, workspace, { limit: 20 }),
    "list those after one": (db) =>
      listBuilds({ db }, workspace, { limit: 20, afterId: id("build", "7 2") }),
    "list those since": (db) =>
      listBuilds({ db }, workspace, { limit: 20, since: "2020-01-01T00:00:00Z" }),
    "read a log": (db) => buildLogs({ db }, id("job", last)),
    "read a page of a log": (db) => buildLogs({ db }, id("job", last), { after: 1, limit: 200 }),
  };
}

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What is sent for something that is asked. */
async function sent(pool: pg.Pool, ask: Ask): Promise<readonly Statement[]> {
  const statements: Statement[] = [];
  const logger = {
    logQuery: (text: string, values: unknown[]) => void statements.push({ text, values }),
  };
  const runs = onPool(pool);
  const run: Database["run"] = (statement, values) => {
    statements.push({ text: statement.text, values });
    return runs.run(statement, values);
  };
  const onConnection: Database["onConnection"] = (act) => act(db);
  const others = drizzle(pool, { schema, logger });
  const db = Object.assign(others, { run, onConnection }) as unknown as Database;
  await ask(db);
  if (statements.length === 0) throw new Error("Nothing was sent.");
  return statements;
}

interface Node {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Index Name"?: string;
  readonly Plans?: readonly Node[];
}

async function explained(pool: pg.Pool, text: string, values: readonly unknown[]) {
  // Only the simple protocol takes a statement with values that nobody gives.
  const { rows } = await (values.length === 0 ? pool.query(text) : pool.query(text, [...values]));
  const [{ Plan: root }] = rows[0]["QUERY PLAN"] as [{ readonly Plan: Node }];
  const nodes = all(root);
  return {
    indexes: nodes.flatMap(({ "Index Name": name }) => (name === undefined ? [] : [name])),
    scanned: nodes.flatMap(({ "Node Type": type, "Relation Name": table = "" }) =>
      type === "Seq Scan" && growing.has(table) ? [table] : [],
    ),
  };
}

const all = (node: Node): readonly Node[] => [node, ...(node.Plans ?? []).flatMap(all)];
