/** 3.10, checks 3 to 12: what a build can not be made of. */
import { expect } from "vitest";
import type { Response } from "../../../../generated/types.ts";
import { refused, type Row, type Table } from "../row.ts";
import { missingId } from "./ids.ts";

const post = "POST /workspaces/{quick.2}/builds";
const twice = (message: string): object => refused(message, message);

const orphanOnly = "Orphan is only permitted when deleting a workspace.";
const unclear = "ProvisionerState cannot be set alongside Orphan since state intent is unclear.";
const customState = "Only template managers may provide custom state";
const forAdministrators =
  "Workspace builds with a custom log level are restricted to administrators only.";

const permitted: readonly Row[] = [
  ...["start", "stop"].map((transition): Row => ({
    name: `3: nothing but delete for a deleted workspace: ${transition}`,
    send: "POST /workspaces/{gone}/builds",
    json: { transition },
    status: 409,
    is: refused(
      "Cannot start a deleted workspace!",
      "This workspace has been deleted and cannot be modified.",
    ),
  })),
  {
    name: "2 before 3: a bad transition of a deleted workspace",
    send: "POST /workspaces/{gone}/builds",
    json: { transition: "x" },
    status: 400,
    has: { message: "Validation failed." },
  },
  ...["start", "stop"].map((transition): Row => ({
    name: `4: an orphan with ${transition}`,
    send: post,
    json: { transition, orphan: true },
    status: 400,
    has: { message: orphanOnly },
  })),
  {
    name: "4: orphan beside state",
    as: "owner",
    send: post,
    json: { transition: "delete", orphan: true, state: "e30=" },
    status: 400,
    has: { message: unclear },
  },
  {
    name: "4: one body alone",
    as: "owner",
    send: post,
    json: { transition: "delete", orphan: true, state: "e30=" },
    status: 400,
    reads: /^\{[^}]*\}\n$/,
  },
  {
    name: "3 before 4: an orphan start of a deleted workspace",
    send: "POST /workspaces/{gone}/builds",
    json: { transition: "start", orphan: true },
    status: 409,
    has: { message: "Cannot start a deleted workspace!" },
  },
  {
    name: "4 before 5: an orphan start by whoever may read alone",
    as: "admin",
    send: post,
    json: { transition: "start", orphan: true },
    status: 400,
    has: { message: orphanOnly },
  },
  {
    name: "4 before 6: orphan beside state by a member",
    send: post,
    json: { transition: "delete", orphan: true, state: "e30=" },
    status: 400,
    has: { message: unclear },
  },
  {
    name: "5 before 6: a state by whoever may read alone",
    as: "admin",
    send: post,
    json: { transition: "start", state: "e30=" },
    status: 403,
    has: { message: "You do not have permission to update this workspace." },
  },
  {
    name: "6: an empty state is none",
    send: post,
    json: { transition: "start", state: "", dry_run: true },
    status: 201,
  },
  {
    name: "6: so is a list without bytes",
    send: post,
    json: { transition: "start", state: [], dry_run: true },
    status: 201,
  },
  {
    name: "6 before 7: a state and a log level by a member",
    send: post,
    json: { transition: "start", state: "e30=", log_level: "debug" },
    status: 403,
    is: twice(customState),
  },
  {
    name: "7: a log level by a member",
    send: post,
    json: { transition: "start", log_level: "debug" },
    status: 400,
    is: twice(forAdministrators),
  },
  {
    name: "7 before 8: a log level and an unknown version",
    send: post,
    json: { transition: "start", log_level: "debug", template_version_id: missingId },
    status: 400,
    is: twice(forAdministrators),
  },
];

