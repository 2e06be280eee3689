import type { Node } from "../node.ts";
import { type Context, defineRule } from "../rule.ts";
import { nodeSpot } from "../spot.ts";
import { described, holds } from "../structure/condition.ts";
import { unknownNames } from "../structure/unknown.ts";
import { quotedAll } from "../words.ts";

export const fieldRequired = defineRule({
  id: "field-required",
  severity: "error",
  docs: "An object has every field that its section of the specification marks as required.",
  why: "Tools guess what is missing, and each guesses in its own way.",
  bad: `
    info: { title: T }`,
  good: `
    info: { title: T, version: "1" }`,
  assumes: "generate goes on without it",
  visit: {
    OpenAPI(_node, ctx) {
      for (const { kind, table, required } of ctx.structure.values())
        if (kind !== "Reference" && (required.length > 0 || table.oneOf !== undefined))
          for (const node of ctx.nodes(kind)) inspect(node, ctx);
    },
  },
});

function inspect(node: Node, ctx: Context): void {
  const { table, required } = ctx.structure.get(node.kind)!;
  const group = table.oneOf;
  const lacks: { names: readonly string[]; title: string }[] = [];
  for (const [name, field] of required) {
    if (Object.hasOwn(node.value, name)) continue;
    const condition = field.required === true ? undefined : field.required;
    if (condition !== undefined && !holds(condition, node)) continue;
    lacks.push({ names: [name], title: described(table.title, condition, node) });
  }
  if (
    group !== undefined &&
    group.versions?.includes(ctx.version) !== false &&
    !group.fields.some((name) => Object.hasOwn(node.value, name))
  )
    lacks.push({ names: group.fields, title: table.title });
  if (lacks.length === 0) return;

  // A slip of the pen is one cause: field-unknown names the field that was meant.
  const meant = new Set(unknownNames(node, ctx).map((unknown) => unknown.meant));
  for (const { names, title } of lacks) {
    if (names.some((name) => meant.has(name))) continue;
    ctx.report({
      message: `${title} lacks ${quotedAll(names, "or")}`,
      at: nodeSpot(node),
      hint: hintFor(node, names),
    });
  }
}

function hintFor(node: Node, names: readonly string[]): string {
  if (node.kind === "Parameter" && names[0] === "required")
    return "A path parameter is always required: add `required: true`";
  return names.length > 1 ? "Add one of them" : "Add it";
}
