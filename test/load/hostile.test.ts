import { describe, expect, test } from "vitest";
import { load } from "../../generator/load/load.ts";
import { memoryPort } from "./memory-port.ts";
import { told } from "./told.ts";

const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
const blocks = (depth: number) =>
  Array.from({ length: depth }, (_, level) => `${" ".repeat(level)}a:\n`).join("");

describe("depth", () => {
  test.each(["a.json", "a.yaml"])("200 levels are accepted and 201 refused: %s", async (name) => {
    expect((await load({ text: nested(200), name })).diagnostics).toEqual([]);
    const { entry, diagnostics } = await load({ text: `\n ${nested(201)}`, name });
    expect(told(diagnostics)).toEqual([
      `${name}:2:202 too-deep more than 200 levels of lists and objects`,
    ]);
    expect(entry.value).toBeUndefined();
  });

  test("block mappings count alike", async () => {
    expect((await load({ text: blocks(200), name: "a.yaml" })).diagnostics).toEqual([]);
    expect(told((await load({ text: blocks(201), name: "a.yaml" })).diagnostics)).toEqual([
      "a.yaml:201:201 too-deep more than 200 levels of lists and objects",
    ]);
  });

  test("20,000 levels overflow no stack, even when the limit lets them in", async () => {
    const texts = [nested(20_000), "[".repeat(20_000), '{"a":'.repeat(20_000), blocks(2_000)];
    for (const text of texts)
      for (const name of ["a.json", "a.yaml"])
        for (const depth of [200, 1_000_000]) {
          const { diagnostics } = await load({ text, name }, { limits: { depth } });
          for (const { rule } of diagnostics) expect(["syntax", "too-deep"]).toContain(rule);
        }
    const { entry } = await load(
      { text: nested(20_000), name: "a.json" },
      { limits: { depth: 20_000 } },
    );
    expect(entry.rangeOf("/0".repeat(19_999))).toMatchObject({ column: 20_000, endColumn: 20_002 });
  });

  test("aliases add to it", async () => {
    const text = `a: &a ${nested(150)}\nb: ${"[".repeat(49)}*a${"]".repeat(49)}\nc: ${"[".repeat(50)}*a${"]".repeat(50)}\n`;
    expect(told((await load({ text, name: "a.yaml" })).diagnostics)).toEqual([
      "a.yaml:3:54 too-deep more than 200 levels of lists and objects",
    ]);
  });
});

describe("aliases", () => {
  test("a billion laughs are refused", async () => {
    let text = "a0: &a0 [lol]\n";
    for (let level = 1; level < 10; level++)
      text += `a${level}: &a${level} [${Array(9)
        .fill(`*a${level - 1}`)
        .join(", ")}]\n`;
    const { entry, diagnostics } = await load({ text, name: "a.yaml" });
    expect(diagnostics).toMatchObject([{ rule: "too-many-aliases", file: "a.yaml" }]);
    expect(entry.value).toBeUndefined();
  });

  test("so are many aliases of one large value, and merge keys that double", async () => {
    const large = `a: &a [${Array(5_000).fill("1").join(", ")}]\nb: [${Array(5_000).fill("*a").join(", ")}]\n`;
    let doubling = "m0: &m0 {a: 1}\n";
    for (let level = 1; level < 40; level++)
      doubling += `m${level}: &m${level}\n  <<: [*m${level - 1}, *m${level - 1}]\n  k${level}: 1\n`;
    for (const text of [large, doubling])
      expect((await load({ text, name: "a.yaml" })).diagnostics).toMatchObject([
        { rule: "too-many-aliases" },
      ]);
  });

  test("10,000 are accepted and 10,001 refused", async () => {
    const text = (count: number) => `a: &a 1\nb:\n${"- *a\n".repeat(count)}`;
    expect((await load({ text: text(10_000), name: "a.yaml" })).diagnostics).toEqual([]);
    expect(told((await load({ text: text(10_001), name: "a.yaml" })).diagnostics)).toEqual([
      "a.yaml:10003:3 too-many-aliases written out, the aliases of this file are more than 10,000 aliases or 1,000,000 values",
    ]);
  });

  test("an alias counts the aliases inside its anchor", async () => {
    const text = "a: &a 1\nb: &b [*a, *a, *a]\nc: [*b, *b]\n";
    const rules = async (aliases: number) => {
      const { diagnostics } = await load({ text, name: "a.yaml" }, { limits: { aliases } });
      return diagnostics.map(({ rule }) => rule);
    };
    expect(await rules(11)).toEqual([]);
    expect(await rules(10)).toEqual(["too-many-aliases"]);
  });

  test("a wrong reference under an anchor is told once, not once an alias", async () => {
    const text = "a: &a {$ref: gone.yaml}\nb: [*a, *a]\n";
    const { diagnostics } = await load(
      { text, name: "/s/a.yaml" },
      { cwd: "/s", port: memoryPort({ files: { "/s/x": "" } }) },
    );
    expect(told(diagnostics)).toEqual(["a.yaml:1:14 ref-resolves there is no file `gone.yaml`"]);
  });
});

