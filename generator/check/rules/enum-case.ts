import { type CaseName, caseFinding } from "../letter-case.ts";
import { isList, member } from "../../load/loaded.ts";
import { defineRule } from "../rule.ts";
import { eachSayingValues } from "../value-visitors.ts";
import { valueSpot } from "../spot.ts";

const usual: CaseName = "constant";

export const enumCase = defineRule({
  id: "enum-case",
  severity: "off",
  docs: "The texts of an enum are in one case. Option `case`: `camel`, `pascal`, `snake`, `kebab` or `constant`; `constant` without it.",
  why: "Names of one form are guessed right.",
  bad: `
    components: { schemas: { State: { type: string, enum: [readyToGo] } } }`,
  good: `
    components: { schemas: { State: { type: string, enum: [READY_TO_GO] } } }`,
  visit: eachSayingValues(["enum"], (node, ctx) => {
    const values = member(node.value, "enum");
    for (const [i, value] of isList(values) ? values.slice(0, 1000).entries() : []) {
      if (typeof value !== "string" || value === "") continue;
      const finding = caseFinding(value, usual, ctx);
      if (finding !== undefined) ctx.report({ ...finding, at: valueSpot(node, "enum", i) });
    }
  }),
});
