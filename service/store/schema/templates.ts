/** What workspaces are made from. */
import { sql } from "drizzle-orm";
import { bigint, boolean, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { organizations } from "./people.ts";

/** How the simulated provisioner runs a template's builds. */
export type Behaviour = "quick" | "slow" | "stuck" | "failing" | "chatty";

/** What a provisioner must offer to take a job. */
export type Tags = { readonly [name: string]: string };

/** A parameter that a template version declares. */
export interface TemplateParameter {
  readonly name: string;
  readonly type: "string" | "number" | "bool" | "list(string)";
  /** Null: it has none. */
  readonly defaultValue: string | null;
  /** Whether a later build may change it. */
  readonly mutable: boolean;
  /** Whether its value holds for one build only. */
  readonly ephemeral: boolean;
  readonly required: boolean;
  /** The only values it takes; empty: any. */
  readonly options: readonly string[];
  readonly min: number | null;
  readonly max: number | null;
}

/** Values for some parameters of a version, under one name. */
export interface Preset {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
}

/** How far the import of a version has come: the status of its job. */
export type ImportStatus =
  "pending" | "running" | "succeeded" | "canceling" | "canceled" | "failed";

export const templates = pgTable("templates", {
  id: uuid().primaryKey(),
  organizationId: uuid("organization_id")
    .notNull()
    .references(() => organizations.id),
  name: text().notNull(),
  displayName: text("display_name").notNull().default(""),
  icon: text().notNull().default(""),
  behaviour: text().$type<Behaviour>().notNull(),
  allowUserCancelWorkspaceJobs: boolean("allow_user_cancel_workspace_jobs").notNull(),
  /** Whether a workspace's own TTL holds; otherwise the default below does. */
  allowUserAutostop: boolean("allow_user_autostop").notNull().default(true),
  defaultTtlMs: bigint("default_ttl_ms", { mode: "number" }),
  tags: jsonb().$type<Tags>().notNull(),
  activeVersionId: uuid("active_version_id").notNull(),
  createdAt: instant("created_at")
    .notNull()
    .default(sql`now()`),
});

/** Parameters and presets are read with their version and never alone, so they live in its row. */
export const templateVersions = pgTable(
  "template_versions",
  {
    id: uuid().primaryKey(),
    templateId: uuid("template_id")
      .notNull()
      .references(() => templates.id),
    name: text().notNull(),
    fileId: uuid("file_id").notNull(),
    importStatus: text("import_status").$type<ImportStatus>().notNull(),
    importError: text("import_error").notNull().default(""),
    parameters: jsonb().$type<readonly TemplateParameter[]>().notNull(),
    presets: jsonb().$type<readonly Preset[]>().notNull(),
    createdAt: instant("created_at")
      .notNull()
      .default(sql`now()`),
  },
  (table) => [index("template_versions_template").on(table.templateId)],
);
