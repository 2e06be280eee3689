/** Which patterns are told to be slow. */
import { expect, test } from "vitest";
import { isExponential } from "../../generator/pattern/slow-pattern.ts";
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

test("the search itself is bounded", () => {
  const nested = `${"(".repeat(200)}a${"{9})".repeat(200)}`;
  expect(isExponential(nested)).toBe(false);
  expect(isExponential("[a-z]".repeat(300))).toBe(false);
  expect(isExponential(`(${"a?".repeat(200)})*`)).toBe(false);
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
