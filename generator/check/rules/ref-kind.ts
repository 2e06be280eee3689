import { isObject, type Place } from "../../load/loaded.ts";
import type { ReferenceNode } from "../node.ts";
import { type Context, defineRule } from "../rule.ts";
import type { Kind } from "../structure/table.ts";
import { shown, withArticle } from "../words.ts";

export const refKind = defineRule({
  id: "ref-kind",
  severity: "error",
  docs: "A reference leads to an object of the kind that its place asks for.",
  why: "What is there is read as what it is not.",
  bad: `
    components:
      schemas: { Pet: { $ref: "#/components/responses/Pet" } }
      responses: { Pet: { description: Fine } }`,
  good: `
    components:
      schemas: { Pet: { $ref: "#/components/schemas/Animal" }, Animal: { type: object } }`,
  assumes: "the reference is ignored",
  visit: {
    Reference(node, ctx) {
      const target = ctx.resolve(node);
      if (target === undefined) return;
      const found = foundAt(target, node, ctx);
      if (found === undefined) return;
      ctx.report({
        message: `${ctx.structure.get(node.expects)!.table.title} expected, ${found} referenced`,
        at: { file: node.file, pointer: node.at, part: "value" },
        hint: `Refer to ${withArticle(ctx.structure.get(node.expects)!.table.title)}`,
        related: [
          {
            at: { file: target.file, pointer: target.pointer, part: "value" },
            message: "the reference leads here",
          },
        ],
      });
    },
  },
});

/** What a reference leads to, in words, when it is not what is expected. */
function foundAt(target: Place, node: ReferenceNode, ctx: Context): string | undefined {
  const { value } = target;
  if (typeof value === "boolean" && node.expects === "Schema" && ctx.version >= "3.1")
    return undefined;
  if (!isObject(value)) return shown(value);
  const kind = ctx.kindOf(value);
  if (kind === undefined || kind === node.expects || kind === "Reference") return undefined;
  const table = ctx.structure.get(kind as Kind)?.table;
  return table === undefined ? `a ${kind}` : withArticle(table.title);
}
