import type { Node } from "../node.ts";
import { type DeclaredParameter, declaredIn } from "../parameters.ts";
import { type Context, defineRule } from "../rule.ts";
import { quoted } from "../words.ts";

export const paramDuplicate = defineRule({
  id: "param-duplicate",
  severity: "error",
  docs: "A list of parameters has each name and location once; names of headers match in any case.",
  why: "Nobody can tell which of the two holds.",
  bad: `
    paths:
      /pets:
        get:
          parameters:
            - { name: limit, in: query, schema: { type: integer } }
            - { name: limit, in: query, schema: { type: string } }
          responses: { "204": { description: None } }`,
  good: `
    paths:
      /pets:
        get:
          parameters:
            - { name: limit, in: query, schema: { type: integer } }
            - { name: limit, in: header, schema: { type: string } }
          responses: { "204": { description: None } }`,
  assumes: "the first of them counts",
  visit: { PathItem: inspect, Operation: inspect },
});

function inspect(node: Node, ctx: Context): void {
  const seen = new Map<string, DeclaredParameter>();
  for (const parameter of declaredIn(node, ctx).parameters) {
    const { name, at } = parameter;
    const identity = `${parameter.in} ${parameter.in === "header" ? name.toLowerCase() : name}`;
    const first = seen.get(identity);
    if (first === undefined) {
      seen.set(identity, parameter);
      continue;
    }
    ctx.report({
      message: `${parameter.in} ${quoted(name)} is declared twice`,
      at,
      hint: "Remove one of the two",
      related: [{ at: first.at, message: "first here" }],
    });
  }
}
