import { isList, member } from "../../load/loaded.ts";
import { defineRule } from "../rule.ts";
import { valueSpot } from "../spot.ts";

export const enumNull = defineRule({
  id: "enum-null",
  severity: "warn",
  docs: "The enum of a nullable schema lists null (OpenAPI 3.0.3: `nullable` does not widen `enum`).",
  why: "Validators that read the specification closely refuse null there.",
  versions: ["3.0"],
  bad: `
    openapi: 3.0.3
    components: { schemas: { Size: { type: string, nullable: true, enum: [small] } } }`,
  good: `
    openapi: 3.0.3
    components: { schemas: { Size: { type: string, nullable: true, enum: [small, null] } } }`,
  visit: {
    Schema: {
      having: ["nullable"],
      enter(node, ctx) {
        const values = member(node.value, "enum");
        if (member(node.value, "nullable") !== true || !isList(values) || values.length === 0)
          return;
        if (values.includes(null)) return;
        ctx.report({
          message: "Nullable, but the enum has no null",
          at: valueSpot(node, "nullable"),
          hint: "Add null to the enum",
        });
      },
    },
  },
});
