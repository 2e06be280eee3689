/** The parts of the runtime that emitted validators call. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  countOf,
  everyFrom,
  hasUniqueItems,
  isArray,
  isAtLeast,
  isAtMost,
  isEqual,
  isInteger,
  isMultipleOf,
  isNumber,
  isObject,
  own,
} from "../../runtime/validation/validation.ts";

test("an object is neither null nor a list; own members are its own", () => {
  expect([{}, Object.create(null), [], null, "a", undefined].map(isObject)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
  expect([[], {}, "a"].map(isArray)).toEqual([true, false, false]);
  expect(own({}, "constructor")).toBeUndefined();
  expect(own(JSON.parse('{"__proto__":1}'), "__proto__")).toBe(1);
});

test("numbers are those of JSON", () => {
  expect([0, 1.5, NaN, Infinity, "1", 1n].map(isNumber)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
  expect([1, 1.0, 1.5, "1", NaN].map(isInteger)).toEqual([true, true, false, false, false]);
});

test("multiples are those of the decimal digits", () => {
  const multiples: [number, number][] = [
    [0.3, 0.1],
    [4.02, 0.01],
    [0, 0.7],
    [1e308, 1e-300],
    [-9, 3],
    [19.99, 0.01],
  ];
  const others: [number, number][] = [
    [0.35, 0.1],
    [1, 3],
    [1e-7, 1],
    [Infinity, 2],
    [7, 0.3],
  ];
  expect(multiples.filter(([value, divisor]) => !isMultipleOf(value, divisor))).toEqual([]);
  expect(others.filter(([value, divisor]) => isMultipleOf(value, divisor))).toEqual([]);
});

test("the length of a text is that of its code points", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat({ max: 12 }), (text, limit) => {
      expect(isAtMost(text, limit)).toBe([...text].length <= limit);
      expect(isAtLeast(text, limit)).toBe([...text].length >= limit);
    }),
  );
});

test("items are equal as values, whatever the order of their members", () => {
  expect(
    hasUniqueItems([
      { a: 1, b: [2] },
      { b: [2], a: 1 },
    ]),
  ).toBe(false);
  expect(hasUniqueItems([[1], ["1"], 1, "1", true, null, {}, []])).toBe(true);
  expect(hasUniqueItems([{ "a,b": 1 }, { a: 1, b: 1 }])).toBe(true);
  fc.assert(
    fc.property(fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 30 }), (items) => {
      const unique = items.every(
        (one, index) => items.findIndex((other) => isEqual(one, other)) === index,
      );
      expect(hasUniqueItems(items)).toBe(unique);
    }),
  );
});

test("a long list of objects is looked through once", () => {
  let reads = 0;
  const item = (index: number): object =>
    Object.defineProperty({}, "id", { enumerable: true, get: () => (reads++, index) });
  expect(hasUniqueItems(Array.from({ length: 5000 }, (_, index) => item(index)))).toBe(true);
  expect(reads).toBe(5000);
});

test("items are asked for from an index on, and counted", () => {
  expect(everyFrom(["a", 1, 2], 1, isNumber)).toBe(true);
  expect(everyFrom(["a", 1, "b"], 1, isNumber)).toBe(false);
  expect(countOf(["a", 1, 2], isNumber)).toBe(2);
});
