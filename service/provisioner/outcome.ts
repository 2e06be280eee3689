/** What a simulated build leaves when it succeeds. */
import { randomUUID } from "node:crypto";
import type { AgentApp, AgentScript, ProvisionerStage, Transition } from "../store/schema.ts";
import type { Results } from "./finish.ts";

export interface FinishedJob {
  readonly jobId: string;
  readonly transition: Transition;
  readonly buildNumber: number;
  readonly workspaceName: string;
  /** Milliseconds since 1970: when it was taken, and when it has ended. */
  readonly from: number;
  readonly to: number;
  /** Makes the ids of what is left. Random ones when left out. */
  readonly newId?: (() => string) | undefined;
}

/** A start leaves a volume and a container with an agent, a stop the volume, a deletion nothing. */
export function outcome(job: FinishedJob): Results {
  const { jobId, transition } = job;
  const volume = resource(job, "docker_volume", "home", [
    { key: "driver", value: "local", sensitive: false },
  ]);
  const container = resource(job, "docker_container", "workspace", [
    { key: "image", value: "debian:13", sensitive: false },
    { key: "registry password", value: "", sensitive: true },
  ]);
  const resources = { start: [container, volume], stop: [volume], delete: [] }[transition];
  const started = transition === "start" ? agentOf(job, container.id) : undefined;
  return {
    state: state(job, resources),
    resources,
    agents: started === undefined ? [] : [started.agent],
    timings: timings(job).map((timing) => ({ jobId, ...timing })),
    scriptTimings: started === undefined ? [] : [started.timing],
  };
}

function resource(
  { jobId, transition, newId = randomUUID }: FinishedJob,
  type: string,
  name: string,
  metadata: Results["resources"][number]["metadata"],
) {
  return { id: newId(), jobId, transition, type, name, icon: "/icon/docker.svg", metadata };
}

/** Its agent came up in the last tenth of the time, and ran its script. */
function agentOf(job: FinishedJob, resourceId: string) {
  const { newId = randomUUID } = job;
  const id = newId();
  const createdAt = moment(job, 0.9);
  const logSourceId = newId();
  const script: AgentScript = {
    id: newId(),
    logSourceId,
    displayName: "Startup Script",
    logPath: "/tmp/startup.log",
    script: "code-server --auth none --port 13337 &\n",
    cron: "",
    runOnStart: true,
    runOnStop: false,
    startBlocksLogin: false,
    timeoutNanoseconds: 300_000_000_000,
  };
  const agent: Results["agents"][number] = {
    id,
    resourceId,
    createdAt,
    name: "main",
    architecture: "amd64",
    operatingSystem: "linux",
    directory: "/home/coder",
    environmentVariables: { GIT_AUTHOR_NAME: job.workspaceName },
    version: "v2.25.1",
    apiVersion: "2.6",
    lifecycle: "ready",
    firstConnectedAt: moment(job, 0.95),
    lastConnectedAt: moment(job, 1),
    startedAt: moment(job, 0.95),
    readyAt: moment(job, 1),
    displayApps: ["vscode", "web_terminal", "ssh_helper", "port_forwarding_helper"],
    apps: [editor(newId(), job.workspaceName)],
    scripts: [script],
    logSources: [
      { id: logSourceId, createdAt, displayName: "Startup Script", icon: "/icon/code.svg" },
    ],
  };
  const timing: Results["scriptTimings"][number] = {
    agentId: id,
    scriptId: script.id,
    startedAt: moment(job, 0.95),
    endedAt: moment(job, 1),
    exitCode: 0,
    stage: "start",
    status: "ok",
  };
  return { agent, timing };
}

const editor = (id: string, workspaceName: string): AgentApp => ({
  id,
  slug: "code-server",
  displayName: "code-server",
  displayOrder: 0,
  url: `http://localhost:13337/?folder=/home/coder/${encodeURIComponent(workspaceName)}`,
  icon: "/icon/code.svg",
  external: false,
  subdomain: false,
  sharingLevel: "owner",
  healthcheck: { url: "http://localhost:13337/healthz", interval: 5, threshold: 6 },
  health: "healthy",
  hidden: false,
  openIn: "slim-window",
});

/** The shares of the time that each stage takes. */
const stages: readonly (readonly [ProvisionerStage, number, number])[] = [
  ["init", 0, 0.2],
  ["plan", 0.2, 0.4],
  ["graph", 0.4, 0.45],
  ["apply", 0.45, 0.9],
];

function timings(job: FinishedJob): readonly Omit<Results["timings"][number], "jobId">[] {
  const of = (stage: ProvisionerStage, from: number, to: number) => ({
    stage,
    startedAt: moment(job, from),
    endedAt: moment(job, to),
  });
  return stages.flatMap(([stage, from, to]) => {
    const timing = of(stage, from, to);
    if (stage === "init") {
      return [{ ...timing, source: "terraform", action: "initialize", resource: "docker" }];
    }
    if (stage === "graph") {
      return [{ ...timing, source: "terraform", action: "build", resource: "graph" }];
    }
    const action = stage === "plan" ? "read" : job.transition === "start" ? "create" : "delete";
    return ["docker_volume.home", "docker_container.workspace"].map((resource) => ({
      ...timing,
      source: "docker",
      action,
      resource,
    }));
  });
}

/** As the wire has it: inside JSON no column trims the zeros. */
const moment = ({ from, to }: FinishedJob, share: number): string =>
  new Date(from + (to - from) * share).toISOString().replace(/\.?0+Z$/, "Z");

/** Like that of the tool that it stands for: JSON with a serial number, and what there is now. */
function state(
  { buildNumber, workspaceName }: FinishedJob,
  resources: readonly { readonly type: string; readonly name: string; readonly id: string }[],
): Uint8Array {
  const value = {
    version: 4,
    serial: buildNumber,
    workspace: workspaceName,
    resources: resources.map(({ type, name, id }) => ({ type, name, id })),
  };
  return Buffer.from(JSON.stringify(value));
}
