import { describe, expect, test } from "vitest";
import { load } from "../../generator/load/load.ts";

/** The text that a range covers, by line and column alone. */
function textAt(
  text: string,
  range: { line: number; column: number; endLine: number; endColumn: number },
): string {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  const offset = (line: number, column: number) =>
    lines.slice(0, line - 1).join("").length + column - 1;
  return text.slice(offset(range.line, range.column), offset(range.endLine, range.endColumn));
}

/** Where `«` and `»` stand is where the value, or the key, must be found. */
interface Case {
  readonly name: string;
  readonly text: string;
  readonly pointer: string;
  readonly part?: "key";
}

const json: Case[] = [
  { name: "a string with its quotes", text: '{"a": «"x"»}', pointer: "/a" },
  { name: "a key with its quotes", text: '{«"a"»: "x"}', pointer: "/a", part: "key" },
  { name: "an escaped key", text: '{"a\\u002fb": {"~": «1»}}', pointer: "/a~1b/~0" },
  { name: "a number in a list", text: '{"a": [1, [2, «-3.5e1»]]}', pointer: "/a/1/1" },
  { name: "an object", text: '[{}, «{\n  "a": 1\n}», 2]', pointer: "/1" },
  { name: "the root", text: ' «{"a": 1}»\n', pointer: "" },
  { name: "an empty key", text: '{"": «true»}', pointer: "/" },
  { name: "after an emoji, in UTF-16 units", text: '{"😀": "😀", "b": «null»}', pointer: "/b" },
  { name: "after CRLF", text: '{\r\n\t"a": 1,\r\n\t"b": «2»}', pointer: "/b" },
  { name: "after lone CR", text: '{\r"a": «1»}', pointer: "/a" },
  { name: "the last of equal keys", text: '{"a": 1, "a": «2»}', pointer: "/a" },
  { name: "the nearest ancestor", text: '{"a": «{"b": 1}»}', pointer: "/a/c/d" },
  { name: "no item -1 or 01", text: "«[1, 2]»", pointer: "/01" },
  { name: "a list's item, asked for its key", text: "[«1»]", pointer: "/0", part: "key" },
  { name: "__proto__", text: '{"__proto__": {"a": «1»}}', pointer: "/__proto__/a" },
];

const yaml: Case[] = [
  { name: "a plain scalar", text: "a: «x y» # c\n", pointer: "/a" },
  { name: "a key", text: "«a»: x\n", pointer: "/a", part: "key" },
  { name: "a quoted scalar", text: "a: «'it''s'»\n", pointer: "/a" },
  { name: "a quoted key", text: '«"a\\/b"»: 1\n', pointer: "/a~1b", part: "key" },
  {
    name: "a number as a key",
    text: "responses:\n  «200»: x\n",
    pointer: "/responses/200",
    part: "key",
  },
  { name: "a path as a key", text: "/a/{b}:\n  get: «x»\n", pointer: "/~1a~1{b}/get" },
  { name: "a literal block with its header", text: "a: «|\n  x\n  y»\n\nb: 1\n", pointer: "/a" },
  {
    name: "a folded block under a comment",
    text: "a: # | no\n  «>-\n  x\n\n  y»\nb: 1\n",
    pointer: "/a",
  },
  { name: "what follows a block", text: "a: |\n  x\nb: «1»\n", pointer: "/b" },
  { name: "a folded plain scalar", text: "a: «x\n  y»\nb: 1\n", pointer: "/a" },
  { name: "a block mapping", text: "a:\n  «b: 1\n  c: 2»\nd: 3\n", pointer: "/a" },
  { name: "a list of mappings", text: "a:\n- b: 1\n- «c: 2\n  d: 3»\n", pointer: "/a/1" },
  { name: "a flow list", text: "a: «[1, {b: 2} , ]» # ]\n", pointer: "/a" },
  { name: "inside a flow mapping", text: "a: {b: [1, «2»]}\n", pointer: "/a/b/1" },
  { name: "a pair in a flow list", text: "a: [«b: 1», 2]\n", pointer: "/a/0" },
  { name: "an empty value: its key", text: "a: 1\n«b»:\nc: 2\n", pointer: "/b" },
  { name: "an empty item: its dash", text: "a:\n- 1\n# -\n«-»\n", pointer: "/a/1" },
  { name: "a tagged scalar", text: "a: !!str «1»\n", pointer: "/a" },
  { name: "an anchored value", text: "a: &x «1»\n", pointer: "/a" },
  { name: "an alias itself", text: "a: &x {b: 1}\nc: «*x»\n", pointer: "/c" },
  { name: "content of an alias: the anchor's", text: "a: &x {b: «1»}\nc: *x\n", pointer: "/c/b" },
  { name: "an alias in an anchor", text: "a: &x {b: «1»}\nc: &y [*x]\nd: *y\n", pointer: "/d/0/b" },
  { name: "a merged member", text: "a: &x {b: «1»}\nc:\n  <<: *x\n  d: 2\n", pointer: "/c/b" },
  {
    name: "a merged list, the first counts",
    text: "a: &x {b: «1»}\nc: &y {b: 2}\nd: {<<: [*x, *y]}\n",
    pointer: "/d/b",
  },
  {
    name: "a member over a merged one",
    text: "a: &x {b: 1}\nc: {b: «2», <<: *x}\n",
    pointer: "/c/b",
  },
  { name: "an explicit key", text: "? «a»\n: 1\n", pointer: "/a", part: "key" },
  { name: "after CRLF and an emoji", text: "a: 😀\r\nb: «1»\r\n", pointer: "/b" },
  { name: "after a tab", text: "a:\t«1»\n", pointer: "/a" },
  { name: "in the document after a marker", text: "%YAML 1.2\n--- # x\na: «1»\n", pointer: "/a" },
  { name: "the nearest ancestor", text: "a:\n  «b: 1»\n", pointer: "/a/c" },
];

for (const [language, cases] of Object.entries({ json, yaml })) {
  describe(language, () => {
    test.each(cases)("$name", async ({ text, pointer, part }) => {
      const bare = text.replace(/[«»]/g, "");
      const { entry } = await load({ text: bare, name: `a.${language}` });
      const range = entry.rangeOf(pointer, part ?? "value");
      expect(textAt(bare, range)).toBe(/«(.*)»/su.exec(text)![1]);
    });
  });
}

test("a byte order mark takes no column", async () => {
  for (const name of ["a.json", "a.yaml"]) {
    const { entry } = await load({ text: '\uFEFF{"a": 1}', name });
    expect(entry.rangeOf("/a")).toEqual({ line: 1, column: 7, endLine: 1, endColumn: 8 });
    expect(entry.text).toBe('{"a": 1}');
  }
});

test("a file without a value has its beginning for every place", async () => {
  const { entry } = await load({ text: "{", name: "a.json" });
  expect(entry.rangeOf("/a/b")).toEqual({ line: 1, column: 1, endLine: 1, endColumn: 1 });
});
