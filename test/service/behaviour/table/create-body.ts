/** 3.10, checks 1 and 2: a body that is none, or has what no body may have. */
import { expect } from "vitest";
import type { Response } from "../../../../generated/types.ts";
import { refused, type Row, type Table } from "../row.ts";

const post = "POST /workspaces/{quick.2}/builds";
const notJson = "Request body must be valid JSON.";

const endOfFile = ({ detail }: Response): void => expect(detail).toBe("EOF");
const withDetail = ({ detail, validations }: Response): void => {
  expect(detail).toMatch(/./);
  expect(validations).toBeUndefined();
};

const malformed = [
  ["no body", ""],
  ["blanks", " \n"],
  ["half an object", '{"transition":"start"'],
  ["no JSON at all", "transition=start"],
  ["a comma too many", '{"transition":"start",}'],
  ["a number", "1"],
  ["a text", '"start"'],
  ["a list", "[]"],
  ["a transition that is no text", '{"transition":1}'],
  ["a version that is no id", '{"transition":"start","template_version_id":"abc"}'],
  ["a version that is a number", '{"transition":"start","template_version_id":7}'],
  ["a preset that is no id", '{"transition":"start","template_version_preset_id":"abc"}'],
  ["values that are no list", '{"transition":"start","rich_parameter_values":{}}'],
  [
    "a value that is no text",
    '{"transition":"start","rich_parameter_values":[{"name":"a","value":1}]}',
  ],
  ["a dry_run that is a text", '{"transition":"start","dry_run":"yes"}'],
  ["an orphan that is a number", '{"transition":"delete","orphan":1}'],
  ["a state that is a number", '{"transition":"start","state":5}'],
  ["a state with a byte too great", '{"transition":"start","state":[256]}'],
  ["a state that is no base64", '{"transition":"start","state":"***"}'],
  ["a transition that is an object", '{"transition":{}}'],
  ["a transition that is true", '{"transition":true}'],
  ["a log level that is a number", '{"transition":"start","log_level":1}'],
  ["a reason that is a number", '{"transition":"start","reason":5}'],
].map(([name, text]): Row => ({
  name: `1: ${name}`,
  send: post,
  text: text!,
  status: 400,
  has: { message: notJson },
  holds: text === "" ? endOfFile : withDetail,
}));

const oneOf = (field: string, value: string) => ({
  field,
  detail: `Validation failed for tag "oneof" with value: "${value}"`,
});

const untagged: readonly Row[] = [
  {
    name: "2: no transition",
    send: post,
    json: {},
    status: 400,
    is: refused("Validation failed.", undefined, [oneOf("transition", "")]),
  },
  {
    name: "2: an empty transition",
    send: post,
    json: { transition: "" },
    status: 400,
    is: refused("Validation failed.", undefined, [oneOf("transition", "")]),
  },
  {
    name: "2: a null transition is none",
    send: post,
    json: { transition: null },
    status: 400,
    is: refused("Validation failed.", undefined, [oneOf("transition", "")]),
  },
  ...["restart", "START", "start ", "<b>"].map((value): Row => ({
    name: `2: ${value} is no transition`,
    send: post,
    json: { transition: value },
    status: 400,
    is: refused("Validation failed.", undefined, [oneOf("transition", value)]),
  })),
  ...["trace", "info", "DEBUG"].map((value): Row => ({
    name: `2: ${value} is no log level of a request`,
    send: post,
    json: { transition: "start", log_level: value },
    status: 400,
    is: refused("Validation failed.", undefined, [oneOf("log_level", value)]),
  })),
  ...["initiator", "autostart", "autostop", "dormancy", "task_manual_pause", "x"].map(
    (value): Row => ({
      name: `2: ${value} is no reason of a request`,
      send: post,
      json: { transition: "start", reason: value },
      status: 400,
      is: refused("Validation failed.", undefined, [oneOf("reason", value)]),
    }),
  ),
  {
    name: "2: several faults are told at once",
    send: post,
    json: { transition: "x", log_level: "y" },
    status: 400,
    has: { message: "Validation failed." },
    holds: ({ validations = [] }: Response) =>
      expect(validations.map(({ field }) => field).sort()).toEqual(["log_level", "transition"]),
  },
  {
    name: "1 before 2: a wrong type before a wrong value",
    send: post,
    json: { transition: "x", orphan: 1 },
    status: 400,
    has: { message: notJson },
  },
];

export const creationBodies: Table = { section: "3.10", rows: [...malformed, ...untagged] };
