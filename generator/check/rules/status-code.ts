import { defineRule } from "../rule.ts";
import { keySpot } from "../spot.ts";
import { quoted } from "../words.ts";

export const statusCode = defineRule({
  id: "status-code",
  severity: "error",
  docs: "Responses stand under a status code, a range such as `2XX`, or `default`.",
  why: "No answer has such a status, so that what is said of it never holds.",
  bad: `
    paths: { /pets: { get: { responses: { 2xx: { description: Fine } } } } }`,
  good: `
    paths: { /pets: { get: { responses: { 2XX: { description: Fine } } } } }`,
  assumes: "a range is read in capitals, and any other is ignored",
  visit: {
    Responses(node, ctx) {
      for (const name of Object.keys(node.value)) {
        if (/^(?:[1-5](?:\d\d|XX)|default)$/.test(name) || name.startsWith("x-")) continue;
        // A reference where none may stand is no status.
        if (name === "$ref") continue;
        const range = /^[1-5]xx$/i.test(name) ? name.toUpperCase() : undefined;
        const meant = range ?? ctx.nearest(name, ["default"]);
        ctx.report({
          message: `${quoted(name)} is not a status${meant === undefined ? "" : `: ${quoted(meant)}`}`,
          at: keySpot(node, name),
          hint: "A status is `100` to `599`, `1XX` to `5XX` or `default`",
        });
      }
    },
  },
});
