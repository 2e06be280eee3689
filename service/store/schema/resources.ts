/** What a successful build has made: resources, agents, and how long it took. */
import { sql } from "drizzle-orm";
import {
  bigserial,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { provisionerJobs } from "./jobs.ts";
import type { Transition } from "./workspaces.ts";

export interface ResourceMetadata {
  readonly key: string;
  readonly value: string;
  readonly sensitive: boolean;
}

export interface AgentApp {
  readonly id: string;
  readonly slug: string;
  readonly displayName: string;
  readonly displayOrder: number;
  readonly url: string;
  readonly icon: string;
  readonly external: boolean;
  readonly subdomain: boolean;
  readonly sharingLevel: "owner" | "authenticated" | "organization" | "public";
  readonly healthcheck: {
    readonly url: string;
    readonly interval: number;
    readonly threshold: number;
  };
  readonly health: "disabled" | "initializing" | "healthy" | "unhealthy";
  readonly hidden: boolean;
  readonly openIn: "slim-window" | "tab";
}

export interface AgentScript {
  readonly id: string;
  readonly logSourceId: string;
  readonly displayName: string;
  readonly logPath: string;
  readonly script: string;
  readonly cron: string;
  readonly runOnStart: boolean;
  readonly runOnStop: boolean;
  readonly startBlocksLogin: boolean;
  readonly timeoutNanoseconds: number;
}

export interface AgentLogSource {
  readonly id: string;
  readonly createdAt: string;
  readonly displayName: string;
  readonly icon: string;
}

export type AgentLifecycle =
  | "created"
  | "starting"
  | "start_timeout"
  | "start_error"
  | "ready"
  | "shutting_down"
  | "shutdown_timeout"
  | "shutdown_error"
  | "off";

/** Metadata is read with its resource and never alone, so it lives in its row. */
export const workspaceResources = pgTable(
  "workspace_resources",
  {
    id: uuid().primaryKey(),
    jobId: uuid("job_id")
      .notNull()
      .references(() => provisionerJobs.id),
    createdAt: instant("created_at")
      .notNull()
      .default(sql`now()`),
    transition: text().$type<Transition>().notNull(),
    type: text().notNull(),
    name: text().notNull(),
    hide: boolean().notNull().default(false),
    icon: text().notNull().default(""),
    dailyCost: integer("daily_cost").notNull().default(0),
    metadata: jsonb().$type<readonly ResourceMetadata[]>().notNull(),
  },
  (table) => [index("workspace_resources_job").on(table.jobId)],
);

/** Apps, scripts and log sources are read with their agent and never alone, so they live in its row. */
export const workspaceAgents = pgTable(
  "workspace_agents",
  {
    id: uuid().primaryKey(),
    resourceId: uuid("resource_id")
      .notNull()
      .references(() => workspaceResources.id),
    createdAt: instant("created_at")
      .notNull()
      .default(sql`now()`),
    updatedAt: instant("updated_at")
      .notNull()
      .default(sql`now()`),
    name: text().notNull(),
    displayOrder: integer("display_order").notNull().default(0),
    architecture: text().notNull(),
    operatingSystem: text("operating_system").notNull(),
    directory: text().notNull().default(""),
    environmentVariables: jsonb("environment_variables").$type<Readonly<Record<string, string>>>(),
    version: text().notNull().default(""),
    apiVersion: text("api_version").notNull().default(""),
    connectionTimeoutSeconds: integer("connection_timeout_seconds").notNull().default(120),
    troubleshootingUrl: text("troubleshooting_url").notNull().default(""),
    lifecycle: text().$type<AgentLifecycle>().notNull().default("created"),
    firstConnectedAt: instant("first_connected_at"),
    lastConnectedAt: instant("last_connected_at"),
    disconnectedAt: instant("disconnected_at"),
    startedAt: instant("started_at"),
    readyAt: instant("ready_at"),
    logsLength: integer("logs_length").notNull().default(0),
    displayApps: jsonb("display_apps").$type<readonly string[]>().notNull(),
    apps: jsonb().$type<readonly AgentApp[]>().notNull(),
    scripts: jsonb().$type<readonly AgentScript[]>().notNull(),
    logSources: jsonb("log_sources").$type<readonly AgentLogSource[]>().notNull(),
  },
  (table) => [index("workspace_agents_resource").on(table.resourceId)],
);

export type ProvisionerStage = "init" | "plan" | "graph" | "apply";

export const provisionerTimings = pgTable(
  "provisioner_timings",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    jobId: uuid("job_id")
      .notNull()
      .references(() => provisionerJobs.id),
    startedAt: instant("started_at").notNull(),
    endedAt: instant("ended_at").notNull(),
    stage: text().$type<ProvisionerStage>().notNull(),
    source: text().notNull(),
    action: text().notNull(),
    resource: text().notNull(),
  },
  (table) => [index("provisioner_timings_job").on(table.jobId)],
);

/** One run of an agent's script; `scriptId` is the id of a script in the agent's row. */
export const agentScriptTimings = pgTable(
  "agent_script_timings",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    agentId: uuid("workspace_agent_id")
      .notNull()
      .references(() => workspaceAgents.id),
    scriptId: uuid("script_id").notNull(),
    startedAt: instant("started_at").notNull(),
    endedAt: instant("ended_at").notNull(),
    exitCode: integer("exit_code").notNull(),
    stage: text().$type<"start" | "stop" | "cron">().notNull(),
    status: text().$type<"ok" | "exit_failure" | "timed_out" | "pipes_left_open">().notNull(),
  },
  (table) => [index("agent_script_timings_agent").on(table.agentId)],
);
