import { camelCase, pascalCase } from "../../naming/case.ts";
import { nameOperations, wantedOperationName } from "../../naming/operation-name.ts";
import { nameSchemas, wantedSchemaName } from "../../naming/schema-name.ts";
import { namedOperations, namedSchemas } from "../named.ts";
import { type Context, defineRule, type Spot } from "../rule.ts";
import { quoted } from "../words.ts";

export const nameChanged = defineRule({
  id: "name-changed",
  severity: "warn",
  docs:
    "An operationId or the name of a schema can be a name in emitted code, but for its case and for what " +
    "parts its words.",
  visit: {
    OpenAPI(_node, ctx) {
      const operations = namedOperations(ctx);
      const functions = nameOperations(operations.map(({ claim }) => claim));
      const wantedFunctions = counted(operations.map(({ claim }) => wantedOperationName(claim)));
      for (const { claim, at } of operations) {
        const { operationId } = claim;
        if (operationId === undefined || operationId === "") continue;
        if (wantedFunctions.get(wantedOperationName(claim))! > 1) continue;
        report(operationId, functions.get(claim.key), camelCase(operationId), at, ctx);
      }
      const schemas = namedSchemas(ctx);
      const types = nameSchemas(schemas.map(({ claim }) => claim));
      const wantedTypes = counted(schemas.map(({ claim }) => wantedSchemaName(claim.name)));
      for (const { claim, at } of schemas) {
        // Names that collide are told apart, which name-collision reports.
        if (wantedTypes.get(wantedSchemaName(claim.name))! > 1) continue;
        report(claim.name, types.get(claim.key), pascalCase(claim.name), at, ctx);
      }
    },
  },
});

function report(
  name: string,
  given: string | undefined,
  cased: string,
  at: Spot,
  ctx: Context,
): void {
  const isCaseOnly = given === cased && !(cased.startsWith("_") && !name.startsWith("_"));
  if (given === undefined || isCaseOnly || name === "") return;
  ctx.report({
    message: `${quoted(name)} is emitted as ${quoted(given)}`,
    at,
    hint: "Rename it to choose the name yourself",
  });
}

function counted(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
