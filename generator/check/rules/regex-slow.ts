import { member } from "../../load/loaded.ts";
import { slowText } from "../../pattern/slow-pattern.ts";
import { unicodePattern } from "../../pattern/unicode-pattern.ts";
import { patternsOf } from "../patterns.ts";
import type { Node } from "../node.ts";
import { defineRule, type Spot } from "../rule.ts";
import { eachSayingValues } from "../value-visitors.ts";
import { quoted } from "../words.ts";

export const regexSlow = defineRule({
  id: "regex-slow",
  severity: "warn",
  docs:
    "No pattern takes exponential time on a text that it does not match, nor the square of its length, such " +
    "as `^a*a*$`, unless `maxLength` is 1,000 or less.",
  why: "Forty letters from anybody keep a server busy for an hour, or some hundred thousand where it is the square.",
  bad: `
    components: { schemas: { Name: { type: string, pattern: "^(a+)+$" } } }`,
  good: `
    components: { schemas: { Name: { type: string, pattern: "^a+$" } } }`,
  visit: eachSayingValues(["pattern", "patternProperties"], (node, ctx) => {
    for (const { pattern, at } of patternsOf(node)) {
      const source = unicodePattern(pattern);
      const slow = source === undefined ? undefined : slowText(source);
      if (slow === undefined) continue;
      const isExponential = slow.growth === "exponential";
      if (!isExponential && isShort(node, at)) continue;
      ctx.report({
        message: `${quoted(pattern)} is ${slow.growth} on ${JSON.stringify(slow.text)}`,
        at,
        hint: isExponential ? apart : `${apart}, or let a \`maxLength\` keep it short`,
      });
    }
  }),
});

const apart = "Let no two repeats, one in the other or side by side, take the same text";

/** Whether a text is too short for its square to matter; names are as long as they like. */
function isShort({ value, pointer }: Node, at: Spot): boolean {
  const most = member(value, "maxLength");
  return typeof most === "number" && most <= 1000 && at.pointer === `${pointer}/pattern`;
}
