import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coerceText } from "../../../runtime/server/decode/coerce.ts";
import { parseJson } from "../../../runtime/server/decode/json.ts";
import { scanJson } from "../../../runtime/server/decode/json-scan.ts";
import type { ValueType } from "../../../runtime/wire/operation.ts";

const taken = (text: string, type: ValueType): unknown => {
  const outcome = coerceText(text, type);
  return outcome.problems === undefined ? outcome.value : outcome.problems[0]?.message;
};

describe("numbers", () => {
  test.each([
    ["0", 0],
    ["-0", -0],
    ["7", 7],
    ["-12", -12],
    ["9007199254740991", 9007199254740991],
    ["-9007199254740991", -9007199254740991],
  ])("integer %s", (text, value) => expect(taken(text, "integer")).toBe(value));

  test.each([
    "",
    "-",
    "+1",
    " 1",
    "1 ",
    "01",
    "-01",
    "1.0",
    "1.",
    ".5",
    "1e3",
    "0x10",
    "0b1",
    "0o7",
    "1_000",
    "1,000",
    "٣",
    "１",
    "NaN",
    "Infinity",
    "-Infinity",
    "1n",
    "true",
    "null",
    "1\n",
    "--1",
    "9".repeat(400),
  ])("no integer: %j", (text) => expect(taken(text, "integer")).toMatch(/^must be an integer/));

  test.each(["9007199254740992", "9007199254740993", "-9007199254740992", "9223372036854775807"])(
    "beyond the safe integers: %s",
    (text) =>
      expect(taken(text, "integer")).toBe("must be an integer between -(2^53 - 1) and 2^53 - 1"),
  );

  test.each([
    ["0", 0],
    ["1.5", 1.5],
    ["-0.25", -0.25],
    ["1e3", 1000],
    ["1E+3", 1000],
    ["12e-1", 1.2],
    ["9007199254740993", 9007199254740992],
  ])("number %s", (text, value) => expect(taken(text, "number")).toBe(value));

  test.each([
    "",
    "-",
    "+1",
    " 1",
    "1.",
    ".5",
    "01",
    "1e",
    "1e+",
    "e1",
    "0x10",
    "Infinity",
    "NaN",
    "1e400",
    "-1e400",
    "1_0",
    "1.5.5",
    "١",
    "1f",
  ])("no number: %j", (text) => expect(taken(text, "number")).toBe("must be a number"));

  test("a number takes exactly what JSON takes", () => {
    const texts = fc.string({ unit: fc.constantFrom(..."0123456789.-+eE x"), maxLength: 8 });
    fc.assert(
      fc.property(texts, (text) => {
        let json: unknown;
        try {
          json = text.trim() === text ? JSON.parse(text) : undefined;
        } catch {
          json = undefined;
        }
        const isNumber = typeof json === "number" && Number.isFinite(json);
        expect(taken(text, "number")).toBe(isNumber ? json : "must be a number");
      }),
      { numRuns: 2000 },
    );
  });
});

test.each<readonly [string, ValueType, unknown]>([
  ["true", "boolean", true],
  ["false", "boolean", false],
  ["True", "boolean", "must be true or false"],
  ["1", "boolean", "must be true or false"],
  ["", "boolean", "must be true or false"],
  ["", "null", null],
  ["null", "null", null],
  ["nil", "null", "must be null"],
  ["", "string", ""],
  ["1", "string", "1"],
  ["1", "any", "1"],
  ["1", { union: ["integer", "string"] }, 1],
  ["x", { union: ["integer", "string"] }, "x"],
  ["1", { union: ["string", "integer"] }, "1"],
  ["x", { union: ["integer", "boolean"] }, "must be an integer or true or false"],
  ["", { union: ["integer", "null"] }, null],
  ["[1]", { array: "integer" }, [1]],
  ["1", { array: "integer" }, "must be an array"],
  ['{"a":1}', { object: {} }, { a: 1 }],
  ["[1]", { object: {} }, "must be an object"],
  ["[1]", { union: ["integer", { object: {} }] }, "must be an integer or an object"],
])("%j as %j", (text, type, value) => expect(taken(text, type)).toEqual(value));

describe("JSON", () => {
  const fault = (text: string): string | undefined =>
    parseJson(text, { depth: 64 }).problems?.[0]?.message;

  test.each([
    ["", "unexpected end at line 1, column 1"],
    ["{", "unexpected end at line 1, column 2"],
    ['{"a":1', "unexpected end at line 1, column 7"],
    ["[1,]", "unexpected character at line 1, column 4"],
    ['{"a":1,}', "unexpected character at line 1, column 8"],
    ["{a:1}", "unexpected character at line 1, column 2"],
    ["'a'", "unexpected character at line 1, column 1"],
    ['{\n  "a": NaN\n}', "unexpected character at line 2, column 8"],
    ["[1] x", "something follows the value at line 1, column 5"],
    ["\u{feff}{}", "a byte order mark at line 1, column 1"],
    ['"a\nb"', "unexpected character at line 1, column 3"],
    ['"\\x"', "unexpected character at line 1, column 3"],
    ['"\\u12g4"', "unexpected character at line 1, column 6"],
    ["01", "unexpected character at line 1, column 1"],
    ["[}", "unexpected character at line 1, column 2"],
    ["\u00a01", "unexpected character at line 1, column 1"],
  ])("%j", (text, place) => expect(fault(text)).toBe(`must be JSON: ${place}`));

  test("64 levels are taken, 65 are not", () => {
    const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
    expect(fault(nested(64))).toBeUndefined();
    expect(fault(nested(65))).toBe("must not nest deeper than 64 levels");
    expect(fault('{"a":'.repeat(65) + "1" + "}".repeat(65))).toBe(
      "must not nest deeper than 64 levels",
    );
    expect(fault("[".repeat(1_000_000))).toBe("must not nest deeper than 64 levels");
    expect(fault(JSON.stringify("[".repeat(100) + '\\"' + "{".repeat(100)))).toBeUndefined();
    expect(fault(JSON.stringify(Array.from({ length: 100 }, () => [])))).toBeUndefined();
  });

  test("names of prototypes are own data", () => {
    const outcome = parseJson('{"__proto__":{"x":1},"constructor":2}', { depth: 64 });
    const value = outcome.problems === undefined ? outcome.value : undefined;
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.keys(Object(value))).toEqual(["__proto__", "constructor"]);
  });

  test("the scanner ends where JSON.parse is content, and faults where it is not", () => {
    const pieces = fc.array(
      fc.constantFrom(
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        '"a"',
        '"\\n"',
        '"\\u00e4"',
        "1",
        "-0.5e3",
        "true",
        "null",
        " ",
        "x",
        '"',
      ),
      { maxLength: 12 },
    );
    const check = (text: string) => {
      const scan = scanJson(text);
      let parses = true;
      try {
        JSON.parse(text);
      } catch {
        parses = false;
      }
      expect(scan.fault === undefined && scan.end === text.length).toBe(parses);
    };
    fc.assert(
      fc.property(pieces, (all) => check(all.join(""))),
      { numRuns: 3000 },
    );
    fc.assert(fc.property(fc.json(), check));
  });

  test("the first value alone", () => {
    const first = (text: string) => parseJson(text, { depth: 64, firstValueOnly: true });
    expect(first('{"a":1} trailing }')).toEqual({ value: { a: 1 } });
    expect(first("1 2")).toEqual({ value: 1 });
    expect(first("{").problems?.[0]?.keyword).toBe("json");
  });
});
