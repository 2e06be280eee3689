/** 3.10: what a build takes from the request, from the one before and from its template. */
import { expect } from "vitest";
import type { WorkspaceBuildParameter } from "../../../../generated/types.ts";
import type { Reply } from "../ask.ts";
import type { Row, Table } from "../row.ts";
import type { Scene } from "../scene.ts";

const at = (workspace: string): string => `POST /workspaces/{${workspace}}/builds`;
const value = (name: string, text: string) => ({ name: `{${name}}`, value: text });

/** The value of one parameter of a build. */
const has = (expected: Readonly<Record<string, string>>) => ({
  status: 200,
  holds: (found: WorkspaceBuildParameter[], { names }: Scene) => {
    for (const [key, text] of Object.entries(expected)) {
      const name = names.get(key);
      expect(found.find((each) => each.name === name)?.value, name).toBe(names.get(text) ?? text);
    }
  },
});
const parametersOf = (build: string): string => `GET /workspacebuilds/{${build}}/parameters`;

const carried: readonly Row[] = [
  {
    name: "values are taken",
    send: at("fresh.3"),
    json: {
      transition: "start",
      rich_parameter_values: [
        value("choice", "{choice.other}"),
        value("number", "{number.other}"),
        value("ephemeral", "{ephemeral.other}"),
        { name: "of-no-template", value: "x" },
      ],
    },
    status: 201,
    saves: { "fresh.3:2": "id" },
  },
  {
    name: "the build ran with them",
    send: parametersOf("fresh.3:2"),
    ...has({
      choice: "choice.other",
      number: "number.other",
      ephemeral: "ephemeral.other",
      fixed: "fixed.default",
    }),
  },
  {
    name: "a name that the template has not is dropped",
    send: parametersOf("fresh.3:2"),
    status: 200,
    holds: (found: WorkspaceBuildParameter[]) =>
      expect(found.map(({ name }) => name)).not.toContain("of-no-template"),
  },
  {
    name: "an immutable value may be given as it is",
    when: ["{fresh.3:2}", "succeeded"],
    send: at("fresh.3"),
    json: { transition: "stop", rich_parameter_values: [value("fixed", "{fixed.default}")] },
    status: 201,
    saves: { "fresh.3:3": "id" },
  },
  {
    name: "the build before gives what is not given, but for what is ephemeral",
    send: parametersOf("fresh.3:3"),
    ...has({ choice: "choice.other", number: "number.other", ephemeral: "ephemeral.default" }),
  },
  {
    name: "a preset wins over a given value",
    when: ["{fresh.3:3}", "succeeded"],
    send: at("fresh.3"),
    json: {
      transition: "start",
      template_version_preset_id: "{preset}",
      rich_parameter_values: [value("choice", "{preset.not}"), value("number", "{number.default}")],
    },
    status: 201,
    has: { template_version_preset_id: "{preset}" },
    saves: { "fresh.3:4": "id" },
  },
  {
    name: "and the given ones beside it count",
    send: parametersOf("fresh.3:4"),
    ...has({ choice: "preset.value", number: "number.default" }),
  },
  {
    name: "a version that has another parameter, which is given",
    when: ["{fresh.3:4}", "succeeded"],
    send: at("fresh.3"),
    json: {
      transition: "start",
      template_version_id: "{version.second}",
      rich_parameter_values: [value("required", "{required.other}")],
    },
    status: 201,
    has: { template_version_id: "{version.second}", template_version_preset_id: null },
    saves: { "fresh.3:5": "id" },
  },
  {
    name: "the next build takes the version of the last, and its values",
    when: ["{fresh.3:5}", "succeeded"],
    send: at("fresh.3"),
    json: { transition: "stop" },
    status: 201,
    has: { template_version_id: "{version.second}", build_number: 6 },
    saves: { "fresh.3:6": "id" },
  },
  {
    name: "the required value among them",
    send: parametersOf("fresh.3:6"),
    ...has({ required: "required.other" }),
  },
];

const states: readonly Row[] = [
  {
    name: "a provisioner puts its own state in the place of a given one",
    as: "owner",
    send: at("fresh.4"),
    json: { transition: "start", state: "c29tZSBraW5kYSBzdGF0ZQ==" },
    status: 201,
    saves: { "fresh.4:2": "id" },
  },
  {
    name: "when it has succeeded",
    as: "owner",
    when: ["{fresh.4:2}", "succeeded"],
    send: "GET /workspacebuilds/{fresh.4:2}/state",
    status: 200,
    holds: (_: unknown, __: Scene, { text }: Reply) => {
      expect(text).not.toBe("some kinda state");
      expect(text).not.toBe("");
    },
  },
];

export const carryOver: Table = { section: "3.10", rows: [...carried, ...states] };
