/** A build on the wire. What there is nothing to say of is left out. */
import type { MatchedProvisioners, ProvisionerJob, WorkspaceBuild } from "../../generated/types.ts";
import type { Build, Job } from "../rules/build.ts";
import type { MatchedProvisioners as Matched } from "../rules/provisioners.ts";
import { workspaceResource } from "./workspace-resource.ts";

export function workspaceBuild(build: Build): WorkspaceBuild {
  const { workspace, owner, initiator, version } = build;
  const told: WorkspaceBuild = {
    id: build.id,
    created_at: build.createdAt,
    updated_at: build.updatedAt,
    workspace_id: workspace.id,
    workspace_name: workspace.name,
    workspace_owner_id: owner.id,
    workspace_owner_name: owner.username,
    template_version_id: version.id,
    template_version_name: version.name,
    build_number: build.buildNumber,
    transition: build.transition,
    initiator_id: initiator.id,
    initiator_name: initiator.username,
    job: provisionerJob(build.job, build),
    reason: build.reason,
    resources: build.resources.map(workspaceResource),
    deadline: build.deadline,
    max_deadline: build.maxDeadline,
    status: build.status,
    daily_cost: build.dailyCost,
    matched_provisioners: matchedProvisioners(build.matchedProvisioners),
    template_version_preset_id: build.presetId,
  };
  if (owner.avatarUrl !== "") told.workspace_owner_avatar_url = owner.avatarUrl;
  if (build.hasAiTask !== null) told.has_ai_task = build.hasAiTask;
  return told;
}

function provisionerJob(job: Job, { id, template, version, workspace }: Build): ProvisionerJob {
  const told: ProvisionerJob = {
    id: job.id,
    created_at: job.createdAt,
    status: job.status,
    file_id: job.fileId,
    tags: { ...job.tags },
    queue_position: job.queuePosition,
    queue_size: job.queueSize,
    organization_id: job.organizationId,
    input: { workspace_build_id: id },
    type: "workspace_build",
    metadata: {
      template_version_name: version.name,
      template_id: template.id,
      template_name: template.name,
      template_display_name: template.displayName,
      template_icon: template.icon,
      workspace_id: workspace.id,
      workspace_name: workspace.name,
    },
    logs_overflowed: job.logsOverflowed,
  };
  if (job.startedAt !== null) told.started_at = job.startedAt;
  if (job.completedAt !== null) told.completed_at = job.completedAt;
  if (job.canceledAt !== null) told.canceled_at = job.canceledAt;
  if (job.error !== "") told.error = job.error;
  if (job.errorCode !== null && job.errorCode !== "") told.error_code = job.errorCode;
  if (job.workerId !== null) told.worker_id = job.workerId;
  return told;
}

const matchedProvisioners = ({
  count,
  available,
  mostRecentlySeen,
}: Matched): MatchedProvisioners => ({ count, available, most_recently_seen: mostRecentlySeen });
