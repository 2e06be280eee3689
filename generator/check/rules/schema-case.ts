import { type CaseName, caseFinding } from "../letter-case.ts";
import { isObject, member } from "../../load/loaded.ts";
import type { Node } from "../node.ts";
import { type Context, defineRule } from "../rule.ts";
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
    Components: (node, ctx) => inspect(node, "schemas", ctx),
    OpenAPI(node, ctx) {
      if (ctx.version === "2.0") inspect(node, "definitions", ctx);
    },
  },
});

function inspect(node: Node, section: string, ctx: Context): void {
  const schemas = member(node.value, section);
  for (const name of isObject(schemas) ? Object.keys(schemas) : []) {
    const finding = caseFinding(name, usual, ctx);
    if (finding !== undefined) ctx.report({ ...finding, at: keySpot(node, section, name) });
  }
}
