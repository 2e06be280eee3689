/** 3.3: stopping a build, in the order of the checks. */
import { expect } from "vitest";
import type { WorkspaceBuild } from "../../../../generated/types.ts";
import { refused, type Row, type Table } from "../row.ts";

const cancel = (build: string, query = ""): string =>
  `PATCH /workspacebuilds/{${build}}/cancel${query}`;
const done = { status: 200, is: refused("Job has been marked as canceled...") } as const;
const over = { status: 400, is: refused("Job has already completed!") } as const;
const ownersOnly = {
  status: 403,
  is: refused("User is not allowed to cancel workspace builds. Owner role is required."),
} as const;
const otherState = { status: 412, is: refused("Job is not in the expected state.") } as const;
const unexpected = (value: string) =>
  ({
    status: 400,
    is: refused(`Invalid expect_status "${value}". Only 'running' or 'pending' are allowed.`),
  }) as const;

const expectations: readonly Row[] = [
  ...["failed", "succeeded", "canceled", "canceling", "Running", "PENDING", "x", "null", "0"].map(
    (value): Row => ({
      name: `1: ${value} can not be expected`,
      send: cancel("quick.0:1", `?expect_status=${value}`),
      ...unexpected(value),
    }),
  ),
  {
    name: "1 before 2: a bad expectation before the permission",
    send: cancel("locked:2", "?expect_status=x"),
    ...unexpected("x"),
  },
  {
    name: "1 before 3: a bad expectation before the end of the job",
    send: cancel("quick.0:1", "?expect_status=x"),
    ...unexpected("x"),
  },
];

const ended: readonly Row[] = [
  { name: "3: a job that has ended", send: cancel("quick.0:1"), ...over },
  {
    name: "3: an empty expectation is none",
    send: cancel("quick.0:1", "?expect_status="),
    ...over,
  },
  {
    name: "3 before 5: never 412 for a job that has ended",
    send: cancel("quick.0:1", "?expect_status=running"),
    ...over,
  },
  {
    name: "3 before 5: nor for one that was expected pending",
    send: cancel("quick.0:1", "?expect_status=pending"),
    ...over,
  },
  { name: "3: a failed job", send: cancel("failing:2"), ...over },
  { name: "3: a cancelled job", send: cancel("bytes"), ...over },
  { name: "3: as a site owner", as: "owner", send: cancel("quick.0:1"), ...over },
  {
    name: "2 before 3: no permission for a job that has ended",
    send: cancel("locked:1"),
    ...ownersOnly,
  },
  {
    name: "2: to expect it pending is permission enough",
    send: cancel("locked:1", "?expect_status=pending"),
    ...over,
  },
];

const locked: readonly Row[] = [
  { name: "2: users may not cancel", send: cancel("locked:2"), ...ownersOnly },
  {
    name: "2: an empty expectation gives no permission",
    send: cancel("locked:2", "?expect_status="),
    ...ownersOnly,
  },
  {
    name: "2 before 5: nor does one that does not fit",
    send: cancel("locked:2", "?expect_status=running"),
    ...ownersOnly,
  },
  {
    name: "5: a site owner is told that it is not running",
    as: "owner",
    send: cancel("locked:2", "?expect_status=running"),
    ...otherState,
  },
  {
    name: "6: a pending build can be cancelled by whoever expects it so",
    send: cancel("locked:2", "?expect_status=pending"),
    ...done,
  },
  { name: "it is canceled at once", send: cancel("locked:2", "?expect_status=pending"), ...over },
  {
    name: "and has never started",
    send: "GET /workspacebuilds/{locked:2}",
    status: 200,
    has: { status: "canceled", job: { status: "canceled" }, resources: [] },
    holds: ({ job }: WorkspaceBuild) => {
      expect(job.canceled_at).toBeDefined();
      expect(job.completed_at).toBeDefined();
      expect(job).not.toHaveProperty("started_at");
      expect(job).not.toHaveProperty("error");
    },
  },
  {
    name: "the next build of it",
    send: "POST /workspaces/{locked}/builds",
    json: { transition: "stop" },
    status: 201,
    has: { build_number: 3 },
    saves: { "locked:3": "id" },
  },
  { name: "2: a site owner needs no leave", as: "owner", send: cancel("locked:3"), ...done },
];

const allowed: readonly Row[] = [
  {
    name: "a pending build where users may cancel",
    send: "POST /workspaces/{stuck}/builds",
    json: { transition: "start" },
    status: 201,
    has: { build_number: 4, status: "pending" },
    saves: { "stuck:4": "id" },
  },
  {
    name: "5: it is not running",
    send: cancel("stuck:4", "?expect_status=running"),
    ...otherState,
  },
  {
    name: "no body is read, however bad it is",
    send: cancel("stuck:4", "?expect_status=running"),
    headers: { "Content-Type": "application/json" },
    text: "{ not JSON",
    ...otherState,
  },
  {
    name: "a name that the operation has not is ignored",
    send: cancel("stuck:4", "?expected=x&expect_status=running"),
    ...otherState,
  },
  {
    name: "6: with the right expectation and a body of no use",
    send: cancel("stuck:4", "?expect_status=pending"),
    text: "nothing",
    ...done,
  },
  {
    name: "what was pending has no lines of a provisioner",
    send: "GET /workspacebuilds/{stuck:4}/logs",
    status: 200,
    is: [],
  },
];

export const cancellation: Table = {
  section: "3.3",
  rows: [...expectations, ...ended, ...locked, ...allowed],
};
