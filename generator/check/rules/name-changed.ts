import { camelCase, pascalCase } from "../../naming/case.ts";
import { nameOperations, wantedOperationName } from "../../naming/operation-name.ts";
import { functionsOfOurs, typesOfOurs } from "../../naming/reserved.ts";
import { nameSchemas, wantedSchemaName } from "../../naming/schema-name.ts";
import { type Named, namedOperations, namedSchemas } from "../named.ts";
import { type Context, defineRule } from "../rule.ts";
import { quoted } from "../words.ts";

export const nameChanged = defineRule({
  id: "name-changed",
  severity: "warn",
  docs:
    "An operationId or the name of a schema can be a name in emitted code, but for its case and for what " +
    "parts its words.",
  why: "Whoever looks for the name in emitted code does not find it.",
  bad: `
    paths: { /pets: { delete: { operationId: delete, responses: { "204": { description: None } } } } }`,
  good: `
    paths: { /pets: { delete: { operationId: delete-pets, responses: { "204": { description: None } } } } }`,
  visit: {
    OpenAPI(_node, ctx) {
      const operations = namedOperations(ctx).filter(({ claim }) => claim.operationId);
      inspect(operations, ctx, {
        wanted: wantedOperationName,
        cased: camelCase,
        taken: functionsOfOurs,
        names: nameOperations,
      });
      inspect(namedSchemas(ctx), ctx, {
        wanted: ({ name }) => wantedSchemaName(name),
        cased: pascalCase,
        taken: typesOfOurs,
        names: nameSchemas,
      });
    },
  },
});

interface Naming<T> {
  readonly wanted: (claim: T) => string;
  /** A name with nothing changed but its case and what parts its words. */
  readonly cased: (spelling: string) => string;
  /** Names that emitted code keeps for itself. */
  readonly taken: ReadonlySet<string>;
  readonly names: (claims: readonly T[]) => ReadonlyMap<string, string>;
}

function inspect<T extends { readonly key: string }>(
  all: readonly Named<T>[],
  ctx: Context,
  { wanted, cased, taken, names }: Naming<T>,
): void {
  const wanting = new Map<string, number>();
  for (const { claim } of all) wanting.set(wanted(claim), (wanting.get(wanted(claim)) ?? 0) + 1);
  const changed = all.filter(({ claim, spelling: own, isRenamed }) => {
    const name = wanted(claim);
    // What the user calls otherwise is found; names that collide are told apart, which name-collision reports.
    if (isRenamed || own === "" || wanting.get(name)! > 1) return false;
    return name !== cased(own) || taken.has(name) || (name.startsWith("_") && !own.startsWith("_"));
  });
  if (changed.length === 0) return;
  const given = names(all.map(({ claim }) => claim));
  for (const { claim, spelling, at } of changed)
    ctx.report({
      message: `${quoted(spelling)} is emitted as ${quoted(given.get(claim.key)!)}`,
      at,
      hint: "Rename it to choose the name yourself",
    });
}
