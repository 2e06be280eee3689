import { member } from "../../load/loaded.ts";
import { defineRule } from "../rule.ts";
import { nodeSpot } from "../spot.ts";

export const summaryMissing = defineRule({
  id: "summary-missing",
  severity: "off",
  docs: "An operation has a summary.",
  why: "Lists of operations show it.",
  bad: `
    paths: { /pets: { get: { responses: { "204": { description: None } } } } }`,
  good: `
    paths: { /pets: { get: { summary: List pets, responses: { "204": { description: None } } } } }`,
  visit: {
    Operation(node, ctx) {
      const summary = member(node.value, "summary");
      if (typeof summary === "string" && summary.trim() !== "") return;
      ctx.report({ message: "No summary", at: nodeSpot(node), hint: "Add `summary`" });
    },
  },
});
