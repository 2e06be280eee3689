/** 4: what a build's status is, by its job's and its transition, and when a workspace stops by itself. */
import { expect } from "vitest";
import type { WorkspaceBuild } from "../../../../generated/types.ts";
import { ttlOf } from "../prepare.ts";
import type { Row, Table } from "../row.ts";
import type { Scene } from "../scene.ts";

const transitions = ["start", "stop", "delete"] as const;

const pendingAndCanceled = transitions.flatMap((transition): Row[] => [
  {
    name: `pending ${transition}`,
    send: "POST /workspaces/{stuck}/builds",
    json: { transition },
    status: 201,
    has: { transition, status: "pending", job: { status: "pending" } },
    saves: { pended: "id" },
  },
  { name: "cancelled", send: "PATCH /workspacebuilds/{pended}/cancel", status: 200 },
  {
    name: `canceled ${transition}`,
    send: "GET /workspacebuilds/{pended}",
    status: 200,
    has: {
      transition,
      status: "canceled",
      job: { status: "canceled" },
      resources: [],
      deadline: null,
    },
  },
  {
    name: "the workspace is still there",
    send: "GET /users/me/workspace/{stuck.name}/builds/1",
    status: 200,
  },
]);

const endedByItself = ({ job }: WorkspaceBuild): void => {
  expect(job.error).toMatch(/./);
  expect(job.completed_at).toBeDefined();
  expect(job).not.toHaveProperty("canceled_at");
};

const failed = transitions.flatMap((transition): Row[] => [
  {
    name: `${transition} that will fail`,
    when: ["{failing:last}", "failed"],
    send: "POST /workspaces/{failing}/builds",
    json: { transition },
    status: 201,
    saves: { "failing:last": "id" },
  },
  {
    name: `failed ${transition}`,
    when: ["{failing:last}", "failed"],
    send: "GET /workspacebuilds/{failing:last}",
    status: 200,
    has: { transition, status: "failed", job: { status: "failed" }, resources: [], deadline: null },
    holds: endedByItself,
  },
  {
    name: "the workspace is still there",
    send: "GET /users/me/workspace/{failing.name}/builds/1",
    status: 200,
  },
]);

const succeeded: readonly Row[] = [
  {
    name: "succeeded start",
    send: "GET /workspacebuilds/{many:3}",
    status: 200,
    has: { transition: "start", status: "running" },
  },
  {
    name: "succeeded stop",
    send: "GET /workspacebuilds/{many:2}",
    status: 200,
    has: { transition: "stop", status: "stopped" },
  },
  {
    name: "succeeded delete",
    send: "GET /workspacebuilds/{gone:2}",
    status: 200,
    has: { transition: "delete", status: "deleted" },
  },
];

const stopsAfter = (
  { job, deadline, max_deadline }: WorkspaceBuild,
  { names, world }: Scene,
): void => {
  expect(max_deadline).toBeNull();
  const ttl = ttlOf(world, names.get("ttl")!)!;
  expect(Math.abs(Date.parse(deadline!) - Date.parse(job.completed_at!) - ttl)).toBeLessThan(1_000);
};

const deadlines: readonly Row[] = [
  {
    name: "a start stops by itself when the workspace's time is over",
    send: "GET /workspacebuilds/{ttl:1}",
    status: 200,
    holds: stopsAfter,
  },
  {
    name: "a workspace without a time of its own has none",
    send: "GET /workspacebuilds/{no-ttl:1}",
    status: 200,
    has: { deadline: null, max_deadline: null },
  },
  {
    name: "none before it has succeeded",
    send: "POST /workspaces/{ttl}/builds",
    json: { transition: "stop" },
    status: 201,
    has: { deadline: null },
    saves: { "ttl:last": "id" },
  },
  {
    name: "a stop has one as well",
    when: ["{ttl:last}", "succeeded"],
    send: "GET /workspacebuilds/{ttl:last}",
    status: 200,
    has: { transition: "stop", status: "stopped" },
    holds: stopsAfter,
  },
];

export const states: Table = {
  section: "4",
  rows: [...pendingAndCanceled, ...failed, ...succeeded, ...deadlines],
};
