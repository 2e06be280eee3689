/** Workspaces and their builds. */
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes, instant } from "./columns.ts";
import { provisionerJobs } from "./jobs.ts";
import { organizations, users } from "./people.ts";
import { templates, templateVersions } from "./templates.ts";

export type Transition = "start" | "stop" | "delete";

/** Why a build was made. */
export type BuildReason =
  | "initiator"
  | "dashboard"
  | "cli"
  | "ssh_connection"
  | "vscode_connection"
  | "jetbrains_connection";

export const workspaces = pgTable(
  "workspaces",
  {
    id: uuid().primaryKey(),
    organizationId: uuid("organization_id")
      .notNull()
      .references(() => organizations.id),
    ownerId: uuid("owner_id")
      .notNull()
      .references(() => users.id),
    templateId: uuid("template_id")
      .notNull()
      .references(() => templates.id),
    name: text().notNull(),
    ttlMs: bigint("ttl_ms", { mode: "number" }),
    deleted: boolean().notNull().default(false),
    createdAt: instant("created_at")
      .notNull()
      .default(sql`now()`),
  },
  (table) => [
    uniqueIndex("workspaces_owner_name")
      .on(table.ownerId, sql`lower(${table.name})`)
      .where(sql`not ${table.deleted}`),
  ],
);

export const workspaceBuilds = pgTable(
  "workspace_builds",
  {
    id: uuid().primaryKey(),
    createdAt: instant("created_at")
      .notNull()
      .default(sql`now()`),
    updatedAt: instant("updated_at")
      .notNull()
      .default(sql`now()`),
    workspaceId: uuid("workspace_id")
      .notNull()
      .references(() => workspaces.id),
    templateVersionId: uuid("template_version_id")
      .notNull()
      .references(() => templateVersions.id),
    presetId: uuid("template_version_preset_id"),
    buildNumber: integer("build_number").notNull(),
    transition: text().$type<Transition>().notNull(),
    initiatorId: uuid("initiator_id")
      .notNull()
      .references(() => users.id),
    jobId: uuid("job_id")
      .notNull()
      .references(() => provisionerJobs.id),
    reason: text().$type<BuildReason>().notNull(),
    logLevel: text("log_level").$type<"debug">(),
    deadline: instant(),
    maxDeadline: instant("max_deadline"),
    dailyCost: integer("daily_cost").notNull().default(0),
    /** Null until the job has completed. */
    hasAiTask: boolean("has_ai_task"),
    /** What the provisioner keeps from one build to the next. */
    state: bytes()
      .notNull()
      .default(sql`''::bytea`),
  },
  (table) => [
    uniqueIndex("workspace_builds_number").on(table.workspaceId, table.buildNumber),
    uniqueIndex("workspace_builds_job").on(table.jobId),
    index("workspace_builds_created").on(table.workspaceId, table.createdAt),
  ],
);

export const buildParameters = pgTable(
  "workspace_build_parameters",
  {
    buildId: uuid("workspace_build_id")
      .notNull()
      .references(() => workspaceBuilds.id),
    name: text().notNull(),
    value: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.buildId, table.name] })],
);
