import { pathMismatch } from "../path-parameters.ts";
import { pathsIn } from "../paths.ts";
import { defineRule } from "../rule.ts";
import { quoted, quotedAll } from "../words.ts";

export const pathParamMissing = defineRule({
  id: "path-param-missing",
  severity: "error",
  docs: "A name in a path is declared as a path parameter, by the path item or by each operation.",
  visit: {
    Paths(node, ctx) {
      for (const entry of pathsIn(node, ctx))
        for (const { name, at, unused } of pathMismatch(entry, ctx).missing)
          ctx.report({
            message: `${quoted(`{${name}}`)} is not declared${unused.length === 0 ? "" : ` (${quotedAll(unused)} ${unused.length > 1 ? "are" : "is"} unused)`}`,
            at,
            hint:
              unused.length === 0
                ? `Add a parameter with ${quoted(`name: ${name}`)} and \`in: path\``
                : `Give the parameter and the path the same name`,
          });
    },
  },
});
