import { defineRule } from "../rule.ts";
import { nodeSpot } from "../spot.ts";

export const operationResponses = defineRule({
  id: "operation-responses",
  severity: "error",
  docs: "An operation that has `responses` has at least one (OpenAPI 3.1, section 4.8.16).",
  why: "A client that is told of no response cannot read any.",
  bad: `
    paths:
      /pets:
        get: { responses: {} }`,
  good: `
    paths:
      /pets:
        get: { responses: { "204": { description: None } } }`,
  assumes: "any response may come",
  visit: {
    Responses(node, ctx) {
      if (Object.keys(node.value).some((name) => !name.startsWith("x-"))) return;
      ctx.report({
        message: "No response",
        at: nodeSpot(node),
        hint: "Add one under its status, or `default`",
      });
    },
  },
});
