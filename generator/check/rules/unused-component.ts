import { isObject } from "../../load/loaded.ts";
import { pointerTo } from "../../load/pointer.ts";
import { reachable } from "../reach.ts";
import { type Context, defineRule } from "../rule.ts";
import { keySpot } from "../spot.ts";
import { quoted } from "../words.ts";

export const unusedComponent = defineRule({
  id: "unused-component",
  severity: "warn",
  docs:
    "A component is reached from a path or a webhook. A document without operations is a library, " +
    "whose components are for others to use; one with a reference that leads nowhere is not judged.",
  visit: {
    Components(node, ctx) {
      if (node.parent?.kind !== "OpenAPI" || !isJudgeable(ctx)) return;
      const reached = reachable(ctx);
      const schemes = requiredSchemes(ctx);
      const { fields } = ctx.structure.get("Components")!;
      for (const [section, components] of Object.entries(node.value)) {
        if (!fields.has(section) || !isObject(components)) continue;
        for (const [name, component] of Object.entries(components)) {
          if (!isObject(component)) continue;
          if (section === "securitySchemes" ? schemes.has(name) : reached.has(component)) continue;
          // A component that only stands for a file is used where the file is.
          const pointer = pointerTo(node.pointer, section, name);
          const end = ctx.settle(component, node.file, pointer);
          if (end === undefined || reached.has(end.value)) continue;
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

function isJudgeable(ctx: Context): boolean {
  return (
    ctx.nodes("Operation").length > 0 &&
    ctx.nodes("Reference").every(({ reference, file }) => ctx.follow(reference, file) !== undefined)
  );
}

function requiredSchemes(ctx: Context): ReadonlySet<string> {
  return new Set(ctx.nodes("SecurityRequirement").flatMap(({ value }) => Object.keys(value)));
}
