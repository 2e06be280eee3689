import { nameOperations } from "../../naming/operation-name.ts";
import { namedOperations } from "../named.ts";
import { defineRule } from "../rule.ts";
import { quoted } from "../words.ts";

export const operationIdMissing = defineRule({
  id: "operation-id-missing",
  severity: "warn",
  docs: "An operation has an `operationId`, which is its name in emitted code.",
  why: "A name that is made of the path changes when the path does.",
  bad: `
    paths:
      /pets:
        get: { responses: { "204": { description: None } } }`,
  good: `
    paths:
      /pets:
        get: { operationId: listPets, responses: { "204": { description: None } } }`,
  visit: {
    OpenAPI(_node, ctx) {
      const operations = namedOperations(ctx);
      const missing = operations.filter(({ claim }) => !claim.operationId);
      if (missing.length === 0) return;
      const names = nameOperations(operations.map(({ claim }) => claim));
      for (const { claim, at } of missing)
        ctx.report({
          message: `${claim.method.toUpperCase()} ${claim.path} will be ${quoted(names.get(claim.key)!)}`,
          at,
          hint: "Name it with `operationId`",
        });
    },
  },
});
