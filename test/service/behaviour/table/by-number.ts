/** 3.1: a build by the names that people use. */
import { notFound, refused, type Row, type Table } from "../row.ts";
import { missingId } from "./ids.ts";

const found = { status: 200, has: { id: "{quick.0:1}", build_number: 1 } } as const;
const at = (user: string, workspace: string, number: string): string =>
  `GET /users/${user}/workspace/${workspace}/builds/${number}`;

const unknownUser = (user: string): object =>
  refused('"user" must be an existing uuid or username.', `queried user="${user}"`);

const users: readonly Row[] = [
  { name: "the caller by me", send: at("me", "{quick.0.name}", "1"), ...found },
  { name: "a user by id", send: at("{member.id}", "{quick.0.name}", "1"), ...found },
  { name: "a user by name", send: at("{member}", "{quick.0.name}", "1"), ...found },
  { name: "a name whatever its case", send: at("{member.upper}", "{quick.0.name}", "1"), ...found },
  { name: "another's by name", as: "owner", send: at("{member}", "{quick.0.name}", "1"), ...found },
  {
    name: "an unknown name is a 400",
    send: at("nobody-by-that-name", "{quick.0.name}", "1"),
    status: 400,
    is: unknownUser("nobody-by-that-name"),
  },
  {
    name: "an unknown id is a 400",
    send: at(missingId, "{quick.0.name}", "1"),
    status: 400,
    is: unknownUser(missingId),
  },
  {
    name: "me is the caller, whoever it is",
    as: "other",
    send: at("me", "{foreign.name}", "1"),
    status: 200,
    has: { id: "{foreign:1}" },
  },
  {
    name: "me has no workspace of another",
    as: "owner",
    send: at("me", "{quick.0.name}", "1"),
    status: 404,
    is: notFound,
  },
];

const notInteger = "Failed to parse build number as integer.";
const numbers: readonly Row[] = [
  ...(["abc", "1.0", "1e0", "0x1", "1_0", "%201", "1%20", "--1", "%D9%A1"] as const).map(
    (number): Row => ({
      name: `${number} is no number`,
      send: at("me", "{quick.0.name}", number),
      status: 400,
      is: refused(
        notInteger,
        `strconv.ParseInt: parsing ${JSON.stringify(decodeURIComponent(number))}: invalid syntax`,
      ),
    }),
  ),
  ...(["2147483648", "-2147483649", "99999999999999999999"] as const).map((number): Row => ({
    name: `${number} does not fit into 32 bits`,
    send: at("me", "{quick.0.name}", number),
    status: 400,
    is: refused(notInteger, `strconv.ParseInt: parsing "${number}": value out of range`),
  })),
  {
    name: "the number is looked at before the workspace",
    send: at("me", "no-such-workspace", "abc"),
    status: 400,
    has: { message: notInteger },
  },
  ...(["200", "2147483647", "0", "-1"] as const).map((number): Row => ({
    name: `there is no build ${number}`,
    send: at("me", "{quick.0.name}", number),
    status: 404,
    is: refused(`Workspace "{quick.0.name}" Build ${number} does not exist.`),
  })),
];

const workspaces: readonly Row[] = [
  {
    name: "a workspace's name whatever its case",
    send: at("me", "{quick.0.upper}", "1"),
    ...found,
  },
  {
    name: "its name is echoed as it was given",
    send: at("me", "{quick.0.upper}", "200"),
    status: 404,
    is: refused('Workspace "{quick.0.upper}" Build 200 does not exist.'),
  },
  {
    name: "an unknown workspace",
    send: at("me", "no-such-workspace", "1"),
    status: 404,
    is: notFound,
  },
  {
    name: "a deleted workspace is not found",
    send: at("me", "{gone.name}", "1"),
    status: 404,
    is: notFound,
  },
  {
    name: "not by its owner with include_deleted either",
    send: `${at("me", "{gone.name}", "1")}?include_deleted=true`,
    status: 404,
    is: notFound,
  },
  {
    name: "another's workspace is not found",
    send: at("{other}", "{foreign.name}", "1"),
    status: 404,
    is: notFound,
  },
  {
    name: "a build that is over matches no provisioner",
    send: at("me", "{quick.0.name}", "1"),
    status: 200,
    has: { matched_provisioners: { count: 0, available: 0, most_recently_seen: null } },
  },
  {
    name: "a stuck one is pending and matches none",
    send: at("me", "{locked.name}", "2"),
    status: 200,
    has: {
      status: "pending",
      job: { status: "pending", queue_position: 0, queue_size: 0 },
      matched_provisioners: { count: 0, available: 0 },
    },
  },
];

export const byNumber: Table = { section: "3.1", rows: [...users, ...numbers, ...workspaces] };
