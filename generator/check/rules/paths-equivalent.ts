import type { PathEntry } from "../paths.ts";
import { pathsIn } from "../paths.ts";
import { defineRule } from "../rule.ts";
import { inOrder, lineOf } from "../position.ts";
import { readTemplate } from "../template.ts";
import { quoted } from "../words.ts";

export const pathsEquivalent = defineRule({
  id: "paths-equivalent",
  severity: "error",
  docs: "No two paths differ only in the names of their parameters (OpenAPI 3.1, section 4.8.8.2).",
  why: "No request can tell them apart.",
  bad: `
    paths:
      /pets/{id}:
        parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
        get: { responses: { "204": { description: None } } }
      /pets/{name}:
        parameters: [{ name: name, in: path, required: true, schema: { type: string } }]
        put: { responses: { "204": { description: None } } }`,
  good: `
    paths:
      /pets/{id}:
        parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
        get: { responses: { "204": { description: None } } }
        put: { responses: { "204": { description: None } } }`,
  assumes: "the first of them wins",
  visit: {
    Paths(node, ctx) {
      const alike = new Map<string, PathEntry[]>();
      for (const entry of pathsIn(node, ctx)) {
        if (readTemplate(entry.path).fault !== undefined) continue;
        const form = entry.path.replaceAll(/\{[^{}]*\}/g, "{}");
        const group = alike.get(form);
        if (group === undefined) alike.set(form, [entry]);
        else group.push(entry);
      }
      for (const group of alike.values()) {
        if (group.length < 2) continue;
        const [first, ...others] = inOrder(group, ({ at }) => at);
        for (const { at } of others)
          ctx.report({
            message: `Same as ${quoted(first!.path)}, ${lineOf(first!.at, at)}`,
            at,
            hint: "Put their operations under one path",
            related: [{ at: first!.at, message: `${quoted(first!.path)} is here` }],
          });
      }
    },
  },
});
