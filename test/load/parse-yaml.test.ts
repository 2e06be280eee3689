import { describe, expect, test } from "vitest";
import { load } from "../../generator/load/load.ts";
import { told } from "./told.ts";

const read = (text: string) => load({ text, name: "a.yaml" });

describe("values are those of YAML 1.2's core schema", () => {
  const cases: [text: string, value: unknown][] = [
    ["a: 2026-01-31T00:00:00Z", { a: "2026-01-31T00:00:00Z" }],
    ["a: 2026-01-31", { a: "2026-01-31" }],
    ["a: [yes, no, on, off, y]", { a: ["yes", "no", "on", "off", "y"] }],
    ["a: [true, True, false, ~, null, ]", { a: [true, true, false, null, null] }],
    [
      "a: [1, 0x10, 0o10, 010, 1_0, 1.5, 1e3, 12:30]",
      { a: [1, 16, 8, 10, "1_0", 1.5, 1000, "12:30"] },
    ],
    ["a:\nb:", { a: null, b: null }],
    ["a: !!str 1\nb: !!int '2'", { a: "1", b: 2 }],
    ["a: |\n  x\n  y\nb: >-\n  x\n  y\n", { a: "x\ny\n", b: "x y" }],
    ["a: &x [1]\nb: *x", { a: [1], b: [1] }],
    ["a: &x {p: 1, q: 2}\nb: {<<: *x, q: 3}", { a: { p: 1, q: 2 }, b: { p: 1, q: 3 } }],
    [
      "a: &x {p: 1}\nb: &y {p: 2, r: 2}\nc: {<<: [*x, *y]}",
      { a: { p: 1 }, b: { p: 2, r: 2 }, c: { p: 1, r: 2 } },
    ],
    ["a: 1\n---\n", { a: 1 }],
    ["%YAML 1.2\n---\na: 1\n...\n", { a: 1 }],
  ];
  test.each(cases)("%j", async (text, value) => {
    const { entry, diagnostics } = await read(text);
    expect(diagnostics).toEqual([]);
    expect(entry.value).toEqual(value);
  });
});

test("keys are text as written", async () => {
  const { entry } = await read(
    "200: a\n1.10: b\n0x10: c\nnull: d\ntrue: e\n2026-01-31: f\n~: g\n'<<': h\n!!int 7: i\n: j\n&k k: l\n? *k\n: m\n",
  );
  expect(Object.keys(entry.value as object)).toEqual([
    "7",
    "200",
    "1.10",
    "0x10",
    "null",
    "true",
    "2026-01-31",
    "~",
    "<<",
    "",
    "k",
  ]);
});

describe("what is no YAML is told, all of it", () => {
  const cases: [text: string, told: string[]][] = [
    ["", ["1:1 syntax the file is empty"]],
    ["# nothing\n", ["1:1 syntax the file holds no value"]],
    ["---\n", ["1:1 syntax the file holds no value"]],
    [
      "a:\n    b: 1\n   c: 2\nd: 1\n",
      ["3:4 syntax indented 3 spaces, where the lines above stand at 0 or 4"],
    ],
    ["a:\n\tb: 1\n", ["2:1 syntax a tab in the indentation"]],
    [
      "a: b: c\nd: 1\ne: f: g\n",
      ["1:4 syntax a second `: ` on one line", "3:4 syntax a second `: ` on one line"],
    ],
    ['a: "x\n', ['2:1 syntax missing closing " quote']],
    ["a: @x\n", ["1:4 syntax plain value cannot start with reserved character @"]],
    ["a: *x\n", ["1:4 syntax there is no anchor `&x` before this alias"]],
    ["a: &x [*x]\n", ["1:8 syntax the alias `*x` stands inside the value that it names"]],
    ["? [a]\n: b\n", ["1:3 syntax a list or an object stands as a key"]],
    [
      "a: .inf\nb: -.INF\n",
      ["1:4 syntax a number that JSON cannot hold", "2:4 syntax a number that JSON cannot hold"],
    ],
    ["a: 1\n---\nb: 2\n", ["2:1 syntax a second YAML document begins here"]],
  ];
  test.each(cases)("%j", async (text, expected) => {
    const { diagnostics } = await read(text);
    expect(told(diagnostics)).toEqual(expected.map((line) => `a.yaml:${line}`));
  });
});

test("a repeated key is told with both places, and the last value counts", async () => {
  const { entry, diagnostics } = await read("x:\n  200: a\n  y: 1\n  '200': b\n");
  expect(entry.value).toEqual({ x: { "200": "b", y: 1 } });
  expect(diagnostics).toMatchObject([
    {
      rule: "duplicate-key",
      message: "the key `200` stands twice in one object",
      line: 4,
      column: 3,
      endColumn: 8,
      pointer: "/x/200",
      related: [{ line: 2, column: 3, endColumn: 6 }],
    },
  ]);
});

test("a key of its own beside a merged one is no repetition", async () => {
  const { entry, diagnostics } = await read("a: &x {p: 1}\nb:\n  p: 2\n  <<: *x\n");
  expect(entry.value).toEqual({ a: { p: 1 }, b: { p: 2 } });
  expect(diagnostics).toEqual([]);
});

test("JSON is read from a file without a known extension, and YAML that looks like it", async () => {
  expect((await load({ text: '{"a": 1}', name: "spec" })).entry.value).toEqual({ a: 1 });
  expect((await load({ text: "{a: 1}", name: "spec" })).entry.value).toEqual({ a: 1 });
  expect(told((await load({ text: '{"a": [}', name: "spec" })).diagnostics)).toEqual([
    "spec:1:8 syntax expected a value, found `}`",
  ]);
});
