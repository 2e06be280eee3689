/** How long a build took, on the wire. */
import type { WorkspaceBuildTimings } from "../../generated/types.ts";
import type { BuildTimings } from "../rules/build-contents.ts";

export const workspaceBuildTimings = ({
  provisioner,
  scripts,
  connections,
}: BuildTimings): WorkspaceBuildTimings => ({
  provisioner_timings: provisioner.map((timing) => ({
    job_id: timing.jobId,
    started_at: timing.startedAt,
    ended_at: timing.endedAt,
    stage: timing.stage,
    source: timing.source,
    action: timing.action,
    resource: timing.resource,
  })),
  agent_script_timings: scripts.map((timing) => ({
    started_at: timing.startedAt,
    ended_at: timing.endedAt,
    exit_code: timing.exitCode,
    stage: timing.stage,
    status: timing.status,
    display_name: timing.displayName,
    workspace_agent_id: timing.agentId,
    workspace_agent_name: timing.agentName,
  })),
  agent_connection_timings: connections.map((timing) => ({
    started_at: timing.startedAt,
    ended_at: timing.endedAt,
    stage: "connect",
    workspace_agent_id: timing.agentId,
    workspace_agent_name: timing.agentName,
  })),
});
