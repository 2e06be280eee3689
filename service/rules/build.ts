/** A build as its readers see it. */
import type {
  AgentApp,
  workspaceAgents,
  BuildReason,
  Tags,
  Transition,
  workspaceResources,
} from "../store/schema.ts";
import type { JobStatus, WorkspaceStatus } from "./job-status.ts";
import type { MatchedProvisioners } from "./provisioners.ts";

/** A build with everything that its JSON tells. Moments are RFC 3339, as the wire wants them. */
export interface Build {
  readonly id: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly buildNumber: number;
  readonly transition: Transition;
  readonly reason: BuildReason;
  readonly status: WorkspaceStatus;
  readonly deadline: string | null;
  readonly maxDeadline: string | null;
  readonly dailyCost: number;
  readonly presetId: string | null;
  /** Null until the job has completed. */
  readonly hasAiTask: boolean | null;
  readonly workspace: { readonly id: string; readonly name: string; readonly deleted: boolean };
  readonly owner: { readonly id: string; readonly username: string; readonly avatarUrl: string };
  readonly initiator: { readonly id: string; readonly username: string };
  readonly template: {
    readonly id: string;
    readonly name: string;
    readonly displayName: string;
    readonly icon: string;
  };
  readonly version: { readonly id: string; readonly name: string };
  readonly job: Job;
  readonly matchedProvisioners: MatchedProvisioners;
  /** Sorted by the smallest display order of an agent, then by name. */
  readonly resources: readonly Resource[];
}

export interface Job {
  readonly id: string;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly completedAt: string | null;
  readonly canceledAt: string | null;
  /** Empty: none. */
  readonly error: string;
  readonly errorCode: string | null;
  readonly status: JobStatus;
  readonly workerId: string | null;
  readonly fileId: string;
  readonly tags: Tags;
  readonly organizationId: string;
  readonly logsOverflowed: boolean;
  /** From 1, among the jobs that wait for the same provisioners; 0 when it waits for none. */
  readonly queuePosition: number;
  readonly queueSize: number;
}

/** A resource as it is stored, with its agents, sorted by display order, then by name. */
export type Resource = typeof workspaceResources.$inferSelect & {
  readonly agents: readonly Agent[];
};

/** An agent as it is stored; its apps are sorted by display order, display name and slug. */
export type Agent = Omit<typeof workspaceAgents.$inferSelect, "apps"> & {
  readonly apps: readonly AgentApp[];
};
