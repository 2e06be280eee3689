import { dialectOf, patternsOf, syntaxFault } from "../patterns.ts";
import { defineRule } from "../rule.ts";
import { eachSayingValues } from "../value-visitors.ts";
import { quoted } from "../words.ts";

export const regexValid = defineRule({
  id: "regex-valid",
  severity: "error",
  docs: "A pattern is a regular expression of ECMA-262 (JSON Schema 2020-12 Core, section 6.4).",
  why: "No validator can be made of what does not compile.",
  bad: `
    components: { schemas: { Name: { type: string, pattern: "([a-z" } } }`,
  good: `
    components: { schemas: { Name: { type: string, pattern: "([a-z])" } } }`,
  assumes: "nothing is held against it",
  visit: eachSayingValues(["pattern", "patternProperties"], (node, ctx) => {
    for (const { pattern, at } of patternsOf(node)) {
      const fault = syntaxFault(pattern);
      if (fault === undefined || dialectOf(pattern) !== undefined) continue;
      ctx.report({
        message: `${quoted(pattern)}: ${fault}`,
        at,
        hint: "Mend it; a backslash before a character takes it as it is",
      });
    }
  }),
});
