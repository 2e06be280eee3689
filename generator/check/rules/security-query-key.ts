import { member } from "../../load/loaded.ts";
import { defineRule } from "../rule.ts";
import { valueSpot } from "../spot.ts";

export const securityQueryKey = defineRule({
  id: "security-query-key",
  severity: "warn",
  docs: "An API key is no part of a URL.",
  why: "URLs stand in logs, in histories and in the headers of other requests.",
  bad: `
    components: { securitySchemes: { key: { type: apiKey, name: key, in: query } } }`,
  good: `
    components: { securitySchemes: { key: { type: apiKey, name: X-Key, in: header } } }`,
  visit: {
    SecurityScheme(node, ctx) {
      const { value } = node;
      if (member(value, "type") !== "apiKey" || member(value, "in") !== "query") return;
      ctx.report({
        message: "API key in a query",
        at: valueSpot(node, "in"),
        hint: "Take it in a header",
      });
    },
  },
});
