import { member } from "../../load/loaded.ts";
import type { Node } from "../node.ts";
import { type Context, defineRule } from "../rule.ts";
import { nodeSpot } from "../spot.ts";
import { quoted } from "../words.ts";

export const descriptionMissing = defineRule({
  id: "description-missing",
  severity: "off",
  docs: "Operations, parameters, tags and the schemas of components have a description; an operation may have a summary instead.",
  why: "It is what documentation and editors show.",
  bad: `
    components: { parameters: { Limit: { name: limit, in: query, schema: { type: integer } } } }`,
  good: `
    components:
      parameters: { Limit: { name: limit, in: query, description: At most so many, schema: { type: integer } } }`,
  visit: {
    Operation: (node, ctx) => inspect(node, textOf(node, "operationId") ?? node.key, ctx),
    Parameter: (node, ctx) => inspect(node, textOf(node, "name") ?? node.key, ctx),
    Tag: (node, ctx) => inspect(node, textOf(node, "name") ?? node.key, ctx),
    Schema(node, ctx) {
      if (/^\/(?:components\/schemas|definitions)\/[^/]+$/.test(node.pointer))
        inspect(node, node.key, ctx);
    },
  },
});

function inspect(node: Node, name: string, ctx: Context): void {
  const texts = node.kind === "Operation" ? ["description", "summary"] : ["description"];
  if (texts.some((each) => (textOf(node, each) ?? "") !== "")) return;
  ctx.report({
    message: `${quoted(name)} has no description`,
    at: nodeSpot(node),
    hint: "Add `description`",
  });
}

function textOf({ value }: Node, name: string): string | undefined {
  const text = member(value, name);
  return typeof text === "string" ? text : undefined;
}
