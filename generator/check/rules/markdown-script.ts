import { member } from "../../load/loaded.ts";
import { defineRule } from "../rule.ts";
import { valueSpot } from "../spot.ts";

export const markdownScript = defineRule({
  id: "markdown-script",
  severity: "error",
  docs: "No description holds a script.",
  why: "Pages that show descriptions may run it in the browser of whoever reads them.",
  bad: `
    info: { title: Pets, version: "1", description: "<script>alert(1)</script>" }`,
  good: `
    info: { title: Pets, version: "1", description: "Write <b>script</b>" }`,
  assumes: "it stands in comments, where nothing runs it",
  visit: {
    Any: {
      having: ["description", "summary"],
      enter(node, ctx) {
        for (const name of ["description", "summary"]) {
          const text = member(node.value, name);
          if (typeof text !== "string" || !text.includes("<")) continue;
          if (!/<script[\s>/]/i.test(text)) continue;
          ctx.report({
            message: `\`<script>\` in a ${name}`,
            at: valueSpot(node, name),
            hint: "Remove it; in code, write `&lt;script>`",
          });
        }
      },
    },
  },
});
