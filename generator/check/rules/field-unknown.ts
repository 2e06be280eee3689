import type { Node, ReferenceNode } from "../node.ts";
import { type Context, defineRule } from "../rule.ts";
import { keySpot } from "../spot.ts";
import { described, holds } from "../structure/condition.ts";
import { isUnknown, unknownNames } from "../structure/unknown.ts";
import { quoted, withArticle } from "../words.ts";

export const fieldUnknown = defineRule({
  id: "field-unknown",
  severity: "error",
  docs:
    "An object holds only the fields that its section of the specification names, and extensions. " +
    "In a schema from 3.1 on, only a name that looks like a slip of a keyword is reported.",
  why: "A field that is misspelt says nothing, and nobody is told.",
  bad: `
    paths: { /pets: { get: { respones: { "204": { description: None } } } } }`,
  good: `
    paths: { /pets: { get: { responses: { "204": { description: None } }, x-team: pets } } }`,
  assumes: "the field is ignored",
  visit: {
    Any: {
      having: (name, structure) =>
        isUnknown(name, structure) || structure.fields.get(name)?.when !== undefined,
      enter(node, ctx) {
        if (node.kind === "Reference") return;
        const { table } = ctx.structure.get(node.kind)!;
        for (const { name, meant } of unknownNames(node, ctx))
          ctx.report({
            message: `No field ${quoted(name)} in ${table.title}${meant === undefined ? "" : `; did you mean ${quoted(meant)}?`}`,
            at: keySpot(node, name),
            hint:
              meant === undefined
                ? "A name of your own begins with `x-`"
                : `Write ${quoted(meant)}, or begin a name of your own with \`x-\``,
          });
        reportMeaningless(node, ctx);
      },
    },
    Reference(node, ctx) {
      if (node.role === "misplaced") reportMisplaced(node, ctx);
    },
  },
});

/** Fields that the object's own type leaves without a meaning, such as `flows` of an API key. */
function reportMeaningless(node: Node, ctx: Context): void {
  const { table, fields } = ctx.structure.get(node.kind)!;
  for (const [name, { when }] of fields) {
    if (when === undefined || !Object.hasOwn(node.value, name) || holds(when, node)) continue;
    // What decides may itself be missing or wrong, for which another rule has a word already.
    const shape = fields.get(when.field)?.shape;
    const decisive = shape?.is === "string" ? { field: when.field, is: shape.values ?? [] } : when;
    if (when.field !== "@key" && !holds(decisive, node)) continue;
    ctx.report({
      message: `No field ${quoted(name)} in ${described(table.title, when, node)}`,
      at: keySpot(node, name),
      hint: "Remove it, or put it where it has a meaning",
    });
  }
}

function reportMisplaced(node: ReferenceNode, ctx: Context): void {
  const { title } = ctx.structure.get(node.expects)!.table;
  ctx.report({
    message: `No field \`$ref\` in ${title}`,
    at: keySpot(node, "$ref"),
    hint: `A reference cannot stand for ${withArticle(title)}`,
  });
}
