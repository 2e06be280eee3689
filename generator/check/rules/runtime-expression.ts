import { isObject, type JsonValue, member } from "../../load/loaded.ts";
import { type Context, defineRule, type Spot } from "../rule.ts";
import { keySpot, valueSpot } from "../spot.ts";
import { from30 } from "../version.ts";
import { quoted } from "../words.ts";

export const runtimeExpression = defineRule({
  id: "runtime-expression",
  severity: "error",
  docs: "What begins with `$` in a link or a callback is a runtime expression (OpenAPI 3.1, section 4.8.20.4).",
  why: "What is no expression is sent as it is written.",
  versions: from30,
  bad: `
    paths:
      /pets:
        get:
          operationId: listPets
          responses:
            "200": { description: Fine, links: { next: { operationId: listPets, parameters: { from: $respones.body#/next } } } }`,
  good: `
    paths:
      /pets:
        get:
          operationId: listPets
          responses:
            "200": { description: Fine, links: { next: { operationId: listPets, parameters: { from: $response.body#/next } } } }`,
  assumes: "it is taken as text",
  visit: {
    Callback(node, ctx) {
      for (const name of Object.keys(node.value)) {
        if (name.startsWith("x-")) continue;
        const embedded = [...name.matchAll(/\{([^{}]*)\}/g)].map(
          ([, expression = ""]) => expression,
        );
        for (const each of name.startsWith("$") ? [name] : embedded)
          inspect(each, keySpot(node, name), ctx);
      }
    },
    Link(node, ctx) {
      const parameters = member(node.value, "parameters");
      const look = (value: JsonValue | undefined, at: Spot) => {
        if (typeof value === "string" && /^\$[a-z]/i.test(value)) inspect(value, at, ctx);
      };
      for (const [name, value] of isObject(parameters) ? Object.entries(parameters) : [])
        look(value, valueSpot(node, "parameters", name));
      look(member(node.value, "requestBody"), valueSpot(node, "requestBody"));
    },
  },
});

const expression =
  /^\$(?:url|method|statusCode|(?:request|response)\.(?:header\.[!#$%&'*+.^_`|~\w-]+|query\.[^{}]+|path\.[^{}]+|body(?:#(?:\/[^{}]*)?)?))$/;
const heads = ["$url", "$method", "$statusCode", "$request", "$response"];

function inspect(text: string, at: Spot, ctx: Context): void {
  if (expression.test(text)) return;
  const [head = ""] = /^[^.]*/.exec(text) ?? [];
  const meant = heads.includes(head) ? undefined : ctx.nearest(head, heads);
  ctx.report({
    message: `${quoted(text)} is no expression${meant === undefined ? "" : `; did you mean ${quoted(meant + text.slice(head.length))}?`}`,
    at,
    hint: "The forms are `$url`, `$method`, `$statusCode`, `$request.query.name` and `$response.body#/pointer`",
  });
}
