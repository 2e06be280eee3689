import { type JsonValue, member } from "../../load/loaded.ts";
import type { Node } from "../node.ts";
import { operationsOf, pathsIn } from "../paths.ts";
import { inOrder, lineOf } from "../position.ts";
import { type Context, defineRule } from "../rule.ts";
import { valueSpot } from "../spot.ts";
import { quoted, quotedAll } from "../words.ts";

export const operationIdUnique = defineRule({
  id: "operation-id-unique",
  severity: "error",
  docs: "No two operations have the same operationId, callbacks and webhooks included.",
  why: "Code, links and documentation know operations by it.",
  bad: `
    paths:
      /a: { get: { operationId: list, responses: { "204": { description: None } } } }
      /b: { get: { operationId: list, responses: { "204": { description: None } } } }`,
  good: `
    paths:
      /a: { get: { operationId: listA, responses: { "204": { description: None } } } }
      /b: { get: { operationId: listB, responses: { "204": { description: None } } } }`,
  visit: {
    OpenAPI(_node, ctx) {
      const users = new Map<string, Node[]>();
      for (const operation of [...ctx.nodes("Operation"), ...ctx.nodes("WebSocket")]) {
        const id = member(operation.value, "operationId");
        if (typeof id !== "string") continue;
        const same = users.get(id);
        if (same === undefined) users.set(id, [operation]);
        else same.push(operation);
      }
      for (const [id, operations] of users) {
        if (operations.length < 2) continue;
        const spots = operations.map((operation) => valueSpot(operation, "operationId"));
        const [first, ...others] = inOrder(spots, (spot) => spot);
        for (const at of others)
          ctx.report({
            message: `${quoted(id)} is used at ${lineOf(first!, at)}`,
            at,
            hint: "Give each operation a name of its own",
            related: [{ at: first!, message: "first used here" }],
          });
      }
      reportShared(ctx);
    },
  },
});

/** One path item under two paths gives two operations of one operationId. */
function reportShared(ctx: Context): void {
  const paths = new Map<JsonValue, string[]>();
  for (const node of ctx.nodes("Paths"))
    for (const entry of pathsIn(node, ctx))
      for (const { place } of operationsOf(entry))
        paths.set(place.value, [...(paths.get(place.value) ?? []), entry.path]);
  for (const operation of ctx.nodes("Operation")) {
    const shared = paths.get(operation.value) ?? [];
    const id = member(operation.value, "operationId");
    if (shared.length < 2 || typeof id !== "string") continue;
    ctx.report({
      message: `${quoted(id)} is used by ${quotedAll([...shared].sort())}, which share a path item`,
      at: valueSpot(operation, "operationId"),
      hint: "Remove the operationId, or write a path item for each path",
    });
  }
}
