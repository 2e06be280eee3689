import { type CaseName, caseFinding } from "../letter-case.ts";
import { member } from "../../load/loaded.ts";
import { defineRule } from "../rule.ts";
import { valueSpot } from "../spot.ts";

const usual: CaseName = "camel";

export const operationIdCase = defineRule({
  id: "operation-id-case",
  severity: "off",
  docs: "operationIds are in one case. Option `case`: `camel`, `pascal`, `snake`, `kebab` or `constant`; `camel` without it.",
  why: "Names of one form are guessed right.",
  bad: `
    paths: { /pets: { get: { operationId: list_pets, responses: { "204": { description: None } } } } }`,
  good: `
    paths: { /pets: { get: { operationId: listPets, responses: { "204": { description: None } } } } }`,
  visit: {
    Operation(node, ctx) {
      const id = member(node.value, "operationId");
      const finding = typeof id === "string" ? caseFinding(id, usual, ctx) : undefined;
      if (finding !== undefined) ctx.report({ ...finding, at: valueSpot(node, "operationId") });
    },
  },
});
