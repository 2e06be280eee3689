import { defineRule } from "../rule.ts";
import { keySpot } from "../spot.ts";

export const statusDefaultOnly = defineRule({
  id: "status-default-only",
  severity: "off",
  docs: "An operation names its statuses, and does not leave all to `default`.",
  why: "With `default` alone a client cannot tell success from failure by the type.",
  bad: `
    paths:
      /pets:
        get: { responses: { default: { description: Any } } }`,
  good: `
    paths:
      /pets:
        get: { responses: { "200": { description: Fine }, default: { description: Any } } }`,
  visit: {
    Responses(node, ctx) {
      const names = Object.keys(node.value).filter((name) => !name.startsWith("x-"));
      if (names.length !== 1 || names[0] !== "default") return;
      ctx.report({
        message: "Only `default`: no narrowing",
        at: keySpot(node, "default"),
        hint: "Add the status of success",
      });
    },
  },
});
