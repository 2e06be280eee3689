/** 3.4: the lines of a build as a list. */
import { expect } from "vitest";
import type { ProvisionerJobLog } from "../../../../generated/types.ts";
import { refused, type Row, type Table } from "../row.ts";
import type { Scene } from "../scene.ts";

const logs = (query = "", build = "quick.0:1"): string =>
  `GET /workspacebuilds/{${build}}/logs${query}`;

const idsOf = (lines: readonly ProvisionerJobLog[]): number[] => lines.map(({ id }) => id);
const named = ({ names }: Scene, name: string): number => Number(names.get(name));

/** Exactly the lines from one to another. */
const from = (first: string, last: string) => (lines: ProvisionerJobLog[], scene: Scene) => {
  expect([idsOf(lines)[0], idsOf(lines).at(-1)]).toEqual([named(scene, first), named(scene, last)]);
};
const whole = from("log.first", "log.last");

const inStage =
  (stage: string) =>
  (lines: ProvisionerJobLog[]): void =>
    expect(lines.map((line) => line.stage)).toContain(stage);

const lists: readonly Row[] = [
  {
    name: "all lines by ascending id",
    send: logs(),
    status: 200,
    holds: (lines: ProvisionerJobLog[], scene) => {
      whole(lines, scene);
      expect(lines.length).toBeGreaterThanOrEqual(4);
      expect(idsOf(lines)).toEqual([...new Set(idsOf(lines))].sort((one, two) => one - two));
    },
  },
  {
    name: "in the stages of a start",
    send: logs(),
    status: 200,
    holds: (lines: ProvisionerJobLog[]) => {
      const stages = [...new Set(lines.map(({ stage }) => stage))];
      const typical = [
        "Setting up",
        "Planning infrastructure",
        "Starting workspace",
        "Cleaning Up",
      ];
      expect(typical.filter((stage) => stages.includes(stage))).toEqual(
        stages.filter((stage) => typical.includes(stage)),
      );
      for (const stage of ["Setting up", "Starting workspace", "Cleaning Up"])
        expect(stages).toContain(stage);
    },
  },
  {
    name: "a stage begins with an empty line of the daemon",
    send: logs(),
    status: 200,
    holds: (lines: ProvisionerJobLog[]) => {
      const first = lines.filter((line, at) => line.stage !== lines[at - 1]?.stage);
      for (const line of first)
        expect(line).toMatchObject({ log_source: "provisioner_daemon", output: "" });
      expect(lines.some(({ log_source: source }) => source === "provisioner")).toBe(true);
    },
  },
  ...[
    ["many:2", "Stopping workspace"],
    ["gone:2", "Destroying workspace"],
  ].map(([build, stage]): Row => ({
    name: `has the stage ${stage}`,
    send: logs("", build),
    status: 200,
    holds: inStage(stage!),
  })),
  { name: "a pending build has none", send: logs("", "locked:2"), status: 200, is: [] },
  {
    name: "a failed build has some",
    send: logs("", "failing:2"),
    status: 200,
    holds: (lines: ProvisionerJobLog[]) => expect(lines.length).toBeGreaterThan(3),
  },
  {
    name: "ids are not counted for each build",
    send: logs("", "many:3"),
    status: 200,
    holds: (lines: ProvisionerJobLog[], scene) =>
      expect(idsOf(lines)[0]).toBeGreaterThan(named(scene, "log.last")),
  },
];

