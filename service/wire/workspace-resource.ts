/** What a build has made, on the wire. */
import type { WorkspaceResource } from "../../generated/types.ts";
import type { Resource } from "../rules/build.ts";
import { workspaceAgent } from "./workspace-agent.ts";

/** Agents and metadata are left out where there are none. */
export function workspaceResource(resource: Resource): WorkspaceResource {
  const { agents, metadata } = resource;
  const told: WorkspaceResource = {
    id: resource.id,
    created_at: resource.createdAt,
    job_id: resource.jobId,
    workspace_transition: resource.transition,
    type: resource.type,
    name: resource.name,
    hide: resource.hide,
    icon: resource.icon,
    daily_cost: resource.dailyCost,
  };
  if (agents.length > 0) told.agents = agents.map((agent) => workspaceAgent(agent));
  if (metadata.length > 0) told.metadata = metadata.map((each) => ({ ...each }));
  return told;
}
