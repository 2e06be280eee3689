/** 2.4: who may do what, for each operation. */
import { expect } from "vitest";
import type { Response } from "../../../../generated/types.ts";
import { notFound, refused, type Row, type Table } from "../row.ts";
import type { Caller } from "../scene.ts";

const mayRead: Readonly<Partial<Record<Caller, number>>> = {
  member: 200,
  owner: 200,
  admin: 200,
  other: 404,
  auditor: 404,
};

const reads = [
  "GET /users/{member}/workspace/{quick.1.name}/builds/1",
  "GET /workspacebuilds/{quick.1:1}",
  "GET /workspacebuilds/{quick.1:1}/logs",
  "GET /workspacebuilds/{quick.1:1}/parameters",
  "GET /workspacebuilds/{quick.1:1}/resources",
  "GET /workspacebuilds/{quick.1:1}/timings",
  "GET /workspaces/{quick.1}/builds",
].flatMap((send) => by(send, mayRead));

/** Needs to update the template: the owner of a workspace may not. */
const state = by("GET /workspacebuilds/{quick.1:1}/state", { ...mayRead, member: 404 });

function by(send: string, statuses: Readonly<Partial<Record<Caller, number>>>): Row[] {
  return Object.entries(statuses).map(([caller, status]) => ({
    name: `${caller}: ${status}`,
    as: caller as Caller,
    send,
    status,
    ...(status === 404 ? { is: notFound } : {}),
  }));
}

const create = "POST /workspaces/{quick.1}/builds";
/** The detail is that of every refusal of this kind. */
const mayNot = (what: string) => ({
  status: 403,
  has: { message: `You do not have permission to ${what} this workspace.` },
  holds: ({ detail }: Response): void => expect(detail).toMatch(/./),
});

const creates: readonly Row[] = [
  {
    name: "member: builds their own",
    send: create,
    json: { transition: "stop" },
    status: 201,
    saves: { made: "id" },
  },
  {
    name: "owner: builds any",
    as: "owner",
    when: ["{made}", "succeeded"],
    send: create,
    json: { transition: "start" },
    status: 201,
    saves: { made: "id" },
    has: { initiator_name: "{owner}", workspace_owner_name: "{member}" },
  },
  ...(["start", "stop"] as const).map((transition): Row => ({
    name: `template admin: reads, but may not ${transition}`,
    as: "admin",
    when: ["{made}", "succeeded"],
    send: create,
    json: { transition },
    ...mayNot("update"),
  })),
  {
    name: "template admin: may not delete",
    as: "admin",
    send: create,
    json: { transition: "delete" },
    ...mayNot("delete"),
  },
  ...(["other", "auditor"] as const).map((caller): Row => ({
    name: `${caller}: sees no workspace to build`,
    as: caller,
    send: create,
    json: { transition: "start" },
    status: 404,
    is: notFound,
  })),
  {
    name: "a member supplies no state",
    send: create,
    json: { transition: "start", state: "c29tZQ==" },
    status: 403,
    is: refused(
      "Only template managers may provide custom state",
      "Only template managers may provide custom state",
    ),
  },
  {
    name: "a member deletes no orphan",
    send: create,
    json: { transition: "delete", orphan: true },
    status: 403,
    is: refused(
      "Only template managers may provide custom state",
      "Only template managers may provide custom state",
    ),
  },
  {
    name: "a site owner deletes one",
    as: "owner",
    send: create,
    json: { transition: "delete", orphan: true, dry_run: true },
    status: 201,
  },
];

const cancels: readonly Row[] = [
  ...(["other", "auditor"] as const).map((caller): Row => ({
    name: `${caller}: sees no build to cancel`,
    as: caller,
    send: "PATCH /workspacebuilds/{quick.1:1}/cancel",
    status: 404,
    is: notFound,
  })),
  {
    name: "template admin: reads the pending build, but may not cancel it",
    as: "admin",
    send: "PATCH /workspacebuilds/{stuck.1:2}/cancel",
    status: 403,
  },
  {
    name: "nor when it says that it is pending",
    as: "admin",
    send: "PATCH /workspacebuilds/{stuck.1:2}/cancel?expect_status=pending",
    status: 403,
  },
  {
    name: "owner: cancels any",
    as: "owner",
    send: "PATCH /workspacebuilds/{stuck.1:2}/cancel",
    status: 200,
    is: refused("Job has been marked as canceled..."),
  },
];

const own: readonly Row[] = [
  {
    name: "the second member sees their own build",
    as: "other",
    send: "GET /workspacebuilds/{foreign:1}",
    status: 200,
    has: { workspace_owner_name: "{other}" },
  },
  {
    name: "a template admin reads the state of any",
    as: "admin",
    send: "GET /workspacebuilds/{foreign:1}/state",
    status: 200,
  },
];

export const roles: Table = {
  section: "2.4",
  rows: [...reads, ...state, ...creates, ...cancels, ...own],
};
