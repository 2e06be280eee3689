import { member } from "../../load/loaded.ts";
import { defineRule } from "../rule.ts";
import { valueSpot } from "../spot.ts";

export const nullableType = defineRule({
  id: "nullable-type",
  severity: "warn",
  docs: "`nullable` stands beside `type`: without one it allows nothing (OpenAPI 3.0.3, section 4.7.24).",
  why: "Tools differ on what it means there; to generate it does mean null.",
  versions: ["3.0"],
  bad: `
    openapi: 3.0.3
    components: { schemas: { Size: { nullable: true, maxLength: 2 } } }`,
  good: `
    openapi: 3.0.3
    components: { schemas: { Size: { type: string, nullable: true, maxLength: 2 } } }`,
  visit: {
    Schema: {
      having: ["nullable"],
      enter(node, ctx) {
        if (member(node.value, "nullable") !== true || Object.hasOwn(node.value, "type")) return;
        ctx.report({
          message: "`nullable` without `type`",
          at: valueSpot(node, "nullable"),
          hint: "Add `type`",
        });
      },
    },
  },
});
