import { isList, isObject, member } from "../../load/loaded.ts";
import { inOrder } from "../position.ts";
import { defineRule, type Spot } from "../rule.ts";
import { valueSpot } from "../spot.ts";
import { quoted } from "../words.ts";

export const tagUndefined = defineRule({
  id: "tag-undefined",
  severity: "off",
  docs: "The tags of operations are declared under `tags` of the document. One finding a tag.",
  why: "A tag that is misspelt makes a group of its own.",
  bad: `
    tags: [{ name: pets }]
    paths: { /pets: { get: { tags: [pet], responses: { "204": { description: None } } } } }`,
  good: `
    tags: [{ name: pets }]
    paths: { /pets: { get: { tags: [pets], responses: { "204": { description: None } } } } }`,
  visit: {
    OpenAPI(node, ctx) {
      const declared = member(node.value, "tags");
      const names = (isList(declared) ? declared : [])
        .filter(isObject)
        .map((tag) => member(tag, "name"))
        .filter((name) => typeof name === "string");
      const uses = new Map<string, Spot[]>();
      for (const operation of ctx.nodes("Operation")) {
        const tags = member(operation.value, "tags");
        for (const [i, tag] of isList(tags) ? tags.entries() : []) {
          if (typeof tag !== "string" || names.includes(tag)) continue;
          const spot = valueSpot(operation, "tags", i);
          uses.set(tag, [...(uses.get(tag) ?? []), spot]);
        }
      }
      for (const [tag, spots] of uses) {
        const meant = ctx.nearest(tag, names);
        const count = spots.length > 1 ? `, used ${spots.length} times` : "";
        ctx.report({
          message: `No tag ${quoted(tag)}${count}${meant === undefined ? "" : `; did you mean ${quoted(meant)}?`}`,
          at: inOrder(spots, (spot) => spot)[0]!,
          hint: meant === undefined ? "Declare it under `tags`" : `Write ${quoted(meant)}`,
        });
      }
    },
  },
});
