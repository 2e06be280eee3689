import { isObject, member } from "../../load/loaded.ts";
import { pointerTo } from "../../load/pointer.ts";
import { referenceIn } from "../resolve.ts";
import { defineRule } from "../rule.ts";
import { valueSpot } from "../spot.ts";

export const responseNoBody = defineRule({
  id: "response-no-body",
  severity: "warn",
  docs: "A status that never has a body (RFC 9110, section 6.4.1) declares none.",
  why: "No client ever sees that body: servers cannot send it.",
  bad: `
    paths:
      /pets:
        delete:
          responses:
            "204": { description: Gone, content: { application/json: { schema: {} } } }`,
  good: `
    paths:
      /pets:
        delete: { responses: { "204": { description: Gone } } }`,
  visit: {
    Responses(node, ctx) {
      for (const status of Object.keys(node.value)) {
        if (!/^(?:1..|204|205|304)$/.test(status)) continue;
        const value = node.value[status]!;
        const pointer = pointerTo(node.pointer, status);
        const response = ctx.settle(value, node.file, pointer);
        const content = member(response?.value, "content");
        const schema = ctx.version === "2.0" ? member(response?.value, "schema") : undefined;
        const hasContent = isObject(content) && Object.keys(content).length > 0;
        if (response === undefined || (!hasContent && schema === undefined)) continue;
        const isReferred = referenceIn(value) !== undefined;
        const at = pointerTo(response.pointer, hasContent ? "content" : "schema");
        ctx.report({
          message: `${status} declares a body`,
          at: isReferred
            ? valueSpot(node, status, "$ref")
            : { file: response.file, pointer: at, part: "key" },
          hint: isReferred
            ? "Refer to a response without a body, or use another status"
            : "Remove it, or use another status",
        });
      }
    },
  },
});
