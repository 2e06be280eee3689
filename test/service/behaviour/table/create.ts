/** 3.10: the builds that are made. */
import { expect } from "vitest";
import type { WorkspaceBuild } from "../../../../generated/types.ts";
import type { Row, Table } from "../row.ts";
import { zeroId } from "./ids.ts";

const trial = "POST /workspaces/{quick.2}/builds";
const at = (workspace: string): string => `POST /workspaces/{${workspace}}/builds`;

const reasons = ["dashboard", "cli", "ssh_connection", "vscode_connection", "jetbrains_connection"];

const answer: readonly Row[] = [
  {
    name: "the build, just made and pending",
    send: at("fresh.2"),
    json: { transition: "start", reason: "ssh_connection" },
    status: 201,
    head: { location: null },
    saves: { "fresh.2:2": "id" },
    has: {
      build_number: 2,
      transition: "start",
      status: "pending",
      reason: "ssh_connection",
      workspace_id: "{fresh.2}",
      workspace_name: "{fresh.2.name}",
      workspace_owner_name: "{member}",
      initiator_id: "{member.id}",
      initiator_name: "{member}",
      template_version_id: "{version}",
      template_version_name: "",
      template_version_preset_id: null,
      resources: [],
      deadline: null,
      max_deadline: null,
      daily_cost: 0,
      job: {
        status: "pending",
        type: "workspace_build",
        queue_position: 0,
        queue_size: 0,
        logs_overflowed: false,
        metadata: { workspace_id: "{fresh.2}", workspace_name: "{fresh.2.name}" },
      },
    },
    holds: (build: WorkspaceBuild) => {
      for (const absent of ["started_at", "completed_at", "canceled_at", "error", "worker_id"]) {
        expect(build.job).not.toHaveProperty(absent);
      }
      expect(build).not.toHaveProperty("has_ai_task");
      expect(build.job.input.workspace_build_id).toBe(build.id);
      expect(build.matched_provisioners.count).toBeGreaterThan(0);
      expect(build.matched_provisioners.available).toBeGreaterThan(0);
      expect(build.matched_provisioners.most_recently_seen).not.toBeNull();
    },
  },
  {
    name: "its job's names are filled",
    send: "GET /workspacebuilds/{fresh.2:2}",
    status: 200,
    has: {
      template_version_name: "{version.name}",
      job: { metadata: { template_version_name: "{version.name}" } },
    },
  },
  {
    name: "a running workspace can be started again",
    when: ["{fresh.2:2}", "succeeded"],
    send: at("fresh.2"),
    json: { transition: "start" },
    status: 201,
    has: { build_number: 3, reason: "initiator" },
    saves: { "fresh.2:3": "id" },
  },
  {
    name: "a reason is kept for a start alone",
    when: ["{fresh.2:3}", "succeeded"],
    send: at("fresh.2"),
    json: { transition: "stop", reason: "cli" },
    status: 201,
    has: { build_number: 4, transition: "stop", reason: "initiator" },
    saves: { "fresh.2:4": "id" },
  },
  {
    name: "a stopped workspace can be stopped again",
    when: ["{fresh.2:4}", "succeeded"],
    send: at("fresh.2"),
    json: { transition: "stop" },
    status: 201,
    has: { build_number: 5 },
  },
  {
    name: "failed builds take numbers",
    send: at("failing"),
    json: { transition: "start" },
    status: 201,
    has: { build_number: 3 },
    saves: { "failing:last": "id" },
  },
  {
    name: "a build that matches no provisioner counts none",
    send: at("stuck"),
    json: { transition: "start" },
    status: 201,
    has: { status: "pending", matched_provisioners: { count: 0, available: 0 } },
    saves: { none: "id" },
  },
  { name: "and is cancelled", send: "PATCH /workspacebuilds/{none}/cancel", status: 200 },
];

const body: readonly Row[] = [
  ...["text/plain", "application/xml", "application/json; charset=latin1", "nonsense", ""].map(
    (type): Row => ({
      name: `the Content-Type is not looked at: "${type}"`,
      send: trial,
      headers: { "Content-Type": type },
      text: '{"transition":"start","dry_run":true}',
      status: 201,
    }),
  ),
  {
    name: "no Content-Type",
    send: trial,
    text: '{"transition":"start","dry_run":true}',
    status: 201,
  },
  {
    name: "the first value alone is read",
    send: trial,
    text: '{"transition":"start","dry_run":true} {"transition":"x"}',
    status: 201,
  },
  {
    name: "whatever stands behind it",
    send: trial,
    text: '\n{"transition":"start","dry_run":true}garbage',
    status: 201,
  },
  {
    name: "names that are not known are ignored",
    send: trial,
    json: { transition: "start", dry_run: true, on_success: { x: 1 }, y: null },
    status: 201,
  },
  ...[
    "template_version_id",
    "template_version_preset_id",
    "rich_parameter_values",
    "reason",
    "log_level",
    "orphan",
    "state",
  ].map((name): Row => ({
    name: `null is as if absent: ${name}`,
    send: trial,
    json: { transition: "start", dry_run: true, [name]: null },
    status: 201,
    has: {
      reason: "initiator",
      template_version_id: "{version}",
      template_version_preset_id: null,
    },
  })),
  ...["template_version_id", "template_version_preset_id"].map((name): Row => ({
    name: `zeros are as if absent: ${name}`,
    send: trial,
    json: { transition: "start", dry_run: true, [name]: zeroId },
    status: 201,
    has: { template_version_id: "{version}", template_version_preset_id: null },
  })),
  ...reasons.map((reason): Row => ({
    name: `the reason ${reason}`,
    send: trial,
    json: { transition: "start", dry_run: true, reason },
    status: 201,
    has: { reason },
  })),
  ...["stop", "delete"].map((transition): Row => ({
    name: `the reason of a ${transition} is that of the initiator`,
    send: trial,
    json: { transition, dry_run: true, reason: "dashboard" },
    status: 201,
    has: { transition, reason: "initiator" },
  })),
  {
    name: "an orphan may be false with a start",
    send: trial,
    json: { transition: "start", dry_run: true, orphan: false },
    status: 201,
  },
  {
    name: "a trial answers what it would have made",
    send: trial,
    json: { transition: "stop", dry_run: true },
    status: 201,
    has: { build_number: 2, transition: "stop", status: "pending", workspace_id: "{quick.2}" },
    saves: { tried: "id" },
  },
  { name: "and makes nothing", send: "GET /workspacebuilds/{tried}", status: 404 },
  {
    name: "not one of all these",
    send: "GET /workspaces/{quick.2}/builds",
    status: 200,
    holds: (builds: WorkspaceBuild[]) =>
      expect(builds.map((each) => each.build_number)).toEqual([1]),
  },
  {
    name: "a trial of an orphan leaves the workspace",
    as: "owner",
    send: trial,
    json: { transition: "delete", orphan: true, dry_run: true },
    status: 201,
    has: { transition: "delete" },
  },
  {
    name: "it is still found",
    send: "GET /users/me/workspace/{quick.2.name}/builds/1",
    status: 200,
  },
];

export const creation: Table = { section: "3.10", rows: [...answer, ...body] };
