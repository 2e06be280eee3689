import { type CaseName, caseFinding } from "../letter-case.ts";
import { isObject, member } from "../../load/loaded.ts";
import { defineRule } from "../rule.ts";
import { keySpot } from "../spot.ts";

const usual: CaseName = "pascal";

export const schemaCase = defineRule({
  id: "schema-case",
  severity: "off",
  docs: "The names of schemas are in one case. Option `case`: `camel`, `pascal`, `snake`, `kebab` or `constant`; `pascal` without it.",
  why: "Names of one form are guessed right.",
  bad: `
    components: { schemas: { pet_owner: { type: string } } }`,
  good: `
    components: { schemas: { PetOwner: { type: string } } }`,
  visit: {
    Components(node, ctx) {
      const schemas = member(node.value, "schemas");
      for (const name of isObject(schemas) ? Object.keys(schemas) : []) {
        const finding = caseFinding(name, usual, ctx);
        if (finding !== undefined) ctx.report({ ...finding, at: keySpot(node, "schemas", name) });
      }
    },
  },
});
