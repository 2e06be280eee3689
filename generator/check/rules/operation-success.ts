import { defineRule } from "../rule.ts";
import { nodeSpot } from "../spot.ts";

export const operationSuccess = defineRule({
  id: "operation-success",
  severity: "warn",
  docs: "An operation says what comes when all goes well: a 2XX, a 3XX, or `default`.",
  why: "The type of a successful answer is what people call an operation for.",
  bad: `
    paths:
      /pets:
        get: { responses: { "404": { description: Gone } } }`,
  good: `
    paths:
      /pets:
        get: { responses: { "200": { description: Fine }, "404": { description: Gone } } }`,
  visit: {
    Responses(node, ctx) {
      const names = Object.keys(node.value).filter((name) => !name.startsWith("x-"));
      // What is no status has a finding of its own.
      if (names.some((name) => !/^(?:[1-5](?:\d\d|XX)|default)$/.test(name))) return;
      // 101 is what an upgrade succeeds with.
      if (names.length === 0 || names.some((name) => /^(?:[23]..|101|1XX|default)$/i.test(name)))
        return;
      ctx.report({
        message: "No 2XX or 3XX",
        at: nodeSpot(node),
        hint: "Add the answer of an operation that succeeds",
      });
    },
  },
});
