import { withoutQuery } from "../path-parameters.ts";
import { defineRule } from "../rule.ts";
import { keySpot } from "../spot.ts";
import { readTemplate } from "../template.ts";
import { quoted } from "../words.ts";

export const pathTemplate = defineRule({
  id: "path-template",
  severity: "error",
  docs: "A path begins with `/`, its braces match, and no name stands in it twice.",
  why: "It is then unclear what of the path is fixed.",
  bad: `
    paths: { "/pets/{id": { get: { responses: { "204": { description: None } } } } }`,
  good: `
    paths:
      /pets/{id}:
        parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
        get: { responses: { "204": { description: None } } }`,
  assumes: "the path is taken as it is written",
  visit: {
    Paths(node, ctx) {
      for (const path of Object.keys(node.value)) {
        if (path.startsWith("x-")) continue;
        const at = keySpot(node, path);
        if (!path.startsWith("/"))
          ctx.report({
            message: `${quoted(path)} does not begin with \`/\``,
            at,
            hint: `Write ${quoted(`/${path}`)}`,
          });
        const { names, fault } = readTemplate(withoutQuery(path));
        if (fault !== undefined)
          ctx.report({
            message: fault,
            at,
            hint: "A parameter is a name in braces: `/pets/{petId}`",
          });
        const seen = new Set<string>();
        const twice = names.filter((name) => seen.size === seen.add(name).size);
        for (const name of new Set(twice))
          ctx.report({
            message: `${quoted(`{${name}}`)} stands in the path twice`,
            at,
            hint: "Give each parameter a name of its own",
          });
      }
    },
  },
});
