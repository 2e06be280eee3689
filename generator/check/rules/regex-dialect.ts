import { dialectOf, patternsOf } from "../patterns.ts";
import { defineRule } from "../rule.ts";
import { eachSayingValues } from "../value-visitors.ts";
import { quoted } from "../words.ts";

export const regexDialect = defineRule({
  id: "regex-dialect",
  severity: "warn",
  docs: "A pattern is written as ECMA-262 has it, not as Perl, Python or Java have.",
  why: "JavaScript refuses it, or takes it for something else.",
  bad: `
    components: { schemas: { Name: { type: string, pattern: "(?i)^tom$" } } }`,
  good: `
    components: { schemas: { Name: { type: string, pattern: "^[Tt][Oo][Mm]$" } } }`,
  visit: eachSayingValues(["pattern", "patternProperties"], (node, ctx) => {
    for (const { pattern, at } of patternsOf(node)) {
      const dialect = dialectOf(pattern);
      if (dialect === undefined) continue;
      ctx.report({ message: `${quoted(dialect.piece)} is not ECMA-262`, at, hint: dialect.hint });
    }
  }),
});
