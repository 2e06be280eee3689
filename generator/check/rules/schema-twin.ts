import { isObject, member } from "../../load/loaded.ts";
import { defineRule } from "../rule.ts";
import { shapeNumbers } from "../schema-shape.ts";
import { keySpot } from "../spot.ts";
import { quoted } from "../words.ts";

export const schemaTwin = defineRule({
  id: "schema-twin",
  severity: "off",
  docs: "No two schemas of `components` say the same; descriptions and examples aside.",
  why: "A change to one of them is forgotten in the other.",
  bad: `
    components:
      schemas:
        Cat: { type: object, properties: { name: { type: string } } }
        Dog: { type: object, properties: { name: { type: string } } }`,
  good: `
    components:
      schemas:
        Cat: { type: object, properties: { name: { type: string } } }
        Dog: { type: object, properties: { name: { type: string }, age: { type: integer } } }`,
  visit: {
    Components(node, ctx) {
      const schemas = member(node.value, "schemas");
      if (node.parent === undefined || !isObject(schemas)) return;
      const numberOf = shapeNumbers();
      const first = new Map<number, string>();
      for (const [name, schema] of Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1))) {
        const properties = member(schema, "properties");
        if (!isObject(properties) || Object.keys(properties).length === 0) continue;
        const shape = numberOf(schema);
        const twin = first.get(shape);
        if (twin === undefined) first.set(shape, name);
        else
          ctx.report({
            message: `Same as ${quoted(twin)}`,
            at: keySpot(node, "schemas", name),
            hint: "Refer to one of them in place of the other",
            related: [{ at: keySpot(node, "schemas", twin), message: `${quoted(twin)} is here` }],
          });
      }
    },
  },
});
