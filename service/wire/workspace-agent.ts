/** An agent on the wire, and how it is. */
import type {
  WorkspaceAgent,
  WorkspaceAgentHealth,
  WorkspaceAgentLogSource,
  WorkspaceAgentScript,
  WorkspaceApp,
} from "../../generated/types.ts";
import type { Agent } from "../rules/build.ts";
import type { AgentApp, AgentLogSource, AgentScript } from "../store/schema.ts";
import { present } from "./present.ts";

type Status = "connecting" | "connected" | "disconnected" | "timeout";

export function workspaceAgent(agent: Agent, now = Date.now()): WorkspaceAgent {
  const status = statusOf(agent, now);
  return {
    id: agent.id,
    parent_id: null,
    created_at: agent.createdAt,
    updated_at: agent.updatedAt,
    ...present("first_connected_at", agent.firstConnectedAt),
    ...present("last_connected_at", agent.lastConnectedAt),
    ...present("disconnected_at", agent.disconnectedAt),
    ...present("started_at", agent.startedAt),
    ...present("ready_at", agent.readyAt),
    status,
    lifecycle_state: agent.lifecycle,
    name: agent.name,
    resource_id: agent.resourceId,
    architecture: agent.architecture,
    environment_variables:
      agent.environmentVariables === null ? null : { ...agent.environmentVariables },
    operating_system: agent.operatingSystem,
    ...present("directory", agent.directory),
    ...present("expanded_directory", agent.directory.replace(/^~/, "/home/coder")),
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

const workspaceApp = (app: AgentApp): WorkspaceApp => ({
  id: app.id,
  ...present("url", app.url),
  external: app.external,
  slug: app.slug,
  ...present("display_name", app.displayName),
  ...present("icon", app.icon),
  subdomain: app.subdomain,
  sharing_level: app.sharingLevel,
  healthcheck: { ...app.healthcheck },
  health: app.health,
  hidden: app.hidden,
  open_in: app.openIn,
  statuses: [],
});

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
