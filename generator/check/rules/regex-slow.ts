import { slowText } from "../../pattern/slow-pattern.ts";
import { unicodePattern } from "../../pattern/unicode-pattern.ts";
import { patternsOf } from "../patterns.ts";
import { defineRule } from "../rule.ts";
import { eachSayingValues } from "../value-visitors.ts";
import { quoted } from "../words.ts";

export const regexSlow = defineRule({
  id: "regex-slow",
  severity: "warn",
  docs:
    "No pattern takes exponential time on a text that it does not match. Patterns of which more of a " +
    "text costs only its square or cube, such as `^a*a*$`, are not looked for.",
  why: "Forty letters from anybody keep a server busy for an hour.",
  bad: `
    components: { schemas: { Name: { type: string, pattern: "^(a+)+$" } } }`,
  good: `
    components: { schemas: { Name: { type: string, pattern: "^a+$" } } }`,
  visit: eachSayingValues(["pattern", "patternProperties"], (node, ctx) => {
    for (const { pattern, at } of patternsOf(node)) {
      const source = unicodePattern(pattern);
      const text = source === undefined ? undefined : slowText(source);
      if (text === undefined) continue;
      ctx.report({
        message: `${quoted(pattern)} is exponential on ${JSON.stringify(text)}`,
        at,
        hint: "Let no two repeats, one in the other or side by side, take the same text",
      });
    }
  }),
});
