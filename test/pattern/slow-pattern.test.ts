/** Which patterns are told to be slow. */
import { expect, test } from "vitest";
import { isExponential, slowText } from "../../generator/pattern/slow-pattern.ts";
import { modelOf } from "../emit/emitted.ts";
import { documentOf } from "../validation/documents.ts";

test("patterns that come back to a place by two ways", () => {
  const slow = [
    "(a+)+$",
    "^(\\w*)*$",
    "(a|a)*b",
    "(a|aa)+$",
    "^([a-z]+|\\w+)+!$",
    "(x+x+)+y",
    "^(\\s|\\p{White_Space})*$",
    "(?:(?<n>a*)b?)*c",
    "^(a?){4,}b$".replace("?", "+"),
    "((ab)*)*c",
    "([a-z0-9]+[-.]?)+@",
  ];
  expect(slow.filter((pattern) => !isExponential(pattern))).toEqual([]);
});

test("patterns that do not", () => {
  const quick = [
    "",
    "^a+$",
    "^(\\d+\\.)+\\d+$",
    "^[\\w-]+(\\.[\\w-]+)*$",
    "(a|b)*c",
    "^(?:[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3})$",
    "^(?=.*a).*b$",
    "(ab|ac)*",
    "^\\$\\{(\\w+)\\}$",
    "[(+)]+",
    "a{2,1000}",
    "^(\\+\\d{1,3} )?\\d+$",
    "(.)\\1+",
  ];
  expect(quick.filter((pattern) => isExponential(pattern))).toEqual([]);
});

test("loops side by side that take the same text", () => {
  const slow = {
    "^\\d+\\d+$": "00000!",
    "^a*a*$": "aaaaa!",
    "^a+b*a+$": "aaaaa!",
    "^[^@]+@[^@]+\\.[^@]+$": "a@a.a.a.a.a@",
    "^.*foo.*$": "afooafooa\n",
    "^\\s*(.*?)\\s*$": "     !\n!",
  };
  for (const [pattern, text] of Object.entries(slow)) {
    expect(slowText(pattern), pattern).toEqual({ text, growth: "at least quadratic" });
    expect(isExponential(pattern), pattern).toBe(false);
  }
  expect(slowText("^(a+)+$")).toEqual({ text: "aaaaa!", growth: "exponential" });
});

test("loops that a text parts, that end, or that match whatever follows", () => {
  const quick = [
    "a+$",
    "^a+b+a+$",
    "^\\d{1,3}\\d{1,4}$",
    "^\\d+\\d+",
    "^[a-z]+(-[a-z]+)*$",
    "^(\\d+\\.)+\\d+$",
    "^[\\w.+-]+@[\\w-]+\\.[\\w.-]+$",
    "^[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?$",
    "^(?=.*[a-z])(?=.*\\d).+$",
  ];
  expect(quick.filter((pattern) => slowText(pattern) !== undefined)).toEqual([]);
});

test("the search itself is bounded", () => {
  const nested = `${"(".repeat(200)}a${"{9})".repeat(200)}`;
  expect(isExponential(nested)).toBe(false);
  expect(isExponential("[a-z]".repeat(300))).toBe(false);
  expect(isExponential(`(${"a?".repeat(200)})*`)).toBe(false);
  expect(slowText(`^${"(a|b|c|d)*x".repeat(60)}$`)).toBeUndefined();
  expect(slowText(`^(${"[a-z]x?".repeat(25)})*(${"[0-9]y?".repeat(25)})*$`)).toBeUndefined();
});

test("a document with one is warned of it", async () => {
  const { assertions } = await modelOf(
    documentOf({ Slow: { type: "string", pattern: "^(a+)+$" } }),
  );
  expect(assertions.diagnostics).toMatchObject([
    {
      severity: "warn",
      rule: "pattern-slow",
      pointer: "/components/schemas/Slow/pattern",
      message: "`^(a+)+$` can take exponential time on a text that it does not match",
    },
  ]);
});
