import { pathMismatch } from "../path-parameters.ts";
import { pathsIn } from "../paths.ts";
import { defineRule } from "../rule.ts";
import { readTemplate } from "../template.ts";
import { quoted } from "../words.ts";

export const pathParamUnused = defineRule({
  id: "path-param-unused",
  severity: "error",
  docs: "A path parameter has its place in the path.",
  why: "It is asked for, and never sent: mostly one of the two names is misspelt.",
  bad: `
    paths:
      /pets:
        parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
        get: { responses: { "204": { description: None } } }`,
  good: `
    paths:
      /pets/{id}:
        parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
        get: { responses: { "204": { description: None } } }`,
  assumes: "the parameter is ignored",
  visit: {
    Paths(node, ctx) {
      for (const entry of pathsIn(node, ctx))
        for (const { name, at } of pathMismatch(entry, ctx).unused) {
          const meant = ctx.nearest(name, readTemplate(entry.path).names);
          ctx.report({
            message: `${quoted(name)} is not in the path${meant === undefined ? "" : `; did you mean ${quoted(meant)}?`}`,
            at,
            hint: `The path is ${quoted(entry.path)}`,
            related: [{ at: entry.at, message: "the path is here" }],
          });
        }
    },
  },
});
