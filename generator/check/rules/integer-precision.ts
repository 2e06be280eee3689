import { member } from "../../load/loaded.ts";
import { defineRule } from "../rule.ts";
import { eachSayingValues } from "../value-visitors.ts";
import { valueSpot } from "../spot.ts";

export const integerPrecision = defineRule({
  id: "integer-precision",
  severity: "off",
  docs: "An integer fits the numbers of JavaScript; larger ones are texts.",
  why: "`JSON.parse` rounds what is above 2^53, and the id of another record comes back.",
  bad: `
    components: { schemas: { Id: { type: integer, format: int64 } } }`,
  good: `
    components: { schemas: { Id: { type: string, pattern: "^[0-9]+$" } } }`,
  visit: eachSayingValues(["format"], (node, ctx) => {
    if (member(node.value, "format") !== "int64" || member(node.value, "type") === "string") return;
    const most = member(node.value, "maximum");
    if (typeof most === "number" && most <= Number.MAX_SAFE_INTEGER) return;
    ctx.report({
      message: "int64 loses digits above 2^53",
      at: valueSpot(node, "format"),
      hint: "Set a `maximum`, or send it as text",
    });
  }),
});
