import { expect, test } from "vitest";
import { fingerprints } from "../../generator/check/fingerprint.ts";
import type { Diagnostic } from "../../generator/diagnostic.ts";
import type { JsonValue } from "../../generator/load/loaded.ts";

const document: JsonValue = {
  paths: {
    "/a": {
      get: {
        parameters: [
          { name: "limit", in: "query" },
          { name: "limit", in: "header" },
          { $ref: "#/components/parameters/P" },
        ],
      },
    },
  },
  allOf: [{ type: "object" }, { type: "object" }],
  enum: ["a", "b"],
};

function prints(...found: Partial<Diagnostic>[]): string[] {
  const whole = found.map((each) => ({
    severity: "error" as const,
    rule: "r",
    message: "m",
    file: "a.yaml",
    pointer: "",
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 2,
    ...each,
  }));
  return fingerprints(whole, () => document);
}

const one = (found: Partial<Diagnostic>) => prints(found)[0]!;

test("a fingerprint is sixteen digits, of rule, file, place and message alone", () => {
  const first = one({});
  expect(first).toMatch(/^[0-9a-f]{16}$/);
  expect(one({ line: 9, column: 9, endLine: 9, severity: "warn", hint: "h" })).toBe(first);
  for (const other of [{ rule: "s" }, { message: "n" }, { file: "b.yaml" }, { pointer: "/paths" }])
    expect(one(other)).not.toBe(first);
});

test("equal findings are told apart by a number", () => {
  const [first, second, third] = prints({}, {}, {});
  expect([second, third]).toEqual([`${first}#2`, `${first}#3`]);
});

test("a parameter goes by its place and name, a reference by its text, a primitive by its value", () => {
  const at = (index: number) => one({ pointer: `/paths/~1a/get/parameters/${index}/schema` });
  expect(new Set([at(0), at(1), at(2)]).size).toBe(3);
  expect(one({ pointer: "/enum/0" })).not.toBe(one({ pointer: "/enum/1" }));
  expect(one({ pointer: "/enum/1" })).toBe(
    fingerprints(
      [{ ...whole, pointer: "/enum/2" }],
      () => ({ enum: ["z", "a", "b"] }) satisfies JsonValue,
    )[0],
  );
});

const whole: Diagnostic = {
  severity: "error",
  rule: "r",
  message: "m",
  file: "a.yaml",
  pointer: "",
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 2,
};

test("an item without a name is some item, so that one before it changes nothing", () => {
  expect(one({ pointer: "/allOf/0/x" })).toBe(one({ pointer: "/allOf/1/x" }));
});

test("the line and the item that a message speaks of do not count", () => {
  expect(one({ message: "`/a` is already at line 5" })).toBe(
    one({ message: "`/a` is already at line 15" }),
  );
  expect(one({ message: "/items/0/id: integer expected" })).toBe(
    one({ message: "/items/12/id: integer expected" }),
  );
  expect(one({ message: "/items/0/id: integer expected" })).not.toBe(
    one({ message: "/items/0/name: integer expected" }),
  );
});