test("1,000 files are accepted, one more is told once", async () => {
  const files: Record<string, string> = { "/s/a.yaml": "" };
  for (let index = 1; index <= 1001; index++) {
    files["/s/a.yaml"] += `- $ref: f${index}.yaml\n`;
    files[`/s/f${index}.yaml`] = "a: 1\n";
  }
  const port = memoryPort({ files });
  const { files: read, diagnostics } = await load("a.yaml", { cwd: "/s", port });
  expect(read.size).toBe(1000);
  expect(told(diagnostics)).toEqual([
    "a.yaml:1000:9 too-many-files the document reaches more than 1,000 files",
  ]);
  expect(port.asked.reads).toHaveLength(1000);
});

test.each(["a.json", "a.yaml"])(
  "names of Object.prototype are names like others: %s",
  async (name) => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const text =
      '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "toString": 1}';
    const { entry, diagnostics } = await load({ text, name });
    expect(diagnostics).toEqual([]);
    expect(Object.keys(entry.value as object)).toEqual(["__proto__", "constructor", "toString"]);
    expect(Object.getPrototypeOf(entry.value)).toBe(Object.prototype);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  },
);

test("a merge key brings no prototype either", async () => {
  const text = "a: &a {__proto__: {polluted: 1}}\nb: {<<: *a}\n";
  const { entry } = await load({ text, name: "a.yaml" });
  const { b } = entry.value as { b: object };
  expect(Object.keys(b)).toEqual(["__proto__"]);
  expect(Object.getPrototypeOf(b)).toBe(Object.prototype);
});

test("100,000 references and repeated keys are told in a moment", async () => {
  const count = 100_000;
  const port = memoryPort({ files: { "/s/x": "" } });
  for (const [text, name] of [
    ["- $ref: gone.yaml\n".repeat(count), "a.yaml"],
    [`a: 0\n${"a: 1\n".repeat(count)}`, "a.yaml"],
    [`{"a": 0${', "a": 1'.repeat(count)}}`, "a.json"],
  ] as const)
    expect((await load({ text, name }, { cwd: "/s", port })).diagnostics).toHaveLength(count);
});

test("odd texts give findings, never an exception", async () => {
  const odd = [
    "\0",
    "a: \0",
    "\u0007",
    "\uD800",
    "&a",
    "*",
    "!",
    "!<",
    "%",
    "@",
    "`",
    "- - - -",
    "? ? ?",
    "? - ?",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "|",
    ">",
    "'",
    '"',
    "---",
    "...",
    "--- - a",
    "&a &b c",
    "!!a !!b c",
    "a:\n- b\n c",
    "<<: 1",
    "<<: [1]",
    "a: !x y",
    "!!binary x",
    "\u2028: \u2029",
    "a: |\n\t\tb",
    "%TAG ! x\n---\na",
  ];
  for (const text of odd)
    for (const name of ["a.json", "a.yaml", "a"]) {
      const { entry, diagnostics } = await load({ text, name });
      if (entry.value === undefined) expect(diagnostics, text).not.toEqual([]);
      for (const { line, column } of diagnostics) expect(Math.min(line, column)).toBeGreaterThan(0);
    }
});
