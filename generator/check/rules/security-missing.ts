import { member } from "../../load/loaded.ts";
import { inOrder } from "../position.ts";
import { defineRule } from "../rule.ts";
import { keySpot, nodeSpot } from "../spot.ts";

export const securityMissing = defineRule({
  id: "security-missing",
  severity: "warn",
  docs:
    "Every operation says what credentials it asks for: by `security` of its own or of the document; " +
    "`security: []` says that it asks for none. One finding for all operations that do not.",
  why: "What is open by mistake looks like what is open on purpose.",
  bad: `
    paths:
      /pets:
        get: { responses: { "204": { description: None } } }`,
  good: `
    security: []
    paths:
      /pets:
        get: { responses: { "204": { description: None } } }`,
  visit: {
    OpenAPI(node, ctx) {
      if (Object.hasOwn(node.value, "security")) return;
      const operations = ctx.nodes("Operation");
      const open = operations.filter(({ value }) => member(value, "security") === undefined);
      if (open.length === 0) return;
      const isWhole = open.length === operations.length;
      const [first] = isWhole ? [] : inOrder(open, nodeSpot);
      const count = open.length.toLocaleString("en-US");
      ctx.report({
        message: `${count} operation${open.length === 1 ? " has" : "s have"} no \`security\``,
        at: first === undefined ? keySpot(node, "paths") : nodeSpot(first),
        hint: "Say it for the whole document with `security`; `security: []` asks for nothing",
      });
    },
  },
});
