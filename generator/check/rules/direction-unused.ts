import { member } from "../../load/loaded.ts";
import { defineRule } from "../rule.ts";
import { keySpot } from "../spot.ts";
import { quoted } from "../words.ts";

export const directionUnused = defineRule({
  id: "direction-unused",
  severity: "warn",
  docs: "What is read-only is in a response, and what is write-only in a request.",
  why: "A read-only property that only requests have is never sent by anybody.",
  bad: `
    paths:
      /pets:
        post:
          requestBody:
            content:
              application/json: { schema: { type: object, properties: { id: { type: string, readOnly: true } } } }
          responses: { "204": { description: None } }`,
  good: `
    paths:
      /pets:
        get:
          responses:
            "200":
              description: Fine
              content:
                application/json: { schema: { type: object, properties: { id: { type: string, readOnly: true } } } }`,
  visit: {
    Schema: {
      having: ["readOnly", "writeOnly"],
      enter(node, ctx) {
        for (const [keyword, title, only] of [
          ["readOnly", "readOnly", "request"],
          ["writeOnly", "writeOnly", "response"],
        ] as const) {
          if (member(node.value, keyword) !== true) continue;
          const directions = ctx.usedIn(node.value);
          if (directions.size !== 1 || !directions.has(only)) continue;
          ctx.report({
            message: `${title} ${quoted(node.key)} is only in ${only}s`,
            at: keySpot(node, keyword),
            hint: `Remove ${quoted(keyword)}, or the property`,
          });
        }
      },
    },
  },
});
