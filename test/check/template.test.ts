import { expect, test } from "vitest";
import { readTemplate } from "../../generator/check/template.ts";

test.each([
  ["/", [], undefined],
  ["/pets/{petId}", ["petId"], undefined],
  ["/a/{b}.{c}/x-{b}", ["b", "c", "b"], undefined],
  ["/{__proto__}", ["__proto__"], undefined],
  ["/a/{b", [], "`{b` is not closed"],
  ["/a/b}", [], "`}` closes nothing in `/a/b}`"],
  ["/{a}/{}", ["a"], "`{}` has no name"],
  ["/{a{b}}", [], "`{a` is not closed"],
])("%s", (text, names, fault) => {
  expect(readTemplate(text)).toEqual({ names, fault });
});