const versions: readonly Row[] = [
  {
    name: "8: an unknown version",
    send: post,
    json: { transition: "start", template_version_id: missingId },
    status: 400,
    is: twice("template version does not exist"),
  },
  {
    name: "8: another template's version",
    send: post,
    json: { transition: "start", template_version_id: "{version.foreign}" },
    status: 400,
    is: twice("template version doesn't match template"),
  },
  {
    name: "9: a version that is still importing",
    send: post,
    json: { transition: "start", template_version_id: "{version.importing}" },
    status: 406,
    is: twice("The provided template version is running. Wait for it to complete importing!"),
  },
  {
    name: "9: a version that failed to import",
    send: post,
    json: { transition: "start", template_version_id: "{version.failed}" },
    status: 400,
    holds: ({ message, detail }: Response, { names }) => {
      const name = names.get("version.failed.name")!;
      const start = `The provided template version "${name}" has failed to import: "`;
      expect(message.startsWith(start), message).toBe(true);
      expect(message).toMatch(/: "[^"]+"\. You cannot build workspaces with it!$/);
      expect(detail).toBe(message);
    },
  },
  {
    name: "8 before 11: an unknown version while a build is at work",
    send: "POST /workspaces/{stuck}/builds",
    json: { transition: "start", template_version_id: missingId },
    status: 400,
    is: twice("template version does not exist"),
  },
  {
    name: "8 before 11: another template's version while a build is at work",
    send: "POST /workspaces/{stuck}/builds",
    json: { transition: "start", template_version_id: "{version}" },
    status: 400,
    is: twice("template version doesn't match template"),
  },
];

const active = "A workspace build is already active.";
const atWork: readonly Row[] = [
  ...["start", "stop", "delete"].map((transition): Row => ({
    name: `11: a build is at work: no ${transition}`,
    send: "POST /workspaces/{stuck}/builds",
    json: { transition },
    status: 409,
    is: twice(active),
  })),
  {
    name: "11: not for a site owner either",
    as: "owner",
    send: "POST /workspaces/{stuck}/builds",
    json: { transition: "start" },
    status: 409,
    is: twice(active),
  },
  {
    name: "11: not on trial either",
    send: "POST /workspaces/{stuck}/builds",
    json: { transition: "start", dry_run: true },
    status: 409,
    is: twice(active),
  },
  {
    name: "11 before 12: a build is at work, and a value is bad",
    send: "POST /workspaces/{stuck}/builds",
    json: {
      transition: "start",
      rich_parameter_values: [{ name: "{choice}", value: "no-such-option" }],
    },
    status: 409,
    is: twice(active),
  },
];

const bad = (
  name: string,
  value: string,
  version?: string,
): Pick<Row, "send" | "json" | "status" | "has" | "holds"> => ({
  send: post,
  json: {
    transition: "start",
    rich_parameter_values: [{ name: `{${name}}`, value }],
    ...(version === undefined ? {} : { template_version_id: version }),
  },
  status: 400,
  has: { message: "Unable to validate parameters", validations: [{ field: `{${name}}` }] },
  holds: ({ validations }: Response) => expect(validations?.[0]?.detail).toMatch(/^.+; .+/),
});

const values: readonly Row[] = [
  { name: "12: a value that is no option", ...bad("choice", "no-such-option") },
  { name: "12: an empty value that is no option", ...bad("choice", "") },
  { name: "12: a number over the greatest", ...bad("number", "{number.over}") },
  { name: "12: a number that is none", ...bad("number", "many") },
  { name: "12: a value that must not change", ...bad("fixed", "{fixed.other}") },
  {
    name: "12: a required value is missing",
    send: post,
    json: { transition: "start", template_version_id: "{version.second}" },
    status: 400,
    has: { message: "Unable to validate parameters", validations: [{ field: "{required}" }] },
  },
  {
    name: "12: on trial as well",
    ...bad("choice", "no-such-option"),
    json: {
      transition: "start",
      dry_run: true,
      rich_parameter_values: [{ name: "{choice}", value: "no-such-option" }],
    },
  },
  {
    name: "12: all that is wrong at once",
    send: post,
    json: {
      transition: "start",
      rich_parameter_values: [
        { name: "{choice}", value: "no-such-option" },
        { name: "{number}", value: "{number.over}" },
      ],
    },
    status: 400,
    holds: ({ validations = [] }: Response, { names }) =>
      expect(validations.map(({ field }) => field).sort()).toEqual(
        [names.get("choice"), names.get("number")].sort(),
      ),
  },
  {
    name: "nothing was built by all of these",
    send: "GET /workspaces/{quick.2}/builds",
    status: 200,
    has: [{ build_number: 1 }],
  },
];

export const creationRefusals: Table = {
  section: "3.10",
  rows: [
    ...permitted,
    {
      name: "a build that stays pending",
      send: "POST /workspaces/{stuck}/builds",
      json: { transition: "start" },
      status: 201,
      saves: { waiting: "id" },
    },
    ...versions,
    ...atWork,
    { name: "and goes", send: "PATCH /workspacebuilds/{waiting}/cancel", status: 200 },
    ...values,
  ],
};
