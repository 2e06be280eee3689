import { expect, test } from "vitest";
import { editDistance, suggester } from "../../generator/check/suggest.ts";

test.each([
  ["respones", "responses", 1],
  ["qurey", "query", 1],
  ["Buidl", "Build", 1],
  ["deepobject", "deepObject", 1],
  ["name", "name", 0],
  ["abc", "xyz", 3],
  ["", "ab", 2],
])("%s -> %s is %i", (from, to, distance) => {
  expect(editDistance(from, to, 5)).toBe(distance);
  expect(editDistance(to, from, 5)).toBe(distance);
});

test("a distance past the limit is one more than the limit", () => {
  expect(editDistance("abcdef", "uvwxyz", 2)).toBe(3);
});

test("the nearest name is suggested, and of two as near the first of the alphabet", () => {
  const nearest = suggester();
  expect(nearest("Pest", ["Rest", "Pets", "Nest"])).toBe("Nest");
  expect(nearest("Pest", ["Nest", "Rest", "Pets"])).toBe("Nest");
  expect(nearest("naem", ["game", "name"])).toBe("name");
});

test("short names are not guessed at", () => {
  const nearest = suggester();
  expect(nearest("id", ["ab"])).toBeUndefined();
  expect(nearest("a", ["b"])).toBeUndefined();
});

test("when much has been compared no more is suggested", () => {
  const nearest = suggester();
  const names = Array.from({ length: 100_000 }, (_, i) => `${"n".repeat(90)}${i}`);
  for (let i = 0; i < 120; i += 1) nearest(`${"m".repeat(90)}${i}`, names);
  expect(nearest("nmae", ["name"])).toBeUndefined();
});
