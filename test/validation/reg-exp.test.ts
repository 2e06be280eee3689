/** Patterns are compiled in another spelling: it must match what they match. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { regExp } from "../../runtime/validation/validation.ts";

const atoms = ["[ab]", "[^a]", "[\\]b]", "[\\\\a]", "[a-\\u{1F600}]", "\\[", "\\\\", "a", "b", "."];
const quantifiers = ["", "{2}", "{3}", "{0}", "{2}?", "{1,2}", "{2,}", "*", "+?"];
const piece = fc.tuple(fc.constantFrom(...atoms), fc.constantFrom(...quantifiers));
const sequence = fc
  .array(piece, { minLength: 1, maxLength: 4 })
  .map((pieces) => pieces.map((each) => each.join("")).join(""));
const pattern = fc.oneof(
  sequence,
  fc.tuple(sequence, sequence).map(([one, other]) => `^(?:${one}|${other}){2}$`),
);
const text = fc.string({ unit: fc.constantFrom("a", "b", "[", "]", "\\", "😀"), maxLength: 8 });

test("they match what they match as they are written", () => {
  fc.assert(
    fc.property(pattern, fc.array(text, { minLength: 1, maxLength: 20 }), (source, texts) => {
      const plain = new RegExp(source, "u");
      const compiled = regExp(source);
      for (const each of texts)
        expect(compiled.exec(each)?.[0], `${source} of ${each}`).toBe(plain.exec(each)?.[0]);
    }),
    { numRuns: 500 },
  );
});

test("characters of a fixed number are written out, unless they are many", () => {
  expect(regExp("^[a-f]{3}$").source).toBe("^[a-f][a-f][a-f]$");
  expect(regExp("[a]{65}").source).toBe("[a]{65}");
  expect(regExp("[a]{2}?[b]{1,2}\\[{2}").source).toBe("[a]{2}?[b]{1,2}\\[{2}");
});
