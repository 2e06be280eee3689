/** A resource with its agents, as the contract has them. */
import type { AgentApp, AgentLogSource, AgentScript } from "../../../../service/store/schema.ts";
import type { Row } from "./database.ts";
import { moment } from "./moment.ts";

export interface ResourceRow {
  readonly row: Row;
  readonly agents: Row[];
}

export function toldResource({ row, agents }: ResourceRow): object {
  const metadata = row["metadata"] as readonly object[];
  return {
    id: row["r_id"],
    created_at: moment(row["r_created_at"]),
    job_id: row["job_id"],
    workspace_transition: row["transition"],
    type: row["type"],
    name: row["r_name"],
    hide: row["hide"],
    icon: row["icon"],
    agents: agents.length === 0 ? undefined : agents.toSorted(byOrder).map(toldAgent),
    metadata: metadata.length === 0 ? undefined : metadata,
    daily_cost: row["daily_cost"],
  };
}

const byOrder = (a: Row, b: Row): number =>
  Number(a["display_order"]) - Number(b["display_order"]) || (a["name"]! < b["name"]! ? -1 : 1);

function toldAgent(row: Row): object {
  const scripts = row["scripts"] as readonly AgentScript[];
  const apps = row["apps"] as readonly AgentApp[];
  const status = statusOf(row);
  const reason = reasonOf(status, String(row["lifecycle"]));
  return {
    id: row["id"],
    parent_id: null,
    created_at: moment(row["created_at"]),
    updated_at: moment(row["updated_at"]),
    first_connected_at: moment(row["first_connected_at"]) ?? undefined,
    last_connected_at: moment(row["last_connected_at"]) ?? undefined,
    disconnected_at: moment(row["disconnected_at"]) ?? undefined,
    started_at: moment(row["started_at"]) ?? undefined,
    ready_at: moment(row["ready_at"]) ?? undefined,
    status,
    lifecycle_state: row["lifecycle"],
    name: row["name"],
    resource_id: row["resource_id"],
    architecture: row["architecture"],
    environment_variables: row["environment_variables"],
    operating_system: row["operating_system"],
    directory: row["directory"] || undefined,
    expanded_directory: String(row["directory"]).replace(/^~/, "/home/coder") || undefined,
    logs_length: row["logs_length"],
    logs_overflowed: false,
    version: row["version"],
    api_version: row["api_version"],
    apps: apps
      .toSorted(
        (a, b) => a.displayOrder - b.displayOrder || (a.displayName < b.displayName ? -1 : 1),
      )
      .map(toldApp),
    connection_timeout_seconds: row["connection_timeout_seconds"],
    troubleshooting_url: row["troubleshooting_url"],
    subsystems: [],
    health: reason === undefined ? { healthy: true } : { healthy: false, reason },
    display_apps: row["display_apps"],
    log_sources: (row["log_sources"] as readonly AgentLogSource[]).map((source) => ({
      workspace_agent_id: row["id"],
      id: source.id,
      created_at: source.createdAt,
      display_name: source.displayName,
      icon: source.icon,
    })),
    scripts: scripts.map(toldScript),
    startup_script_behavior: scripts.some(({ startBlocksLogin }) => startBlocksLogin)
      ? "blocking"
      : "non-blocking",
  };
}

function statusOf(row: Row): string {
  const at = (column: string): number | undefined =>
    row[column] === null ? undefined : Date.parse(String(row[column]).replace(" ", "T"));
  const first = at("first_connected_at");
  if (first === undefined) {
    const waited = Date.now() - (at("created_at") ?? 0);
    return waited > Number(row["connection_timeout_seconds"]) * 1_000 ? "timeout" : "connecting";
  }
  const gone = at("disconnected_at");
  return gone !== undefined && gone > (at("last_connected_at") ?? first)
    ? "disconnected"
    : "connected";
}

function reasonOf(status: string, lifecycle: string): string | undefined {
  if (status === "connecting") return "agent is not running";
  if (status === "timeout") return "agent is taking too long to connect";
  if (status === "disconnected") return "agent has lost connection";
  if (lifecycle === "start_error") return "agent startup script exited with an error";
  const isShut = lifecycle === "off" || lifecycle.startsWith("shut");
  return isShut ? "agent is shutting down" : undefined;
}

const toldApp = (app: AgentApp): object => ({
  id: app.id,
  url: app.url || undefined,
  external: app.external,
  slug: app.slug,
  display_name: app.displayName || undefined,
  icon: app.icon || undefined,
  subdomain: app.subdomain,
  sharing_level: app.sharingLevel,
  healthcheck: app.healthcheck,
  health: app.health,
  hidden: app.hidden,
  open_in: app.openIn,
  statuses: [],
});

const toldScript = (script: AgentScript): object => ({
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
