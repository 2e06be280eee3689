import { isList, isObject, member } from "../../load/loaded.ts";
import { defineRule } from "../rule.ts";
import { valueSpot } from "../spot.ts";
import { readTemplate } from "../template.ts";
import { from30 } from "../version.ts";
import { quoted, shown } from "../words.ts";

export const serverVariable = defineRule({
  id: "server-variable",
  severity: "error",
  docs: "Every variable in a server's URL is declared, and its default is one of its values.",
  why: "No client knows what to put there.",
  bad: `
    servers: [{ url: "https://{env}.example.com" }]`,
  good: `
    servers: [{ url: "https://{env}.example.com", variables: { env: { default: api } } }]`,
  assumes: "the braces are kept as they are written",
  versions: from30,
  visit: {
    Server(node, ctx) {
      const url = member(node.value, "url");
      if (typeof url !== "string") return;
      const at = valueSpot(node, "url");
      const { names, fault } = readTemplate(url);
      if (fault !== undefined)
        ctx.report({ message: fault, at, hint: "A variable is a name in braces" });
      const variables = member(node.value, "variables") ?? {};
      if (!isObject(variables)) return;
      for (const name of new Set(names)) {
        if (Object.hasOwn(variables, name)) continue;
        const meant = ctx.nearest(name, Object.keys(variables));
        ctx.report({
          message: `${quoted(`{${name}}`)} is not in \`variables\`${meant === undefined ? "" : `; did you mean ${quoted(meant)}?`}`,
          at,
          hint: "Declare it under `variables`, with a default",
        });
      }
    },
    ServerVariable(node, ctx) {
      const values = member(node.value, "enum");
      const given = member(node.value, "default");
      // In 3.0 the default only should be one of the values.
      if (ctx.version < "3.1" || !isList(values) || values.length === 0) return;
      if (typeof given !== "string" || values.includes(given)) return;
      ctx.report({
        message: `The default ${quoted(given)} is not in \`enum\``,
        at: valueSpot(node, "default"),
        hint: `Write ${shown(values[0]!)}, or add it to \`enum\``,
      });
    },
  },
});
