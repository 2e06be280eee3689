import { member } from "../../load/loaded.ts";
import { defineRule } from "../rule.ts";
import { valueSpot } from "../spot.ts";
import { from30 } from "../version.ts";
import { quoted } from "../words.ts";

export const linkTarget = defineRule({
  id: "link-target",
  severity: "error",
  docs: "A link leads to an operation of the document (OpenAPI 3.1, section 4.8.20).",
  why: "A link to nothing cannot be followed.",
  versions: from30,
  bad: `
    paths:
      /pets:
        get:
          operationId: listPets
          responses:
            "200": { description: Fine, links: { next: { operationId: listPet } } }`,
  good: `
    paths:
      /pets:
        get:
          operationId: listPets
          responses:
            "200": { description: Fine, links: { next: { operationId: listPets } } }`,
  assumes: "the link is left out",
  visit: {
    OpenAPI(_node, ctx) {
      const ids = new Set(ctx.nodes("Operation").map(({ value }) => member(value, "operationId")));
      for (const link of ctx.nodes("Link")) {
        const id = member(link.value, "operationId");
        if (typeof id === "string" && !ids.has(id)) {
          const meant = ctx.nearest(
            id,
            [...ids].filter((each) => typeof each === "string"),
          );
          ctx.report({
            message: `Link names unknown operation ${quoted(id)}${meant === undefined ? "" : `; did you mean ${quoted(meant)}?`}`,
            at: valueSpot(link, "operationId"),
            hint:
              meant === undefined
                ? "Name an operationId of the document"
                : `Write ${quoted(meant)}`,
          });
        }
        const reference = member(link.value, "operationRef");
        // What leads to another document is not read.
        if (typeof reference !== "string" || !reference.startsWith("#")) continue;
        const target = ctx.follow(reference, link.file);
        if (target !== undefined && ctx.kindOf(target.value) === "Operation") continue;
        ctx.report({
          message: `Link refers to no operation: ${quoted(reference)}`,
          at: valueSpot(link, "operationRef"),
          hint: "The form is `#/paths/~1pets/get`, with `~1` for each `/` of the path",
        });
      }
    },
  },
});
