import { type CaseName, caseFinding } from "../letter-case.ts";
import { isObject, member } from "../../load/loaded.ts";
import { defineRule } from "../rule.ts";
import { keySpot } from "../spot.ts";

const usual: CaseName = "camel";

export const propertyCase = defineRule({
  id: "property-case",
  severity: "off",
  docs: "The properties of schemas are in one case. Option `case`: `camel`, `pascal`, `snake`, `kebab` or `constant`; `camel` without it.",
  why: "Names of one form are guessed right.",
  bad: `
    components: { schemas: { Pet: { properties: { first_name: { type: string } } } } }`,
  good: `
    components: { schemas: { Pet: { properties: { firstName: { type: string } } } } }`,
  visit: {
    Schema: {
      having: ["properties"],
      enter(node, ctx) {
        const properties = member(node.value, "properties");
        for (const name of isObject(properties) ? Object.keys(properties) : []) {
          const finding = caseFinding(name, usual, ctx);
          if (finding !== undefined)
            ctx.report({ ...finding, at: keySpot(node, "properties", name) });
        }
      },
    },
  },
});
