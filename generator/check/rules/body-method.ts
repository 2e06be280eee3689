import { isObject, member, type Place } from "../../load/loaded.ts";
import { pointerTo } from "../../load/pointer.ts";
import { declaredIn } from "../parameters.ts";
import { type Context, defineRule, type Spot } from "../rule.ts";
import { keySpot } from "../spot.ts";

export const bodyMethod = defineRule({
  id: "body-method",
  severity: "warn",
  docs: "A method whose body has no meaning (RFC 9110, section 9.3) declares none; DELETE may.",
  why: "Many clients and proxies drop such a body on the way.",
  bad: `
    paths:
      /pets:
        get:
          requestBody: { content: { application/json: { schema: { type: object } } } }
          responses: { "200": { description: Fine } }`,
  good: `
    paths:
      /pets:
        get:
          parameters: [{ name: filter, in: query, schema: { type: string } }]
          responses: { "200": { description: Fine } }`,
  visit: {
    PathItem(node, ctx) {
      for (const method of ["get", "head", "trace"]) {
        const operation = member(node.value, method);
        if (!isObject(operation)) continue;
        const pointer = pointerTo(node.pointer, method);
        const at =
          ctx.version === "2.0"
            ? bodyParameter({ file: node.file, pointer, value: operation }, ctx)
            : Object.hasOwn(operation, "requestBody") && keySpot(node, method, "requestBody");
        if (!at) continue;
        ctx.report({
          message: `Clients drop a ${method.toUpperCase()}'s body`,
          at,
          hint: "Use parameters, or another method",
        });
      }
    },
  },
});

/** A parameter of Swagger 2.0 that is sent in the body. */
function bodyParameter(operation: Place, ctx: Context): Spot | undefined {
  return declaredIn(operation, ctx).parameters.find(
    (parameter) => parameter.in === "body" || parameter.in === "formData",
  )?.at;
}
