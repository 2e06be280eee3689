import { isObject, member } from "../../load/loaded.ts";
import { defineRule } from "../rule.ts";
import { keySpot } from "../spot.ts";

export const bodyMethod = defineRule({
  id: "body-method",
  severity: "warn",
  docs: "A method whose body has no meaning (RFC 9110, section 9.3) declares none; DELETE may.",
  visit: {
    PathItem(node, ctx) {
      for (const method of ["get", "head", "trace"]) {
        const operation = member(node.value, method);
        if (!isObject(operation) || !Object.hasOwn(operation, "requestBody")) continue;
        ctx.report({
          message: `Clients drop a ${method.toUpperCase()}'s body`,
          at: keySpot(node, method, "requestBody"),
          hint: "Use parameters, or another method",
        });
      }
    },
  },
});
