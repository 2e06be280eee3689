import { member } from "../../load/loaded.ts";
import { declaredIn } from "../parameters.ts";
import { operationsOf, type PathEntry, pathsIn } from "../paths.ts";
import { inOrder } from "../position.ts";
import { type Context, defineRule } from "../rule.ts";
import { ambiguities } from "../path-overlap.ts";
import { readTemplate } from "../template.ts";
import { quoted } from "../words.ts";

export const pathsAmbiguous = defineRule({
  id: "paths-ambiguous",
  severity: "warn",
  docs:
    "No request fits two paths of which neither is the more concrete (OpenAPI 3.1, section 4.8.8.2), " +
    "when both have its method and their parameters take what stands in the other.",
  why: "One server takes it for the one, and another for the other.",
  bad: `
    paths:
      /a/{id}/x:
        parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
        get: { responses: { "204": { description: None } } }
      /a/b/{y}:
        parameters: [{ name: y, in: path, required: true, schema: { type: string } }]
        get: { responses: { "204": { description: None } } }`,
  good: `
    paths:
      /a/{id}:
        parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
        get: { responses: { "204": { description: None } } }
      /a/b:
        get: { responses: { "204": { description: None } } }`,
  visit: {
    Paths(node, ctx) {
      const entries = pathsIn(node, ctx).filter(
        ({ path }) => path.startsWith("/") && readTemplate(path).fault === undefined,
      );
      const matters = (one: PathEntry, other: PathEntry) =>
        shareMethod(one, other) && takesText(one, other, ctx) && takesText(other, one, ctx);
      for (const { one, other, example } of ambiguities(entries, matters)) {
        const [first, second] = inOrder([one, other], ({ at }) => at);
        ctx.report({
          message: `${quoted(example)} fits ${quoted(first!.path)} and ${quoted(second!.path)}`,
          at: second!.at,
          hint: "Change a fixed part of one of them",
          related: [{ at: first!.at, message: `${quoted(first!.path)} is here` }],
        });
      }
    },
  },
});

/** Whether no parameter of a path is a number where the other path has words. */
function takesText(entry: PathEntry, other: PathEntry, ctx: Context): boolean {
  const texts = other.path.split("/");
  return entry.path.split("/").every((segment, i) => {
    const [, name] = /^\{([^{}]+)\}$/.exec(segment) ?? [];
    const text = texts[i] ?? "";
    if (name === undefined || text.includes("{") || /^-?\d/.test(text)) return true;
    return !isNumeric(entry, name, ctx);
  });
}

function isNumeric(entry: PathEntry, name: string, ctx: Context): boolean {
  const holders = [...entry.items, ...operationsOf(entry).map(({ place }) => place)];
  const types = holders
    .flatMap((holder) => declaredIn(holder, ctx).parameters)
    .filter((parameter) => parameter.in === "path" && parameter.name === name)
    .map(({ place }) => {
      const schema = member(place.value, "schema");
      if (schema === undefined) return undefined;
      return member(ctx.settle(schema, place.file, place.pointer)?.value, "type");
    });
  return types.length > 0 && types.every((type) => type === "integer" || type === "number");
}

function shareMethod(one: PathEntry, other: PathEntry): boolean {
  const methods = new Set(operationsOf(one).map(({ method }) => method));
  return operationsOf(other).some(({ method }) => methods.has(method));
}
