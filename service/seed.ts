/** The demo world: who and what there is when the service has started for the first time. */
import { sql } from "drizzle-orm";
import { type DemoTemplate, demoTemplates } from "./seed/demo-templates.ts";
import { type DemoWorkspace, demoWorkspaces } from "./seed/demo-workspaces.ts";
import { insertFirstBuilds } from "./seed/first-builds.ts";
import { idOf, type Token, tokenOf } from "./seed/identity.ts";
import { makeQueue } from "./store/queue.ts";
import {
  apiKeys,
  type Behaviour,
  type ImportStatus,
  organizations,
  type Role,
  templates,
  templateVersions,
  users,
  type UserStatus,
  workspaces,
} from "./store/schema.ts";
import type { Database, Store } from "./store/store.ts";

export interface SeedOptions {
  /** The same seed gives the same ids and tokens. 1 when left out. */
  readonly seed?: number | undefined;
  /** How many quick workspaces the first member has besides those of the demo. 0 when left out. */
  readonly workspaces?: number | undefined;
}

/** The world as the JSON line tells it, but for the address. */
export interface World {
  readonly users: readonly {
    readonly id: string;
    readonly username: string;
    readonly role: Role;
    readonly status: UserStatus;
    readonly token: string;
  }[];
  readonly expired_token: string;
  readonly templates: readonly WorldTemplate[];
  readonly workspaces: readonly {
    readonly id: string;
    readonly name: string;
    readonly owner: string;
    readonly template_id: string;
    readonly ttl_ms: number | null;
  }[];
}

export interface WorldTemplate {
  readonly id: string;
  readonly name: string;
  readonly behaviour: Behaviour;
  readonly allow_user_cancel_workspace_jobs: boolean;
  readonly active_version_id: string;
  readonly versions: readonly {
    readonly id: string;
    readonly name: string;
    readonly job_status: ImportStatus;
    readonly parameters: readonly {
      readonly name: string;
      readonly type: string;
      readonly default_value: string | null;
      readonly mutable: boolean;
      readonly ephemeral: boolean;
      readonly required: boolean;
      readonly options: readonly string[];
      readonly min: number | null;
      readonly max: number | null;
    }[];
    readonly presets: readonly {
      readonly id: string;
      readonly name: string;
      readonly parameters: readonly { readonly name: string; readonly value: string }[];
    }[];
  }[];
}

/** Any number that no other program takes for its lock. */
const seedLock = 7_405_831_204;

/** How many workspaces are written with one statement a table. */
const batch = 200;

/**
 * Makes what is missing of the demo world, in one transaction and by one process at a time, and tells it.
 *
 * @throws OtherWorldError when the database has the world of another seed
 */
export async function seed(store: Store, options: SeedOptions = {}): Promise<World> {
  const { seed: number = 1, workspaces: more = 0 } = options;
  const organizationId = idOf(number, "organization");
  const people = demoPeople(number, organizationId);
  const demoTemplate = demoTemplates(number, organizationId);
  const demoWorkspace = demoWorkspaces(number, organizationId, demoTemplate, more);
  for (const { template } of demoTemplate) await makeQueue(store, template.tags);
  await store.db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${seedLock})`);
    await refuseOtherWorld(tx, organizationId);
    await tx
      .insert(organizations)
      .values({ id: organizationId, name: "demo" })
      .onConflictDoNothing();
    await tx
      .insert(users)
      .values(people.map(({ user }) => user))
      .onConflictDoNothing();
    await tx.insert(apiKeys).values(keysOf(number, people)).onConflictDoNothing();
    await tx
      .insert(templates)
      .values(demoTemplate.map(({ template }) => template))
      .onConflictDoNothing();
    await tx
      .insert(templateVersions)
      .values(demoTemplate.flatMap(({ versions }) => versions))
      .onConflictDoNothing();
    await insertWorkspaces(tx, number, demoWorkspace);
  });
  return {
    users: people.map(({ user, token }) => ({
      id: user.id,
      username: user.username,
      role: user.role,
      status: user.status,
      token: token.text,
    })),
    expired_token: expiredToken(number).text,
    templates: demoTemplate.map(toldTemplate),
    workspaces: demoWorkspace.map(({ workspace, owner }) => ({
      id: workspace.id,
      name: workspace.name,
      owner,
      template_id: workspace.templateId,
      ttl_ms: workspace.ttlMs ?? null,
    })),
  };
}

/** The database has a demo world already, of another seed. */
export class OtherWorldError extends Error {
  override readonly name = "OtherWorldError";

  constructor() {
    super(
      "The database has the demo world of another seed. Give that seed, or another folder or database.",
    );
  }
}

async function refuseOtherWorld(tx: Database, organizationId: string): Promise<void> {
  const found = await tx.select({ id: organizations.id }).from(organizations);
  if (found.some(({ id }) => id !== organizationId)) throw new OtherWorldError();
}

async function insertWorkspaces(
  tx: Database,
  number: number,
  all: readonly DemoWorkspace[],
): Promise<void> {
  const now = Date.now();
  for (let start = 0; start < all.length; start += batch) {
    const some = all.slice(start, start + batch);
    const made = await tx
      .insert(workspaces)
      .values(some.map(({ workspace }) => workspace))
      .onConflictDoNothing()
      .returning({ id: workspaces.id });
    const ids = new Set(made.map(({ id }) => id));
    const fresh = some.filter(({ workspace }) => ids.has(workspace.id));
    if (fresh.length > 0) await insertFirstBuilds(tx, number, fresh, now);
  }
}

interface Person {
  readonly user: typeof users.$inferInsert;
  readonly token: Token;
}

/** One of each role, a second member, and one who may not come in. */
const demoUsers = [
  { username: "owner", role: "owner", status: "active" },
  { username: "template-admin", role: "template-admin", status: "active" },
  { username: "member", role: "member", status: "active" },
  { username: "second-member", role: "member", status: "active" },
  { username: "auditor", role: "auditor", status: "active" },
  { username: "suspended-member", role: "member", status: "suspended" },
] as const;

function demoPeople(number: number, organizationId: string): readonly Person[] {
  return demoUsers.map((user) => ({
    user: { ...user, id: idOf(number, `user ${user.username}`), organizationId },
    token: tokenOf(number, user.username),
  }));
}

const expiredToken = (number: number): Token => tokenOf(number, "expired");

function keysOf(number: number, people: readonly Person[]): (typeof apiKeys.$inferInsert)[] {
  const expired = expiredToken(number);
  return [
    ...people.map(({ user, token: { id, hashedSecret } }) => ({
      id,
      hashedSecret,
      userId: user.id,
      expiresAt: "2100-01-01T00:00:00Z",
    })),
    {
      id: expired.id,
      hashedSecret: expired.hashedSecret,
      userId: idOf(number, "user member"),
      expiresAt: "2025-01-01T00:00:00Z",
    },
  ];
}

function toldTemplate({ template, versions }: DemoTemplate): WorldTemplate {
  return {
    id: template.id,
    name: template.name,
    behaviour: template.behaviour,
    allow_user_cancel_workspace_jobs: template.allowUserCancelWorkspaceJobs,
    active_version_id: template.activeVersionId,
    versions: versions.map((version) => ({
      id: version.id,
      name: version.name,
      job_status: version.importStatus,
      parameters: version.parameters.map(({ defaultValue, ...parameter }) => ({
        ...parameter,
        default_value: defaultValue,
      })),
      presets: version.presets,
    })),
  };
}
