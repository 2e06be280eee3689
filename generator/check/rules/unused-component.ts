import { isObject } from "../../load/loaded.ts";
import { pointerTo } from "../../load/pointer.ts";
import { componentSections, isOfSchemes } from "../components.ts";
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
  why: "It is read, kept and emitted for nobody; often what should refer to it is misspelt.",
  bad: `
    paths: { /pets: { get: { responses: { "204": { description: None } } } } }
    components: { schemas: { Old: { type: string } } }`,
  good: `
    paths: { /pets: { get: { responses: { "200": { description: Fine, content: { text/plain: { schema: { $ref: "#/components/schemas/Name" } } } } } } } }
    components: { schemas: { Name: { type: string } } }`,
  visit: {
    OpenAPI(_node, ctx) {
      if (!isJudgeable(ctx)) return;
      const reached = reachable(ctx);
      const schemes = requiredSchemes(ctx);
      for (const { holder, section, components } of componentSections(ctx))
        for (const [name, component] of Object.entries(components)) {
          if (!isObject(component)) continue;
          if (isOfSchemes(section) ? schemes.has(name) : reached.has(component)) continue;
          // A component that only stands for a file is used where the file is.
          const pointer = pointerTo(holder.pointer, section, name);
          const end = ctx.settle(component, holder.file, pointer);
          if (end === undefined || reached.has(end.value)) continue;
          ctx.report({
            message: `${quoted(name)} is reached from no path or webhook`,
            at: keySpot(holder, section, name),
            hint: "Remove it, or refer to it",
          });
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
