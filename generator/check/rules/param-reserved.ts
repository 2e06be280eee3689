import { isObject, member } from "../../load/loaded.ts";
import type { Node } from "../node.ts";
import { type Context, defineRule } from "../rule.ts";
import { keySpot, valueSpot } from "../spot.ts";
import { from30 } from "../version.ts";
import { quoted } from "../words.ts";

export const paramReserved = defineRule({
  id: "param-reserved",
  severity: "warn",
  docs: "Headers that the description says elsewhere are not declared as parameters or headers.",
  why: "What is said of it is ignored (OpenAPI 3.1, section 4.8.12.1).",
  bad: `
    components: { parameters: { Token: { name: Authorization, in: header, schema: { type: string } } } }`,
  good: `
    components: { parameters: { Trace: { name: X-Trace, in: header, schema: { type: string } } } }`,
  versions: from30,
  visit: {
    Parameter(node, ctx) {
      const name = member(node.value, "name");
      if (member(node.value, "in") !== "header" || typeof name !== "string") return;
      const hint = saidElsewhere.get(name.toLowerCase());
      if (hint === undefined) return;
      ctx.report({
        message: `Header ${quoted(name)} is ignored`,
        at: valueSpot(node, "name"),
        hint,
      });
    },
    Response: inspectHeaders,
    Encoding: inspectHeaders,
  },
});

/** Where the specification wants what the header says (OpenAPI 3.1, section 4.8.12.2.1). */
const saidElsewhere: ReadonlyMap<string, string> = new Map([
  ["accept", "The media types of the responses say it"],
  ["content-type", "The media types of the request body say it"],
  ["authorization", "Declare a security scheme instead"],
]);

function inspectHeaders(node: Node, ctx: Context): void {
  const headers = member(node.value, "headers");
  if (!isObject(headers)) return;
  for (const name of Object.keys(headers))
    if (name.toLowerCase() === "content-type")
      ctx.report({
        message: `Header ${quoted(name)} is ignored`,
        at: keySpot(node, "headers", name),
        hint:
          node.kind === "Encoding"
            ? "`contentType` says it"
            : "The media types under `content` say it",
      });
}
