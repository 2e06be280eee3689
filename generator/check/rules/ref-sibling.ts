import { defineRule } from "../rule.ts";
import { keySpot } from "../spot.ts";
import { isExtension } from "../structure/structure.ts";
import { quotedAll } from "../words.ts";

export const refSibling = defineRule({
  id: "ref-sibling",
  severity: "warn",
  docs:
    "What stands beside `$ref` in a Reference Object is ignored, but for `summary` and `description` " +
    "from 3.1 on; extensions are not reported.",
  why: "It looks as if it held, and does not.",
  bad: `
    openapi: 3.0.3
    components: { schemas: { Pet: { $ref: "#/components/schemas/Animal", description: Lost }, Animal: { type: object } } }`,
  good: `
    openapi: 3.0.3
    components: { schemas: { Pet: { allOf: [{ $ref: "#/components/schemas/Animal" }], description: Kept }, Animal: { type: object } } }`,
  visit: {
    Reference(node, ctx) {
      if (node.role === "keyword") return;
      const { table, fields } = ctx.structure.get("Reference")!;
      const ignored = Object.keys(node.value).filter(
        (name) => !fields.has(name) && !isExtension(table, name),
      );
      if (ignored.length === 0) return;
      ctx.report({
        message: `${quotedAll(ignored)} beside \`$ref\` ${ignored.length > 1 ? "are" : "is"} ignored`,
        at: keySpot(node, ignored[0]!),
        hint:
          node.expects === "Schema"
            ? "Wrap the reference: `allOf: [{ $ref: … }]`"
            : "Move it to the object that is referenced",
      });
    },
  },
});
