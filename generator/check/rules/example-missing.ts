import { member } from "../../load/loaded.ts";
import { pointerTo } from "../../load/pointer.ts";
import { defineRule } from "../rule.ts";
import { nodeSpot } from "../spot.ts";
import { from30 } from "../version.ts";
import { quoted } from "../words.ts";

export const exampleMissing = defineRule({
  id: "example-missing",
  severity: "off",
  docs: "A body with a schema has an example, of its own or of its schema.",
  why: "Mocks and documentation show it.",
  versions: from30,
  bad: `
    paths:
      /pets:
        get:
          responses: { "200": { description: Fine, content: { application/json: { schema: { type: string } } } } }`,
  good: `
    paths:
      /pets:
        get:
          responses: { "200": { description: Fine, content: { application/json: { schema: { type: string }, example: Tom } } } }`,
  visit: {
    MediaType(node, ctx) {
      const schema = member(node.value, "schema");
      if (schema === undefined) return;
      const settled = ctx.settle(schema, node.file, pointerTo(node.pointer, "schema"));
      const holders = [node.value, schema, settled?.value];
      if (
        settled === undefined ||
        holders.some((each) =>
          ["example", "examples"].some((name) => member(each, name) !== undefined),
        )
      )
        return;
      ctx.report({
        message: `${quoted(node.key)} has no example`,
        at: nodeSpot(node),
        hint: "Add `example`",
      });
    },
  },
});
