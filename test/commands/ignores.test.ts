import { expect, test } from "vitest";
import { type Ignore, ignoring } from "../../generator/commands/ignores.ts";
import type { Diagnostic } from "../../generator/diagnostic.ts";

function found(changes: Partial<Diagnostic> = {}): Diagnostic {
  return {
    severity: "error",
    rule: "path-query",
    message: "m",
    file: "spec/paths/users.yaml",
    pointer: "/get/parameters/0",
    line: 7,
    column: 1,
    endLine: 7,
    endColumn: 2,
    ...changes,
  };
}

const context = {
  file: "spec/specwright.config.ts",
  folder: "/work/spec",
  cwd: "/work",
  today: "2027-03-01",
  files: ["spec/paths/users.yaml", "spec/openapi.yaml"],
};

const ignore = (changes: Partial<Ignore>): Ignore => ({
  rule: "path-query",
  reason: "legacy",
  ...changes,
});

test.each<[at: string | undefined, covers: boolean]>([
  [undefined, true],
  ["paths/users.yaml", true],
  ["paths/users.yaml#/get", true],
  ["paths/users.yaml#/get/parameters/0", true],
  ["paths/users.yaml#/get/param", false],
  ["paths/users.yaml#/put", false],
  ["paths/*.yaml#/*/parameters", true],
  ["*.yaml", false],
  ["**/users.yaml", true],
  ["**.yaml#**/0", true],
  ["#/get", true],
  ["#/get/*/1", false],
  ["paths/usersXyaml", false],
])("an ignore at %s", (at, covers) => {
  const { kept, count } = ignoring([found()], [ignore(at === undefined ? {} : { at })], context);
  expect(count).toBe(covers ? 1 : 0);
  expect(kept).toHaveLength(covers ? 0 : 1);
});

test("only its own rule is covered", () => {
  expect(ignoring([found({ rule: "path-template" })], [ignore({})], context).count).toBe(0);
});

test("on its last day an ignore holds, on the next it covers nothing and says so", () => {
  const until = (day: string) =>
    ignoring([found()], [ignore({ until: day, at: "#/get" })], context);
  expect(until("2027-03-01")).toMatchObject({ count: 1, warnings: [] });
  expect(until("2027-02-28")).toMatchObject({
    count: 0,
    warnings: [
      {
        severity: "warn",
        rule: "ignore-expired",
        file: "spec/specwright.config.ts",
        message: "The ignore of `path-query` at `#/get` (legacy) ran out on 2027-02-28",
      },
    ],
  });
});

test("an idle ignore is a warning, unless its file was not read", () => {
  expect(ignoring([found()], [ignore({ at: "openapi.yaml" })], context).warnings).toMatchObject([
    {
      rule: "ignore-idle",
      message: "The ignore of `path-query` at `openapi.yaml` (legacy) covers nothing",
    },
  ]);
  expect(ignoring([found()], [ignore({ at: "other.yaml" })], context).warnings).toEqual([]);
});
