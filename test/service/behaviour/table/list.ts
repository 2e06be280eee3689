/** 3.9: the builds of a workspace. */
import { expect } from "vitest";
import type { Response, WorkspaceBuild } from "../../../../generated/types.ts";
import { notFound, refused, type Row, type Table } from "../row.ts";
import { missingId, zeroId } from "./ids.ts";

const list = (query = "", workspace = "many"): string =>
  `GET /workspaces/{${workspace}}/builds${query}`;

/** These numbers, in this order, and no others. */
const gives = (...numbers: number[]) => ({
  status: 200,
  holds: (builds: WorkspaceBuild[]) =>
    expect(builds.map((each) => each.build_number)).toEqual(numbers),
});

const given: readonly Row[] = [
  { name: "all, by descending number", send: list(), ...gives(3, 2, 1) },
  { name: "no limit: all", send: list("?limit=0"), ...gives(3, 2, 1) },
  { name: "an empty limit: all", send: list("?limit="), ...gives(3, 2, 1) },
  { name: "`limit` without a sign: all", send: list("?limit"), ...gives(3, 2, 1) },
  { name: "at most one", send: list("?limit=1"), ...gives(3) },
  { name: "at most two", send: list("?limit=2"), ...gives(3, 2) },
  { name: "the greatest limit", send: list("?limit=2147483647"), ...gives(3, 2, 1) },
  { name: "past the first", send: list("?offset=1"), ...gives(2, 1) },
  { name: "past none", send: list("?offset=0"), ...gives(3, 2, 1) },
  { name: "an empty offset: from the first", send: list("?offset="), ...gives(3, 2, 1) },
  { name: "a page", send: list("?limit=1&offset=1"), ...gives(2) },
  { name: "the last page", send: list("?offset=2&limit=5"), ...gives(1) },
  {
    name: "behind the last: an empty list, not null",
    send: list("?offset=3"),
    status: 200,
    reads: /^\[\]\n?$/,
  },
  { name: "the greatest offset", send: list("?offset=2147483647"), status: 200, is: [] },
  {
    name: "what the operation has not is ignored",
    send: list("?q=owner:me&x=1&x=2"),
    ...gives(3, 2, 1),
  },
  {
    name: "no count and no links",
    send: list("?limit=1"),
    ...gives(3),
    head: { link: null, "x-total-count": null },
  },
  { name: "those of a deleted workspace", send: list("", "gone"), ...gives(2, 1) },
  {
    name: "each in full",
    send: list("?limit=1"),
    status: 200,
    has: [
      {
        id: "{many:3}",
        transition: "start",
        reason: "cli",
        status: "running",
        template_version_name: "{version.name}",
      },
    ],
  },
  { name: "not those of another", send: list("", "foreign"), status: 404, is: notFound },
];

const after: readonly Row[] = [
  { name: "after the first: the newer ones", send: list("?after_id={many:1}"), ...gives(3, 2) },
  { name: "after the second: the newer one", send: list("?after_id={many:2}"), ...gives(3) },
  { name: "after the last: none", send: list("?after_id={many:3}"), ...gives() },
  {
    name: "with a limit: the newest of them",
    send: list("?after_id={many:1}&limit=1"),
    ...gives(3),
  },
  { name: "with an offset", send: list("?after_id={many:1}&offset=1"), ...gives(2) },
  { name: "an id of zeros is none", send: list(`?after_id=${zeroId}`), ...gives(3, 2, 1) },
  { name: "an empty id is none", send: list("?after_id="), ...gives(3, 2, 1) },
  {
    name: "another workspace's build counts by its number",
    send: list("?after_id={quick.0:1}"),
    ...gives(3, 2),
  },
  {
    name: "an unknown build",
    send: list(`?after_id=${missingId}`),
    status: 400,
    is: refused(`Record at "after_id" ("${missingId}") does not exist.`),
  },
];

const detailAlone = (body: Response): void => {
  expect(body.detail).toMatch(/./);
  expect(body).not.toHaveProperty("validations");
};

const since: readonly Row[] = [
  { name: "since the year 1: all", send: list("?since=0001-01-01T00:00:00Z"), ...gives(3, 2, 1) },
  { name: "an empty time is none", send: list("?since="), ...gives(3, 2, 1) },
  {
    name: "later than the first was made, not itself",
    send: list("?since={many:1.created}"),
    ...gives(3, 2),
  },
  { name: "later than the last was made: none", send: list("?since={many:3.created}"), ...gives() },
  { name: "a time to come", send: list("?since=2999-01-01T00:00:00.123456789Z"), ...gives() },
  {
    name: "a time of another zone",
    send: list("?since=0001-01-02T00:00:00%2B02:00"),
    ...gives(3, 2, 1),
  },
  { name: "with a limit", send: list("?since={many:1.created}&limit=1"), ...gives(3) },
  { name: "with a build", send: list("?since={many:1.created}&after_id={many:2}"), ...gives(3) },
  ...[
    "yesterday",
    "2026-03-01",
    "2026-03-01T00:00:00",
    "1772442900",
    "2026-13-01T00:00:00Z",
    "2026-03-01%2000:00:00Z",
  ].map((value): Row => ({
    name: `${value} is no time`,
    send: list(`?since=${value}`),
    status: 400,
    has: { message: "bad `since` format, must be RFC3339" },
    holds: detailAlone,
  })),
];

const invalid = "Query parameters have invalid values.";
/** These fields and no others are at fault. */
const faulty = (...fields: string[]) => ({
  status: 400,
  has: { message: invalid },
  holds: ({ validations = [] }: Response) =>
    expect(validations.map(({ field }) => field).sort()).toEqual([...fields].sort()),
});

const noNumber =
  (name: string) =>
  ({ validations }: Response): void =>
    expect(validations?.[0]?.detail).toMatch(
      new RegExp(`^Query param "${name}" must be a valid 32-bit positive integer: .`),
    );

const faults: readonly Row[] = [
  ...(["limit", "offset"] as const).flatMap((name): Row[] => [
    {
      name: `a negative ${name}`,
      send: list(`?${name}=-1`),
      status: 400,
      is: refused(invalid, undefined, [
        {
          field: name,
          detail: `Query param "${name}" must be a valid 32-bit positive integer: value is negative`,
        },
      ]),
    },
    ...["abc", "1.5", "1e2", "2147483648", "%201", "0x1"].map((value): Row => ({
      name: `${value} is no ${name}`,
      send: list(`?${name}=${value}`),
      ...faulty(name),
      holds: noNumber(name),
    })),
    { name: `two values of ${name}`, send: list(`?${name}=1&${name}=2`), ...faulty(name) },
  ]),
  ...["abc", "1", "{many:1}x"].map((value): Row => ({
    name: `${value} is no after_id`,
    send: list(`?after_id=${value}`),
    status: 400,
    is: refused(invalid, undefined, [
      { field: "after_id", detail: 'Query param "after_id" must be a valid uuid' },
    ]),
  })),
  {
    name: "two faults are told at once",
    send: list("?limit=-1&offset=x"),
    ...faulty("limit", "offset"),
  },
  {
    name: "three faults are told at once",
    send: list("?limit=-1&offset=x&after_id=abc"),
    ...faulty("after_id", "limit", "offset"),
  },
  {
    name: "a bad time is looked at after them",
    send: list("?since=x&limit=x"),
    ...faulty("limit"),
  },
];

export const listing: Table = { section: "3.9", rows: [...given, ...after, ...since, ...faults] };
