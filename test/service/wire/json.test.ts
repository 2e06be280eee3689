import fc from "fast-check";
import { expect, test } from "vitest";
import { json } from "../../../service/wire/json.ts";

test("characters of HTML are escaped, and a line ends", () => {
  expect(json.stringify?.({ "a<": "</script>&\u2028\u2029" })).toBe(
    '{"a\\u003c":"\\u003c/script\\u003e\\u0026\\u2028\\u2029"}\n',
  );
});

test("it means the same as JSON.stringify's", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = json.stringify?.(value) ?? "";
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    }),
  );
});
