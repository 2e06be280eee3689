/** The state machines: a job's status from its columns, a workspace's from the job's. */
import type { Transition } from "../store/schema.ts";

export type JobStatus = "pending" | "running" | "succeeded" | "canceling" | "canceled" | "failed";

export type WorkspaceStatus =
  | "pending"
  | "starting"
  | "running"
  | "stopping"
  | "stopped"
  | "failed"
  | "canceling"
  | "canceled"
  | "deleting"
  | "deleted";

/** The four columns that say how far a job has come. */
export interface JobProgress {
  readonly startedAt: string | null;
  readonly completedAt: string | null;
  readonly canceledAt: string | null;
  /** Empty: none. */
  readonly error: string;
}

/** A job's status. It is stored nowhere. */
export function jobStatus(job: JobProgress): JobStatus {
  if (job.error !== "") return "failed";
  if (job.completedAt !== null) return job.canceledAt === null ? "succeeded" : "canceled";
  if (job.canceledAt !== null) return "canceling";
  return job.startedAt === null ? "pending" : "running";
}

/** What a build makes of its workspace, by its job's status and its transition. */
export function workspaceStatus(job: JobStatus, transition: Transition): WorkspaceStatus {
  if (job === "running") return during[transition];
  if (job === "succeeded") return after[transition];
  return job;
}

const during = { start: "starting", stop: "stopping", delete: "deleting" } as const;

const after = { start: "running", stop: "stopped", delete: "deleted" } as const;

/** Whether a job of this status keeps its workspace from being built again. */
export function active(status: JobStatus): boolean {
  return status === "pending" || status === "running" || status === "canceling";
}
