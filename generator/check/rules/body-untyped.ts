import { isObject, member } from "../../load/loaded.ts";
import type { Node } from "../node.ts";
import { type Context, defineRule } from "../rule.ts";
import { keySpot } from "../spot.ts";
import { from30 } from "../version.ts";
import { quoted } from "../words.ts";

export const bodyUntyped = defineRule({
  id: "body-untyped",
  severity: "warn",
  docs: "A body of JSON, XML or a form has a schema; raw bytes and plain text need none.",
  why: "Without one its type is `unknown`, and nothing is validated.",
  versions: from30,
  bad: `
    paths:
      /pets:
        get:
          responses: { "200": { description: Fine, content: { application/json: {} } } }`,
  good: `
    paths:
      /pets:
        get:
          responses: { "200": { description: Fine, content: { application/json: { schema: { type: string } } } } }`,
  visit: { Response: inspect, RequestBody: inspect },
});

function inspect(node: Node, ctx: Context): void {
  const content = member(node.value, "content");
  for (const [type, media] of isObject(content) ? Object.entries(content) : []) {
    if (!isObject(media) || !isStructured(type)) continue;
    if (["schema", "itemSchema", "$ref"].some((name) => Object.hasOwn(media, name))) continue;
    const whose = node.kind === "Response" && /^\d|^default$/.test(node.key) ? `${node.key}: ` : "";
    ctx.report({
      message: `${whose}${quoted(type)} has no schema: \`unknown\``,
      at: keySpot(node, "content", type),
      hint: "Add `schema`",
    });
  }
}

function isStructured(type: string): boolean {
  return /(?:[/+](?:json|xml)|[/]x-www-form-urlencoded)(?:\s*;|$)|^multipart\//i.test(type);
}
