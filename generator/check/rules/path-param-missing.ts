import { type MissingParameter, pathMismatch } from "../path-parameters.ts";
import { pathsIn } from "../paths.ts";
import { defineRule } from "../rule.ts";
import { quoted, quotedAll } from "../words.ts";

export const pathParamMissing = defineRule({
  id: "path-param-missing",
  severity: "error",
  docs: "A name in a path is declared as a path parameter, by the path item or by each operation.",
  why: "No client knows what to put there.",
  bad: `
    paths: { "/pets/{id}": { get: { responses: { "204": { description: None } } } } }`,
  good: `
    paths:
      /pets/{id}:
        parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
        get: { responses: { "204": { description: None } } }`,
  assumes: "it is any text",
  visit: {
    Paths(node, ctx) {
      for (const entry of pathsIn(node, ctx))
        for (const missing of pathMismatch(entry, ctx).missing) {
          const { name, at, unused } = missing;
          const instead = `${quotedAll(unused)} ${unused.length > 1 ? "are" : "is"} unused`;
          ctx.report({
            message: `${quoted(`{${name}}`)} is not declared${unused.length === 0 ? "" : ` (${instead})`}`,
            at,
            hint: hintFor(missing),
            ...(at === entry.at
              ? {}
              : { related: [{ at: entry.at, message: "the path is here" }] }),
          });
        }
    },
  },
});

function hintFor({ name, unused, elsewhere }: MissingParameter): string {
  if (unused.length > 0) return "Give the parameter and the path the same name";
  return elsewhere === undefined
    ? `Add a parameter with ${quoted(`name: ${name}`)} and \`in: path\``
    : `${quoted(name)} is declared with ${quoted(`in: ${elsewhere}`)}: a name in the path has \`in: path\``;
}
