import { member } from "../../load/loaded.ts";
import type { Node } from "../node.ts";
import { type Context, defineRule } from "../rule.ts";
import { eachSayingValues } from "../value-visitors.ts";
import { valueSpot } from "../spot.ts";

export const arrayItems = defineRule({
  id: "array-items",
  severity: "error",
  docs: "An array says what its items are; up to 3.0 it must (OpenAPI 3.0.3, section 4.7.24), from 3.1 on it should.",
  why: "Without it an item may be anything.",
  bad: `
    components: { schemas: { Names: { type: array } } }`,
  good: `
    components: { schemas: { Names: { type: array, items: { type: string } } } }`,
  assumes: "an item may be anything",
  visit: eachSayingValues(["type"], inspect),
});

function inspect(node: Node, ctx: Context): void {
  const { value } = node;
  if (member(value, "type") !== "array" || Object.hasOwn(value, "items")) return;
  const isOld = ctx.version < "3.1";
  if (!isOld && isPart(node)) return;
  if (!isOld && otherwise.some((keyword) => Object.hasOwn(value, keyword))) return;
  ctx.report({
    message: "Array without `items`",
    at: valueSpot(node, "type"),
    hint: "Add `items`; `items: {}` takes anything",
    ...(isOld ? {} : { severity: "warn" }),
  });
}

/** Whether a schema only adds to another about the same value, which may say what items are. */
function isPart({ parent, pointer }: Node): boolean {
  const inside = parent?.kind === "Schema" ? pointer.slice(parent.pointer.length) : "";
  return /^\/(?:not|if|then|else|allOf\/\d+)$/.test(inside);
}

/** What else says something of items, or of the whole list. */
const otherwise =
  "prefixItems contains unevaluatedItems allOf anyOf oneOf $ref $dynamicRef const enum maxItems".split(
    " ",
  );
