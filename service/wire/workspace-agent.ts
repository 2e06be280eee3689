/** An agent on the wire, and how it is. What there is nothing to say of is left out. */
import type {
  WorkspaceAgent,
  WorkspaceAgentHealth,
  WorkspaceAgentLogSource,
  WorkspaceAgentScript,
  WorkspaceApp,
} from "../../generated/types.ts";
import type { Agent } from "../rules/build.ts";
import type { AgentApp, AgentLogSource, AgentScript } from "../store/schema.ts";

type Status = "connecting" | "connected" | "disconnected" | "timeout";

export function workspaceAgent(agent: Agent, now = Date.now()): WorkspaceAgent {
  const status = statusOf(agent, now);
  const { directory } = agent;
  const told: WorkspaceAgent = {
    id: agent.id,
    parent_id: null,
    created_at: agent.createdAt,
    updated_at: agent.updatedAt,
    status,
    lifecycle_state: agent.lifecycle,
    name: agent.name,
    resource_id: agent.resourceId,
    architecture: agent.architecture,
    environment_variables:
      agent.environmentVariables === null ? null : { ...agent.environmentVariables },
    operating_system: agent.operatingSystem,
    logs_length: agent.logsLength,
    logs_overflowed: false,
    version: agent.version,
    api_version: agent.apiVersion,
    apps: agent.apps.map(workspaceApp),
    connection_timeout_seconds: agent.connectionTimeoutSeconds,
    troubleshooting_url: agent.troubleshootingUrl,
    subsystems: [],
    health: healthOf(status, agent),
    display_apps: [...agent.displayApps],
    log_sources: agent.logSources.map((source) => logSource(source, agent)),
    scripts: agent.scripts.map(agentScript),
    startup_script_behavior: agent.scripts.some((script) => script.startBlocksLogin)
      ? "blocking"
      : "non-blocking",
  };
  if (agent.firstConnectedAt !== null) told.first_connected_at = agent.firstConnectedAt;
  if (agent.lastConnectedAt !== null) told.last_connected_at = agent.lastConnectedAt;
  if (agent.disconnectedAt !== null) told.disconnected_at = agent.disconnectedAt;
  if (agent.startedAt !== null) told.started_at = agent.startedAt;
  if (agent.readyAt !== null) told.ready_at = agent.readyAt;
  if (directory !== "") {
    told.directory = directory;
    told.expanded_directory = directory.startsWith("~")
      ? `/home/coder${directory.slice(1)}`
      : directory;
  }
  return told;
}

function statusOf(agent: Agent, now: number): Status {
  const { firstConnectedAt, lastConnectedAt, disconnectedAt } = agent;
  if (firstConnectedAt === null) {
    const waited = now - Date.parse(agent.createdAt);
    return waited > agent.connectionTimeoutSeconds * 1_000 ? "timeout" : "connecting";
  }
  if (disconnectedAt === null) return "connected";
  const lastHeard = Date.parse(lastConnectedAt ?? firstConnectedAt);
  return Date.parse(disconnectedAt) > lastHeard ? "disconnected" : "connected";
}

function healthOf(status: Status, { lifecycle }: Agent): WorkspaceAgentHealth {
  const reason = reasonOf(status, lifecycle);
  return reason === undefined ? { healthy: true } : { healthy: false, reason };
}

function reasonOf(status: Status, lifecycle: Agent["lifecycle"]): string | undefined {
  if (status === "connecting") return "agent is not running";
  if (status === "timeout") return "agent is taking too long to connect";
  if (status === "disconnected") return "agent has lost connection";
  if (lifecycle === "start_error") return "agent startup script exited with an error";
  const isShut = lifecycle === "off" || lifecycle.startsWith("shut");
  return isShut ? "agent is shutting down" : undefined;
}

function workspaceApp(app: AgentApp): WorkspaceApp {
  const told: WorkspaceApp = {
    id: app.id,
    external: app.external,
    slug: app.slug,
    subdomain: app.subdomain,
    sharing_level: app.sharingLevel,
    healthcheck: { ...app.healthcheck },
    health: app.health,
    hidden: app.hidden,
    open_in: app.openIn,
    statuses: [],
  };
  if (app.url !== "") told.url = app.url;
  if (app.displayName !== "") told.display_name = app.displayName;
  if (app.icon !== "") told.icon = app.icon;
  return told;
}

const logSource = (source: AgentLogSource, agent: Agent): WorkspaceAgentLogSource => ({
  workspace_agent_id: agent.id,
  id: source.id,
  created_at: source.createdAt,
  display_name: source.displayName,
  icon: source.icon,
});

const agentScript = (script: AgentScript): WorkspaceAgentScript => ({
  id: script.id,
  log_source_id: script.logSourceId,
  log_path: script.logPath,
  script: script.script,
  cron: script.cron,
  run_on_start: script.runOnStart,
  run_on_stop: script.runOnStop,
  start_blocks_login: script.startBlocksLogin,
  timeout: script.timeoutNanoseconds,
  display_name: script.displayName,
});
