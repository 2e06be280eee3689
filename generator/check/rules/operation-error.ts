import { defineRule } from "../rule.ts";
import { nodeSpot } from "../spot.ts";

export const operationError = defineRule({
  id: "operation-error",
  severity: "off",
  docs: "An operation says what comes when the client is wrong: a 4XX, or `default`.",
  why: "Whoever calls it has to tell a wrong request from a server that is down.",
  bad: `
    paths:
      /pets:
        get: { responses: { "200": { description: Fine } } }`,
  good: `
    paths:
      /pets:
        get: { responses: { "200": { description: Fine }, "4XX": { description: Wrong } } }`,
  visit: {
    Responses(node, ctx) {
      const names = Object.keys(node.value).filter((name) => !name.startsWith("x-"));
      // What is no status has a finding of its own.
      if (names.some((name) => !/^(?:[1-5](?:\d\d|XX)|default)$/.test(name))) return;
      if (names.length === 0 || names.some((name) => /^(?:4..|default)$/i.test(name))) return;
      ctx.report({
        message: "No 4XX",
        at: nodeSpot(node),
        hint: "Add the answer to a wrong request",
      });
    },
  },
});
