import { snakeCase } from "../../naming/case.ts";
import { nameOperations, wantedOperationName } from "../../naming/operation-name.ts";
import { nameSchemas, wantedSchemaName } from "../../naming/schema-name.ts";
import { type Named, namedOperations, namedSchemas } from "../named.ts";
import { inOrder } from "../position.ts";
import { type Context, defineRule } from "../rule.ts";
import { joined, quoted } from "../words.ts";

export const nameCollision = defineRule({
  id: "name-collision",
  severity: "warn",
  docs: "No two operations and no two schemas want the same name in emitted code.",
  why: "One of them is called otherwise, and what it is called is hard to guess.",
  bad: `
    paths:
      /a: { get: { operationId: get-user, responses: { "204": { description: None } } } }
      /b: { get: { operationId: getUser, responses: { "204": { description: None } } } }`,
  good: `
    paths:
      /a: { get: { operationId: get-user, responses: { "204": { description: None } } } }
      /b: { get: { operationId: get-owner, responses: { "204": { description: None } } } }`,
  visit: {
    OpenAPI(_node, ctx) {
      const operations = namedOperations(ctx);
      reportCollisions(operations, ctx, {
        names: nameOperations,
        wanted: wantedOperationName,
        spelling: ({ operationId, method, path }) =>
          operationId ?? `${method.toUpperCase()} ${path}`,
        source: "path",
        hint: "Give one of them another operationId",
      });
      const schemas = namedSchemas(ctx);
      reportCollisions(schemas, ctx, {
        names: nameSchemas,
        wanted: ({ name }) => wantedSchemaName(name),
        spelling: ({ name }) => name,
        source: "place",
        hint: "Rename one of them",
      });
    },
  },
});

interface Naming<T> {
  /** The names that are given in the end, by key. */
  readonly names: (claims: readonly T[]) => ReadonlyMap<string, string>;
  readonly wanted: (claim: T) => string;
  readonly spelling: (claim: T) => string;
  /** What a name is made of when neither it nor its own spelling was to be had. */
  readonly source: "path" | "place";
  readonly hint: string;
}

function reportCollisions<
  T extends { readonly key: string; readonly operationId?: string | undefined },
>(
  all: readonly Named<T>[],
  ctx: Context,
  { names: nameAll, wanted, spelling, source, hint }: Naming<T>,
): void {
  const groups = new Map<string, Named<T>[]>();
  for (const named of all) {
    const name = wanted(named.claim);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [named]);
    else group.push(named);
  }
  const colliding = [...groups].filter(([, group]) => group.length > 1);
  if (colliding.length === 0) return;
  const names = nameAll(all.map(({ claim }) => claim));
  for (const [name, unsorted] of colliding) {
    const group = inOrder(unsorted, ({ at }) => at);
    const repeated = repeatedAmong(group.map(({ claim }) => spelling(claim)));
    for (const { claim, at } of group) {
      const given = names.get(claim.key);
      const own = spelling(claim);
      if (given === undefined || given === name) continue;
      // Equal operationIds are an error of their own.
      if (claim.operationId !== undefined && repeated.has(own)) continue;
      const rivals = group
        .slice(0, 3)
        .filter((other) => other.claim !== claim)
        .slice(0, 2);
      const words = rivals.map((rival) => quoted(spelling(rival.claim)));
      if (group.length > 3) words.push(`${group.length - 3} more`);
      const isSpelling = given.replace(/_$/, "") === snakeCase(own);
      ctx.report({
        message: `${joined([quoted(own), ...words], "and")} ${words.length > 1 ? "all" : "both"} want ${quoted(name)}; this one is ${quoted(given)} (from its ${isSpelling ? "spelling" : source})`,
        at,
        hint,
        related: [{ at: rivals[0]!.at, message: `${quoted(spelling(rivals[0]!.claim))} is here` }],
      });
    }
  }
}

function repeatedAmong(names: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(names.filter((name) => seen.size === seen.add(name).size));
}
