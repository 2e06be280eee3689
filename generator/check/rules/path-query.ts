import { defineRule } from "../rule.ts";
import { keySpot } from "../spot.ts";
import { quoted } from "../words.ts";

export const pathQuery = defineRule({
  id: "path-query",
  severity: "error",
  docs: "A path holds neither a query string nor a fragment.",
  why: "A server never sees it as part of the path.",
  bad: `
    paths: { "/pets?limit=10": { get: { responses: { "204": { description: None } } } } }`,
  good: `
    paths:
      /pets:
        get:
          parameters: [{ name: limit, in: query, schema: { type: integer } }]
          responses: { "204": { description: None } }`,
  assumes: "the path is taken as it is written",
  visit: {
    Paths(node, ctx) {
      for (const path of Object.keys(node.value)) {
        const [found] = path.startsWith("x-") ? [] : (/[?#]/.exec(path) ?? []);
        if (found === undefined) continue;
        ctx.report({
          message:
            found === "?" ? `Query string in ${quoted(path)}` : `Fragment in ${quoted(path)}`,
          at: keySpot(node, path),
          hint:
            found === "?"
              ? "Declare each as a parameter with `in: query`"
              : "A fragment is never sent to a server",
        });
      }
    },
  },
});
