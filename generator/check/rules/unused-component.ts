import { isObject } from "../../load/loaded.ts";
import { reachable } from "../reach.ts";
import { type Context, defineRule } from "../rule.ts";
import { keySpot } from "../spot.ts";
import { quoted } from "../words.ts";

export const unusedComponent = defineRule({
  id: "unused-component",
  severity: "warn",
  docs:
    "A component is reached from a path or a webhook. A document without operations is a library, " +
    "whose components are for others to use.",
  visit: {
    Components(node, ctx) {
      if (node.parent?.kind !== "OpenAPI" || ctx.nodes("Operation").length === 0) return;
      const reached = reachable(ctx);
      const schemes = requiredSchemes(ctx);
      const { fields } = ctx.structure.get("Components")!;
      for (const [section, components] of Object.entries(node.value)) {
        if (!fields.has(section) || !isObject(components)) continue;
        for (const [name, component] of Object.entries(components)) {
          if (section === "securitySchemes" ? schemes.has(name) : reached.has(component)) continue;
          if (!isObject(component)) continue;
          ctx.report({
            message: `${quoted(name)} is reached from no path or webhook`,
            at: keySpot(node, section, name),
            hint: "Remove it, or refer to it",
          });
        }
      }
    },
  },
});

function requiredSchemes(ctx: Context): ReadonlySet<string> {
  return new Set(ctx.nodes("SecurityRequirement").flatMap(({ value }) => Object.keys(value)));
}
