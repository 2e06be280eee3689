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
  why:
    "One of them is called otherwise, and what it is called is hard to guess. Names that the configuration " +
    "gives by `rename` are heeded.",
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
        source: "path",
        hint: "Give one of them another operationId",
      });
      const schemas = namedSchemas(ctx);
      reportCollisions(schemas, ctx, {
        names: nameSchemas,
        wanted: ({ name }) => wantedSchemaName(name),
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
  /** What a name is made of when neither it nor its own spelling was to be had. */
  readonly source: "path" | "place";
  readonly hint: string;
}

function reportCollisions<
  T extends { readonly key: string; readonly operationId?: string | undefined },
>(
  all: readonly Named<T>[],
  ctx: Context,
  { names: nameAll, wanted, source, hint }: Naming<T>,
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
    const repeated = repeatedAmong(group.map(({ spelling }) => spelling));
    const losers = group.filter(({ claim }) => (names.get(claim.key) ?? name) !== name);
    // Where a name that was asked for cannot be had nothing is generated, and nobody is called otherwise.
    const isRefused = losers.some(({ isRenamed }) => isRenamed);
    for (const { claim, spelling: own, isRenamed, at } of losers) {
      if (isRefused && !isRenamed) continue;
      // Equal operationIds are an error of their own.
      if (claim.operationId !== undefined && !isRenamed && repeated.has(own)) continue;
      const rivals = group
        .slice(0, 3)
        .filter((other) => other.claim !== claim)
        .slice(0, 2);
      const words = rivals.map(({ spelling }) => quoted(spelling));
      if (group.length > 3) words.push(`${group.length - 3} more`);
      const given = names.get(claim.key) ?? name;
      const isSpelling = given.replace(/_$/, "") === snakeCase(own);
      const all = joined([quoted(own), ...words], "and");
      const want = `${all} ${words.length > 1 ? "all" : "both"} want ${quoted(name)}`;
      ctx.report({
        message: isRenamed
          ? `${want}, which \`rename\` gives to this one: nothing can be generated`
          : `${want}; this one is ${quoted(given)} (from its ${isSpelling ? "spelling" : source})`,
        at,
        hint: isRenamed ? "Choose another name in `rename`, or rename the other too" : hint,
        related: [{ at: rivals[0]!.at, message: `${quoted(rivals[0]!.spelling)} is here` }],
      });
    }
  }
}

function repeatedAmong(names: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(names.filter((name) => seen.size === seen.add(name).size));
}
