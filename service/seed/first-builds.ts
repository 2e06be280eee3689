/** Writes the first builds of workspaces: starts that have succeeded, with all that such a build leaves. */
import { between } from "../provisioner/random.ts";
import { outcome } from "../provisioner/outcome.ts";
import { plan } from "../provisioner/plan.ts";
import { resolveParameters } from "../rules/resolve-parameters.ts";
import {
  agentScriptTimings,
  buildParameters,
  provisionerJobLogs,
  provisionerJobs,
  provisionerTimings,
  workspaceAgents,
  workspaceBuilds,
  workspaceResources,
} from "../store/schema.ts";
import type { Database } from "../store/store.ts";
import type { DemoWorkspace } from "./demo-workspaces.ts";
import { idOf } from "./identity.ts";

/** They are an hour old. */
const age = 60 * 60 * 1_000;

/** Writes them for workspaces that have no build, few enough for one statement a table. */
export async function insertFirstBuilds(
  tx: Database,
  seed: number,
  demos: readonly DemoWorkspace[],
  now: number,
): Promise<void> {
  const rows = demos.map((demo) => firstBuild(seed, demo, now - age));
  await tx.insert(provisionerJobs).values(rows.map(({ job }) => job));
  await tx.insert(workspaceBuilds).values(rows.map(({ build }) => build));
  await tx.insert(buildParameters).values(rows.flatMap(({ parameters }) => parameters));
  await tx.insert(provisionerJobLogs).values(rows.flatMap(({ logs }) => logs));
  await tx.insert(workspaceResources).values(rows.flatMap(({ left }) => left.resources));
  await tx.insert(workspaceAgents).values(rows.flatMap(({ left }) => left.agents));
  await tx.insert(provisionerTimings).values(rows.flatMap(({ left }) => left.timings));
  await tx.insert(agentScriptTimings).values(rows.flatMap(({ left }) => left.scriptTimings));
}

function firstBuild(seed: number, { workspace, template }: DemoWorkspace, created: number) {
  const label = `build 1 of ${workspace.id}`;
  const jobId = idOf(seed, `job ${label}`);
  const buildId = idOf(seed, label);
  const version = template.versions[0]!;
  const taken = created + between(label)(50, 400);
  const { steps, end } = plan({
    jobId,
    attempt: 1,
    behaviour: "quick",
    transition: "start",
    debug: false,
  });
  const completed = taken + end;
  let ids = 0;
  const left = outcome({
    jobId,
    transition: "start",
    buildNumber: 1,
    workspaceName: workspace.name,
    from: taken,
    to: completed,
    newId: () => idOf(seed, `${(ids += 1)} of ${label}`),
  });
  const lines = steps.flatMap(({ at, lines }) => lines.map((line) => ({ at, line })));
  return {
    left,
    job: {
      id: jobId,
      organizationId: workspace.organizationId,
      initiatorId: workspace.ownerId,
      fileId: version.fileId,
      tags: template.template.tags,
      createdAt: moment(created),
      updatedAt: moment(completed),
      startedAt: moment(taken),
      completedAt: moment(completed),
      workerId: idOf(seed, "first provisioner"),
      attempt: 1,
      logBytes: lines.reduce((sum, { line }) => sum + Buffer.byteLength(line.output), 0),
    },
    build: {
      id: buildId,
      createdAt: moment(created),
      updatedAt: moment(completed),
      workspaceId: workspace.id,
      templateVersionId: version.id,
      buildNumber: 1,
      transition: "start" as const,
      initiatorId: workspace.ownerId,
      jobId,
      reason: "initiator" as const,
      deadline: workspace.ttlMs == null ? null : moment(completed + workspace.ttlMs),
      hasAiTask: false,
      state: left.state,
    },
    parameters: resolveParameters(version.parameters, undefined, [], undefined).values.map(
      (parameter) => ({ buildId, ...parameter }),
    ),
    logs: lines.map(({ at, line }) => ({
      jobId,
      createdAt: moment(taken + at),
      logSource: line.source,
      logLevel: line.level,
      stage: line.stage,
      output: line.output,
    })),
  };
}

const moment = (milliseconds: number): string => new Date(milliseconds).toISOString();