const after: readonly Row[] = [
  { name: "after 0: all", send: logs("?after=0"), status: 200, holds: whole },
  { name: "after nothing: all", send: logs("?after="), status: 200, holds: whole },
  { name: "`after` without a sign: all", send: logs("?after"), status: 200, holds: whole },
  { name: "after -1: all", send: logs("?after=-1"), status: 200, holds: whole },
  {
    name: "after a number far below: all",
    send: logs("?after=-9007199254740991"),
    status: 200,
    holds: whole,
  },
  {
    name: "after a line: the ones behind it, not itself",
    send: logs("?after={log.middle}"),
    status: 200,
    holds: from("log.next", "log.last"),
  },
  { name: "after the last line: none", send: logs("?after={log.last}"), status: 200, is: [] },
  {
    name: "after a number far above: none",
    send: logs("?after=9007199254740991"),
    status: 200,
    is: [],
  },
  ...["abc", "1.5", "1e3", "0x10", "%201", "1_000", "9223372036854775808", "NaN", "true"].map(
    (value): Row => ({
      name: `after ${value} is no line`,
      send: logs(`?after=${value}`),
      status: 400,
      is: refused('Query param "after" must be an integer.', undefined, [
        { field: "after", detail: "Must be an integer" },
      ]),
    }),
  ),
  {
    name: "a format is not of this version",
    send: logs("?format=text"),
    status: 200,
    holds: whole,
  },
  {
    name: "what the operation has not is ignored",
    send: logs("?limit=1&x=y"),
    status: 200,
    holds: whole,
  },
];

const before: readonly Row[] = [
  {
    name: "before a line: the ones ahead of it, not itself",
    send: logs("?before={log.next}"),
    status: 200,
    holds: from("log.first", "log.middle"),
  },
  { name: "before the first line: none", send: logs("?before={log.first}"), status: 200, is: [] },
  { name: "before nothing: all", send: logs("?before="), status: 200, holds: whole },
  {
    name: "before and after: between them",
    send: logs("?after={log.first}&before={log.next}"),
    status: 200,
    holds: (lines: ProvisionerJobLog[], scene) => {
      expect(lines.length).toBeGreaterThan(0);
      for (const id of idsOf(lines)) {
        expect(id).toBeGreaterThan(named(scene, "log.first"));
        expect(id).toBeLessThan(named(scene, "log.next"));
      }
    },
  },
  {
    name: "before abc is no line",
    send: logs("?before=abc"),
    status: 400,
    has: { validations: [{ field: "before" }] },
  },
];

const follows: readonly Row[] = [
  "?follow",
  "?follow=",
  "?follow=true",
  "?follow=false",
  "?follow=0",
].map((query): Row => ({
  name: `${query} asks for a WebSocket, which this request is none of`,
  send: logs(query),
  status: 426,
  head: { "content-type": /^text\/plain/ },
  reads: /./,
}));

const limit = 1_048_576;
const overflow =
  "Provisioner logs exceeded the max size of 1MB. Will not continue to write provisioner logs for workspace build.";

const chatty: readonly Row[] = [
  {
    name: "1 MiB of output, then one warning, then no more",
    send: logs("", "chatty:2"),
    status: 200,
    holds: (lines: ProvisionerJobLog[]) => {
      const last = lines.at(-1)!;
      expect(last).toMatchObject({ log_level: "warn", output: overflow });
      const size = lines
        .slice(0, -1)
        .reduce((sum, { output }) => sum + Buffer.byteLength(output), 0);
      expect(size).toBeLessThanOrEqual(limit);
      // The line that did not fit is at most 1,024 characters long.
      expect(size).toBeGreaterThan(limit - 4 * 1024);
      expect(lines.filter(({ output }) => output === overflow)).toHaveLength(1);
    },
  },
  {
    name: "no output is longer than 1,024 characters, no stage than 128",
    send: logs("", "chatty:2"),
    status: 200,
    holds: (lines: ProvisionerJobLog[]) => {
      expect(Math.max(...lines.map(({ output }) => output.length))).toBeLessThanOrEqual(1024);
      expect(Math.max(...lines.map(({ stage }) => stage.length))).toBeLessThanOrEqual(128);
    },
  },
  {
    name: "the job says that lines are missing, and succeeds all the same",
    send: "GET /workspacebuilds/{chatty:2}",
    status: 200,
    has: { status: "running", job: { status: "succeeded", logs_overflowed: true } },
  },
];

export const lines: Table = {
  section: "3.4",
  rows: [...lists, ...after, ...before, ...follows, ...chatty],
};
