/** The work of provisioners: jobs, their logs, and the daemons that take them. */
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { organizations, users } from "./people.ts";
import type { Tags } from "./templates.ts";

/** A job's status is never stored: `rules/job-status.ts` reads it from four of these columns. */
export const provisionerJobs = pgTable(
  "provisioner_jobs",
  {
    id: uuid().primaryKey(),
    createdAt: instant("created_at")
      .notNull()
      .default(sql`now()`),
    updatedAt: instant("updated_at")
      .notNull()
      .default(sql`now()`),
    startedAt: instant("started_at"),
    completedAt: instant("completed_at"),
    canceledAt: instant("canceled_at"),
    /** Empty: none. */
    error: text().notNull().default(""),
    errorCode: text("error_code"),
    organizationId: uuid("organization_id")
      .notNull()
      .references(() => organizations.id),
    initiatorId: uuid("initiator_id")
      .notNull()
      .references(() => users.id),
    fileId: uuid("file_id").notNull(),
    tags: jsonb().$type<Tags>().notNull(),
    /** The daemon that owns the job; null: nobody does. */
    workerId: uuid("worker_id"),
    /** Counts acquisitions. With `workerId` it fences: a write under an older attempt is refused. */
    attempt: integer().notNull().default(0),
    /** Until when the owner need not be heard of. */
    leaseUntil: instant("lease_until"),
    logsOverflowed: boolean("logs_overflowed").notNull().default(false),
    logBytes: integer("log_bytes").notNull().default(0),
  },
  (table) => [
    index("provisioner_jobs_pending")
      .on(table.createdAt)
      .where(
        sql`${table.completedAt} is null and ${table.startedAt} is null and ${table.canceledAt} is null`,
      ),
    index("provisioner_jobs_running")
      .on(table.leaseUntil)
      .where(sql`${table.completedAt} is null and ${table.startedAt} is not null`),
  ],
);

export type LogSource = "provisioner_daemon" | "provisioner";

export type LogLevel = "trace" | "debug" | "info" | "warn" | "error";

/**
 * One sequence numbers the lines of all jobs. Whoever writes a line holds the lock on its job's row, so that the
 * lines of one job become visible in the order of their ids.
 */
export const provisionerJobLogs = pgTable(
  "provisioner_job_logs",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    jobId: uuid("job_id")
      .notNull()
      .references(() => provisionerJobs.id),
    createdAt: instant("created_at")
      .notNull()
      .default(sql`clock_timestamp()`),
    logSource: text("log_source").$type<LogSource>().notNull(),
    logLevel: text("log_level").$type<LogLevel>().notNull(),
    stage: text().notNull(),
    output: text().notNull(),
  },
  (table) => [uniqueIndex("provisioner_job_logs_job").on(table.jobId, table.id)],
);

export const provisionerDaemons = pgTable("provisioner_daemons", {
  id: uuid().primaryKey(),
  organizationId: uuid("organization_id")
    .notNull()
    .references(() => organizations.id),
  name: text().notNull(),
  tags: jsonb().$type<Tags>().notNull(),
  createdAt: instant("created_at")
    .notNull()
    .default(sql`now()`),
  lastSeenAt: instant("last_seen_at")
    .notNull()
    .default(sql`now()`),
});
