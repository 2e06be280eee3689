import { describe, expect, test } from "vitest";
import { load } from "../../generator/load/load.ts";
import { told } from "./told.ts";

const read = (text: string) => load({ text, name: "a.json" });

test("a JSON text is what JSON.parse makes of it", async () => {
  const text = ' {"a": [1, -2.5e+3, true, false, null], "b\\n\\u0041": {"": "x\\"y"}, "c": []}\r\n';
  const { entry, diagnostics } = await read(text);
  expect(entry.value).toEqual(JSON.parse(text));
  expect(diagnostics).toEqual([]);
});

describe("what is no JSON is told where it stops being JSON", () => {
  const cases: [text: string, told: string][] = [
    ["", "1:1 syntax the file is empty"],
    [" \n ", "1:1 syntax the file is empty"],
    ['{"a": 1', "1:8 syntax the file ends inside an object"],
    ['{\n "a": [1,\n', "2:10 syntax the file ends inside a list"],
    ['{"a": "x', "1:9 syntax the file ends inside a string"],
    ['{"a": 1,}', "1:9 syntax a comma before `}`"],
    ["[1,]", "1:4 syntax expected a value, found `]`"],
    ["[1,,2]", "1:4 syntax expected a value, found `,`"],
    ["{a: 1}", "1:2 syntax the key `a` has no quotes"],
    ["{'a': 1}", "1:2 syntax expected a double quote, found a single quote"],
    ["{\"a\": 'b'}", "1:7 syntax expected a double quote, found a single quote"],
    ['{"a" 1}', "1:6 syntax expected `:` after the key, found `1`"],
    ['{"a": 1 "b": 2}', '1:9 syntax expected `,` or `}`, found `"`'],
    ["[1 2]", "1:4 syntax expected `,` or `]`, found `2`"],
    ["{} x", "1:4 syntax expected the end of the file, found `x`"],
    ["[01]", "1:2 syntax `01` is not a number that JSON knows"],
    ["[-]", "1:2 syntax `-` is not a number that JSON knows"],
    ["[1.]", "1:2 syntax `1.` is not a number that JSON knows"],
    ["[1e400]", "1:2 syntax the number is too large to be held"],
    ["[nul]", "1:2 syntax `nul` is not a JSON value"],
    ["[NaN]", "1:2 syntax `NaN` is not a JSON value"],
    ["{} // end", "1:4 syntax JSON has no comments"],
    ['["a\nb"]', "1:4 syntax a line ends inside a string"],
    ['["a\tb"]', "1:4 syntax a control character inside a string"],
    ['["a\\q"]', "1:4 syntax `\\q` is not an escape that JSON knows"],
    ['["a\\u12"]', "1:4 syntax `\\u` is not an escape that JSON knows"],
  ];
  test.each(cases)("%j", async (text, expected) => {
    expect(told((await read(text)).diagnostics)).toEqual([`a.json:${expected}`]);
  });
});

test("a truncated file names the bracket that is open", async () => {
  const [diagnostic] = (await read('{\n  "a": [1,')).diagnostics;
  expect(diagnostic).toMatchObject({
    hint: "Is the file complete?",
    related: [{ message: "the list begins here", file: "a.json", line: 2, column: 8 }],
  });
});

test("a repeated key is told with both places, and the last value counts", async () => {
  const { entry, diagnostics } = await read('{"x": {"a/b": 1,\n "c": 2, "a\\/b": 3}}');
  expect(entry.value).toEqual({ x: { "a/b": 3, c: 2 } });
  expect(diagnostics).toEqual([
    {
      severity: "error",
      rule: "duplicate-key",
      message: "the key `a/b` stands twice in one object",
      file: "a.json",
      line: 2,
      column: 10,
      endLine: 2,
      endColumn: 16,
      pointer: "/x/a~1b",
      hint: "Remove one of them; until then the last one counts",
      related: [
        {
          message: "the first one is here",
          file: "a.json",
          line: 1,
          column: 8,
          endLine: 1,
          endColumn: 13,
        },
      ],
    },
  ]);
  expect(entry.rangeOf("/x/a~1b")).toMatchObject({ line: 2, column: 18 });
});

test("every repetition is told", async () => {
  const { diagnostics } = await read('[{"a": 1, "a": 2, "a": 3}, {"b": {}, "b": []}]');
  expect(diagnostics.map(({ pointer }) => pointer)).toEqual(["/0/a", "/0/a", "/1/b"]);
});
