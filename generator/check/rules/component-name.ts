import { isObject } from "../../load/loaded.ts";
import { defineRule } from "../rule.ts";
import { keySpot } from "../spot.ts";
import { from30 } from "../version.ts";
import { quoted } from "../words.ts";

export const componentName = defineRule({
  id: "component-name",
  severity: "error",
  docs: "Names of components hold only A-Z, a-z, 0-9, `.`, `_` and `-` (OpenAPI 3.1, section 4.8.7.1).",
  why: "Other tools refuse such a name, and a reference to it has to be escaped.",
  bad: `
    components: { schemas: { "my schema": { type: string } } }`,
  good: `
    components: { schemas: { my-schema: { type: string } } }`,
  assumes: "the name is taken as it is written",
  versions: from30,
  visit: {
    Components(node, ctx) {
      for (const [section, components] of Object.entries(node.value)) {
        if (!ctx.structure.get("Components")!.fields.has(section) || !isObject(components))
          continue;
        for (const name of Object.keys(components)) {
          if (/^[A-Za-z0-9._-]+$/.test(name)) continue;
          ctx.report({
            message: `${quoted(name)}: only A-Z a-z 0-9 . _ -`,
            at: keySpot(node, section, name),
            hint: "Rename it, here and in the references to it",
          });
        }
      }
    },
  },
});
