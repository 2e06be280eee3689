import { isList, member } from "../../load/loaded.ts";
import { impossibilityOf } from "../impossible.ts";
import { narrowing } from "../schema-conflict.ts";
import type { Node } from "../node.ts";
import { defineRule, type Spot } from "../rule.ts";
import { keySpot, valueSpot } from "../spot.ts";
import { eachSayingValues } from "../value-visitors.ts";

export const schemaImpossible = defineRule({
  id: "schema-impossible",
  severity: "error",
  docs: "Some value fits a schema: its bounds leave room, and what it is made of by `allOf` does not exclude each other.",
  why: "Every request with it is refused, and every answer is wrong.",
  bad: `
    components: { schemas: { Name: { type: string, minLength: 5, maxLength: 3 } } }`,
  good: `
    components: { schemas: { Name: { type: string, minLength: 3, maxLength: 5 } } }`,
  assumes: "its type is made all the same",
  visit: eachSayingValues([...narrowing, "allOf", "$ref"], (node, ctx) => {
    const found = impossibilityOf(node, ctx);
    if (found === undefined) return;
    ctx.report({
      message: `${found.message}: no value fits`,
      at: found.isAlone ? spotOf(node, found.keyword) : keySpot(node, joining(node)),
      hint: "Let the two agree",
    });
  }),
});

/** The keyword that makes a schema of others. */
function joining({ value }: Node): string {
  return isList(member(value, "allOf")) ? "allOf" : "$ref";
}

function spotOf(node: Node, keyword: string | undefined): Spot {
  if (keyword !== undefined) return valueSpot(node, keyword);
  return {
    file: node.file,
    pointer: node.pointer,
    part: /\/\d+$/.test(node.pointer) ? "value" : "key",
  };
}
