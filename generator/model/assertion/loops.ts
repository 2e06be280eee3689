/** Schemas that lead back to themselves for the very same value would be checked for ever. */
import type { Assertion, SchemaAssertion } from "./assertion.ts";
import { inPlace, mapped } from "./children.ts";

/**
 * Breaks such loops. The usual one is a union whose members are made of it by `allOf`: there a member
 * means the union's own keywords, not another choice (OpenAPI 3.1.1, section 4.8.25.2).
 */
export function withoutLoops(
  schemas: ReadonlyMap<string, Assertion>,
): ReadonlyMap<string, Assertion> {
  // A union goes on choosing; what it chooses from no longer leads back to it.
  const chosen = broken(schemas, (schema) => !isUnion(schema));
  return broken(chosen, () => true);
}

function broken(
  schemas: ReadonlyMap<string, Assertion>,
  breaks: (schema: SchemaAssertion) => boolean,
): ReadonlyMap<string, Assertion> {
  const loops = loopsOf(schemas);
  if (loops.size === 0) return schemas;
  const cut = (schema: Assertion, loop: ReadonlySet<string>): Assertion => {
    if (typeof schema !== "object") return schema;
    const { $ref, ...rest } = schema;
    const parts = inPlaceMapped(rest, (inner) => cut(inner, loop));
    if ($ref === undefined) return parts;
    if (!loop.has($ref)) return { $ref, ...parts };
    return { ...parts, allOf: [withoutChoices(schemas.get($ref) ?? true), ...(parts.allOf ?? [])] };
  };
  return new Map(
    [...schemas].map(([id, schema]) => {
      const loop = loops.get(id);
      return [
        id,
        loop && typeof schema === "object" && breaks(schema) ? cut(schema, loop) : schema,
      ];
    }),
  );
}

function isUnion({ discriminator, oneOf, anyOf, allOf = [] }: SchemaAssertion): boolean {
  return (
    discriminator !== undefined ||
    oneOf !== undefined ||
    anyOf !== undefined ||
    allOf.some((part) => typeof part === "object" && isUnion(part))
  );
}

/** What a schema says by itself. */
function withoutChoices(schema: Assertion): Assertion {
  if (typeof schema !== "object") return schema;
  const { $ref: _ref, allOf: _all, anyOf: _any, oneOf: _one, discriminator: _, ...rest } = schema;
  const { not: _not, if: _if, then: _then, else: _else, dependentSchemas: _on, ...own } = rest;
  return own;
}

/** Maps the subschemas for the same value and leaves those of members alone. */
function inPlaceMapped(
  schema: SchemaAssertion,
  map: (inner: Assertion) => Assertion,
): SchemaAssertion {
  const own = new Set<Assertion>(inPlace(schema));
  return mapped(schema, (inner) => (own.has(inner) ? map(inner) : inner));
}

/** For each id in a loop, the ids of its loop. */
function loopsOf(schemas: ReadonlyMap<string, Assertion>): Map<string, ReadonlySet<string>> {
  const edges = new Map([...schemas].map(([id, schema]) => [id, referredInPlace(schema)]));
  const reach = (from: string): Set<string> => {
    const found = new Set<string>();
    const waiting = [...(edges.get(from) ?? [])];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (found.has(id)) continue;
      found.add(id);
      waiting.push(...(edges.get(id) ?? []));
    }
    return found;
  };
  const loops = new Map<string, ReadonlySet<string>>();
  const reached = new Map([...edges.keys()].map((id) => [id, reach(id)]));
  for (const [id, ids] of reached)
    if (ids.has(id))
      loops.set(id, new Set([...ids].filter((other) => reached.get(other)?.has(id) === true)));
  return loops;
}

function referredInPlace(schema: Assertion): Set<string> {
  const found = new Set<string>();
  const waiting = [schema];
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
    if (typeof each !== "object") continue;
    if (each.$ref !== undefined) found.add(each.$ref);
    waiting.push(...inPlace(each));
  }
  return found;
}
