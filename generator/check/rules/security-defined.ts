import { defineRule } from "../rule.ts";
import { schemesOf } from "../security.ts";
import { keySpot } from "../spot.ts";
import { quoted } from "../words.ts";

export const securityDefined = defineRule({
  id: "security-defined",
  severity: "error",
  docs: "A security requirement names a scheme of the document (OpenAPI 3.1, section 4.8.30).",
  why: "Nobody can say what credentials an unknown scheme asks for.",
  bad: `
    security: [{ tokn: [] }]
    components: { securitySchemes: { token: { type: http, scheme: bearer } } }`,
  good: `
    security: [{ token: [] }]
    components: { securitySchemes: { token: { type: http, scheme: bearer } } }`,
  assumes: "the requirement asks for nothing that is known",
  visit: {
    SecurityRequirement(node, ctx) {
      const schemes = schemesOf(ctx);
      if (schemes === undefined) return;
      for (const name of Object.keys(node.value)) {
        if (Object.hasOwn(schemes, name)) continue;
        // From 3.2 on a scheme may be referred to by a URI.
        if (ctx.version >= "3.2" && /[#/]/.test(name)) continue;
        const meant = ctx.nearest(name, Object.keys(schemes));
        ctx.report({
          message: `No scheme ${quoted(name)}${meant === undefined ? "" : `; did you mean ${quoted(meant)}?`}`,
          at: keySpot(node, name),
          hint:
            meant === undefined
              ? `Declare it under ${quoted(ctx.version === "2.0" ? "securityDefinitions" : "components.securitySchemes")}`
              : `Write ${quoted(meant)}`,
        });
      }
    },
  },
});
