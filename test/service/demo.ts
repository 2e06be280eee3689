/** A store with the demo world for a file of tests, and the few things that all of them do with it. */
import { eq } from "drizzle-orm";
import { seed, type World } from "../../service/seed.ts";
import {
  createBuild,
  type CreateBuildRequest,
  type CreatePermissions,
} from "../../service/rules/create-build.ts";
import type { Build } from "../../service/rules/build.ts";
import type { Outcome, Refusal } from "../../service/rules/refusal.ts";
import { connect } from "../../service/store/connect.ts";
import { provisionerDaemons, provisionerJobs } from "../../service/store/schema.ts";
import type { Store } from "../../service/store/store.ts";

export interface Demo {
  readonly store: Store;
  readonly world: World;
  /** A quick workspace that no test has had, with its one build. */
  freshWorkspace(): string;
  /** The first workspace of a template. */
  workspace(template: string): string;
  create(
    workspaceId: string,
    request: CreateBuildRequest,
    may?: Partial<CreatePermissions>,
  ): Promise<Outcome<Build>>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** What the owner of a workspace may do. */
export const ownerMay: CreatePermissions = {
  updateWorkspace: true,
  deleteWorkspace: true,
  updateTemplate: false,
  administrate: false,
};

/** @param databaseUrl PostgreSQL's; PGlite in memory when left out */
export async function demo(databaseUrl?: string): Promise<Demo> {
  const store = await connect({ databaseUrl });
  const world = await seed(store, { workspaces: 60 });
  const fresh = world.workspaces.filter(({ name }) => name.startsWith("extra-"));
  const member = world.users.find(({ username }) => username === "member")!;
  return {
    store,
    world,
    freshWorkspace: () => fresh.pop()!.id,
    workspace: (template) => {
      const { id } = world.templates.find(({ name }) => name === template)!;
      return world.workspaces.find(({ template_id }) => template_id === id)!.id;
    },
    create: (workspaceId, request, may = {}) =>
      createBuild(
        store,
        { workspaceId, initiatorId: member.id, may: { ...ownerMay, ...may }, request },
        { debugLogs: true },
      ),
    [Symbol.asyncDispose]: () => store.close(),
  };
}

export function value<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

export function refusal(outcome: Outcome<unknown>): Refusal {
  if (outcome.ok) throw new Error(`Granted: ${JSON.stringify(outcome.value)}`);
  return outcome.refusal;
}

/** Writes a job's columns past every rule: tests put it into any state, and any time ago. */
export async function setJob(
  { db }: Store,
  jobId: string,
  columns: Parameters<ReturnType<typeof db.update<typeof provisionerJobs>>["set"]>[0],
): Promise<void> {
  await db.update(provisionerJobs).set(columns).where(eq(provisionerJobs.id, jobId));
}

export async function job(
  { db }: Store,
  jobId: string,
): Promise<typeof provisionerJobs.$inferSelect> {
  const [row] = await db.select().from(provisionerJobs).where(eq(provisionerJobs.id, jobId));
  return row!;
}

/** Puts a provisioner there that takes nothing: only its row. */
export async function addDaemon(
  { store, world }: Demo,
  tags: Readonly<Record<string, string>>,
  lastSeenAt = new Date().toISOString(),
): Promise<string> {
  const [row] = await store.db
    .select({ organizationId: provisionerJobs.organizationId })
    .from(provisionerJobs)
    .limit(1);
  const id = crypto.randomUUID();
  await store.db
    .insert(provisionerDaemons)
    .values({ id, name: world.users[0]!.username, tags, lastSeenAt, ...row! });
  return id;
}

/** What the lines of a stream say, once it has ended. */
export async function outputs(
  lines: AsyncIterable<{ readonly output: string }>,
): Promise<readonly string[]> {
  const said: string[] = [];
  for await (const { output } of lines) said.push(output);
  return said;
}
